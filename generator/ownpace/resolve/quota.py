"""Graded activity: from baseline tries to dated rows that rise on time, not on pain."""

from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor

from ownpace.model.localized import QuotaRow
from ownpace.model.plan import Quota, Unit

DOABLE: dict[Unit, Fraction] = {
    "minutes": Fraction(1),
    "steps": Fraction(50),
    "metres": Fraction(10),
    "repetitions": Fraction(1),
}
"""The smallest amount of each unit that a person can keep to."""


def baseline_mean(quota: Quota) -> Fraction:
    """Return the mean of the baseline tries, exactly."""
    return sum(map(_exact, quota.baseline), Fraction(0)) / len(quota.baseline)


def start_amount(quota: Quota) -> Fraction:
    """Return the first amount: a share of the mean baseline, in doable units.

    The share is 70 % unless the clinician set another (Lambeek 2007,
    doi:10.1186/1471-2458-7-254). Rounded down, never under one doable unit.
    """
    return doable(baseline_mean(quota) * _exact(quota.start_fraction), quota.unit)


@lru_cache(maxsize=64)
def quota_rows(quota: Quota, starts: date, bad_day: float) -> tuple[QuotaRow, ...]:
    """Return one row for each step from the start amount to the target, never above it.

    `bad_day` is the share of each amount that was agreed for a bad day.
    """
    amount = start_amount(quota)
    target = _exact(quota.target)
    amounts = [min(amount, target)]
    while amounts[-1] < target:
        amounts.append(min(amounts[-1] + _exact(quota.step), target))
    days = timedelta(days=interval_days(quota.every))
    last = len(amounts) - 1
    return tuple(
        QuotaRow(
            number=number + 1,
            starts=starts + number * days,
            until=None if number == last else starts + (number + 1) * days - timedelta(days=1),
            amount=float(amount),
            bad_day=max(min(ceil(amount * _exact(bad_day)), floor(amount)), 1),
        )
        for number, amount in enumerate(amounts)
    )


def doable(amount: Fraction, unit: Unit) -> Fraction:
    """Return `amount` rounded down to doable units, at least one of them."""
    return max(floor(amount / DOABLE[unit]), 1) * DOABLE[unit]


def interval_days(interval: str) -> int:
    """Return the days of a span such as `1 week` or `3 days`."""
    count, unit = interval.split()
    return int(count) * (7 if unit.startswith("week") else 1)


def _exact(value: float) -> Fraction:
    """Return the decimal that was written, not its nearest binary neighbour."""
    return Fraction(str(value))
