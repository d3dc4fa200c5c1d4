"""A page in blocks of plain text: what a reader reads in one go, with the line it starts on."""

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import fields

from ownpace.model.value import Path
from ownpace.parse.content_file import ContentFile
from ownpace.parse.tree import Places

_MARKUP = re.compile(
    r"\{\{.*?\}\}|\{:.*?\}|<!--.*?-->|\[@[^\]]*\]|(?<=\])\([^)]*\)|[*_`#>|]+|^\s*\d+[.)]\s"
)
_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s")
_HEADING = re.compile(r"#{1,6}\s")
_RULE = re.compile(r"[\s|:-]+\Z")


class Block(Struct, frozen=True):
    """One paragraph, list item, heading, table row, or text of the front matter."""

    line: int
    raw: str
    is_sentence: bool
    """Whether it is read as sentences, not as a heading."""

    @property
    def text(self) -> str:
        """The words alone, without markup."""
        return " ".join(_MARKUP.sub(" ", self.raw).replace("[", "").replace("]", "").split())


def body_blocks(file: ContentFile) -> Iterator[Block]:
    """Yield the blocks of the body."""
    lines: list[str] = []
    start = 0
    for number, line in enumerate(file.parts.body.split("\n"), start=file.parts.body_line):
        begins = _ITEM.match(line) or _HEADING.match(line) or line.startswith("|")
        if (not line.strip() or begins) and lines:
            yield _block(start, lines)
            lines = []
        if line.strip() and not _RULE.fullmatch(line):
            start = start if lines else number
            lines.append(line)
            if _HEADING.match(line):
                yield _block(start, lines)
                lines = []
    if lines:
        yield _block(start, lines)


def front_blocks(file: ContentFile) -> Iterator[Block]:
    """Yield the texts of the front matter."""
    places = Places(file.parts.head)
    for path, text in _texts(file.words, ()):
        if path[0] != "translation":
            yield Block(places.value(path).line, text, path[-1] != "title")


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for at, item in enumerate(value):
            yield from _texts(item, (*path, at))
    elif isinstance(value, Struct):
        for field in fields(value):
            yield from _texts(getattr(value, field.name), (*path, field.name))


def _block(line: int, lines: list[str]) -> Block:
    return Block(line, " ".join(lines), not _HEADING.match(lines[0]))
