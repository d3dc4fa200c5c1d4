"""Amounts start below the baseline, rise by agreed steps on agreed dates, and end at the target."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ownpace.model.plan import Quota, Unit
from ownpace.resolve.quota import (
    DOABLE,
    baseline_mean,
    doable,
    interval_days,
    quota_rows,
    start_amount,
)

STARTS = date(2026, 11, 9)
WALKING = Quota(activity="walking", baseline=(12, 9, 15), step=1, target=12, days=("mon",))


def tenths(least: int, most: int) -> st.SearchStrategy[float]:
    """Return numbers with one decimal, as a clinician types them."""
    return st.integers(least, most).map(lambda number: number / 10)


@st.composite
def quotas(draw: st.DrawFn) -> Quota:
    """Return any quota whose target is at least one unit, and at most 60 steps away."""
    target = draw(tenths(10, 20000))
    return Quota(
        activity="walking",
        unit=draw(st.sampled_from(get_args(Unit))),
        baseline=tuple(draw(st.lists(tenths(1, 20000), min_size=1, max_size=7))),
        start_fraction=draw(st.integers(50, 90)) / 100,
        step=draw(tenths(max(int(target / 6), 1), 20000)),
        every=draw(st.sampled_from(["1 day", "3 days", "1 week", "2 weeks"])),
        target=target,
        days=("mon",),
    )


def exact(value: float) -> Fraction:
    """Return the decimal that was typed."""
    return Fraction(str(value))


def test_worked_example() -> None:
    """Tries of 12, 9 and 15 minutes have the mean 12, and 70 % of it is 8 whole minutes."""
    rows = quota_rows(WALKING, STARTS, 0.5)

    assert baseline_mean(WALKING) == 12
    assert start_amount(WALKING) == 8
    assert [row.amount for row in rows] == [8, 9, 10, 11, 12]
    assert [row.bad_day for row in rows] == [4, 5, 5, 6, 6]
    assert [row.number for row in rows] == [1, 2, 3, 4, 5]
    assert rows[1].starts == date(2026, 11, 16)


@pytest.mark.parametrize(
    ("baseline", "fraction", "start"),
    [((0.1, 0.2), 0.7, 1), ((10,), 0.7, 7), ((10, 10, 10), 0.9, 9), ((1.4,), 0.5, 1)],
)
def test_start_is_exact(baseline: tuple[float, ...], fraction: float, start: int) -> None:
    """The share is that of the decimals as typed, so 70 % of 10 is 7 and not 6."""
    quota = Quota(
        activity="walking",
        baseline=baseline,
        start_fraction=fraction,
        step=1,
        target=20,
        days=("mon",),
    )

    assert start_amount(quota) == start


@pytest.mark.parametrize(
    ("unit", "amount", "expected"),
    [
        ("minutes", "8.9", 8),
        ("steps", "1274.5", 1250),
        ("metres", "129", 120),
        ("repetitions", "3.99", 3),
        ("minutes", "0.2", 1),
        ("steps", "12", 50),
        ("metres", "3", 10),
    ],
)
def test_doable(unit: Unit, amount: str, expected: int) -> None:
    """An amount is rounded down to what can be counted, and is never nothing."""
    assert doable(Fraction(amount), unit) == expected


@pytest.mark.parametrize(
    ("every", "starts", "expected"),
    [
        ("1 week", date(2026, 1, 28), ["01-28", "02-04", "02-11", "02-18", "02-25"]),
        ("1 week", date(2028, 2, 20), ["02-20", "02-27", "03-05", "03-12", "03-19"]),
        ("3 days", date(2026, 12, 29), ["12-29", "01-01", "01-04", "01-07", "01-10"]),
        ("1 day", date(2026, 4, 29), ["04-29", "04-30", "05-01", "05-02", "05-03"]),
    ],
)
def test_month_ends(every: str, starts: date, expected: list[str]) -> None:
    """Rows run on over the ends of months and years, in leap years too."""
    quota = Quota(
        activity="walking", baseline=(12, 9, 15), step=1, every=every, target=12, days=("mon",)
    )

    rows = quota_rows(quota, starts, 0.5)

    assert [f"{row.starts:%m-%d}" for row in rows] == expected


@pytest.mark.parametrize(
    ("interval", "days"), [("1 day", 1), ("10 days", 10), ("1 week", 7), ("3 weeks", 21)]
)
def test_interval(interval: str, days: int) -> None:
    """A span is counted in days."""
    assert interval_days(interval) == days


@given(quotas(), st.dates(date(2000, 1, 1), date(2100, 1, 1)), tenths(1, 10))
@settings(deadline=None)
def test_amounts(quota: Quota, starts: date, bad_day: float) -> None:
    """Amounts start at a doable share of the mean, rise by the step, and end at the target."""
    rows = quota_rows(quota, starts, bad_day)

    amounts = [exact(row.amount) for row in rows]
    share = baseline_mean(quota) * exact(quota.start_fraction)
    assert amounts[0] == min(doable(share, quota.unit), exact(quota.target))
    assert amounts[-1] == exact(quota.target)
    assert all(0 < later - sooner <= exact(quota.step) for sooner, later in pairwise(amounts))
    assert all(later - sooner == exact(quota.step) for sooner, later in pairwise(amounts[:-1]))


@given(quotas(), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
@settings(deadline=None)
def test_dates(quota: Quota, starts: date) -> None:
    """Rows begin with the plan, follow each other without a gap, and the last one stays open."""
    rows = quota_rows(quota, starts, 0.5)

    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    assert rows[0].starts == starts
    assert rows[-1].until is None
    for row, following in pairwise(rows):
        assert row.until == following.starts - timedelta(days=1)
        assert following.starts - row.starts == timedelta(days=interval_days(quota.every))


@given(quotas(), tenths(1, 10))
@settings(deadline=None)
def test_bad_day(quota: Quota, share: float) -> None:
    """The amount of a bad day is at least one, and never more than the usual amount."""
    rows = quota_rows(quota, STARTS, share)

    assert all(1 <= row.bad_day <= row.amount for row in rows)
    assert [row.bad_day for row in rows] == sorted(row.bad_day for row in rows)


@given(st.fractions(min_value=0, max_value=100000), st.sampled_from(get_args(Unit)))
@settings(deadline=None)
def test_doable_is_the_nearest_below(amount: Fraction, unit: Unit) -> None:
    """A doable amount is a whole number of units, less than one unit under what was meant."""
    rounded = doable(amount, unit)

    assert rounded % DOABLE[unit] == 0
    assert rounded >= DOABLE[unit]
    assert rounded <= amount or rounded == DOABLE[unit]
    assert amount - rounded < DOABLE[unit]
