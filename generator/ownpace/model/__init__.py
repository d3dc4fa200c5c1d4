"""The values that flow through the stages: frozen, without input or output."""
