"""Amounts that a person can keep to: exact, and in units that can be counted."""

from fractions import Fraction
from functools import lru_cache
from math import ceil, floor

from ownpace.model.plan import Unit

DOABLE: dict[Unit, Fraction] = {
    "minutes": Fraction(1),
    "steps": Fraction(50),
    "metres": Fraction(10),
    "repetitions": Fraction(1),
    "sets": Fraction(1),
    "kilograms": Fraction(1, 2),
    "flights": Fraction(1),
}
"""The smallest amount of each unit that a person can keep to."""


@lru_cache(maxsize=1024)
def exact(value: float) -> Fraction:
    """Return the decimal that was written, not its nearest binary neighbour."""
    return Fraction(str(value))


def doable(amount: Fraction, unit: Unit) -> Fraction:
    """Return `amount` rounded down to doable units, at least one of them."""
    return max(floor(amount / DOABLE[unit]), 1) * DOABLE[unit]


def at_least(amount: Fraction, unit: Unit) -> Fraction:
    """Return `amount` rounded up to doable units, at least one of them."""
    return max(ceil(amount / DOABLE[unit]), 1) * DOABLE[unit]


def interval_days(interval: str) -> int:
    """Return the days of a span such as `1 week` or `3 days`."""
    count, unit = interval.split()
    return int(count) * (7 if unit.startswith("week") else 1)
