"""What comes back from translators, in whatever tool they worked."""

from typing import Literal, TypeAlias

from msgspec import Struct

from ownpace.exchange.unit import Key

Only: TypeAlias = Literal["stale", "missing"]


class Answer(Struct, frozen=True):
    """One paragraph in another language."""

    key: Key
    """Context and text of the English paragraph."""

    text: str
    line: int
    """Where it stands in the file that came back, from 1."""

    is_sure: bool = True
    """Whether a person stands behind it; a guess of a tool is not taken."""


class Answers(Struct, frozen=True, kw_only=True):
    """The paragraphs of one page in another language."""

    path: str
    """Where the file that came back was read from."""

    name: str
    language: str
    source_blob: str
    """Git blob id of the English when the file was handed out."""

    target_blob: str
    """Git blob id of the translation then; empty where there was none."""

    answers: tuple[Answer, ...]
