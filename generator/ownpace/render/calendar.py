"""The dates of a plan as entries of a calendar, titled in the language of one reader."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from msgspec import Struct

from ownpace.model.localized import Event, EventKind, LocalizedPlan

TEMPLATE = "formats/calendar.html"


class Entry(Struct, frozen=True, kw_only=True):
    """Something that stands in a calendar on one date or on several."""

    kind: EventKind
    id: str
    title: str
    dates: tuple[date, ...]
    """In order, at least one."""

    at: str | None = None
    """Time of day such as 09:30; without it, the whole day."""


def calendar_entries(
    events: Iterable[Event], plan: LocalizedPlan, environment: Environment, *, full: bool
) -> tuple[Entry, ...]:
    """Return one entry for each thing in a plan that has dates, in the order of the first ones.

    Args:
        events: All dates of the plan.
        plan: The plan in the language of the reader.
        environment: Templates in that language.
        full: Whether titles say what it is about; else they say nothing of health.
    """
    macros: Any = environment.get_template(TEMPLATE).module
    subjects = _subjects(plan)
    dates: dict[tuple[EventKind, str, str | None], list[date]] = {}
    for event in events:
        dates.setdefault((event.kind, event.id, event.at), []).append(event.on)

    def title(kind: EventKind, id_: str) -> str:
        spoken = macros.full(kind, subjects.get((kind, id_))) if full else macros.neutral(kind)
        return Markup(spoken).unescape().strip()

    return tuple(
        Entry(kind=kind, id=id_, title=title(kind, id_), dates=tuple(on), at=at)
        for (kind, id_, at), on in dates.items()
    )


def _subjects(plan: LocalizedPlan) -> dict[tuple[EventKind, str], str]:
    """Return what each thing in a plan is about, in the words of the plan or of the library."""
    subjects: dict[tuple[EventKind, str], str] = {}
    for session in plan.sessions:
        subjects["session", session.id] = session.cue.text
    for quota in plan.quotas:
        subjects["quota", quota.id] = subjects["recheck", quota.id] = quota.words.title
    for goal in plan.goals:
        subjects["goal", goal.id] = goal.activity.text
    for decision in plan.decisions:
        subjects["decision", str(decision.number - 1)] = decision.about.text
    for contact in plan.touchpoints:
        subjects["touchpoint", str(contact.number)] = contact.about.text
    return subjects
