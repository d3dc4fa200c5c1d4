"""A file from its segments, with other words in it."""

import re
from collections.abc import Iterable, Mapping

from ownpace.exchange.scalar import write_scalar
from ownpace.exchange.unit import Key, Kind, Segment

_TEXTS: frozenset[Kind] = frozenset(
    {"paragraph", "list-item", "definition-term", "definition", "footnote", "caption"}
)
"""Kinds in which words at the start of a line could be taken for the start of a block."""

_PIPE = re.compile(r"\\.|(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)|(?P<pipe>\|)", re.DOTALL)
_MARK = re.compile(
    r"""
    (?= [-+*][ \t] | \# | > | !!! | `{3} | \*?\[[^\]]+\]: | -+8<- | (?:-+|[*_]{3,})\s*\Z )
    | \d{1,9}(?=[.)][ \t])
    """,
    re.VERBOSE,
)
"""What would begin a block; a backslash behind it makes it text."""


def rebuild(segments: Iterable[Segment], texts: Mapping[Key, str]) -> str:
    """Return the file with these texts, by the keys of its units; no text leaves a unit as is."""
    return "".join(_chosen(segment, texts.get(segment.key, "")) for segment in segments)


def write(unit: Segment, text: str) -> str:
    """Return what stands in the file for a unit when its words are `text`."""
    if unit.kind == "front-matter":
        return unit.prefix + write_scalar(text, unit.raw, is_flow=unit.is_flow) + unit.suffix
    lines = [line for line in (line.strip() for line in text.split("\n")) if line]
    if unit.kind == "cell":
        lines = [_PIPE.sub(_escape_pipe, line) for line in lines]
    if unit.kind in _TEXTS and not _MARK.match(unit.text):
        lines = [_as_text(line) for line in lines]
    return unit.prefix + unit.joint.join(lines) + unit.suffix


def _chosen(segment: Segment, text: str) -> str:
    is_other = segment.is_unit and text.strip() and text != segment.text
    return write(segment, text) if is_other else segment.raw


def _escape_pipe(found: re.Match[str]) -> str:
    return "\\|" if found["pipe"] else found[0]


def _as_text(line: str) -> str:
    found = _MARK.match(line)
    return f"{found[0]}\\{line[found.end() :]}" if found else line
