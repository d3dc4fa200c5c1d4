"""A Markdown file in segments, without the loss of a single character."""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from ownpace.exchange.front import split_front
from ownpace.exchange.markdown import body_segments
from ownpace.exchange.unit import Segment

_MARK = "\ufeff"
"""The byte order mark that some editors write first."""


def segment(source: str, *, is_safety: bool = False) -> tuple[Segment, ...]:
    """Return the segments of a file, which together are the file.

    Args:
        source: A content file, or any Markdown as Material reads it.
        is_safety: Whether the whole file is about safety, such as those in `safety/`.
    """
    text = source.removeprefix(_MARK)
    mark = (Segment(raw=_MARK, line=1),) if text != source else ()
    front = split_front(text, is_safety=is_safety)
    line = text.count("\n", 0, front.length) + 1
    body = body_segments(text[front.length :], line, is_safety=front.is_safety)
    return (*mark, *_with_contexts((*front.segments, *body)))


def units(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    """Return the segments that have words."""
    return tuple(one for one in segments if one.is_unit)


def _with_contexts(segments: Iterable[Segment]) -> Iterator[Segment]:
    """Give a context to each text that stands in the file before.

    Lines are not counted: a text keeps its context when something is written above it.
    """
    seen: Counter[str] = Counter()
    below: Counter[tuple[str, str]] = Counter()
    for one in segments:
        if not one.is_unit:
            yield one
            continue
        place = one.id if one.kind == "front-matter" else one.heading
        seen[one.text] += 1
        below[place, one.text] += 1
        is_repeat = seen[one.text] > 1
        yield replace(one, context=f"{place}#{below[place, one.text]}") if is_repeat else one
