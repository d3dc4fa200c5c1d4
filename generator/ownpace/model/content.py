"""The library: education modules, exercises, activities, warning signs and their sources.

Each content file has *facts*, written once in the English file, and *words*, written in every
language. A translation holds only words.
"""

from datetime import date
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

from ownpace.model.plan import Dose, Equipment
from ownpace.model.value import Id, Language, Line, Value

Kind: TypeAlias = Literal["module", "exercise", "activity", "warning-signs"]
TranslationStatus: TypeAlias = Literal["begun", "draft", "translated", "reviewed"]
"""How far a translation is; one that is only begun still holds English and is never shown."""

Topic: TypeAlias = Literal["understand", "move", "hard-days", "life", "care"]
SOURCE_LANGUAGE = "en"


Digest: TypeAlias = Annotated[str, Meta(pattern=r"^[0-9a-f]{12}\Z")]


class Review(Value, frozen=True, kw_only=True):
    """That someone has read a translation beside its source, both exactly as they were then."""

    role: Line
    by: Line
    date: date
    source: Digest
    """Digest of the English words that were read."""

    text: Digest
    """Digest of the translation that was read."""


class Translation(Value, frozen=True, kw_only=True):
    """Where a translation comes from and who stands behind it."""

    source: Annotated[
        str, Meta(pattern=r"^[0-9a-f]{40}\Z", description="The git blob id of the English file.")
    ]
    """Git blob id of the English file it was made from."""

    status: TranslationStatus
    method: Literal["human", "machine-edited"]
    translators: tuple[Line, ...] = ()
    reviews: tuple[Review, ...] = ()
    done: tuple[Digest, ...] = ()
    """Ids of English paragraphs written since `source` whose translation is up to date."""

    omits: tuple[Digest, ...] = ()
    """Ids of English paragraphs that are left out on purpose; never those about safety."""


class Question(Value, frozen=True, kw_only=True):
    """A teach-back question with a possible answer."""

    question: Line
    answer: Line


class Worry(Value, frozen=True, kw_only=True):
    """A common worry and an honest answer."""

    worry: Line
    answer: Line


class Picture(Value, frozen=True, kw_only=True):
    """The words that go with the drawing of a module, `pictures/<id>.svg`."""

    shows: Line
    """What the drawing shows, for people who cannot see it."""

    labels: Annotated[tuple[Line, ...], Meta(min_length=2, max_length=5)]
    """What each numbered mark of the drawing means, in order."""


class Checklist(Value, frozen=True, kw_only=True):
    """How a person answered who read an education page as its readers will (after PEMAT-P)."""

    purpose_is_plain: bool
    everyday_words: bool
    one_thing_at_a_time: bool
    headings_guide: bool
    summary_says_it: bool
    picture_helps: bool
    nothing_to_work_out: bool
    """No sum, share or score is asked of the reader."""

    action_is_clear: bool
    action_in_small_steps: bool
    speaks_to_reader: bool


class Facts(Value, frozen=True, kw_only=True):
    """What is the same in every language."""

    icon: Id
    related: tuple[Id, ...] = ()
    sources: tuple[Id, ...] = ()
    reviewed: date
    review_by: date


class ModuleFacts(Facts, frozen=True, kw_only=True):
    """What is the same in every language of an education module."""

    topic: Topic
    """The part of the list of topics that it stands in."""

    checklist: Checklist | None = None
    """Answers of the person who last read the page for plainness."""


class ExerciseFacts(Facts, frozen=True, kw_only=True):
    """The numbers and links of an exercise."""

    kind: Literal["stability", "endurance", "mobility", "transfer", "walking", "rest"]
    position: Literal["lying", "floor", "hands-and-knees", "sitting", "standing"]
    """Where it starts."""

    equipment: tuple[Equipment, ...] = ()
    easier: Id | None = None
    harder: Id | None = None
    dose: Dose
    flare_up: Dose
    """The agreed dose on a bad day when the plan says nothing else."""

    most: Dose
    """The highest dose that is usual at home, in the units of `dose`."""

    seconds_per_repetition: Annotated[int, Meta(ge=1, le=120)]
    """To estimate how long a session takes."""


class Words(Value, frozen=True, kw_only=True):
    """What every page says in each language."""

    title: Line
    summary: Line
    translation: Translation | None = None


class ModuleWords(Words, frozen=True, kw_only=True):
    """The words of an education module beside its body."""

    key_points: Annotated[tuple[Line, ...], Meta(min_length=3, max_length=5)]
    example: Line
    try_this: Line
    check_yourself: Annotated[tuple[Question, ...], Meta(min_length=2, max_length=2)]
    picture: Picture | None = None


class ExerciseWords(Words, frozen=True, kw_only=True):
    """The words of an exercise."""

    purpose: Line
    start: Line
    steps: Annotated[tuple[Line, ...], Meta(min_length=2, max_length=5)]
    cue: Line
    breathing: Line
    worries: tuple[Worry, ...]
    easier_how: Line
    """What the easier form looks like."""

    stop_when: Line


class Variations(Value, frozen=True, kw_only=True):
    """Ideas for rungs, by what they change."""

    complexity: tuple[Line, ...]
    duration: tuple[Line, ...]
    load: tuple[Line, ...]
    place: tuple[Line, ...]


class ActivityWords(Words, frozen=True, kw_only=True):
    """The words of an activity for quotas and ladders."""

    vary: Variations
    worries: tuple[Worry, ...]
    safety: Line


class UrgencyLevel(Value, frozen=True, kw_only=True):
    """One of the three levels of urgency."""

    title: Line
    signs: Annotated[tuple[Line, ...], Meta(min_length=1)]


class Levels(Value, frozen=True, kw_only=True):
    """The three levels, most urgent first."""

    now: UrgencyLevel
    today: UrgencyLevel
    next: UrgencyLevel


class WarningSignWords(Words, frozen=True, kw_only=True):
    """The words of the page that says when to get help."""

    levels: Levels
    say_this: Line
    """What to say, or show, to someone who helps."""


AnyWords: TypeAlias = ModuleWords | ExerciseWords | ActivityWords | WarningSignWords
AnyFacts: TypeAlias = Facts | ModuleFacts | ExerciseFacts

FACTS: dict[Kind, type[AnyFacts]] = {
    "module": ModuleFacts,
    "exercise": ExerciseFacts,
    "activity": Facts,
    "warning-signs": Facts,
}
WORDS: dict[Kind, type[AnyWords]] = {
    "module": ModuleWords,
    "exercise": ExerciseWords,
    "activity": ActivityWords,
    "warning-signs": WarningSignWords,
}
FOLDERS: dict[Kind, str] = {
    "module": "",
    "exercise": "exercises/",
    "activity": "activities/",
    "warning-signs": "safety/",
}


class Source(Value, frozen=True, kw_only=True):
    """A publication that a claim rests on."""

    title: Line
    authors: Line
    year: Annotated[int, Meta(ge=1900, le=2100)]
    publisher: Line
    doi: Line | None = None
    isbn: Line | None = None
    pmid: Line | None = None
    pmcid: Line | None = None
    status: Literal["current", "superseded", "withdrawn"]
    checked: date
    review_by: date
    supports: Line


class Alert(Struct, frozen=True):
    """A text about safety that the English has, and a translation not, or not as it is now."""

    english: str
    translated: str
    """What the translation says instead; empty where it says nothing."""


class Drift(Struct, frozen=True):
    """How far the English has moved on since a translation was made."""

    changed: int
    """Paragraphs that say something else or are new; 0 where that is not known."""

    alerts: tuple[Alert, ...]


class Entry(Struct, frozen=True, kw_only=True):
    """One content file in all its languages; unpublished translations are left out."""

    id: str
    kind: Kind
    facts: AnyFacts
    words: dict[Language, AnyWords]
    drift: dict[Language, Drift] = {}
    """Translations that are shown though the English has changed."""

    def languages(self) -> tuple[str, ...]:
        """Return the languages this entry may be shown in."""
        return tuple(self.words)


class Library(Struct, frozen=True):
    """All content that may be shown, by id, and the sources it rests on."""

    entries: dict[str, Entry]
    sources: dict[str, Source]
    figures: frozenset[str] = frozenset()
    """Exercises that have a picture."""

    avoid: dict[str, tuple[str, ...]] = {}
    """Words that patient text should not hold, by language; `*` stands for any letters."""

    def of_kind(self, kind: Kind) -> tuple[Entry, ...]:
        """Return the entries of one kind in the order of their ids."""
        return tuple(entry for entry in self.entries.values() if entry.kind == kind)
