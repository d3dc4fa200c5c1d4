"""What translators do with a project: see what is missing, take work out, and bring it back."""
