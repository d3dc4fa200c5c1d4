"""Three days in a row: those before a flare-up, and those to hold against them.

Days are ordinals (`date.toordinal`), so that no day, however early, has none before it.
"""

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from itertools import pairwise

LENGTH = 3
"""Days in a stretch, as in Costa 2021, doi:10.1007/s00586-021-06730-6."""

LEAST_ANSWERS = 2
"""How many days of a stretch need an answer, and how many of those make it one with a factor."""


def onset_days(flare_days: Collection[int]) -> list[int]:
    """Return the first day of each flare-up: no other flare day stands in the 3 days before it."""
    days = set(flare_days)
    return sorted(day for day in days if days.isdisjoint(stretch_before(day)))


def stretch_before(day: int) -> range:
    """Return the days of the stretch that ends on the eve of a day."""
    return range(day - LENGTH, day)


def other_stretches(days: Collection[int], closed: Iterable[int]) -> Iterator[range]:
    """Yield stretches between the first and the last of some days, apart from those closed.

    They share no day with each other. Each gap between closed days is filled from its end, so that
    the days it has over are those right after a flare-up.
    """
    if not days:
        return
    fences = sorted({min(days) - 1, max(days) + 1, *closed})
    for low, high in pairwise(fences):
        for end in range(high, low + LENGTH, -LENGTH):
            yield stretch_before(end)


def usable(stretch: range, answered: Container[int]) -> bool:
    """Return whether enough days of a stretch have an answer."""
    return sum(day in answered for day in stretch) >= LEAST_ANSWERS


def count_stretches(stretches: Iterable[range], worse: Mapping[int, bool]) -> tuple[int, int]:
    """Return in how many stretches a factor stood, and how many have enough answers to tell.

    `worse` says of each answered day whether it had the factor.
    """
    found = [
        sum(worse.get(day, False) for day in stretch) >= LEAST_ANSWERS
        for stretch in stretches
        if usable(stretch, worse)
    ]
    return sum(found), len(found)
