"""People and dates: the care team, planned contacts, other dates to know, and the months."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from ownpace.model.localized import (
    CalendarDay,
    CalendarMonth,
    DateLine,
    Event,
    EventKind,
    LocalizedMember,
    LocalizedTouchpoint,
    Phrase,
)
from ownpace.model.plan import CarePlan
from ownpace.resolve.text import Reader

PLACES: tuple[EventKind, ...] = (
    "touchpoint",
    "recheck",
    "decision",
    "goal",
    "review",
    "session",
)
"""The kinds of things in a day, in the order in which they are shown; a session is any practice."""


REMINDED = timedelta(days=3)
"""How long before a contact the pages remind of the diary."""


def localize_team(plan: CarePlan, reader: Reader) -> tuple[LocalizedMember, ...]:
    """Return the care team in the order of the plan."""
    return tuple(
        LocalizedMember(
            role=member.role,
            name=member.name,
            phone=member.phone,
            email=member.email,
            reach=reader.optional(member.reach),
            ask_about=reader.optional(member.ask_about),
        )
        for member in plan.team
    )


def localize_touchpoints(plan: CarePlan, reader: Reader) -> tuple[LocalizedTouchpoint, ...]:
    """Return the planned contacts in the order of their dates."""
    return tuple(
        LocalizedTouchpoint(
            number=number,
            on=contact.on,
            remind=contact.on - REMINDED,
            at=contact.at,
            how=contact.how,
            about=reader.phrase(contact.about),
            bring=reader.phrases(contact.bring),
        )
        for number, contact in sorted(
            enumerate(plan.touchpoints), key=lambda one: (one[1].on, one[1].at or "")
        )
    )


def date_lines(
    plan: CarePlan, found: tuple[Event, ...], titles: dict[str, Phrase], reader: Reader
) -> tuple[DateLine, ...]:
    """Return the dates to know beside contacts; `titles` are those of the quotas' activities."""
    goals = {goal.id: goal.activity for goal in plan.goals}
    lines = []
    for event in found:
        about: Phrase | None = None
        if event.kind == "recheck":
            about = titles[event.id]
        elif event.kind == "decision":
            about = reader.phrase(plan.decisions[int(event.id)].about)
        elif event.kind == "goal":
            about = reader.phrase(goals[event.id])
        elif event.kind != "review":
            continue
        lines.append(DateLine(on=event.on, kind=event.kind, about=about))
    return tuple(lines)


def months(plan: CarePlan, found: tuple[Event, ...], week_starts: int) -> tuple[CalendarMonth, ...]:
    """Return the months of the plan's time, in weeks that start on `week_starts`, 0 for Monday."""
    kinds: defaultdict[date, set[EventKind]] = defaultdict(set)
    for event in found:
        kinds[event.on].add("session" if event.kind == "quota" else event.kind)
    return tuple(
        _month(first, plan, kinds, week_starts) for first in _firsts(plan.starts, plan.valid_until)
    )


def _firsts(starts: date, until: date) -> Iterator[date]:
    """Yield the first day of each month from that of `starts` to that of `until`."""
    for number in range(starts.year * 12 + starts.month - 1, until.year * 12 + until.month):
        yield date(number // 12, number % 12 + 1, 1)


def _month(
    first: date, plan: CarePlan, kinds: Mapping[date, set[EventKind]], week_starts: int
) -> CalendarMonth:
    days: list[CalendarDay | None] = [None] * ((first.weekday() - week_starts) % 7)
    for number in range(1, monthrange(first.year, first.month)[1] + 1):
        on = first.replace(day=number)
        days.append(
            CalendarDay(
                on,
                tuple(kind for kind in PLACES if kind in kinds.get(on, ())),
                plan.starts <= on <= plan.valid_until,
            )
        )
    days += [None] * (-len(days) % 7)
    return CalendarMonth(first, tuple(tuple(days[at : at + 7]) for at in range(0, len(days), 7)))
