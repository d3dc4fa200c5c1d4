"""What hangs together with flare-ups is found in many diaries, and rarely where nothing does."""

from collections.abc import Sequence
from functools import cache
from math import comb
from random import Random

import pytest
from msgspec import structs
from tests.review.simulated import simulated_diary

from ownpace.model.diary import DayEntry
from ownpace.review.flares import ERROR_RATE, FlareFactor, compare_flares

SEEDS = range(400)


def standing_out(days: Sequence[DayEntry]) -> set[FlareFactor]:
    """Return the factors that stand out in a diary."""
    return {found.factor for found in compare_flares(days).comparisons if found.stands_out}


@cache
def associated() -> tuple[tuple[DayEntry, ...], ...]:
    """Return diaries of 12 weeks in which flare-ups follow poor sleep."""
    return tuple(simulated_diary(seed) for seed in SEEDS)


def sure_at_most(trials: int) -> int:
    """Return the largest count of errors that shows that the error rate is kept.

    One-sided binomial bound: if the true rate were `ERROR_RATE` or more, so few errors or fewer
    would come up in less than 5 % of such runs. So it is not enough to stay under 5 % of the
    diaries by luck.
    """
    chance, count = 0.0, -1
    while chance < 0.05:
        count += 1
        chance += comb(trials, count) * ERROR_RATE**count * (1 - ERROR_RATE) ** (trials - count)
    return count - 1


def shuffled_flares(days: Sequence[DayEntry], seed: int) -> list[DayEntry]:
    """Return a diary whose flare-ups stay, and whose other answers change days."""
    others = list(days)
    Random(seed).shuffle(others)
    return [
        structs.replace(other, day=entry.day, flare=entry.flare)
        for entry, other in zip(days, others, strict=True)
    ]


def shuffled_days(days: Sequence[DayEntry], seed: int) -> list[DayEntry]:
    """Return a diary whose entries change days as they are."""
    others = list(days)
    Random(seed).shuffle(others)
    return [
        structs.replace(other, day=entry.day) for entry, other in zip(days, others, strict=True)
    ]


def test_bound() -> None:
    """Of 400 diaries, 12 may err: with a true rate of 5 % that few come up in 3 of 100 runs."""
    assert sure_at_most(400) == 12


def test_finds_poor_sleep() -> None:
    """A strong association with poor sleep is found in at least 80 % of diaries of 12 weeks."""
    found = ["poor_sleep" in standing_out(days) for days in associated()]

    assert sum(found) >= 0.8 * len(found)


@pytest.mark.parametrize("factor", ["short_sleep", "stress", "long_sitting"])
def test_finds_other_factors(factor: FlareFactor) -> None:
    """A strong association with another factor is found as often."""
    diaries = [simulated_diary(seed, factor=factor) for seed in range(100)]

    found = [factor in standing_out(days) for days in diaries]

    assert sum(found) >= 80


def test_finds_effort() -> None:
    """Effort is found in half of 24-week diaries: easier days after flare-ups hide some of it."""
    diaries = [simulated_diary(seed, factor="effort", days=168) for seed in range(100)]

    found = ["effort" in standing_out(days) for days in diaries]

    assert sum(found) >= 50


def test_finds_weaker_association() -> None:
    """Odds of 10 are seldom found in 12 weeks, and in two of three diaries of 24 weeks."""
    short = [simulated_diary(seed, odds=10) for seed in range(100)]
    long = [simulated_diary(seed, odds=10, days=168) for seed in range(100)]

    found = [sum("poor_sleep" in standing_out(days) for days in each) for each in (short, long)]

    assert found[0] < 40
    assert found[1] >= 66


def test_accuses_no_other_factor() -> None:
    """Where flare-ups follow poor sleep, any other factor stands out in no more than 5 %."""
    errors = [standing_out(days) - {"poor_sleep"} != set() for days in associated()]

    assert sum(errors) <= sure_at_most(len(errors))


def test_nothing_hangs_together() -> None:
    """Bad spells, and easier days after flare-ups that follow nothing, stand out in at most 5 %."""
    diaries = [simulated_diary(seed, odds=1) for seed in SEEDS]

    errors = [standing_out(days) != set() for days in diaries]

    assert sum(errors) <= sure_at_most(len(errors))
    assert sum(compare_flares(days).reason == "" for days in diaries) >= 0.9 * len(diaries)


def test_shuffled_flares() -> None:
    """With flare-ups shuffled against the rest, anything stands out in no more than 5 %."""
    shuffled = [shuffled_flares(days, seed) for seed, days in enumerate(associated())]

    errors = [standing_out(days) != set() for days in shuffled]

    assert sum(errors) <= sure_at_most(len(errors))
    assert sum(compare_flares(days).reason == "" for days in shuffled) >= 0.9 * len(errors)


def test_shuffled_days() -> None:
    """With whole days shuffled, anything stands out in no more than 5 %."""
    shuffled = [shuffled_days(days, seed) for seed, days in enumerate(associated())]

    errors = [standing_out(days) != set() for days in shuffled]

    assert sum(errors) <= sure_at_most(len(errors))
    assert sum(compare_flares(days).reason == "" for days in shuffled) >= 0.9 * len(errors)


def test_shuffled_with_gaps() -> None:
    """The error rate is kept where a fifth of the answers is missing."""
    diaries = [simulated_diary(seed, answered=0.8) for seed in SEEDS]
    shuffled = [shuffled_flares(days, seed) for seed, days in enumerate(diaries)]

    errors = [standing_out(days) != set() for days in shuffled]

    assert sum(errors) <= sure_at_most(len(errors))
