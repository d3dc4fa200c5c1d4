"""What a translation must keep of its source: targets, values, code, marks and numbers."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator

from msgspec import Struct

_PATTERN = re.compile(
    r"""
    (?<!`)(?P<ticks>`+)(?!`)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)
    | \{\{\s*(?P<value>[^{}]*?)\s*\}\}
    | \{%-?\s*(?P<step>[^{}]*?)\s*-?%\}
    | %\((?P<name>\w+)\)[a-z]
    | \]\(\s*<?(?P<target>[^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?
      (?:\s+(?:"[^"]*"|'[^']*'))?\s*\)
    | \]\[(?P<reference>[^\[\]]+)\]
    | \[\^(?P<footnote>[^\[\]\s]+)\]
    | \[@(?P<citation>[^\[\]\s]+)\]
    | <(?P<autolink>[a-z][a-z0-9+.-]*:[^<>\s]+|[^<>\s@]+@[^<>\s@]+)>
    | (?P<comment><!--(?:(?!<!--).)*?-->)
    | <(?P<tag>/?[a-zA-Z][\w-]*)(?P<attributes>(?:\s[^<>]*)?)>
    | (?P<url>https?://[^\s<>()\[\]]*[^\s<>()\[\].,;:!?"'*_])
    | \{(?P<list>:?\s*(?:[\#.][^\s{}]|[\w-]+=)[^{}]*)\}
    | \+\+(?P<keys>[\w"'-]+(?:\+[\w"'-]+)*)\+\+
    | (?<![\w:]):(?P<icon>[a-z][\w+-]*):(?!\w)
    """,
    re.VERBOSE | re.DOTALL,
)
_WORDS = {
    "code": "code",
    "value": "value",
    "step": "template step",
    "name": "value",
    "target": "link",
    "image": "image",
    "reference": "link",
    "footnote": "footnote",
    "citation": "source",
    "autolink": "link",
    "tag": "HTML tag",
    "url": "link",
    "list": "attribute list",
    "keys": "keys",
    "icon": "icon",
    "number": "number",
}
_MARKS = re.compile(r"\*\*|__")
_ADDRESS = re.compile(r"""(?:href|src)\s*=\s*["']?([^"'\s>]+)""")
_NUMBER = re.compile(r"\d+(?:[.,'’٫٬\u00a0\u202f\u2009]\d+)*")
_SEPARATOR = re.compile(r"[.,'’٫٬\u00a0\u202f\u2009]")
_DECIMAL = ".,٫"


class Placeholder(Struct, frozen=True, order=True):
    """Something that stands in the source and in its translation alike."""

    what: str
    """What it is, in a word such as `link`."""

    value: str


def placeholders(text: str) -> Counter[Placeholder]:
    """Return all that a translation of `text` must keep but its numbers, and how often."""
    found: Counter[Placeholder] = Counter()
    for match in _PATTERN.finditer(text):
        name = match.lastgroup or ""
        name = "code" if match["code"] else "tag" if match["tag"] else name
        if name == "comment":
            continue
        if name == "target" and _is_image(text, match.start()):
            name = "image"
        value = match["target"] if name == "image" else match[name]
        value += "".join(f" {address}" for address in _ADDRESS.findall(match["attributes"] or ""))
        found[Placeholder(_WORDS[name], " ".join(value.removeprefix(":").split()))] += 1
    return found


def codes(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the marks of a text stand that a translator moves, and never changes.

    Those are its placeholders, the brackets round words of a link, and the signs of bold type.
    """
    spans = []
    for match in _PATTERN.finditer(text):
        spans.append(match.span())
        if match["target"] is not None or match["reference"] is not None:
            opening = _opening(text, match.start())
            is_image = opening > 0 and text[opening - 1] == "!"
            spans.append((opening - is_image, opening + 1))
    taken = sorted(span for span in spans if span[0] >= 0)
    marks = (found.span() for found in _MARKS.finditer(text))
    free = [mark for mark in marks if all(mark[1] <= at or mark[0] >= to for at, to in taken)]
    yield from sorted([*taken, *free])


def numbers(text: str) -> Counter[str]:
    """Return the numbers of a text in any script, as ASCII, and how often each stands there.

    Those in links and other placeholders are not counted. `1.5`, `1,5` and `١٫٥` are one number,
    and so are `1,500`, `1.500` and `1500`.
    """
    bare = without_placeholders(text)
    found = Counter(part for token in _NUMBER.findall(bare) for part in _normal(token))
    found.update(
        f"{unicodedata.numeric(letter):g}"
        for letter in bare
        if unicodedata.category(letter) == "No"
    )
    return found


def lost(source: str, translation: str) -> tuple[str, ...]:
    """Return what a translation has lost or added, in words; nothing when all is kept."""
    before, after = _kept(source), _kept(translation)
    return (
        *(_said(one, count, "lost") for one, count in sorted((before - after).items())),
        *(_said(one, count, "added") for one, count in sorted((after - before).items())),
    )


def without_placeholders(text: str) -> str:
    """Return a text with a space in place of each placeholder."""
    return _PATTERN.sub(" ", text)


def change_words(text: str, change: Callable[[str], str]) -> str:
    """Return a text with all that is no placeholder changed; placeholders stay as they are."""
    parts: list[str] = []
    end = 0
    for found in _PATTERN.finditer(text):
        parts += change(text[end : found.start()]), found[0]
        end = found.end()
    return "".join((*parts, change(text[end:])))


def has_words(text: str) -> bool:
    """Return whether a text holds letters or numbers beside its placeholders."""
    return any(letter.isalnum() for letter in without_placeholders(text))


def _kept(text: str) -> Counter[Placeholder]:
    found = placeholders(text)
    for number, count in numbers(text).items():
        found[Placeholder(_WORDS["number"], number)] += count
    return found


def _said(one: Placeholder, count: int, fate: str) -> str:
    often = f", {count} times" if count > 1 else ""
    return f"{one.what} `{one.value}` is {fate}{often}"


def _is_image(text: str, end: int) -> bool:
    """Return whether the bracket that closes at `end` was opened by `![`."""
    at = _opening(text, end)
    return at > 0 and text[at - 1] == "!"


def _opening(text: str, end: int) -> int:
    """Return where the bracket was opened that closes at `end`, or -1."""
    depth = 0
    for at in range(end, -1, -1):
        depth += {"]": 1, "[": -1}.get(text[at], 0)
        if depth == 0:
            return at
    return -1


def _normal(token: str) -> Iterator[str]:
    """Yield the number that a token stands for, or its parts when it is a date or the like."""
    ascii_ = "".join(str(unicodedata.decimal(one, one)) for one in token)
    first, *groups = _SEPARATOR.split(ascii_)
    marks = _SEPARATOR.findall(ascii_)
    if not groups:
        yield first
    elif _are_thousands(first, groups) and (len(groups) > 1 or "٫" not in marks):
        yield first + "".join(groups)
    elif marks[-1] in _DECIMAL and (len(groups) == 1 or _are_thousands(first, groups[:-1])):
        decimals = groups.pop().rstrip("0")
        whole = first + "".join(groups)
        yield f"{whole}.{decimals}" if decimals else whole
    else:
        yield from (first, *groups)


def _are_thousands(first: str, groups: list[str]) -> bool:
    return first[0] != "0" and len(first) <= 3 and all(len(group) == 3 for group in groups)
