"""What comes back from a person and what follows from it; never a part of their own pages."""
