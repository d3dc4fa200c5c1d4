"""Reading: the only stage that opens input files."""
