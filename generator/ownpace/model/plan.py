"""A person's plan as the clinician wrote it: one YAML file, one `CarePlan`."""

from datetime import date
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, field

from ownpace.model.value import Day, Id, Language, Line, Text, Value

Minutes: TypeAlias = Annotated[int, Meta(ge=1, le=600)]
Count: TypeAlias = Annotated[int, Meta(ge=1, le=1000)]
Rating: TypeAlias = Annotated[int, Meta(ge=0, le=10)]
Amount: TypeAlias = Annotated[float, Meta(ge=0.1, le=100000)]
Clock: TypeAlias = Annotated[
    str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]\Z", description="A time such as 09:30.")
]
Phone: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"^\+?[0-9][0-9 ()/.-]{1,30}\Z",
        description='Digits with spaces, in quotes, such as `"+1 555 0142"`.',
    ),
]
PlanId: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]{6,32}\Z",
        description="A random id of 6 to 32 lower-case letters and digits; never a name.",
    ),
]
Interval: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"^[1-9][0-9]? (day|days|week|weeks)\Z",
        description="A span such as `1 week` or `3 days`.",
    ),
]
Unit: TypeAlias = Literal["minutes", "steps", "metres", "repetitions"]
Role: TypeAlias = Literal[
    "physiotherapist",
    "psychologist",
    "counsellor",
    "occupational-therapist",
    "social-worker",
    "doctor",
    "nurse",
    "pharmacist",
    "interpreter",
]
ContactForm: TypeAlias = Literal["visit", "video", "phone", "message"]
StepState: TypeAlias = Literal["done", "now", "later"]
Vary: TypeAlias = Literal["complexity", "duration", "load", "place"]
Level: TypeAlias = Literal["now", "today", "next"]


class Approval(Value, frozen=True, kw_only=True):
    """Who stands behind the plan. Written by `ownpace approve`; any later change voids it."""

    by: Line
    """Name of the clinician, as the reader will see it."""

    role: Role
    on: date
    digest: Annotated[
        str, Meta(pattern=r"^[0-9a-f]{64}\Z", description="Written by `ownpace approve`.")
    ]
    """SHA-256 of all that a reader will see from the plan."""


class Constraints(Value, frozen=True, kw_only=True):
    """What daily life leaves room for, as the person said it."""

    minutes_per_day: Minutes | None = None
    days: tuple[Day, ...] = ()
    equipment: tuple[Id, ...] = ()
    money: Text | None = None
    transport: Text | None = None
    notes: Text | None = None


class Preferences(Value, frozen=True, kw_only=True):
    """How the person wants to stay in touch."""

    contact: tuple[ContactForm, ...] = ()
    every: Interval | None = None


class Person(Value, frozen=True, kw_only=True):
    """The person whose plan it is, in their own words. Never a full name or a birth date."""

    called: Line
    """What the person likes to be called."""

    address: Literal["feminine", "masculine", "neutral"] = "neutral"
    """How languages that must choose speak to the reader."""

    what_matters: Text
    """What matters to the person, quoted on the first page."""

    said_on: date | None = None
    story: Text | None = None
    strengths: tuple[Text, ...] = ()
    constraints: Constraints = Constraints()
    preferences: Preferences = Preferences()


class Ability(Value, frozen=True, kw_only=True):
    """How well the person can do it now and hopes to, each from 0 to 10."""

    now: Rating
    target: Rating


class GoalStep(Value, frozen=True, kw_only=True):
    """One small step towards a goal."""

    do: Text
    state: StepState = "later"


class Goal(Value, frozen=True, kw_only=True):
    """A meaningful activity the person wants to get back to."""

    id: Id
    activity: Text
    why: Text
    by: date
    ability: Ability
    steps: tuple[GoalStep, ...] = ()


class LearnItem(Value, frozen=True, kw_only=True):
    """An education module chosen for this person."""

    module: Id
    week: Annotated[int, Meta(ge=1, le=52)]
    """Week of the plan in which to read it, from 1."""

    why: Text


class Dose(Value, frozen=True, kw_only=True):
    """How much of an exercise; what is not named is not asked for."""

    sets: Count | None = None
    repetitions: Count | None = None
    seconds: Count | None = None
    minutes: Minutes | None = None
    breaths: Count | None = None


class RoutineItem(Dose, frozen=True, kw_only=True):
    """One exercise of a session, at the dose agreed with the person."""

    exercise: Id
    note: Text | None = None


class Session(Value, frozen=True, kw_only=True):
    """A part of the daily routine, tied to a cue in the person's life."""

    id: Id
    cue: Text
    days: Annotated[tuple[Day, ...], Meta(min_length=1)]
    items: Annotated[tuple[RoutineItem, ...], Meta(min_length=1)]


class Quota(Value, frozen=True, kw_only=True):
    """Graded activity on time, not on pain: from a baseline in agreed steps to a target."""

    activity: Id
    unit: Unit = "minutes"
    baseline: Annotated[tuple[Amount, ...], Meta(min_length=1, max_length=7)]
    """Amounts of the baseline tries, in `unit`."""

    start_fraction: Annotated[float, Meta(ge=0.5, le=0.9)] = 0.7
    """Share of the mean baseline to start with (Lambeek 2007, doi:10.1186/1471-2458-7-254)."""

    step: Amount
    every: Interval = "1 week"
    target: Amount
    days: Annotated[tuple[Day, ...], Meta(min_length=1)]


class Rung(Value, frozen=True, kw_only=True):
    """One rung of a ladder: a small try of something feared or avoided."""

    do: Text
    vary: Vary
    """What is new on this rung."""

    repetitions: Count | None = None
    expected_harm: Annotated[int, Meta(ge=0, le=100)]
    """Harm the person expects from the try, 0 to 100, in their own rating."""


class Coaching(Value, frozen=True, kw_only=True):
    """What helps before each try."""

    breath: Id | None = None
    """Exercise that gives the breath cue."""

    thought: Text | None = None


class Ladder(Value, frozen=True, kw_only=True):
    """Graded exposure to one feared or avoided activity, from little to more expected harm."""

    activity: Id
    importance: Annotated[int, Meta(ge=1, le=20)] = 1
    """1 is what matters most to the person."""

    rungs: Annotated[tuple[Rung, ...], Meta(min_length=1)]
    current: Annotated[int, Meta(ge=1)] = 1
    """Number of the rung being practised now, from 1."""

    coaching: Coaching = Coaching()


class Adaptation(Dose, frozen=True, kw_only=True):
    """The agreed easier form of an exercise or a quota on a bad day."""

    fraction: Annotated[float, Meta(ge=0.1, le=1.0)] | None = None
    """Share of the usual amount; for quotas."""

    how: Text | None = None


class FlareUpPlan(Value, frozen=True, kw_only=True):
    """What was agreed for a bad day."""

    helps: tuple[Text, ...] = ()
    """What the person knows helps them."""

    adapt: dict[Id, Adaptation] = field(default_factory=dict)
    keep: tuple[Id, ...] = ()
    """Exercises that stay as they are."""

    days: Annotated[int, Meta(ge=1, le=14)] = 3
    """Days of the easier form before the way back begins."""

    call_after_days: Annotated[int, Meta(ge=1, le=30)] = 7


class AddedSign(Value, frozen=True, kw_only=True):
    """A warning sign added for this person."""

    level: Level
    text: Text


class WarningSignChoice(Value, frozen=True, kw_only=True):
    """The clinic's warning signs, always all of them, and what is added for this person."""

    include: Literal["default"] = "default"
    add: tuple[AddedSign, ...] = ()


class TeamMember(Value, frozen=True, kw_only=True):
    """Someone of the care team."""

    role: Role
    name: Line
    phone: Phone | None = None
    ask_about: Text | None = None


class Touchpoint(Value, frozen=True, kw_only=True):
    """A planned contact."""

    on: date
    at: Clock | None = None
    how: ContactForm
    about: Text
    bring: tuple[Text, ...] = ()


class CarePlan(Value, frozen=True, kw_only=True):
    """The whole plan of one person."""

    plan: PlanId
    """Random id, also the file name."""

    version: Annotated[int, Meta(ge=1, le=9999)] = 1
    written_in: Language
    languages: Annotated[tuple[Language, ...], Meta(min_length=1, max_length=6)]
    """First the reader's language, then those of family or interpreter."""

    starts: date
    valid_until: date
    approved: Approval | None = None
    person: Person
    goals: Annotated[tuple[Goal, ...], Meta(min_length=1)]
    learn: tuple[LearnItem, ...] = ()
    routine: tuple[Session, ...] = ()
    quotas: tuple[Quota, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    flare_up: FlareUpPlan
    warning_signs: WarningSignChoice = WarningSignChoice()
    team: Annotated[tuple[TeamMember, ...], Meta(min_length=1)]
    touchpoints: tuple[Touchpoint, ...] = ()
