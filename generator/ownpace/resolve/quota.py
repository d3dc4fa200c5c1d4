"""Graded activity: from baseline tries to dated rows that rise on time, not on pain."""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache

from ownpace.model.localized import QuotaRow
from ownpace.model.plan import CarePlan, Quota
from ownpace.resolve.amounts import DOABLE, at_least, doable, exact, interval_days
from ownpace.resolve.flare_up import BAD_DAY_SHARE, quota_floor

WEEK = 7
MOST_STEPS = 400
LONGEST_DAYS = 4000
"""Where counting ends, long after any target that a plan may have."""


def baseline_mean(quota: Quota) -> Fraction:
    """Return the mean of the baseline tries, exactly."""
    return sum(map(exact, quota.baseline), Fraction(0)) / len(quota.baseline)


def start_amount(quota: Quota) -> Fraction:
    """Return the first amount: a share of the mean baseline, in doable units.

    The share is 70 % unless the clinician set another (Lambeek 2007,
    doi:10.1186/1471-2458-7-254). Rounded down, never under one doable unit.
    """
    return doable(baseline_mean(quota) * exact(quota.start_fraction), quota.unit)


def first_amount(quota: Quota) -> Fraction:
    """Return the amount that the steps are counted from: of a review, else of the baseline."""
    if quota.resume is None:
        return start_amount(quota)
    return doable(exact(quota.resume.amount), quota.unit)


def first_day(quota: Quota, starts: date) -> date:
    """Return the day that the steps are counted from: of a review, else of the plan's start."""
    return quota.resume.on if quota.resume else starts


@lru_cache(maxsize=64)
def quota_steps(quota: Quota) -> tuple[tuple[int, Fraction], ...]:
    """Return the day, counted from `first_day`, and the amount of each step.

    Amounts rise, are doable, and end at the target. Steps smaller than one doable unit add up
    until they make one. After a review the first amount stays for `setbacks.hold` at least.
    """
    days = interval_days(quota.every)
    target = doable(exact(quota.target), quota.unit)
    raw = first_amount(quota)
    steps = [(0, min(raw, target))]
    day = max(interval_days(quota.setbacks.hold) - days, 0) if quota.resume else 0
    while steps[-1][1] < target and len(steps) <= MOST_STEPS and day <= LONGEST_DAYS:
        raw += exact(quota.step)
        day += days
        amount = min(doable(raw, quota.unit), target)
        if amount > steps[-1][1]:
            steps.append((day, amount))
    return tuple(steps)


@lru_cache(maxsize=64)
def quota_rows(quota: Quota, starts: date, bad_day: float, floor: float) -> tuple[QuotaRow, ...]:
    """Return one row for each amount, with what was agreed for weeks that go otherwise.

    `bad_day` is the share of each amount that was agreed for a bad day, `floor` the least that
    still counts on one.
    """
    steps = quota_steps(quota)
    first = first_day(quota, starts)
    ends = [day for day, _ in steps[1:]]
    return tuple(
        QuotaRow(
            number=at + 1,
            starts=first + timedelta(days=day),
            until=first + timedelta(days=ends[at] - 1) if at < len(ends) else None,
            amount=float(amount),
            bad_day=float(_bad_day(amount, quota, bad_day, floor)),
            step_back=float(_step_back(at, quota)),
            restart=float(_restart(amount, quota)),
        )
        for at, (day, amount) in enumerate(steps)
    )


def agreed_rows(quota: Quota, plan: CarePlan) -> tuple[QuotaRow, ...]:
    """Return the rows of a quota of a plan, with what the plan agrees for a bad day."""
    agreed = plan.flare_up.adapt.get(quota.activity)
    share = agreed.fraction if agreed and agreed.fraction else BAD_DAY_SHARE
    return quota_rows(quota, plan.starts, share, quota_floor(quota.unit, agreed))


def row_on(rows: Sequence[QuotaRow], day: date) -> QuotaRow | None:
    """Return the row in force on a day, or nothing before the first one."""
    return next((row for row in reversed(rows) if row.starts <= day), None)


def recheck_dates(quota: Quota, starts: date, until: date) -> tuple[date, ...]:
    """Return the days on which clinician and person look at the amounts, after `starts`."""
    span = interval_days(quota.recheck)
    count = (until - starts).days // span
    return tuple(starts + timedelta(days=span * number) for number in range(1, count + 1))


def weekly_rises(steps: Sequence[tuple[int, Fraction]]) -> tuple[Fraction, ...]:
    """Return how much each step rises within a week, as a share of its amount.

    Steps that follow each other within seven days add up; one that lasts longer than a week is
    spread over its weeks.
    """
    rises = []
    for at, (day, amount) in enumerate(steps[:-1]):
        following = steps[at + 1][0]
        highest = max(other for on, other in steps if on < following + WEEK)
        weeks = max(Fraction(following - day, WEEK), Fraction(1))
        rises.append((highest / amount - 1) / weeks)
    return tuple(rises)


def _bad_day(amount: Fraction, quota: Quota, share: float, floor: float) -> Fraction:
    """Return the amount of a bad day: at least the floor, never more than usual."""
    easier = max(at_least(amount * exact(share), quota.unit), exact(floor))
    return min(easier, amount)


def _step_back(at: int, quota: Quota) -> Fraction:
    """Return the amount so many rows before row `at`, counted from 0.

    Rows before a review are no longer known: there it is so many steps less, never less than the
    start from the baseline, or than the amount of the review where that is lower still.
    """
    steps = quota_steps(quota)
    before = at - quota.setbacks.step_back
    if before >= 0 or quota.resume is None:
        return steps[max(before, 0)][1]
    first = steps[0][1]
    least = min(start_amount(quota), first)
    step = max(exact(quota.step), DOABLE[quota.unit])
    return max(doable(first + before * step, quota.unit), least)


def _restart(amount: Fraction, quota: Quota) -> Fraction:
    return min(doable(amount * exact(quota.setbacks.restart), quota.unit), amount)
