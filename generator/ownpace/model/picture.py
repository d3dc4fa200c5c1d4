"""The drawing of an education module, ready to be put into a page."""

from typing import TypeAlias

Drawing: TypeAlias = tuple[str | int, ...]
"""Markup of the parts inside `<svg>`, in order, and between them the numbers of the marks.

Numbers stand apart because each language writes them in its own digits.
"""


def mark_numbers(drawing: Drawing) -> list[int]:
    """Return the numbers of the marks, from the smallest up."""
    return sorted(part for part in drawing if isinstance(part, int))
