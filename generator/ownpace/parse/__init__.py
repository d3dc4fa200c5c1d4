"""Parsing: from text to the values of the model, or to all faults at once."""
