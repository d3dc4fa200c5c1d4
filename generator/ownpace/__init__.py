"""Ownpace: a person's own back-pain plan as a small website that opens with no network."""

__version__ = "0.1.0"
