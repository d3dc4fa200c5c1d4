"""Diaries of the plan in the village project, made from what a test wants to say."""

from datetime import date, timedelta
from typing import Any

from ownpace.model.diary import DayEntry, Diary, TryEntry
from ownpace.model.plan import CarePlan

MONDAY = date(2026, 11, 9)
"""The first day of the plan."""

TODAY = date(2026, 11, 30)


def at(day: int) -> date:
    """Return a day of the plan, counted from 0."""
    return MONDAY + timedelta(days=day)


def written(day: int, *, version: int = 2, **answers: Any) -> DayEntry:  # noqa: ANN401
    """Return the entry of a day of the plan."""
    return DayEntry(day=at(day), version=version, changed=stamp(at(day)), **answers)


def tried(day: int, expected: int, actual: int | None, **said: Any) -> TryEntry:  # noqa: ANN401
    """Return a try of the second rung of lifting, unless something else is said."""
    known = {"id": f"try-{day}", "version": 2, "ladder": "lifting", "rung": 2, **said}
    return TryEntry(
        day=at(day),
        changed=stamp(at(day)),
        expected_harm=expected,
        actual_harm=actual,
        **known,
    )


def diary(
    plan: CarePlan, *entries: DayEntry | TryEntry, exported: date = TODAY, version: int = 2
) -> Diary:
    """Return a diary file of these entries."""
    return Diary(
        format="ownpace-diary-1",
        plan=plan.plan,
        version=version,
        exported=stamp(exported),
        days=tuple(entry for entry in entries if isinstance(entry, DayEntry)),
        tries=tuple(entry for entry in entries if isinstance(entry, TryEntry)),
    )


def stamp(day: date) -> str:
    """Return a time of a day."""
    return f"{day.isoformat()}T18:30:00.000Z"
