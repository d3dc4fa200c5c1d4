"""Amounts are exact, and in units that a person can count."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.resolve.made import UNITS

from ownpace.model.plan import Unit
from ownpace.resolve.amounts import DOABLE, at_least, doable, exact, interval_days

AMOUNTS = st.fractions(min_value=0, max_value=100000)


def test_every_unit_can_be_counted() -> None:
    """Each unit of the model has a smallest amount that a person can keep to."""
    assert tuple(DOABLE) == UNITS


@given(st.integers(1, 1_000_000))
@settings(deadline=None)
def test_exact(tenths: int) -> None:
    """A decimal is what was typed: three times 0.1 minutes are 0.3 minutes."""
    assert exact(tenths / 10) == Fraction(tenths, 10)
    assert exact(float(tenths)) == exact(tenths) == tenths


@pytest.mark.parametrize(
    ("unit", "amount", "down", "up"),
    [
        ("minutes", "8.9", 8, 9),
        ("minutes", "9", 9, 9),
        ("minutes", "0.2", 1, 1),
        ("steps", "1274.5", 1250, 1300),
        ("steps", "12", 50, 50),
        ("metres", "129", 120, 130),
        ("metres", "3", 10, 10),
        ("repetitions", "3.99", 3, 4),
        ("kilograms", "4.75", 4.5, 5),
        ("kilograms", "0.2", 0.5, 0.5),
        ("flights", "2.5", 2, 3),
        ("sets", "0", 1, 1),
    ],
)
def test_doable(unit: Unit, amount: str, down: float, up: float) -> None:
    """An amount is rounded to what can be counted, and is never nothing."""
    assert doable(Fraction(amount), unit) == down
    assert at_least(Fraction(amount), unit) == up


@given(AMOUNTS, st.sampled_from(UNITS))
@settings(deadline=None)
def test_neighbours(amount: Fraction, unit: Unit) -> None:
    """Down and up are the countable amounts on both sides, less than one unit away."""
    one, below, above = DOABLE[unit], doable(amount, unit), at_least(amount, unit)

    assert below % one == above % one == 0
    assert one <= below <= above
    if amount >= one:
        assert amount - one < below <= amount <= above < amount + one
    else:
        assert below == above == one


@given(AMOUNTS, st.sampled_from(UNITS))
@settings(deadline=None)
def test_doable_amounts_stay(amount: Fraction, unit: Unit) -> None:
    """What can be counted is not rounded again."""
    below, above = doable(amount, unit), at_least(amount, unit)

    assert doable(below, unit) == at_least(below, unit) == below
    assert doable(above, unit) == at_least(above, unit) == above


@given(AMOUNTS, AMOUNTS, st.sampled_from(UNITS))
@settings(deadline=None)
def test_more_is_never_less(one: Fraction, other: Fraction, unit: Unit) -> None:
    """Of two amounts the larger one is not the smaller one after rounding."""
    less, more = sorted((one, other))

    assert doable(less, unit) <= doable(more, unit)
    assert at_least(less, unit) <= at_least(more, unit)


@pytest.mark.parametrize(
    ("interval", "days"),
    [("1 day", 1), ("10 days", 10), ("1 week", 7), ("3 weeks", 21), ("99 weeks", 693)],
)
def test_interval(interval: str, days: int) -> None:
    """A span is counted in days."""
    assert interval_days(interval) == days
