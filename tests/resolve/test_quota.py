"""Amounts start below the baseline, rise by agreed steps on agreed dates, and end at the target."""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.resolve.made import quotas, starts, tenths, typed

from ownpace.model.localized import QuotaRow
from ownpace.model.plan import Quota, Resume, Setbacks
from ownpace.resolve.amounts import DOABLE, at_least, doable, interval_days
from ownpace.resolve.quota import (
    baseline_mean,
    first_amount,
    first_day,
    quota_rows,
    quota_steps,
    recheck_dates,
    start_amount,
    weekly_rises,
)

STARTS = date(2026, 11, 9)
WALKING = Quota(activity="walking", baseline=(12, 9, 15), step=1, target=12, days=("mon",))
STEPS = Quota(
    activity="walking",
    unit="steps",
    baseline=(2600, 1900, 3100, 2400),
    step=250,
    target=4000,
    days=("mon",),
    setbacks=Setbacks(step_back=2, restart=0.6),
)


def amounts_of(quota: Quota) -> list[Fraction]:
    """Return the amounts of a quota without their days."""
    return [amount for _, amount in quota_steps(quota)]


def spaced(amounts: Sequence[Fraction], every: str) -> list[tuple[int, Fraction]]:
    """Return amounts as steps that follow each other after a span."""
    return [(at * interval_days(every), amount) for at, amount in enumerate(amounts)]


def test_worked_example() -> None:
    """Tries of 12, 9 and 15 minutes have the mean 12, and 70 % of it is 8 whole minutes."""
    rows = quota_rows(WALKING, STARTS, 0.5, 1)

    assert baseline_mean(WALKING) == 12
    assert start_amount(WALKING) == 8
    assert [row.number for row in rows] == [1, 2, 3, 4, 5]
    assert [row.amount for row in rows] == [8, 9, 10, 11, 12]
    assert [row.bad_day for row in rows] == [4, 5, 5, 6, 6]
    assert [row.step_back for row in rows] == [8, 8, 9, 10, 11]
    assert [row.restart for row in rows] == [5, 6, 7, 7, 8]
    assert [row.starts for row in rows] == [
        date(2026, 11, 9),
        date(2026, 11, 16),
        date(2026, 11, 23),
        date(2026, 11, 30),
        date(2026, 12, 7),
    ]


def test_worked_example_in_steps() -> None:
    """Steps are counted in fifties: 70 % of 2500 is 1750, two rows back and 60 % of it too."""
    rows = quota_rows(STEPS, STARTS, 0.4, 500)

    assert [row.amount for row in rows] == [
        *(1750, 2000, 2250, 2500, 2750),
        *(3000, 3250, 3500, 3750, 4000),
    ]
    assert [row.bad_day for row in rows][:4] == [700, 800, 900, 1000]
    assert [row.step_back for row in rows][:4] == [1750, 1750, 1750, 2000]
    assert [row.restart for row in rows][:4] == [1050, 1200, 1350, 1500]


@pytest.mark.parametrize(
    ("baseline", "fraction", "start"),
    [((0.1, 0.2), 0.7, 1), ((10,), 0.7, 7), ((10, 10, 10), 0.9, 9), ((1.4,), 0.5, 1)],
)
def test_start_is_exact(baseline: tuple[float, ...], fraction: float, start: int) -> None:
    """The share is that of the decimals as typed, so 70 % of 10 is 7 and not 6."""
    quota = structs.replace(WALKING, baseline=baseline, start_fraction=fraction, target=20)

    assert start_amount(quota) == start


@given(quotas())
@settings(deadline=None)
def test_start(quota: Quota) -> None:
    """The first amount is the share of the mean rounded down, or one countable unit."""
    amount, unit = start_amount(quota), DOABLE[quota.unit]

    total = sum(round(amount * 10) for amount in quota.baseline)
    share = Fraction(total, 10 * len(quota.baseline)) * round(quota.start_fraction * 100) / 100
    assert amount % unit == 0
    assert amount == unit if share < unit else share - unit < amount <= share


@given(quotas())
@settings(deadline=None)
def test_amounts(quota: Quota) -> None:
    """Amounts rise strictly, by no more than a step, from the first one to the target."""
    amounts = amounts_of(quota)

    unit, step = DOABLE[quota.unit], typed(quota.step)
    assert amounts[0] == min(start_amount(quota), amounts[-1])
    assert amounts[-1] == doable(typed(quota.target), quota.unit)
    assert all(amount % unit == 0 and 0 < amount <= typed(quota.target) for amount in amounts)
    assert all(0 < later - sooner < step + unit for sooner, later in pairwise(amounts))


@given(quotas(), starts)
@settings(deadline=None)
def test_rows(quota: Quota, first: date) -> None:
    """There is a row for each amount, from the first day on, without a gap, and the last stays."""
    rows = quota_rows(quota, first, 0.5, 1)

    span = timedelta(days=interval_days(quota.every))
    assert [typed(row.amount) for row in rows] == amounts_of(quota)
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    assert rows[0].starts == first
    assert rows[-1].until is None
    for row, following in pairwise(rows):
        assert row.until == following.starts - timedelta(days=1)
        assert (following.starts - row.starts) % span == timedelta(0)


@given(quotas().filter(lambda quota: typed(quota.step) >= DOABLE[quota.unit]))
@settings(deadline=None)
def test_amount_of_each_day(quota: Quota) -> None:
    """On each day the amount is the first one and a step for every span that has gone by."""
    rows = quota_rows(quota, STARTS, 0.5, 1)

    assert amounts_by_day(rows) == [
        agreed_on(quota, day) for day in range(len(amounts_by_day(rows)))
    ]


@pytest.mark.parametrize(("step", "weeks"), [(1, 4), (0.5, 8), (0.4, 10), (0.1, 40)])
def test_small_steps(step: float, weeks: int) -> None:
    """From 8 to 12 minutes by half a minute a week takes eight weeks, not four."""
    rows = quota_rows(structs.replace(WALKING, step=step), STARTS, 0.5, 1)

    assert [row.amount for row in rows] == [8, 9, 10, 11, 12]
    assert rows[-1].starts == STARTS + timedelta(weeks=weeks)


@pytest.mark.parametrize(
    ("every", "first", "expected"),
    [
        ("1 week", date(2026, 1, 28), ["01-28", "02-04", "02-11", "02-18", "02-25"]),
        ("1 week", date(2028, 2, 20), ["02-20", "02-27", "03-05", "03-12", "03-19"]),
        ("3 days", date(2026, 12, 29), ["12-29", "01-01", "01-04", "01-07", "01-10"]),
        ("1 day", date(2026, 4, 29), ["04-29", "04-30", "05-01", "05-02", "05-03"]),
        ("1 day", date(2028, 2, 27), ["02-27", "02-28", "02-29", "03-01", "03-02"]),
        ("2 days", date(2026, 3, 27), ["03-27", "03-29", "03-31", "04-02", "04-04"]),
    ],
)
def test_month_ends(every: str, first: date, expected: list[str]) -> None:
    """Rows run on over the ends of months and years, leap days and the change to summer time."""
    rows = quota_rows(structs.replace(WALKING, every=every), first, 0.5, 1)

    assert [f"{row.starts:%m-%d}" for row in rows] == expected


@given(quotas(), st.integers(10, 100), tenths(1, 5000))
@settings(deadline=None)
def test_bad_day(quota: Quota, percent: int, least: float) -> None:
    """A bad day asks for the agreed share, at least the floor, never for more than usual."""
    floor = doable(typed(least), quota.unit)

    rows = quota_rows(quota, STARTS, percent / 100, float(floor))

    for row in rows:
        usual, easier = typed(row.amount), typed(row.bad_day)
        share = at_least(usual * percent / 100, quota.unit)
        assert min(floor, usual) <= easier <= usual
        assert easier in (usual, floor, share)
        assert easier % DOABLE[quota.unit] == 0
    assert [row.bad_day for row in rows] == sorted(row.bad_day for row in rows)


@given(quotas())
@settings(deadline=None)
def test_step_back(quota: Quota) -> None:
    """Going back leads to the amount so many rows before, or to the first one."""
    rows = quota_rows(quota, STARTS, 0.5, 1)

    back = quota.setbacks.step_back
    assert [row.step_back for row in rows[back:]] == [row.amount for row in rows][:-back]
    assert {row.step_back for row in rows[:back]} == {rows[0].amount}
    assert all(row.step_back <= row.amount for row in rows)


@given(quotas())
@settings(deadline=None)
def test_restart(quota: Quota) -> None:
    """After a break the share that was agreed is asked for, rounded down, at least one unit."""
    rows = quota_rows(quota, STARTS, 0.5, 1)

    unit = DOABLE[quota.unit]
    for row in rows:
        share = typed(row.amount) * typed(quota.setbacks.restart)
        assert typed(row.restart) % unit == 0
        assert unit <= row.restart <= row.amount
        assert share - unit < row.restart <= max(share, unit)


@given(quotas(), starts, st.integers(-400, 400))
@settings(deadline=None)
def test_recheck_dates(quota: Quota, first: date, length: int) -> None:
    """Amounts are looked at on every day that is a whole number of spans after the first one."""
    last = first + timedelta(days=length)

    dates = recheck_dates(quota, first, last)

    span = interval_days(quota.recheck)
    walked = [first + timedelta(days=day) for day in range(1, length + 1)]
    assert list(dates) == [day for day in walked if (day - first).days % span == 0]
    assert all(first < day <= last for day in dates)


@given(quotas(), st.sampled_from(["1 day", "1 week", "8 days", "10 days", "2 weeks", "5 weeks"]))
@settings(deadline=None)
def test_weekly_rises(quota: Quota, every: str) -> None:
    """A row rises by what has been added a week later, or by its part of a longer step."""
    amounts = amounts_of(quota)

    rises = weekly_rises(spaced(amounts, every))

    assert rises == walked_rises(amounts, interval_days(every))


@pytest.mark.parametrize(
    ("every", "rises"),
    [
        ("1 week", ["20%", "17%"]),
        ("2 weeks", ["10%", "8%"]),
        ("3 days", ["40%", "17%"]),
        ("1 day", ["40%", "17%"]),
    ],
)
def test_worked_rises(every: str, rises: list[str]) -> None:
    """From 10 over 12 to 14 is 20 % in a week, or 10 % a week when a step takes two."""
    amounts = [Fraction(10), Fraction(12), Fraction(14)]

    assert [f"{float(rise):.0%}" for rise in weekly_rises(spaced(amounts, every))] == rises


@pytest.mark.parametrize("every", ["1 day", "2 days", "3 days", "4 days", "5 days", "6 days"])
def test_no_week_rises_more(every: str) -> None:
    """No week, on whichever day it begins, rises more than the rows are said to."""
    amounts = [Fraction(amount) for amount in range(10, 30, 2)]

    rises = weekly_rises(spaced(amounts, every))

    span, last = interval_days(every), len(amounts) - 1
    walked = [
        amounts[min((day + 7) // span, last)] / amounts[day // span] - 1
        for day in range(last * span)
    ]
    assert max(walked) <= max(rises)


def test_worked_resume() -> None:
    """From 10 minutes on the 30th, steps go on each week from there, up to the same target."""
    quota = structs.replace(WALKING, resume=Resume(on=date(2026, 11, 30), amount=10))

    rows = quota_rows(quota, STARTS, 0.5, 1)

    assert [(row.number, row.amount, f"{row.starts:%m-%d}") for row in rows] == [
        (1, 10, "11-30"),
        (2, 11, "12-07"),
        (3, 12, "12-14"),
    ]
    assert [row.until for row in rows] == [date(2026, 12, 6), date(2026, 12, 13), None]
    assert [row.step_back for row in rows] == [9, 10, 11]
    assert [row.restart for row in rows] == [7, 7, 8]


@pytest.mark.parametrize(
    ("hold", "second"), [("3 days", "12-07"), ("1 week", "12-07"), ("2 weeks", "12-14")]
)
def test_first_amount_of_a_review_stays(hold: str, second: str) -> None:
    """The first amount after a review stays as long as a hold, and never less than a step."""
    quota = structs.replace(
        WALKING, resume=Resume(on=date(2026, 11, 30), amount=10), setbacks=Setbacks(hold=hold)
    )

    rows = quota_rows(quota, STARTS, 0.5, 1)

    assert f"{rows[1].starts:%m-%d}" == second
    assert rows[2].starts - rows[1].starts == timedelta(weeks=1)


@given(quotas(), tenths(1, 5000), starts)
@settings(deadline=None)
def test_resume(quota: Quota, amount: float, on: date) -> None:
    """After a review rows begin on its day with its amount, rise, and end at the same target."""
    resumed = structs.replace(quota, resume=Resume(on=on, amount=amount))

    rows = quota_rows(resumed, STARTS, 0.5, 1)

    target = doable(typed(quota.target), quota.unit)
    assert (first_day(resumed, STARTS), first_day(quota, STARTS)) == (on, STARTS)
    assert rows[0].starts == on
    assert rows[0].amount == min(doable(typed(amount), quota.unit), target)
    assert rows[-1].amount == target
    assert all(sooner.amount < later.amount for sooner, later in pairwise(rows))
    assert all(row.until is not None for row in rows[:-1])


@given(quotas(), tenths(1, 5000))
@settings(deadline=None)
def test_step_back_after_a_review(quota: Quota, amount: float) -> None:
    """Going back from the first row of a review leads below it, but not below the first start."""
    resumed = structs.replace(quota, resume=Resume(on=STARTS, amount=amount))

    row = quota_rows(resumed, STARTS, 0.5, 1)[0]

    assert min(start_amount(quota), typed(row.amount)) <= typed(row.step_back)
    assert row.step_back <= row.amount
    assert typed(row.step_back) % DOABLE[quota.unit] == 0
    if row.amount > start_amount(quota):
        assert row.step_back < row.amount
    assert first_amount(resumed) == doable(typed(amount), quota.unit)


def agreed_on(quota: Quota, day: int) -> Fraction:
    """Return the amount of a day counted from the first: all steps so far, to the target."""
    share = baseline_mean(quota) * typed(quota.start_fraction)
    steps = day // interval_days(quota.every)
    reached = doable(share, quota.unit) + steps * typed(quota.step)
    return min(doable(reached, quota.unit), doable(typed(quota.target), quota.unit))


def amounts_by_day(rows: Sequence[QuotaRow]) -> list[Fraction]:
    """Return the amount of each day, until one day after the last row begins."""
    amounts: list[Fraction] = []
    for row in rows:
        last = row.until or row.starts + timedelta(days=1)
        amounts += [typed(row.amount)] * ((last - row.starts).days + 1)
    return amounts


def walked_rises(amounts: Sequence[Fraction], span: int) -> tuple[Fraction, ...]:
    """Return how much each row rises in a week, by walking day by day from its first day."""
    by_day = [amount for amount in amounts for _ in range(span)]
    by_day += [amounts[-1]] * 7
    rises = []
    for first in range(0, (len(amounts) - 1) * span, span):
        now = by_day[first]
        if span <= 7:
            rises.append(by_day[first + 7] / now - 1)
        else:
            a_day = (by_day[first + span] - now) / span
            rises.append(sum([a_day] * 7, Fraction(0)) / now)
    return tuple(rises)
