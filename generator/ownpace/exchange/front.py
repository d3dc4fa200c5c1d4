"""The front matter of a content file in segments: its words, and all else as it stands."""

import re
from collections.abc import Iterator

import yaml
from msgspec import Struct
from msgspec.structs import fields

from ownpace.exchange.placeholders import has_words
from ownpace.exchange.unit import Segment
from ownpace.model.content import WORDS
from ownpace.model.value import Path

WORD_KEYS = frozenset(
    field.name for words in WORDS.values() for field in fields(words) if field.name != "translation"
)
"""Keys at the top that each language has its own words for."""

SAFETY_KEYS = frozenset({"levels", "say_this", "stop_when", "safety"})
"""Keys of words that say when to stop, when to get help, and what to take care of."""

_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FRONT = re.compile(r"---[^\S\n]*\n(?P<head>(?:(?!---[^\S\n]*(?:\n|\Z)).*\n)*)---[^\S\n]*(?:\n|\Z)")
_KEYS = re.compile(r"^((?:#.*\n)*([\w-]+):.*\n(?:[ \t].*\n|- .*\n|[ \t]*\n)*)", re.MULTILINE)
"""A key at the top with all that belongs to it, and the comments above it."""

_NOTE = re.compile(r"#[ \t]*translators?:[ \t]*(.*?)[ \t\r]*\n", re.IGNORECASE)


class Front(Struct, frozen=True):
    """The segments above the body."""

    segments: tuple[Segment, ...] = ()
    length: int = 0
    """How many characters of the file they are."""

    is_safety: bool = False
    """Whether the front matter says that the whole file is about safety."""


class _Value(Struct, frozen=True):
    """A scalar, and where it stands in the YAML text."""

    path: Path
    start: int
    stop: int
    text: str
    is_flow: bool


class _Level(Struct):
    """A mapping or list that is being read."""

    is_mapping: bool
    is_flow: bool
    step: str | int
    awaits_key: bool


def split_front(source: str, *, is_safety: bool) -> Front:
    """Return the segments of the front matter; none where the file has no whole front matter."""
    found = _FRONT.match(source)
    if not found:
        return Front(is_safety=is_safety)
    head = found["head"]
    values = _values(head)
    is_safety |= any(_says_safety(value) for value in values)
    words = [value for value in values if _is_word(value, head)]
    segments = _segments(source[: found.end()], found.start("head"), words, is_safety=is_safety)
    return Front(tuple(segments), found.end(), is_safety)


def without_facts(source: str) -> str:
    """Return a content file with only those keys at its top that each language has its own of."""
    found = _FRONT.match(source)
    if not found:
        return source
    keys = _KEYS.findall(found["head"])
    words = "".join(block for block, key in keys if key in WORD_KEYS)
    return source[: found.start("head")] + words + source[found.end("head") :]


def _segments(
    front: str, offset: int, words: list[_Value], *, is_safety: bool
) -> Iterator[Segment]:
    at, line = 0, 1
    for value in words:
        start = offset + value.start
        before, raw = front[at:start], front[start : offset + value.stop]
        if before:
            yield Segment(raw=before, line=line)
        line += before.count("\n")
        note = _NOTE.findall(before)
        yield Segment(
            raw=raw,
            line=line,
            kind="front-matter",
            text=value.text,
            is_flow=value.is_flow,
            id=_name(value.path),
            note=note[-1] if note else "",
            is_safety=is_safety or value.path[0] in SAFETY_KEYS,
        )
        line += raw.count("\n")
        at = offset + value.stop
    yield Segment(raw=front[at:], line=line)


def _values(head: str) -> list[_Value]:
    """Return the scalars of a YAML text; none where it is not YAML."""
    try:
        return list(_scalars(head))
    except (yaml.YAMLError, ValueError, OverflowError):
        return []


def _scalars(head: str) -> Iterator[_Value]:
    levels: list[_Level] = []
    for event in yaml.parse(head, Loader=_LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            is_mapping = isinstance(event, yaml.MappingStartEvent)
            step = "" if is_mapping else 0
            levels.append(_Level(is_mapping, bool(event.flow_style), step, is_mapping))
        elif isinstance(event, yaml.CollectionEndEvent):
            levels.pop()
            _pass(levels, "")
        elif isinstance(event, yaml.ScalarEvent):
            is_value = levels and not levels[-1].awaits_key
            if is_value and event.anchor is None and event.tag is None:
                yield _value(event, levels, head)
            _pass(levels, event.value)
        elif isinstance(event, yaml.AliasEvent):
            _pass(levels, "")


def _pass(levels: list[_Level], key: str) -> None:
    """Note that a key, a value or an item of the innermost level is over."""
    if not levels:
        return
    level = levels[-1]
    if isinstance(level.step, int):
        level.step += 1
    else:
        level.step = key if level.awaits_key else level.step
        level.awaits_key = not level.awaits_key


def _value(event: yaml.ScalarEvent, levels: list[_Level], head: str) -> _Value:
    assert event.start_mark
    assert event.end_mark
    start, stop = event.start_mark.index, event.end_mark.index
    is_block = head[start : start + 1] in ("|", ">") and event.style in ("|", ">")
    text = event.value.rstrip("\n") if is_block else event.value
    stop = start + len(head[start:stop].rstrip()) if is_block else stop
    is_flow = any(level.is_flow for level in levels)
    return _Value(tuple(level.step for level in levels), start, stop, text, is_flow)


def _is_word(value: _Value, head: str) -> bool:
    if value.path[0] not in WORD_KEYS or _says_safety(value) or not has_words(value.text):
        return False
    raw = head[value.start : value.stop]
    # The end of a block is where the next thing starts: a comment there is not of the block.
    return raw[:1] not in "|>" or raw.split()[-1] == value.text.split()[-1]


def _says_safety(value: _Value) -> bool:
    return value.path == ("safety",) and value.text == "true"


def _name(path: Path) -> str:
    name = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return name.removeprefix(".")
