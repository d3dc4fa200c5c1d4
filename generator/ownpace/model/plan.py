"""A person's plan as the clinician wrote it: one YAML file, one `CarePlan`.

The docstring under each field is its description in the JSON Schema and in `docs/plan.md`.
"""

from datetime import date
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, field

from ownpace.model.value import Day, Id, Language, Line, Text, Value

Minutes: TypeAlias = Annotated[int, Meta(ge=1, le=600)]
Count: TypeAlias = Annotated[int, Meta(ge=1, le=1000)]
Rating: TypeAlias = Annotated[int, Meta(ge=0, le=10)]
Harm: TypeAlias = Annotated[int, Meta(ge=0, le=100)]
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
Email: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}\Z",
        description="An address such as `back@clinic.example`.",
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
Region: TypeAlias = Annotated[
    str, Meta(pattern=r"^[A-Z]{2}\Z", description="A country such as `GB`.")
]
Unit: TypeAlias = Literal[
    "minutes", "steps", "metres", "repetitions", "sets", "kilograms", "flights"
]
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
Transport: TypeAlias = Literal["foot", "bicycle", "bus", "train", "car", "taxi"]
StepState: TypeAlias = Literal["done", "now", "later"]
Vary: TypeAlias = Literal["complexity", "duration", "load", "place"]
Level: TypeAlias = Literal["now", "today", "next"]
DoseUnit: TypeAlias = Literal["repetitions", "breaths", "seconds", "minutes", "sets"]
Equipment: TypeAlias = Literal["chair", "wall", "towel", "backpack", "mat"]
DiaryQuestion: TypeAlias = Literal[
    "effort",
    "ease_of_movement",
    "patience",
    "sleep",
    "stress",
    "sitting",
    "flare",
    "approached",
    "tries",
    "confidence",
    "goals",
    "pain",
]
FactorName: TypeAlias = Literal[
    "sleep", "stress", "mood", "work", "family", "supports", "money", "home"
]


class Approval(Value, frozen=True, kw_only=True):
    """Who stands behind the plan. Written by `ownpace approve`; any later change voids it."""

    by: Line
    """Name of the clinician, as the reader will see it."""

    role: Role
    """Their role."""

    on: date
    """The day of the approval."""

    digest: Annotated[
        str, Meta(pattern=r"^[0-9a-f]{64}\Z", description="Written by `ownpace approve`.")
    ]
    """SHA-256 of all that a reader will see from the plan."""


class Author(Value, frozen=True, kw_only=True):
    """Who wrote the plan down."""

    name: Line
    """Name of the clinician, as the reader will see it."""

    role: Role
    """Their role."""


class Constraints(Value, frozen=True, kw_only=True):
    """What daily life leaves room for, as the person said it. The plan is checked against it."""

    minutes_per_day: Minutes | None = None
    """Minutes a day that the person has for all that the plan asks."""

    days: tuple[Day, ...] = ()
    """Days of the week that the person has; without them, all."""

    equipment: tuple[Equipment, ...] | None = None
    """What the person has at home, such as `chair`; without it, nothing is checked."""

    money_per_month: Annotated[int, Meta(ge=0, le=100000)] | None = None
    """What the person can spend a month, in the clinic's currency."""

    money: Text | None = None
    """What the person said about money."""

    travels_by: tuple[Transport, ...] = ()
    """How the person can get to places; without it, nothing is checked."""

    transport: Text | None = None
    """What the person said about getting to places."""

    device: Literal["phone", "computer", "none"] | None = None
    """What the person opens the plan on."""

    reading: tuple[Literal["large-print", "read-aloud", "pictures", "with-someone"], ...] = ()
    """What makes reading easier for the person."""

    notes: Text | None = None
    """Anything else that the plan must leave room for."""


class Preferences(Value, frozen=True, kw_only=True):
    """How the person wants to stay in touch."""

    contact: tuple[ContactForm, ...] = ()
    """Kinds of contact, the one they like best first."""

    every: Interval | None = None
    """How often."""


class Person(Value, frozen=True, kw_only=True):
    """The person whose plan it is, in their own words. Never a full name or a birth date."""

    called: Line
    """What the person likes to be called."""

    address: Literal["feminine", "masculine", "neutral"] = "neutral"
    """How languages that must choose speak to the reader."""

    what_matters: Text
    """What matters to the person, quoted on the first pages."""

    said_on: date | None = None
    """The day on which they said it."""

    story: Text | None = None
    """What happened, as the person tells it."""

    strengths: tuple[Text, ...] = ()
    """What the person is good at and has around them."""

    constraints: Constraints = Constraints()
    """What daily life leaves room for."""

    preferences: Preferences = Preferences()
    """How the person wants to stay in touch."""


class Ability(Value, frozen=True, kw_only=True):
    """How well the person can do it now and hopes to, each from 0 to 10."""

    now: Rating
    """0 is not at all, 10 as well as before."""

    target: Rating
    """What they hope for by the date of the goal."""


class GoalStep(Value, frozen=True, kw_only=True):
    """One small step towards a goal."""

    do: Text
    """What to do."""

    state: StepState = "later"
    """`done`, `now` or `later`."""


class Goal(Value, frozen=True, kw_only=True):
    """A meaningful activity the person wants to get back to."""

    id: Id
    """A short id of your own."""

    activity: Text
    """The activity."""

    why: Text
    """Why it matters, in the person's words."""

    by: date
    """The day by which they hope to do it."""

    ability: Ability
    """How well they can do it now, and how well they hope to."""

    steps: tuple[GoalStep, ...] = ()
    """Small steps on the way, in order."""


class LearnItem(Value, frozen=True, kw_only=True):
    """An education module chosen for this person."""

    module: Id
    """Id of the module: the name of its file in content/en."""

    week: Annotated[int, Meta(ge=1, le=52)]
    """Week of the plan in which to read it, from 1."""

    why: Text
    """Why this one is for this person."""


class Dose(Value, frozen=True, kw_only=True):
    """How much of an exercise; what is not named is not asked for."""

    sets: Count | None = None
    """Rounds."""

    repetitions: Count | None = None
    """Repetitions of a round."""

    seconds: Count | None = None
    """How long to hold."""

    minutes: Minutes | None = None
    """How long to go on."""

    breaths: Count | None = None
    """Slow breaths."""


class Progress(Value, frozen=True, kw_only=True):
    """How the dose of an exercise grows: on agreed dates, not by how a day feels."""

    of: DoseUnit | None = None
    """What grows; without it, the first that the dose names of repetitions, breaths, seconds,
    minutes and sets."""

    step: Count = 1
    """How much more each time."""

    every: Interval = "1 week"
    """After how long."""

    until: Count
    """Where it stops."""


class RoutineItem(Dose, frozen=True, kw_only=True):
    """One exercise of a session, at the dose agreed with the person."""

    exercise: Id
    """Id of the exercise: the name of its file in content/en/exercises."""

    note: Text | None = None
    """A note for this person."""

    progress: Progress | None = None
    """How the dose grows; without it, it stays."""


class Session(Value, frozen=True, kw_only=True):
    """A part of the daily routine, tied to a cue in the person's life."""

    id: Id
    """A short id of your own."""

    cue: Text
    """When to do it: something that happens anyway, such as the first coffee."""

    days: Annotated[tuple[Day, ...], Meta(min_length=1)]
    """Days of the week."""

    items: Annotated[tuple[RoutineItem, ...], Meta(min_length=1)]
    """The exercises, in order."""


class Setbacks(Value, frozen=True, kw_only=True):
    """What was agreed for weeks that do not go as planned."""

    hold: Interval = "1 week"
    """How long to stay on a row that was too much."""

    step_back: Annotated[int, Meta(ge=1, le=5)] = 1
    """Rows to go back when it is still too much after that."""

    gap: Interval = "2 weeks"
    """A break of this length or more is followed by a restart."""

    restart: Annotated[float, Meta(ge=0.3, le=1.0)] = 0.7
    """Share of the last amount to start again with after a break."""


class Resume(Value, frozen=True, kw_only=True):
    """Where a quota goes on after a review; its steps are counted from there.

    The first amount stays for `every`, or for `setbacks.hold` where that is longer.
    """

    on: date
    """First day of the new amount."""

    amount: Amount
    """The amount of that day, in the unit of the quota."""


class Quota(Value, frozen=True, kw_only=True):
    """Graded activity on time, not on pain: from a baseline in agreed steps to a target."""

    activity: Id
    """Id of the activity: the name of its file in content/en/activities."""

    unit: Unit = "minutes"
    """What is counted."""

    baseline: Annotated[tuple[Amount, ...], Meta(min_length=1, max_length=7)]
    """Amounts of the baseline tries, in `unit`."""

    start_fraction: Annotated[float, Meta(ge=0.5, le=0.9)] = 0.7
    """Share of the mean baseline to start with (Lambeek 2007, doi:10.1186/1471-2458-7-254)."""

    step: Amount
    """How much more each time, in `unit`."""

    every: Interval = "1 week"
    """After how long."""

    target: Amount
    """Where it stops, in `unit`."""

    days: Annotated[tuple[Day, ...], Meta(min_length=1)]
    """Days of the week."""

    recheck: Interval = "4 weeks"
    """How often clinician and person look at the amounts together."""

    setbacks: Setbacks = Setbacks()
    """What was agreed for weeks that do not go as planned."""

    resume: Resume | None = None
    """Where it goes on after a review; without it, it starts from the baseline."""

    confirm_jump: bool = False
    """`true` confirms a rise above `limits.rise_per_week`."""


class Coaching(Value, frozen=True, kw_only=True):
    """What helps before each try."""

    breath: Id | None = None
    """Exercise that gives the breath cue."""

    thought: Text | None = None
    """A helpful thought, in the person's words."""

    instead_of_guarding: Text | None = None
    """What the person will leave out that they do to protect themselves."""


class Try(Value, frozen=True, kw_only=True):
    """What came of one try of a rung."""

    on: date
    """The day of the try."""

    actual_harm: Harm
    """Harm that happened, 0 to 100, in the person's own rating."""

    happened: Text | None = None
    """What happened, in the person's words."""

    learned: Text | None = None
    """What the person learned from it."""

    confidence_before: Rating | None = None
    """How sure they were that they can do it, 0 to 10, before the try."""

    confidence_after: Rating | None = None
    """The same after the try."""


class Rung(Value, frozen=True, kw_only=True):
    """One rung of a ladder: a small try of something feared or avoided."""

    do: Text
    """What to do."""

    vary: Vary
    """What is new on this rung."""

    repetitions: Count | None = None
    """How often in one try."""

    minutes: Minutes | None = None
    """How long in one try."""

    expected_harm: Harm
    """Harm the person expects from the try, 0 to 100, in their own rating."""

    expect: Text | None = None
    """What the person expects to happen, in their own words."""

    coaching: Coaching | None = None
    """What helps before this try; without it, that of the ladder."""

    tries: tuple[Try, ...] = ()
    """What came of it, in order."""

    confirm_jump: bool = False
    """`true` confirms a step in expected harm above `limits.harm_jump`."""


class Ladder(Value, frozen=True, kw_only=True):
    """Graded exposure to one feared or avoided activity, from little to more expected harm."""

    activity: Id
    """Id of the activity: the name of its file in content/en/activities."""

    importance: Annotated[int, Meta(ge=1, le=20)] = 1
    """1 is what matters most to the person."""

    rungs: Annotated[tuple[Rung, ...], Meta(min_length=1)]
    """The rungs, from the least expected harm to the most."""

    current: Annotated[int, Meta(ge=1)] = 1
    """Number of the rung being practised now, from 1."""

    pain_limit: Text | None = None
    """What was agreed about pain during and after a try."""

    coaching: Coaching = Coaching()
    """What helps before each try."""


class Limits(Value, frozen=True, kw_only=True):
    """How fast this plan may grow. More than this must be confirmed where it stands."""

    rise_per_week: Annotated[float, Meta(ge=0.02, le=0.2)] = 0.2
    """Most that a quota may rise in a week, as a share of its amount."""

    harm_jump: Annotated[int, Meta(ge=5, le=50)] = 20
    """Most that expected harm may rise from one rung to the next."""


class Adaptation(Dose, frozen=True, kw_only=True):
    """The agreed easier form of an exercise or a quota on a bad day."""

    fraction: Annotated[float, Meta(ge=0.1, le=1.0)] | None = None
    """Share of the usual amount; for quotas."""

    floor: Amount | None = None
    """The least that still counts, in the unit of the quota or the main unit of the exercise."""

    how: Text | None = None
    """What the easier form looks like."""


class FlareUpPlan(Value, frozen=True, kw_only=True):
    """What was agreed for a bad day."""

    helps: tuple[Text, ...] = ()
    """What the person knows helps them in the first hour."""

    first_days: tuple[Text, ...] = ()
    """What the person does differently in the first days."""

    adapt: dict[Id, Adaptation] = field(default_factory=dict)
    """The easier form of each exercise and quota, by its id."""

    keep: tuple[Id, ...] = ()
    """Exercises that stay as they are."""

    days: Annotated[int, Meta(ge=1, le=14)] = 3
    """Days of the easier form before the way back begins."""

    way_back_days: Annotated[int, Meta(ge=1, le=14)] = 3
    """Days on the way from the easier form to the usual one."""

    call_after_days: Annotated[int, Meta(ge=1, le=30)] = 7
    """Call the clinic when it is no easier after so many days."""

    call: Text | None = None
    """What to say, or whom to ask for, when calling."""


class AddedSign(Value, frozen=True, kw_only=True):
    """A warning sign added for this person."""

    level: Level
    """`now`, `today` or `next`."""

    text: Text
    """The sign."""


class WarningSignChoice(Value, frozen=True, kw_only=True):
    """The clinic's warning signs, always all of them, and what is added for this person."""

    include: Literal["default"] = "default"
    """All warning signs of the clinic; there is no other choice."""

    add: tuple[AddedSign, ...] = ()
    """Signs for this person beside those of the clinic."""


class Factor(Value, frozen=True, kw_only=True):
    """One thing that hangs together with the pain, and the agreed response."""

    factor: FactorName
    """What it is."""

    how: Text
    """How it is now and how it hangs together with the back, in the person's words."""

    response: Text
    """What was agreed to do about it."""

    helper: Role | None = None
    """Role of the team member who helps with it."""

    module: Id | None = None
    """Education module about it."""


class Option(Value, frozen=True, kw_only=True):
    """One option that was talked about."""

    what: Text
    """The option."""

    benefits: tuple[Text, ...] = ()
    """What speaks for it, as it was told."""

    downsides: tuple[Text, ...] = ()
    """What speaks against it, as it was told."""

    chosen: bool = False
    """Whether it was chosen."""


class Decision(Value, frozen=True, kw_only=True):
    """A decision that was made together, or is still open."""

    about: Text
    """What it is about."""

    options: Annotated[tuple[Option, ...], Meta(min_length=2)]
    """The options, doing nothing for now among them where it is one."""

    mattered: Text
    """What mattered to the person."""

    decided: Text | None = None
    """What was decided; without it, the decision is open."""

    by: Text | None = None
    """Who decided, such as `you and A. Rossi`."""

    on: date | None = None
    """When."""

    again: date | None = None
    """When to look at it again."""


class TeamMember(Value, frozen=True, kw_only=True):
    """Someone of the care team."""

    role: Role
    """Their role."""

    name: Line
    """Their name, as the reader will see it."""

    phone: Phone | None = None
    """Phone number, in quotes."""

    email: Email | None = None
    """E-mail address."""

    reach: Text | None = None
    """Another way to reach them, such as a day at the clinic."""

    ask_about: Text | None = None
    """What to ask them about."""


class Touchpoint(Value, frozen=True, kw_only=True):
    """A planned contact."""

    on: date
    """The day."""

    at: Clock | None = None
    """The time, in quotes."""

    how: ContactForm
    """Kind of contact."""

    about: Text
    """What it is for."""

    bring: tuple[Text, ...] = ()
    """Questions to bring."""


class Milestone(Value, frozen=True, kw_only=True):
    """Something worth celebrating."""

    what: Text
    """What it is."""

    celebrate: Text | None = None
    """How the person wants to celebrate it."""

    reached: date | None = None
    """The day on which it was reached."""


class LookingBack(Value, frozen=True, kw_only=True):
    """What helps to look back."""

    questions: tuple[Text, ...] = ()
    """Open questions for reflection, beside those that every plan has."""

    milestones: tuple[Milestone, ...] = ()
    """Things worth celebrating, in the order in which they are hoped for."""


class DiaryChoice(Value, frozen=True, kw_only=True):
    """What the person's diary asks; how the day's practice went, it always asks."""

    ask: tuple[DiaryQuestion, ...] = (
        "effort",
        "ease_of_movement",
        "patience",
        "sleep",
        "stress",
        "sitting",
        "flare",
        "approached",
        "tries",
        "confidence",
        "goals",
    )
    """Questions beside that; pain, where it is asked, comes last and may stay empty."""


class Change(Value, frozen=True, kw_only=True):
    """Something that changed from one version of the plan to the next."""

    version: Annotated[int, Meta(ge=1, le=9999)]
    """The version that brought it."""

    on: date
    """The day of the change."""

    what: Text
    """What changed."""

    why: Text
    """Why."""


class CarePlan(Value, frozen=True, kw_only=True):
    """The whole plan of one person."""

    plan: PlanId
    """Random id, also the file name."""

    version: Annotated[int, Meta(ge=1, le=9999)] = 1
    """Counts up each time the plan is handed over anew."""

    written_in: Language
    """Language of free text that is written as a plain string."""

    languages: Annotated[tuple[Language, ...], Meta(min_length=1, max_length=6)]
    """First the reader's language, then those of family or interpreter."""

    country: Region | None = None
    """Where the person lives, for the emergency number; without it, the clinic's country."""

    starts: date
    """First day of the plan; every week and every row is counted from it."""

    valid_until: date
    """Last day of the plan; afterwards its pages say that it is past its date."""

    written_by: Author | None = None
    """Who wrote the plan down."""

    approved: Approval | None = None
    """Written by `ownpace approve`; without it, every page says DRAFT."""

    person: Person
    """The person, in their own words."""

    goals: Annotated[tuple[Goal, ...], Meta(min_length=1)]
    """What the person wants to get back to, what matters most first."""

    learn: tuple[LearnItem, ...] = ()
    """Education modules chosen for this person."""

    routine: tuple[Session, ...] = ()
    """The daily routine."""

    quotas: tuple[Quota, ...] = ()
    """Graded activity: amounts that grow on time, not on pain."""

    ladders: tuple[Ladder, ...] = ()
    """Graded exposure: what the person fears or avoids, in small steps."""

    limits: Limits = Limits()
    """How fast this plan may grow."""

    flare_up: FlareUpPlan
    """What was agreed for a bad day."""

    warning_signs: WarningSignChoice = WarningSignChoice()
    """When to get help."""

    whole_person: tuple[Factor, ...] = ()
    """What hangs together with the pain, such as sleep or work."""

    decisions: tuple[Decision, ...] = ()
    """Decisions that were made together."""

    team: Annotated[tuple[TeamMember, ...], Meta(min_length=1)]
    """The care team."""

    touchpoints: tuple[Touchpoint, ...] = ()
    """Planned contacts."""

    resources: tuple[Id, ...] = ()
    """Ids of `resources` in clinic.yml."""

    looking_back: LookingBack = LookingBack()
    """What helps to look back."""

    diary: DiaryChoice = DiaryChoice()
    """What the diary asks."""

    changes: tuple[Change, ...] = ()
    """What changed from version to version, and why."""
