"""What goes out to translators and comes back."""
