"""The care team, planned contacts, other dates to know, and the months that hold them all."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.resolve.made import BREAD, calendars

from ownpace.model.localized import CalendarDay, CalendarMonth, DateLine, LocalizedMember, Phrase
from ownpace.model.plan import CarePlan, TeamMember, Touchpoint
from ownpace.model.value import DAYS
from ownpace.resolve.calendar import events, week_order
from ownpace.resolve.people import (
    PLACES,
    date_lines,
    localize_team,
    localize_touchpoints,
    months,
)
from ownpace.resolve.text import Reader

SPANISH = Reader("es", "en")


def test_team() -> None:
    """The team stands in the order of the plan, each with the ways to reach them."""
    kim = TeamMember(
        role="nurse",
        name="Kim O'Hara",
        phone="555 0142",
        email="kim@clinic.example",
        reach={"en": "Mondays", "es": "Los lunes"},
        ask_about="Exercises",
    )
    plan = structs.replace(BREAD, team=(kim, TeamMember(role="interpreter", name="د. سلمى")))

    nurse, interpreter = localize_team(plan, SPANISH)

    assert nurse == LocalizedMember(
        role="nurse",
        name="Kim O'Hara",
        phone="555 0142",
        email="kim@clinic.example",
        reach=Phrase("Los lunes", "es"),
        ask_about=Phrase("Exercises", "en"),
    )
    assert (interpreter.role, interpreter.name) == ("interpreter", "د. سلمى")
    assert (interpreter.phone, interpreter.email, interpreter.reach) == (None, None, None)


def test_touchpoints() -> None:
    """Contacts stand in the order of their days and times; one without a time comes first."""
    contacts = (
        Touchpoint(on=date(2026, 12, 14), how="visit", about="The next steps"),
        Touchpoint(on=date(2026, 11, 30), at="15:30", how="video", about="How it goes"),
        Touchpoint(on=date(2026, 11, 30), at="09:05", how="phone", about={"es": "Llamada"}),
        Touchpoint(on=date(2026, 11, 30), how="message", about="Write", bring=("Steps?", "Sleep?")),
    )

    found = localize_touchpoints(structs.replace(BREAD, touchpoints=contacts), SPANISH)

    assert [(contact.on, contact.at, contact.how) for contact in found] == [
        (date(2026, 11, 30), None, "message"),
        (date(2026, 11, 30), "09:05", "phone"),
        (date(2026, 11, 30), "15:30", "video"),
        (date(2026, 12, 14), None, "visit"),
    ]
    assert found[0].bring == (Phrase("Steps?", "en"), Phrase("Sleep?", "en"))
    assert found[1].about == Phrase("Llamada", "es")


@given(calendars())
@settings(deadline=None)
def test_dates_to_know(plan: CarePlan) -> None:
    """Beside contacts each single date has one line in the order of the days, with its subject."""
    titles = {quota.activity: Phrase(f"title of {quota.activity}", "en") for quota in plan.quotas}

    lines = date_lines(plan, events(plan), titles, SPANISH)

    expected = [
        *((goal.by, "goal", Phrase(str(goal.activity), "en")) for goal in plan.goals),
        *(
            (decision.again, "decision", Phrase(str(decision.about), "en"))
            for decision in plan.decisions
        ),
        (plan.valid_until, "review", None),
    ]
    rechecks = [
        (event.on, "recheck", titles[event.id]) for event in events(plan) if event.kind == "recheck"
    ]
    wanted = [line for line in [*expected, *rechecks] if line[0] is not None]
    assert sorted(map(repr, wanted)) == sorted(
        repr((line.on, line.kind, line.about)) for line in lines
    )
    assert all(sooner.on <= later.on for sooner, later in pairwise(lines))


def test_last_day_to_know() -> None:
    """A plan without quotas and decisions has its goals to know, and its own last day."""
    lines = date_lines(BREAD, events(BREAD), {}, SPANISH)

    assert lines == (
        DateLine(on=date(2027, 1, 31), kind="goal", about=Phrase("Bake bread on Sundays", "en")),
        DateLine(on=date(2027, 2, 1), kind="review", about=None),
    )


def test_worked_month() -> None:
    """February 2027 begins on a Monday: four full weeks there, five where weeks begin on Sunday."""
    plan = structs.replace(BREAD, starts=date(2027, 2, 3), valid_until=date(2027, 2, 26))

    (monday,) = months(plan, (), 0)
    (sunday,) = months(plan, (), 6)

    assert [[day and day.on.day for day in week] for week in monday.weeks] == [
        [1, 2, 3, 4, 5, 6, 7],
        [8, 9, 10, 11, 12, 13, 14],
        [15, 16, 17, 18, 19, 20, 21],
        [22, 23, 24, 25, 26, 27, 28],
    ]
    assert [[day and day.on.day for day in week] for week in sunday.weeks] == [
        [None, 1, 2, 3, 4, 5, 6],
        [7, 8, 9, 10, 11, 12, 13],
        [14, 15, 16, 17, 18, 19, 20],
        [21, 22, 23, 24, 25, 26, 27],
        [28, None, None, None, None, None, None],
    ]
    assert [day.on.day for day in days_of(monday) if day.inside] == list(range(3, 27))


@pytest.mark.parametrize("week_starts", [0, 5, 6])
@given(plan=calendars())
@settings(deadline=None)
def test_every_day_once(plan: CarePlan, week_starts: int) -> None:
    """Every day of the plan's months stands once, in order, below the name of its weekday."""
    found = months(plan, (), week_starts)

    columns = week_order(week_starts)
    days = [day for month in found for day in days_of(month)]
    assert all(later.on - sooner.on == timedelta(days=1) for sooner, later in pairwise(days))
    assert days[0].on == plan.starts.replace(day=1)
    assert plan.valid_until <= days[-1].on < plan.valid_until + timedelta(days=31)
    assert (days[-1].on + timedelta(days=1)).day == 1
    for month in found:
        for week in month.weeks:
            assert len(week) == 7
            assert all(
                columns[place] == DAYS[day.on.weekday()]
                for place, day in enumerate(week)
                if day is not None
            )


@given(calendars(), st.integers(0, 6))
@settings(deadline=None)
def test_months_keep_to_themselves(plan: CarePlan, week_starts: int) -> None:
    """A month holds its own days only: gaps are before the first and after the last of them."""
    for month in months(plan, (), week_starts):
        places = [day for week in month.weeks for day in week]
        gaps = [place for place, day in enumerate(places) if day is None]
        own = len(list(days_of(month)))
        before = sum(gap < 7 for gap in gaps)

        assert {day.on.replace(day=1) for day in days_of(month)} == {month.first}
        assert all(day is not None for day in places[before : before + own])
        assert all(any(week) for week in month.weeks)


@given(calendars(), st.integers(0, 6))
@settings(deadline=None)
def test_kinds_of_a_day(plan: CarePlan, week_starts: int) -> None:
    """A day names each kind of thing on it once, contacts first, and says if it is in the plan."""
    found = events(plan)

    for month in months(plan, found, week_starts):
        for day in days_of(month):
            kinds = {
                "session" if event.kind == "quota" else event.kind
                for event in found
                if event.on == day.on
            }
            assert set(day.kinds) == kinds
            assert list(day.kinds) == sorted(kinds, key=PLACES.index)
            assert day.inside == (plan.starts <= day.on <= plan.valid_until)


@pytest.mark.parametrize(
    ("first", "last", "lengths"),
    [
        ("2028-01-31", "2028-03-01", [31, 29, 31]),
        ("2027-01-31", "2027-03-01", [31, 28, 31]),
        ("2100-02-10", "2100-02-11", [28]),
        ("2026-11-30", "2027-01-01", [30, 31, 31]),
        ("2026-03-29", "2026-03-29", [31]),
        ("9999-11-01", "9999-12-31", [30, 31]),
    ],
)
def test_lengths_of_months(first: str, last: str, lengths: list[int]) -> None:
    """Months have their days in leap years too, over the end of a year and to the end of time."""
    plan = structs.replace(
        BREAD, starts=date.fromisoformat(first), valid_until=date.fromisoformat(last)
    )

    assert [len(list(days_of(month))) for month in months(plan, (), 0)] == lengths


def days_of(month: CalendarMonth) -> Iterator[CalendarDay]:
    """Yield the days of a month without its gaps."""
    return (day for week in month.weeks for day in week if day is not None)
