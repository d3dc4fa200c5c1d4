"""All that a plan has dates for stands on its days, and on no other."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.resolve.made import BREAD, EITHER, calendars, days, starts

from ownpace.model.localized import Event, EventKind
from ownpace.model.plan import CarePlan, Decision, Quota, RoutineItem, Session, Touchpoint
from ownpace.model.value import DAYS, Day
from ownpace.resolve.amounts import interval_days
from ownpace.resolve.calendar import days_between, events, week_order

REPEATED = ("session", "quota", "recheck")


def test_worked_example() -> None:
    """Two weeks with a session, walks that are looked at each week, and one date of each kind."""
    plan = structs.replace(
        BREAD,
        starts=date(2026, 11, 9),
        valid_until=date(2026, 11, 22),
        routine=(
            Session(id="tea", cue="Tea", days=("wed",), items=(RoutineItem(exercise="bridge"),)),
        ),
        quotas=(
            Quota(
                activity="walking",
                baseline=(12,),
                step=1,
                target=12,
                days=("sun", "wed"),
                recheck="1 week",
            ),
        ),
        touchpoints=(
            Touchpoint(on=date(2026, 11, 11), at="15:30", how="video", about="How it goes"),
            Touchpoint(on=date(2026, 11, 11), at="09:05", how="phone", about="A first call"),
        ),
        decisions=(
            Decision(about="Work", options=EITHER, mattered="Rest", again=date(2026, 11, 20)),
        ),
    )

    found = [(f"{event.on:%m-%d}", event.kind, event.id, event.at) for event in events(plan)]

    assert found == [
        ("11-11", "session", "tea", None),
        ("11-11", "quota", "walking", None),
        ("11-11", "touchpoint", "1", "09:05"),
        ("11-11", "touchpoint", "0", "15:30"),
        ("11-15", "quota", "walking", None),
        ("11-16", "recheck", "walking", None),
        ("11-18", "session", "tea", None),
        ("11-18", "quota", "walking", None),
        ("11-20", "decision", "0", None),
        ("11-22", "quota", "walking", None),
        ("11-22", "review", "plan", None),
        ("01-31", "goal", "bread", None),
    ]


@given(calendars())
@settings(deadline=None)
def test_every_day(plan: CarePlan) -> None:
    """Walking through the years day by day meets the same events, each as often."""
    found = events(plan)

    assert sorted(found, key=repr) == sorted(walk(plan), key=repr)


@given(calendars())
@settings(deadline=None)
def test_order(plan: CarePlan) -> None:
    """Events stand in the order of their days, and on a day in the order of their times."""
    found = events(plan)

    assert all(
        (sooner.on, sooner.at or "") <= (later.on, later.at or "")
        for sooner, later in pairwise(found)
    )


@given(calendars())
@settings(deadline=None)
def test_time_of_the_plan(plan: CarePlan) -> None:
    """What is repeated is never before the first day of a plan nor after the last one."""
    repeated = [event for event in events(plan) if event.kind in REPEATED]

    assert all(plan.starts <= event.on <= plan.valid_until for event in repeated)
    assert all(event.on > plan.starts for event in repeated if event.kind == "recheck")


def test_own_dates() -> None:
    """A contact keeps its own date when it is before the first day of the plan."""
    contact = Touchpoint(on=date(2026, 11, 2), at="09:30", how="phone", about="Hello")

    (first, *_) = events(structs.replace(BREAD, touchpoints=(contact,)))

    assert first == Event(kind="touchpoint", id="0", on=date(2026, 11, 2), at="09:30")


@pytest.mark.parametrize(
    ("first", "last", "on", "expected"),
    [
        ("2026-01-28", "2026-02-04", ("wed", "sun"), ["01-28", "02-01", "02-04"]),
        ("2026-12-30", "2027-01-02", ("thu", "fri"), ["12-31", "01-01"]),
        ("2028-02-27", "2028-03-01", ("mon", "tue", "wed"), ["02-28", "02-29", "03-01"]),
        ("2027-02-27", "2027-03-02", ("mon", "tue"), ["03-01", "03-02"]),
        ("2100-02-27", "2100-03-02", ("sun", "mon"), ["02-28", "03-01"]),
        ("2026-03-28", "2026-03-30", DAYS, ["03-28", "03-29", "03-30"]),
        ("2026-10-24", "2026-10-26", DAYS, ["10-24", "10-25", "10-26"]),
        ("2026-11-09", "2026-11-09", ("mon",), ["11-09"]),
        ("2026-11-10", "2026-11-09", DAYS, []),
    ],
)
def test_calendar_days(first: str, last: str, on: tuple[Day, ...], expected: list[str]) -> None:
    """No day is left out or counted twice: at ends of months, leap days, changes of the clock."""
    session = Session(id="one", cue="Tea", days=on, items=(RoutineItem(exercise="bridge"),))
    plan = structs.replace(
        BREAD,
        starts=date.fromisoformat(first),
        valid_until=date.fromisoformat(last),
        routine=(session,),
    )

    found = [event.on for event in events(plan) if event.kind == "session"]

    assert [f"{day:%m-%d}" for day in found] == expected


@given(starts, st.integers(-5, 800), days)
@settings(deadline=None)
def test_days_between(first: date, length: int, wanted: tuple[Day, ...]) -> None:
    """Both ends belong to the time between, and only wanted days of the week."""
    last = first + timedelta(days=length)

    found = list(days_between(first, last, wanted))

    assert found == [day for day in walked(first, last) if f"{day:%a}".lower() in wanted]


@pytest.mark.parametrize(
    ("week_starts", "expected"),
    [
        (0, ("mon", "tue", "wed", "thu", "fri", "sat", "sun")),
        (5, ("sat", "sun", "mon", "tue", "wed", "thu", "fri")),
        (6, ("sun", "mon", "tue", "wed", "thu", "fri", "sat")),
    ],
)
def test_week_order(week_starts: int, expected: tuple[Day, ...]) -> None:
    """A week has its seven days in order, from the day on which it starts."""
    assert week_order(week_starts) == expected


def walk(plan: CarePlan) -> list[Event]:
    """Return the events of a plan by asking on each day what is on it."""
    dates = [
        *(plan.starts, plan.valid_until),
        *(contact.on for contact in plan.touchpoints),
        *(decision.again for decision in plan.decisions if decision.again),
        *(goal.by for goal in plan.goals),
    ]
    return [event for day in walked(min(dates), max(dates)) for event in on(plan, day)]


def on(plan: CarePlan, day: date) -> list[Event]:
    """Return what is on one day."""
    found: list[tuple[EventKind, str]] = []
    name = f"{day:%a}".lower()
    if plan.starts <= day <= plan.valid_until:
        since = (day - plan.starts).days
        found += [("session", item.id) for item in plan.routine if name in item.days]
        found += [("quota", quota.activity) for quota in plan.quotas if name in quota.days]
        found += [
            ("recheck", quota.activity)
            for quota in plan.quotas
            if since > 0 and since % interval_days(quota.recheck) == 0
        ]
    found += [("decision", str(at)) for at, one in enumerate(plan.decisions) if one.again == day]
    found += [("goal", goal.id) for goal in plan.goals if goal.by == day]
    found += [("review", "plan")] if day == plan.valid_until else []
    contacts = [
        Event(kind="touchpoint", id=str(at), on=day, at=contact.at)
        for at, contact in enumerate(plan.touchpoints)
        if contact.on == day
    ]
    return [Event(kind=kind, id=id_, on=day) for kind, id_ in found] + contacts


def walked(first: date, last: date) -> list[date]:
    """Return each day from `first` to `last`, one after the other."""
    found = []
    while first <= last:
        found.append(first)
        first += timedelta(days=1)
    return found
