"""Find the words of a list in a text, as whole words."""

import re
from collections.abc import Iterator
from functools import cache


def avoided_words(text: str, entries: tuple[str, ...]) -> Iterator[str]:
    """Yield each entry found in the text; `*` at an end of an entry stands for any letters."""
    if entries:
        for hit in _pattern(entries).finditer(text):
            yield entries[(hit.lastindex or 1) - 1].strip("*")


@cache
def _pattern(entries: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(_group, entries)), re.IGNORECASE)


def _group(entry: str) -> str:
    before = "" if entry.startswith("*") else r"(?<!\w)"
    after = "" if entry.endswith("*") else r"(?!\w)"
    return f"({before}{re.escape(entry.strip('*'))}{after})"
