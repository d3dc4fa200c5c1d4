"""A plan as one reader sees it: ids replaced by content, dates counted, text in one language."""

from datetime import date
from typing import TypeAlias

from msgspec import Struct

from ownpace.model.content import ExerciseWords, Words
from ownpace.model.plan import (
    Ability,
    Approval,
    ContactForm,
    Dose,
    Level,
    Role,
    StepState,
    Unit,
    Vary,
)
from ownpace.model.value import Day


class Phrase(Struct, frozen=True):
    """Free text and the language it is in, which need not be the reader's."""

    text: str
    language: str


class LocalizedPerson(Struct, frozen=True, kw_only=True):
    """The person, in their own words."""

    called: str
    what_matters: Phrase
    said_on: date | None
    story: Phrase | None
    strengths: tuple[Phrase, ...]


class LocalizedStep(Struct, frozen=True):
    """One small step towards a goal."""

    do: Phrase
    state: StepState


class LocalizedGoal(Struct, frozen=True, kw_only=True):
    """A goal of the person."""

    id: str
    activity: Phrase
    why: Phrase
    by: date
    ability: Ability
    steps: tuple[LocalizedStep, ...]


class LocalizedModule(Struct, frozen=True, kw_only=True):
    """An education module chosen for the person."""

    path: str
    words: Words
    language: str
    week: int
    why: Phrase


class LocalizedExercise(Struct, frozen=True, kw_only=True):
    """One exercise of a session in its usual and its easier form."""

    id: str
    path: str
    words: ExerciseWords
    language: str
    dose: Dose
    easier: Dose
    easier_how: Phrase
    stays: bool
    """Whether it stays as it is on a bad day."""

    note: Phrase | None


class LocalizedSession(Struct, frozen=True, kw_only=True):
    """A part of the daily routine."""

    id: str
    cue: Phrase
    days: tuple[Day, ...]
    minutes: int
    """About how long it takes, rounded up to whole minutes."""

    exercises: tuple[LocalizedExercise, ...]


class QuotaRow(Struct, frozen=True, kw_only=True):
    """The agreed amount from one date until the next."""

    number: int
    starts: date
    until: date | None
    """Last day of the row; the last row has none."""

    amount: float
    bad_day: int
    """The agreed amount on a bad day."""


class LocalizedQuota(Struct, frozen=True, kw_only=True):
    """Graded activity, from the baseline to the target."""

    id: str
    path: str
    words: Words
    language: str
    unit: Unit
    baseline: tuple[float, ...]
    mean: float
    rows: tuple[QuotaRow, ...]
    step: float
    every_days: int
    days: tuple[Day, ...]


class LocalizedRung(Struct, frozen=True, kw_only=True):
    """One rung of a ladder."""

    number: int
    do: Phrase
    vary: Vary
    repetitions: int | None
    expected_harm: int


class LocalizedLadder(Struct, frozen=True, kw_only=True):
    """Graded exposure: the rungs up to the next one; later ones stay closed."""

    id: str
    path: str
    words: Words
    language: str
    done: tuple[LocalizedRung, ...]
    now: LocalizedRung
    next: LocalizedRung | None
    later: int
    """How many more rungs come after the next one."""

    breath: str | None
    """How to breathe before a try."""

    breath_language: str
    thought: Phrase | None


class LocalizedSigns(Struct, frozen=True, kw_only=True):
    """Warning signs of one level of urgency."""

    level: Level
    title: str
    signs: tuple[str, ...]
    added: tuple[Phrase, ...]


class LocalizedMember(Struct, frozen=True, kw_only=True):
    """Someone of the care team."""

    role: Role
    name: str
    phone: str | None
    ask_about: Phrase | None


class LocalizedTouchpoint(Struct, frozen=True, kw_only=True):
    """A planned contact."""

    on: date
    at: str | None
    how: ContactForm
    about: Phrase
    bring: tuple[Phrase, ...]


Planned: TypeAlias = LocalizedSession | LocalizedQuota | LocalizedLadder


class LocalizedDay(Struct, frozen=True):
    """One day of the week and what is planned on it."""

    day: Day
    items: tuple[Planned, ...]


class LocalizedFlareUp(Struct, frozen=True, kw_only=True):
    """What was agreed for a bad day."""

    helps: tuple[Phrase, ...]
    days: int
    call_after_days: int
    exercises: tuple[LocalizedExercise, ...]
    quotas: tuple[LocalizedQuota, ...]


class LocalizedPlan(Struct, frozen=True, kw_only=True):
    """All that one reader sees of a plan, in one language."""

    id: str
    version: int
    language: str
    address: str
    approval: Approval | None
    """The approval, if it still stands."""

    starts: date
    valid_until: date
    person: LocalizedPerson
    goals: tuple[LocalizedGoal, ...]
    week: tuple[LocalizedDay, ...]
    sessions: tuple[LocalizedSession, ...]
    modules: tuple[LocalizedModule, ...]
    quotas: tuple[LocalizedQuota, ...]
    ladders: tuple[LocalizedLadder, ...]
    flare_up: LocalizedFlareUp
    signs: tuple[LocalizedSigns, ...]
    say_this: Phrase
    """What to say or show to a helper, in the reader's language."""

    say_this_here: Phrase
    """The same in the language that helpers nearby speak."""

    team: tuple[LocalizedMember, ...]
    touchpoints: tuple[LocalizedTouchpoint, ...]
