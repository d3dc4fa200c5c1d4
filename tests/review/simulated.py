"""A simulated person keeps a diary, in which flare-ups follow one factor by known odds, or none."""

from datetime import date, timedelta
from math import sqrt
from random import Random

from msgspec import structs

from ownpace.model.diary import DayEntry
from ownpace.review.flares import FACTORS, FlareFactor

STARTS = date(2026, 11, 9)
STAMP = "2026-11-24T18:30:00.000Z"
SHARE = 0.4
"""Of days that have a factor."""

LASTING = 0.4
"""How often a factor simply stays as it was the day before, so that there are bad spells."""

MIDDLE = 0.1
"""Odds of a flare-up on a day, between those after stretches with the factor and without."""

ANSWERS = ("sleep_quality", "sleep_hours", "stress", "long_sitting", "effort", "flare")

WAY_BACK = 3
"""Days after a flare-up with the easier form, and without a new one."""


def simulated_diary(
    seed: int,
    *,
    days: int = 84,
    factor: FlareFactor = "poor_sleep",
    odds: float = 100.0,
    answered: float = 1.0,
) -> tuple[DayEntry, ...]:
    """Return one entry a day; the same seed gives the same diary.

    A flare-up of 1 to 3 days is `odds` times as likely after 3 days of which 2 or more had the
    factor; with `odds` of 1 it follows nothing. In a flare-up, sleep is worse, and in it and on the
    3 days after it effort is low, whatever stood before. `answered` is the share of answers that
    are there.
    """
    rng = Random(seed)
    spells: list[frozenset[FlareFactor]] = [frozenset()]
    entries: list[DayEntry] = []
    flare_left, quiet = 0, WAY_BACK
    for at in range(days):
        follows = sum(factor in spell for spell in spells[-3:]) >= 2
        if not flare_left and quiet >= WAY_BACK and _begins(rng, odds, follows=follows):
            flare_left = rng.randint(1, 3)
        flare = flare_left > 0
        spells.append(_spell(rng, spells[-1]))
        present = _changed(rng, spells[-1], flare=flare, easier=flare or quiet < WAY_BACK)
        entry = _entry(rng, present, STARTS + timedelta(days=at), flare=flare)
        entries.append(_thinned(rng, entry, answered))
        flare_left, quiet = max(flare_left - 1, 0), 0 if flare else quiet + 1
    return tuple(entries)


def _begins(rng: Random, odds: float, *, follows: bool) -> bool:
    """Return whether a flare-up begins."""
    of_today = MIDDLE * (sqrt(odds) if follows else 1 / sqrt(odds))
    return rng.random() < of_today / (1 + of_today)


def _spell(rng: Random, yesterday: frozenset[FlareFactor]) -> frozenset[FlareFactor]:
    """Return the factors of a day; each goes its own way."""
    return frozenset(
        factor
        for factor in FACTORS
        if (factor in yesterday if rng.random() < LASTING else rng.random() < SHARE)
    )


def _changed(
    rng: Random, spell: frozenset[FlareFactor], *, flare: bool, easier: bool
) -> frozenset[FlareFactor]:
    """Return the factors of a day after what the flare-up itself does to it."""
    if flare and rng.random() < 0.6:
        spell |= {"poor_sleep"}
    return spell - {"effort"} if easier else spell


def _entry(rng: Random, present: frozenset[FlareFactor], day: date, *, flare: bool) -> DayEntry:
    """Return an entry whose ratings are worse than usual for the factors that are present."""
    return DayEntry(
        day=day,
        version=1,
        changed=STAMP,
        sleep_quality=rng.randint(2, 5) if "poor_sleep" in present else rng.randint(6, 8),
        sleep_hours=rng.choice((5.0, 5.5, 6.0) if "short_sleep" in present else (7.0, 7.5, 8.0)),
        stress=rng.randint(5, 8) if "stress" in present else rng.randint(2, 4),
        long_sitting="long_sitting" in present,
        effort=rng.randint(6, 8) if "effort" in present else rng.randint(3, 5),
        flare=flare,
    )


def _thinned(rng: Random, entry: DayEntry, answered: float) -> DayEntry:
    """Return an entry with only a share of its answers."""
    open_: dict[str, None] = {name: None for name in ANSWERS if rng.random() >= answered}
    return structs.replace(entry, **open_)
