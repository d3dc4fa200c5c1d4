"""Diaries for tests: a few days of walking, tries of a ladder, ratings of goals."""

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import structs

from ownpace.model.diary import DayEntry, Diary, Kept, QuotaEntry, TryEntry
from ownpace.model.plan import CarePlan
from ownpace.resolve.calendar import days_between

STATES: dict[str, Kept] = {"d": "done", "a": "adapted", "r": "rested"}


def stamp(day: date) -> str:
    """Return the evening of a day as diaries write it."""
    return f"{day}T18:30:00.000Z"


def diary(
    plan: CarePlan, until: date, days: Iterable[DayEntry] = (), tries: Iterable[TryEntry] = ()
) -> Diary:
    """Return a diary that was written on the evening of `until`."""
    return Diary(
        format="ownpace-diary-1",
        plan=plan.plan,
        version=plan.version,
        exported=stamp(until),
        days=tuple(days),
        tries=tuple(tries),
    )


def noted_day(plan: CarePlan, day: date, **answers: object) -> DayEntry:
    """Return an entry of a day with these answers."""
    entry = DayEntry(day=day, version=plan.version, changed=stamp(day))
    return structs.replace(entry, **answers)


def walks(plan: CarePlan, until: date, states: str) -> tuple[DayEntry, ...]:
    """Return how the last planned walks up to a day went, one letter each.

    `d` is done, `a` adapted, `r` rested, and a dot a day without an entry.
    """
    quota = plan.quotas[0]
    planned = list(days_between(until - timedelta(days=400), until, quota.days))
    return tuple(
        noted_day(
            plan, day, quotas={quota.activity: QuotaEntry(state=STATES[state], planned=quota.step)}
        )
        for day, state in zip(planned[-len(states) :], states, strict=True)
        if state != "."
    )


def tried(plan: CarePlan, day: date, harm: tuple[int, int | None], **said: object) -> TryEntry:
    """Return a try of the present rung of the first ladder, with its expected and actual harm."""
    ladder = plan.ladders[0]
    entry = TryEntry(
        day=day,
        version=plan.version,
        changed=stamp(day),
        id=f"{day}-{harm[0]}-{harm[1]}",
        ladder=ladder.activity,
        rung=ladder.current,
        expected_harm=harm[0],
        actual_harm=harm[1],
    )
    return structs.replace(entry, **said)
