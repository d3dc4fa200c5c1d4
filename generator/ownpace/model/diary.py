"""A person's diary as it comes back: one JSON file, one `Diary`.

The diary page writes it, `ownpace diary type-in` writes it from paper, and `ownpace review` reads
it. It names nobody: only the random id of the plan ties it to a person. The docstring under each
field is its description in `docs/diary.md`.
"""

from datetime import date
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, field

from ownpace.model.plan import Amount, Harm, PlanId, Rating
from ownpace.model.value import Id, Value

Kept: TypeAlias = Literal["done", "adapted", "rested"]
"""How something planned went; the easier form counts as kept."""

KEPT: frozenset[Kept] = frozenset({"done", "adapted"})

Hours: TypeAlias = Annotated[float, Meta(ge=0, le=24)]
Note: TypeAlias = Annotated[str, Meta(min_length=1, max_length=500)]
Version: TypeAlias = Annotated[int, Meta(ge=1, le=9999)]
Stamp: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z\Z",
        description="A time in UTC such as `2026-11-24T18:30:00.000Z`; later ones sort behind.",
    ),
]
EntryId: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9-]{1,40}\Z",
        description="Lower-case letters, digits and hyphens: a day, or the id of a try.",
    ),
]


class QuotaEntry(Value, frozen=True, kw_only=True):
    """How a graded activity went on one day."""

    state: Kept
    """`done`, `adapted` or `rested`."""

    planned: Amount
    """The amount that the plan named for the day, in the unit of the quota."""

    amount: Amount | None = None
    """The amount that was done, where it is not the planned one."""


class Entry(Value, frozen=True, kw_only=True):
    """What every entry has."""

    day: date
    """The day it is about."""

    version: Version
    """Version of the plan that was open."""

    changed: Stamp
    """When the entry was last changed; of two forms of one entry, the later one counts."""


class DayEntry(Entry, frozen=True, kw_only=True):
    """What a person noted on one day. What is not there was not asked or not answered."""

    sessions: dict[Id, Kept] = field(default_factory=dict)
    """How each session of the daily routine went, by its id."""

    quotas: dict[Id, QuotaEntry] = field(default_factory=dict)
    """How each graded activity went, by its id."""

    effort: Rating | None = None
    """How much effort the day's practice took, from 0, none, to 10, all they had."""

    ease_of_movement: Rating | None = None
    """How easily they moved, from 0, not at all, to 10, freely."""

    patience: Rating | None = None
    """How patient they were with themselves, from 0 to 10, very."""

    sleep_hours: Hours | None = None
    """Hours of sleep in the night before."""

    sleep_quality: Rating | None = None
    """How well they slept, from 0, badly, to 10, very well."""

    stress: Rating | None = None
    """How tense the day was, from 0, calm, to 10, very tense."""

    long_sitting: bool | None = None
    """Whether they sat for long that day, by their own measure."""

    flare: bool | None = None
    """Whether it was a bad day or part of a flare-up."""

    approached: Note | None = None
    """Something they did that they used to avoid, in their words."""

    goals: dict[Id, Rating] = field(default_factory=dict)
    """How well they can do what each goal names, from 0 to 10, by the id of the goal."""

    pain: Rating | None = None
    """Pain, from 0, none, to 10, the worst they can think of."""


class TryEntry(Entry, frozen=True, kw_only=True):
    """What came of one try of a rung."""

    id: EntryId
    """A random id of this try."""

    ladder: Id
    """Id of the activity of the ladder."""

    rung: Annotated[int, Meta(ge=1, le=100)]
    """Number of the rung in that version, from 1."""

    expected_harm: Harm
    """Harm they expected before, 0 to 100, in their own rating."""

    actual_harm: Harm | None = None
    """Harm that happened, 0 to 100."""

    happened: Note | None = None
    """What happened, in their words."""

    learned: Note | None = None
    """What they learned, in their words."""

    confidence_before: Rating | None = None
    """How sure they were that they can do it, 0 to 10, before the try."""

    confidence_after: Rating | None = None
    """The same after the try."""


class Erased(Value, frozen=True, kw_only=True):
    """An entry that the person took back; it stays away when files are put together."""

    id: EntryId
    """The day, or the id of the try."""

    changed: Stamp
    """When it was taken back."""


class Diary(Value, frozen=True, kw_only=True):
    """A diary of one plan, across its versions."""

    format: Literal["ownpace-diary-1"]
    """What this file is, and how it is laid out."""

    plan: PlanId
    """Id of the plan."""

    version: Version
    """Version of the plan that was open when the file was written."""

    exported: Stamp
    """When the file was written."""

    days: tuple[DayEntry, ...] = ()
    """One entry for each day on which something was noted, the earliest first."""

    tries: tuple[TryEntry, ...] = ()
    """Tries of rungs, the earliest first."""

    erased: tuple[Erased, ...] = ()
    """Entries that were taken back."""
