"""Find the words of a list in a text, as whole words."""

import re
from collections.abc import Iterator
from functools import cache


def avoided_words(text: str, entries: tuple[str, ...]) -> Iterator[str]:
    """Yield each entry found in the text; `*` at an end of an entry stands for any letters."""
    if entries:
        order, pattern = _pattern(entries)
        # Both sides in small letters: a pattern that ignores case takes four times as long.
        for hit in pattern.finditer(text.lower()):
            yield order[(hit.lastindex or 1) - 1].strip("*")


@cache
def _pattern(entries: tuple[str, ...]) -> tuple[tuple[str, ...], re.Pattern[str]]:
    """Return the entries in the order of the groups of a pattern, and the pattern.

    Entries that begin a word stand together, so that whether a word begins is asked once.
    """
    bound = [entry for entry in entries if not entry.startswith("*")]
    free = [entry for entry in entries if entry.startswith("*")]
    first = [rf"(?<!\w)(?:{'|'.join(map(_group, bound))})"] if bound else []
    return (*bound, *free), re.compile("|".join([*first, *map(_group, free)]))


def _group(entry: str) -> str:
    after = "" if entry.endswith("*") else r"(?!\w)"
    return f"({re.escape(entry.strip('*').lower())}{after})"
