"""A plan as one reader sees it: ids replaced by content, dates counted, text in one language."""

from datetime import date
from typing import Literal, TypeAlias

from msgspec import Struct

from ownpace.model.clinic import Resource
from ownpace.model.content import Alert, ExerciseWords, Source, Words
from ownpace.model.plan import (
    Ability,
    Approval,
    Author,
    ContactForm,
    DiaryQuestion,
    Dose,
    FactorName,
    Level,
    Role,
    StepState,
    Transport,
    Unit,
    Vary,
)
from ownpace.model.value import Day

EventKind: TypeAlias = Literal[
    "session", "quota", "touchpoint", "recheck", "decision", "goal", "review"
]


class Phrase(Struct, frozen=True):
    """Free text and the language it is in, which need not be the reader's."""

    text: str
    language: str


class Link(Struct, frozen=True):
    """Another page of the site."""

    path: str
    title: Phrase


class LocalizedConstraints(Struct, frozen=True, kw_only=True):
    """What daily life leaves room for."""

    minutes_per_day: int | None
    days: tuple[Day, ...]
    equipment: tuple[str, ...] | None
    money: Phrase | None
    money_per_month: int | None
    transport: Phrase | None
    travels_by: tuple[Transport, ...]
    device: str | None
    reading: tuple[str, ...]
    notes: Phrase | None


class LocalizedPerson(Struct, frozen=True, kw_only=True):
    """The person, in their own words."""

    called: str
    what_matters: Phrase
    said_on: date | None
    story: Phrase | None
    strengths: tuple[Phrase, ...]
    constraints: LocalizedConstraints
    contact: tuple[ContactForm, ...]
    """Kinds of contact, the one they like best first."""

    contact_every_days: int | None


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

    id: str
    path: str
    words: Words
    language: str
    week: int
    starts: date
    """First day of its week; `until` is the last one."""

    until: date
    why: Phrase
    question: str | None
    """Its first question to check oneself."""


class DoseRow(Struct, frozen=True, kw_only=True):
    """The agreed dose of an exercise from one date until the next."""

    starts: date
    until: date | None
    """Last day of the row; the last row has none."""

    dose: Dose
    way_back: tuple[Dose, ...] = ()
    """After a bad day: the dose of each day on the way back to this one."""


class LocalizedExercise(Struct, frozen=True, kw_only=True):
    """One exercise of a session in its usual and its easier form."""

    id: str
    key: str
    """Its place in the plan: session, number in it, and exercise."""

    path: str
    has_figure: bool
    words: ExerciseWords
    language: str
    alerts: tuple[Alert, ...] = ()
    """What the English says about safety and these words do not."""

    rows: tuple[DoseRow, ...]
    easier: Dose
    floor: Dose
    """The least that still counts on a bad day."""

    easier_how: Phrase
    agreed: bool
    """Whether the easier form was agreed in the plan, or is that of the library."""

    stays: bool
    """Whether it stays as it is on a bad day."""

    note: Phrase | None
    easier_one: Link | None
    """An easier exercise of the same kind."""

    harder_one: Link | None
    seconds_per_repetition: int


class LocalizedSession(Struct, frozen=True, kw_only=True):
    """A part of the daily routine."""

    id: str
    cue: Phrase
    days: tuple[Day, ...]
    minutes: int
    """About how long it takes at most, rounded up to whole minutes."""

    exercises: tuple[LocalizedExercise, ...]


class QuotaRow(Struct, frozen=True, kw_only=True):
    """The agreed amount from one date until the next, and what to do when it goes otherwise."""

    number: int
    starts: date
    until: date | None
    """Last day of the row; the last row has none."""

    amount: float
    bad_day: float
    """The agreed amount on a bad day."""

    step_back: float
    """The agreed amount when this row stays too much."""

    restart: float
    """The agreed amount after a break."""

    way_back: tuple[float, ...] = ()
    """After a bad day: the amount of each day on the way back to this one."""


class LocalizedQuota(Struct, frozen=True, kw_only=True):
    """Graded activity, from the baseline to the target."""

    id: str
    key: str
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
    floor: float
    """The least that still counts on a bad day."""

    easier_how: Phrase | None
    """What the easier form looks like."""

    hold_days: int
    """How long to stay on a row that was too much."""

    gap_days: int
    """A break of so many days or more is followed by a restart."""

    rechecks: tuple[date, ...]


class LocalizedTry(Struct, frozen=True, kw_only=True):
    """What came of one try of a rung."""

    on: date
    actual_harm: int
    happened: Phrase | None
    learned: Phrase | None
    confidence_before: int | None
    confidence_after: int | None


class LocalizedCoaching(Struct, frozen=True, kw_only=True):
    """What helps before a try."""

    breath: Phrase | None
    thought: Phrase | None
    instead_of_guarding: Phrase | None


class LocalizedRung(Struct, frozen=True, kw_only=True):
    """One rung of a ladder."""

    number: int
    do: Phrase
    vary: Vary
    dose: Dose
    """How much of it in one try."""

    expected_harm: int
    expect: Phrase | None
    coaching: LocalizedCoaching
    """What helps before this try; that of the ladder only on the rung being practised now."""

    tries: tuple[LocalizedTry, ...]


class LocalizedLadder(Struct, frozen=True, kw_only=True):
    """Graded exposure: the rungs done, the one now, the next one, and those that stay folded."""

    id: str
    path: str
    words: Words
    language: str
    done: tuple[LocalizedRung, ...]
    now: LocalizedRung
    next: LocalizedRung | None
    later: tuple[LocalizedRung, ...]
    pain_limit: Phrase | None


class LocalizedSigns(Struct, frozen=True, kw_only=True):
    """Warning signs of one level of urgency."""

    level: Level
    title: str
    signs: tuple[str, ...]
    added: tuple[Phrase, ...]


class LocalizedFactor(Struct, frozen=True, kw_only=True):
    """One thing that hangs together with the pain."""

    factor: FactorName
    how: Phrase
    response: Phrase
    helper: "LocalizedMember | None"
    role: Role | None
    module: Link | None


class LocalizedOption(Struct, frozen=True, kw_only=True):
    """One option that was talked about."""

    what: Phrase
    benefits: tuple[Phrase, ...]
    downsides: tuple[Phrase, ...]
    chosen: bool


class LocalizedDecision(Struct, frozen=True, kw_only=True):
    """A decision that was made together, or is still open."""

    number: int
    about: Phrase
    options: tuple[LocalizedOption, ...]
    mattered: Phrase
    decided: Phrase | None
    by: Phrase | None
    on: date | None
    again: date | None


class LocalizedMember(Struct, frozen=True, kw_only=True):
    """Someone of the care team."""

    role: Role
    name: str
    phone: str | None
    email: str | None
    reach: Phrase | None
    ask_about: Phrase | None


class LocalizedTouchpoint(Struct, frozen=True, kw_only=True):
    """A planned contact."""

    number: int
    """Its place in the plan, from 0."""

    on: date
    at: str | None
    how: ContactForm
    about: Phrase
    bring: tuple[Phrase, ...]


class LocalizedMilestone(Struct, frozen=True, kw_only=True):
    """Something worth celebrating."""

    what: Phrase
    celebrate: Phrase | None
    reached: date | None


class LocalizedChange(Struct, frozen=True, kw_only=True):
    """Something that changed from one version to the next."""

    version: int
    on: date
    what: Phrase
    why: Phrase


class Event(Struct, frozen=True, kw_only=True):
    """Something in a plan that has a date."""

    kind: EventKind
    id: str
    """Which one of its kind: its id, or its place in the list."""

    on: date
    at: str | None = None


class DateLine(Struct, frozen=True, kw_only=True):
    """A date to know of, beside contacts: a re-check, a decision, a goal, the end of the plan."""

    on: date
    kind: EventKind
    about: Phrase | None


class CalendarDay(Struct, frozen=True):
    """One day of a month, and what kinds of things are planned on it."""

    on: date
    kinds: tuple[EventKind, ...]
    """Each kind once; `session` stands for any practice."""

    inside: bool
    """Whether the day is within the time of the plan."""


class CalendarMonth(Struct, frozen=True):
    """A month in weeks that start where the reader's do; days of other months are left out."""

    first: date
    weeks: tuple[tuple[CalendarDay | None, ...], ...]


Planned: TypeAlias = LocalizedSession | LocalizedQuota


class LocalizedDay(Struct, frozen=True):
    """One day of the week and what is planned on it."""

    day: Day
    items: tuple[Planned, ...]


class LocalizedFlareUp(Struct, frozen=True, kw_only=True):
    """What was agreed for a bad day."""

    helps: tuple[Phrase, ...]
    first_days: tuple[Phrase, ...]
    days: int
    way_back_days: int
    call_after_days: int
    call: Phrase | None
    exercises: tuple[LocalizedExercise, ...]
    quotas: tuple[LocalizedQuota, ...]


class LocalizedLanguage(Struct, frozen=True, kw_only=True):
    """One language of the plan, and how far its texts can be trusted."""

    tag: str
    is_original: bool
    """Whether the education pages were written in it."""

    drafts: int
    """Pages of this plan in a translation that no health professional has checked."""

    missing: int
    """Pages of this plan that are shown in English instead."""


class LocalizedPlan(Struct, frozen=True, kw_only=True):
    """All that one reader sees of a plan, in one language."""

    id: str
    version: int
    language: str
    address: str
    written_by: Author | None
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
    emergency_number: str
    signs: tuple[LocalizedSigns, ...]
    say_this: Phrase
    """What to say or show to a helper, in the reader's language."""

    say_this_here: Phrase
    """The same in the language that helpers nearby speak."""

    whole_person: tuple[LocalizedFactor, ...]
    decisions: tuple[LocalizedDecision, ...]
    team: tuple[LocalizedMember, ...]
    touchpoints: tuple[LocalizedTouchpoint, ...]
    dates: tuple[DateLine, ...]
    calendar: tuple[CalendarMonth, ...]
    resources: tuple[Resource, ...]
    questions: tuple[Phrase, ...]
    milestones: tuple[LocalizedMilestone, ...]
    ask: tuple[DiaryQuestion, ...]
    """What the diary asks beside how the day's practice went."""

    changes: tuple[LocalizedChange, ...]
    """The latest version first."""

    languages: tuple[LocalizedLanguage, ...]
    sources: tuple[Source, ...]
    """What the education pages of this plan rest on."""
