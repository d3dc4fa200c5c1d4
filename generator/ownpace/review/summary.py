"""All that a diary says, in the order in which a clinician reads it before a visit."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from ownpace.model.content import Library
from ownpace.model.diary import DayEntry, Diary
from ownpace.model.localized import Phrase
from ownpace.model.plan import CarePlan
from ownpace.review.ability import Ability, follow_goals
from ownpace.review.coverage import Coverage, cover
from ownpace.review.days import Measure, average_days
from ownpace.review.flares import FlareView, compare_flares
from ownpace.review.merge import merge_diaries
from ownpace.review.naming import Names
from ownpace.review.practice import Practice, tally_practice
from ownpace.review.questions import Question, Told, ask_questions
from ownpace.review.tries import LadderTries, TryView, follow_ladders
from ownpace.review.weeks import diary_span, split_weeks

MOST_NOTES = 5
"""So many notes on things once avoided are shown, the latest ones."""

MOST_TRIES = 3
"""So many tries with less harm than expected stand beside them."""


class Note(Struct, frozen=True):
    """What a person wrote on one day."""

    on: date
    words: str


class Approached(Struct, frozen=True, kw_only=True):
    """Things once avoided that the person did."""

    notes: tuple[Note, ...]
    """In their words, the latest first."""

    earlier: int
    """How many notes are not shown."""

    tries: tuple[tuple[Phrase, TryView], ...]
    """Tries with less harm than expected, the largest difference first."""


class Review(Struct, frozen=True, kw_only=True):
    """What a clinician reads before a visit."""

    plan: str
    """Id of the plan; there is no name."""

    version: int
    starts: date
    valid_until: date
    spoken: str
    """Language of the person, which their own words are most likely in."""

    made: date
    """The day on which this was put together."""

    coverage: Coverage
    practice: Practice
    ability: Ability
    ladders: tuple[LadderTries, ...]
    approached: Approached
    measures: tuple[Measure, ...]
    flares: FlareView
    questions: tuple[Question, ...]


def sum_up(plan: CarePlan, files: Sequence[Diary], library: Library, today: date) -> Review:
    """Return what the diary files of a plan say; an entry that stands in several counts once.

    Raises:
        ValueError: There is no file.
    """
    diary = merge_diaries(files)
    names = Names(plan, library)
    span = diary_span(diary, today)
    weeks = split_weeks(span, plan) if span else ()
    coverage = cover(plan, diary, span, files, today)
    ability = follow_goals(plan, diary.days, names)
    ladders = follow_ladders(plan, diary.tries, names)
    told = Told(days=diary.days, ability=ability, ladders=ladders, coverage=coverage)
    return Review(
        plan=plan.plan,
        version=plan.version,
        starts=plan.starts,
        valid_until=plan.valid_until,
        spoken=plan.languages[0],
        made=today,
        coverage=coverage,
        practice=tally_practice(plan, diary.days, weeks, names),
        ability=ability,
        ladders=ladders,
        approached=_approached(diary.days, ladders),
        measures=average_days(plan, diary.days, weeks),
        flares=compare_flares(diary.days),
        questions=ask_questions(told),
    )


def _approached(days: Sequence[DayEntry], ladders: Sequence[LadderTries]) -> Approached:
    notes = [Note(entry.day, entry.approached) for entry in reversed(days) if entry.approached]
    tries = [(ladder.name, one) for ladder in ladders for one in ladder.tries if one.less > 0]
    return Approached(
        notes=tuple(notes[:MOST_NOTES]),
        earlier=max(len(notes) - MOST_NOTES, 0),
        tries=tuple(sorted(tries, key=lambda pair: -pair[1].less)[:MOST_TRIES]),
    )
