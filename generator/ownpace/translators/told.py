"""The change of a text in words: what went, and what came."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

from msgspec import Struct

Fate: TypeAlias = Literal["kept", "gone", "new"]
_WORD = re.compile(r"\s+|[^\s]+")


class Part(Struct, frozen=True):
    """Words that stand together and share their fate."""

    fate: Fate
    text: str


def parts(before: str, now: str) -> Iterator[Part]:
    """Yield the words of two texts once, in their order."""
    olds, news = _WORD.findall(before), _WORD.findall(now)
    matcher = SequenceMatcher(None, olds, news, autojunk=False)
    for _, start, stop, new_start, new_stop in matcher.get_opcodes():
        old, new = "".join(olds[start:stop]), "".join(news[new_start:new_stop])
        if old == new:
            yield Part("kept", old)
            continue
        if old:
            yield Part("gone", old)
        if new:
            yield Part("new", new)
