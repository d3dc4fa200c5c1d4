"""The cells of a table in segments."""

import re
from collections.abc import Iterator

from ownpace.exchange.walk import Cut, Line, Walk

_ALIGNMENT = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*\Z")
_ATTRIBUTES = re.compile(r"\s+\{:?[ ]*[^{}\s][^{}]*\}\s*\Z")
_PIPE = re.compile(r"\\.|(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)|(?P<pipe>\|)")


def is_table(walk: Walk, at: int) -> bool:
    """Return whether the lines from `at` on are the head of a table."""
    if at + 1 >= len(walk.lines) or "|" not in walk.lines[at].rest:
        return False
    below = walk.lines[at + 1]
    is_inside = below.depth == walk.lines[at].depth
    return is_inside and "|" in below.rest and bool(_ALIGNMENT.match(below.rest))


def table(walk: Walk) -> bool:
    """Take a table, cell by cell."""
    if not is_table(walk, walk.at):
        return False
    depth = walk.line.depth
    _row(walk)
    walk.literal(1)
    while walk.at < len(walk.lines) and not walk.line.is_blank and walk.line.depth == depth:
        _row(walk)
    walk.text_kind = ""
    return True


def _row(walk: Walk) -> None:
    """Take a row: each cell with what stands before it, the last one with what follows."""
    line = walk.line
    spans = list(_cells(line))
    if not spans:
        walk.literal(1)
        return
    at = 0
    for number, (start, stop) in enumerate(spans, 1):
        end = len(line.raw) if number == len(spans) else stop
        inner = line.raw[start:stop]
        attributes = _ATTRIBUTES.search(inner)
        text = inner[: attributes.start()] if attributes else inner
        begin = start + len(text) - len(text.lstrip()) - at
        text = text.strip()
        walk.add("cell", line.raw[at:end], Cut(start=begin, stop=begin + len(text), text=text))
        at = end
    walk.at += 1


def _cells(line: Line) -> Iterator[tuple[int, int]]:
    """Yield where each cell of a row starts and stops; a row has one at least."""
    start = len(line.lead)
    body_end = start + len(line.rest)
    first = True
    for found in _PIPE.finditer(line.raw, start, body_end):
        if found["pipe"]:
            if not first or line.raw[start : found.start()].strip():
                yield start, found.start()
            first, start = False, found.end()
    if first or line.raw[start:body_end].strip():
        yield start, body_end
