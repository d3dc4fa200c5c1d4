"""The body of a content file in segments, by rules that are asked in their order.

The rules follow python-markdown and Material. A line that none knows is part of a paragraph: at
worst a unit is cut oddly, and the page is never damaged.
"""

import re
from collections.abc import Callable
from typing import TypeAlias

from ownpace.exchange import literal, pattern, text
from ownpace.exchange.table import table
from ownpace.exchange.unit import Kind, Segment
from ownpace.exchange.walk import Walk, cut_line

Rule: TypeAlias = Callable[[Walk], bool]


def body_segments(body: str, line: int, *, is_safety: bool) -> list[Segment]:
    """Return the segments of a body that starts on `line` of its file."""
    walk = Walk(body, line, is_safety=is_safety)
    while walk.at < len(walk.lines):
        walk.settle()
        any(rule(walk) for rule in RULES)
    return walk.segments


def heading(walk: Walk) -> bool:
    """Take a heading that starts with `#`."""
    found = pattern.HEADING.match(walk.line.rest)
    if not found or not found["text"].strip():
        return False
    id_ = pattern.ID.search(walk.line.rest)
    cut = cut_line(walk.line, *found.span("text"), id_[1] if id_ else "")
    walk.unit("heading", 1, cut)
    walk.heading = cut.text
    walk.text_kind = ""
    return True


def box(walk: Walk) -> bool:
    """Take the first line of a box."""
    found = pattern.BOX.match(walk.line.rest)
    if not found or not (found["type"] or found["title"]):
        return False
    walk.open(box=found["type"].lower() or "box")
    return _title(walk, "box-title", found)


def tab(walk: Walk) -> bool:
    """Take the first line of a tab."""
    found = pattern.TAB.match(walk.line.rest)
    if not found:
        return False
    walk.open()
    return _title(walk, "tab-title", found)


def image(walk: Walk) -> bool:
    """Take a picture that stands alone on its line."""
    return _whole_line(walk, "image", pattern.IMAGE, "alt")


def caption(walk: Walk) -> bool:
    """Take a caption in HTML."""
    return _whole_line(walk, "caption", pattern.CAPTION, "text")


def abbreviation(walk: Walk) -> bool:
    """Take what an abbreviation stands for."""
    return _whole_line(walk, "abbreviation", pattern.ABBREVIATION, "text")


RULES: tuple[Rule, ...] = (
    literal.blank,
    literal.code,
    literal.fence,
    literal.comment,
    literal.snippet,
    literal.formula,
    caption,
    literal.html,
    heading,
    box,
    tab,
    table,
    literal.single,
    image,
    abbreviation,
    text.footnote,
    text.definition,
    text.item,
    text.paragraph,
)
"""Every rule; the last one takes any line."""


def _title(walk: Walk, kind: Kind, found: re.Match[str]) -> bool:
    if found["title"]:
        walk.unit(kind, 1, cut_line(walk.line, *found.span("title")))
    else:
        walk.literal(1)
    walk.text_kind = ""
    return True


def _whole_line(walk: Walk, kind: Kind, form: re.Pattern[str], group: str) -> bool:
    found = form.match(walk.line.rest)
    if not found:
        return False
    walk.unit(kind, 1, cut_line(walk.line, *found.span(group)))
    walk.text_kind = ""
    return True
