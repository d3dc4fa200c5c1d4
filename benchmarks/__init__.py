"""What linking costs, each ratio with both of its sides measured in the same run."""
