"""The mark as a picture for home screens that take no SVG, such as those of iPhones."""

from typing import Any

import typst

PIXELS = 180
"""Edge of the picture; iPhones want 180 and make all other sizes of it."""

GROUND = "#faf7f2"
"""Behind the mark: iPhones paint what is see-through black."""


def touch_icon(mark: bytes) -> bytes:
    """Return an SVG as a square PNG on an even ground, with a border that may be rounded off."""
    page = (
        f"#set page(width: {PIXELS}pt, height: {PIXELS}pt, margin: {PIXELS // 10}pt, "
        f'fill: rgb("{GROUND}"))\n'
        '#image("mark.svg", width: 100%, height: 100%, fit: "contain")'
    )
    files: Any = {"main.typ": page.encode(), "mark.svg": mark}  # more than its types say
    made: bytes = typst.compile(files, format="png", ppi=72, ignore_system_fonts=True)
    return made
