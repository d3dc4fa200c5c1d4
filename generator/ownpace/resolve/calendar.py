"""Everything in a plan that has a date: sessions, amounts, contacts, reviews, re-checks.

Dates are those of the person's calendar, and times those of their clock: no time zone is needed
to count them, and a change to summer time moves none.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from ownpace.model.localized import Event, EventKind
from ownpace.model.plan import CarePlan
from ownpace.model.value import DAYS, Day
from ownpace.resolve.quota import recheck_dates


def events(plan: CarePlan) -> tuple[Event, ...]:
    """Return all that is planned from `starts` to `valid_until`, in the order of the dates.

    Contacts, reviews and goals keep their own dates, also outside the time of the plan.
    """
    found = (*_repeated(plan), *_single(plan))
    return tuple(sorted(found, key=lambda event: (event.on, event.at or "")))


def days_between(first: date, last: date, days: Iterable[Day]) -> Iterator[date]:
    """Yield each date from `first` to `last`, both included, on one of the days of the week."""
    wanted = {DAYS.index(day) for day in days}
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        if day.weekday() in wanted:
            yield day


def week_order(week_starts: int) -> tuple[Day, ...]:
    """Return the days of the week as someone counts them whose week starts on this day."""
    return DAYS[week_starts:] + DAYS[:week_starts]


def _repeated(plan: CarePlan) -> Iterator[Event]:
    planned: list[tuple[EventKind, str, tuple[Day, ...]]] = [
        *(("session", session.id, session.days) for session in plan.routine),
        *(("quota", quota.activity, quota.days) for quota in plan.quotas),
    ]
    for kind, id_, days in planned:
        for day in days_between(plan.starts, plan.valid_until, days):
            yield Event(kind=kind, id=id_, on=day)


def _single(plan: CarePlan) -> Iterator[Event]:
    for at, contact in enumerate(plan.touchpoints):
        yield Event(kind="touchpoint", id=str(at), on=contact.on, at=contact.at)
    for quota in plan.quotas:
        for day in recheck_dates(quota, plan.starts, plan.valid_until):
            yield Event(kind="recheck", id=quota.activity, on=day)
    for at, decision in enumerate(plan.decisions):
        if decision.again is not None:
            yield Event(kind="decision", id=str(at), on=decision.again)
    for goal in plan.goals:
        yield Event(kind="goal", id=goal.id, on=goal.by)
    yield Event(kind="review", id="plan", on=plan.valid_until)
