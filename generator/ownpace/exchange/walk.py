"""The way through the lines of a body, and what is known at each of them."""

import re
from collections.abc import Sequence

from msgspec import Struct

from ownpace.exchange.placeholders import has_words
from ownpace.exchange.unit import SAFETY_BOXES, Kind, Segment

TAB = 4
"""Columns by which python-markdown indents what belongs to an item, a box or a tab."""

_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)+")


class Line(Struct, frozen=True):
    """A line of the body."""

    raw: str
    lead: str
    """Quote marks, and the white space before them."""

    rest: str
    """What follows, without the end of the line."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands on it but quote marks."""
        return not self.rest.strip()

    @property
    def depth(self) -> int:
        """How many quotes it stands in."""
        return self.lead.count(">")


class Cut(Struct, frozen=True, kw_only=True):
    """Where the words of a unit stand in its raw text."""

    start: int
    stop: int
    text: str
    joint: str = " "
    id: str = ""


class _Place(Struct, frozen=True):
    """A list item, box, tab, definition, footnote or quote that is open."""

    column: int
    """Column from which on its content stands."""

    box: str = ""
    is_quote: bool = False


class Walk:
    """Holds the lines still to be read, the segments so far, and what is open."""

    def __init__(self, body: str, first: int, *, is_safety: bool) -> None:
        self.lines = [read_line(raw) for raw in _LINES.findall(body)]
        self.at = 0
        self.segments: list[Segment] = []
        self.heading = ""
        self.note = ""
        self.text_kind = ""
        """Kind of the unit that the next line would go on with; empty after a blank line."""

        self.caption = False
        """Whether the next paragraph is the caption of what stands above."""

        self.hopeless: set[re.Pattern[str]] = set()
        """Endings of blocks that stand nowhere further down."""

        self._first = first
        self._is_safety = is_safety
        self._places: list[_Place] = []

    @property
    def line(self) -> Line:
        """The line to read next."""
        return self.lines[self.at]

    def settle(self) -> None:
        """Close what the next line no longer belongs to."""
        line = self.line
        if line.is_blank and line.depth == self._depth:
            return
        if line.depth and not self._depth and self._is_deep(line.raw):
            self.lines[self.at] = line = Line(line.raw, "", line.raw.rstrip("\r\n"))
        self._settle_quote(line)
        places = self._places
        while places and not places[-1].is_quote and width(line.rest) < places[-1].column:
            places.pop()

    def is_code(self) -> bool:
        """Return whether the next line is indented so far that it is code."""
        return self._is_deep(self.line.rest)

    def open(self, *, box: str = "") -> None:
        """Note that the next line begins something whose content is indented."""
        column = width(self.line.rest) // TAB * TAB + TAB
        self._places.append(_Place(column, box))

    def raw(self, count: int) -> str:
        """Return the next `count` lines."""
        return "".join(line.raw for line in self.lines[self.at : self.at + count])

    def literal(self, count: int) -> bool:
        """Take the next `count` lines as they stand."""
        self.segments.append(Segment(raw=self.raw(count), line=self._first + self.at))
        self.at += count
        self.text_kind = ""
        return True

    def unit(self, kind: Kind, count: int, cut: Cut) -> bool:
        """Take the next `count` lines as a unit."""
        self.add(kind, self.raw(count), cut)
        self.at += count
        self.text_kind = kind
        return True

    def add(self, kind: Kind, raw: str, cut: Cut) -> None:
        """Add a segment without going on; text without words is a literal."""
        line = self._first + self.at
        if not has_words(cut.text):
            self.segments.append(Segment(raw=raw, line=line))
            return
        boxes = [place.box for place in self._places if place.box]
        self.segments.append(
            Segment(
                raw=raw,
                line=line,
                kind=kind,
                text=cut.text,
                prefix=raw[: cut.start],
                suffix=raw[cut.stop :],
                joint=cut.joint,
                id=cut.id,
                heading=self.heading,
                note=self.note,
                box=boxes[-1] if boxes else "",
                is_safety=self._is_safety or not SAFETY_BOXES.isdisjoint(boxes),
            )
        )
        self.note = ""

    @property
    def _depth(self) -> int:
        return sum(place.is_quote for place in self._places)

    def _settle_quote(self, line: Line) -> None:
        while self._depth > min(line.depth, 1):
            self._places.pop()
        if line.depth and not self._depth:
            while self._places and width(line.raw) < self._places[-1].column:
                self._places.pop()
            self._places.append(_Place(0, is_quote=True))
            self.text_kind = ""

    def _is_deep(self, text: str) -> bool:
        column = self._places[-1].column if self._places else 0
        return not self.text_kind and width(text) >= column + TAB


def read_line(raw: str) -> Line:
    """Return a line with its quote marks apart."""
    body = raw.rstrip("\r\n")
    found = _QUOTE.match(body)
    lead = found[0] if found else ""
    return Line(raw, lead, body[len(lead) :])


def width(text: str) -> int:
    """Return the columns of white space at the start of a text."""
    return sum(
        TAB - at % TAB if letter == "\t" else 1
        for at, letter in enumerate(text[: len(text) - len(text.lstrip(" \t"))])
    )


def cut_line(line: Line, start: int, stop: int, id_: str = "") -> Cut:
    """Return the cut of a unit on one line, whose words stand from `start` to `stop` of it."""
    inner = line.rest[start:stop]
    begin = len(line.lead) + start + len(inner) - len(inner.lstrip())
    text = inner.strip()
    return Cut(start=begin, stop=begin + len(text), text=text, id=id_)


def cut_lines(lines: Sequence[Line], start: int, id_: str = "") -> Cut:
    """Return the cut of a unit on several lines, whose words stand from `start` of the first on."""
    first = lines[0]
    begin = first.rest[start:]
    text = begin
    for line in lines[1:]:
        text = text.rstrip() + ("\n" if text.endswith("  ") else " ") + line.rest.lstrip()
    newline = "\r\n" if first.raw.endswith("\r\n") else "\n"
    return Cut(
        start=len(first.lead) + start + len(begin) - len(begin.lstrip()),
        stop=len("".join(line.raw for line in lines).rstrip()),
        text=text.strip(),
        joint=f"  {newline}{_indent(lines, start)}",
        id=id_,
    )


def _indent(lines: Sequence[Line], start: int) -> str:
    """Return what later lines of a unit start with."""
    line = lines[min(1, len(lines) - 1)]
    if len(lines) > 1:
        return line.lead + line.rest[: len(line.rest) - len(line.rest.lstrip())]
    return line.lead + re.sub(r"\S", " ", line.rest[:start])
