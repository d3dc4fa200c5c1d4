"""Open questions for the visit, from the person's own entries, the most telling first.

In the spirit of motivational interviewing: they affirm, reflect and ask, and advise nothing. The
words stand in the template; here is what each of them is about.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal, TypeAlias

from msgspec import Struct

from ownpace.model.diary import KEPT, DayEntry
from ownpace.model.localized import Phrase
from ownpace.review.ability import Ability
from ownpace.review.coverage import Coverage
from ownpace.review.tries import LadderTries, TryView

MOST_QUESTIONS = 7
TENSE = 7
"""Stress from which a day counts as tense, 0 to 10."""

SPARSE = 0.5
"""Share of days with an entry below which a diary has gaps to ask about."""

SURER = 2
"""Points of confidence, 0 to 10, from which a rise is worth a question."""

QuestionKind: TypeAlias = Literal[
    "goal-rose",
    "approached",
    "less-harm",
    "bad-day-kept",
    "went-on",
    "surer",
    "adapted",
    "tense-rest",
    "goal-fell",
    "learned",
    "sparse",
    "nothing",
]


class Question(Struct, frozen=True, kw_only=True):
    """What one question is about; which fields are filled depends on its kind."""

    kind: QuestionKind
    on: date | None = None
    words: str = ""
    """What the person wrote."""

    name: Phrase | None = None
    before: int = 0
    after: int = 0


class Told(Struct, frozen=True, kw_only=True):
    """What questions are built from."""

    days: Sequence[DayEntry]
    ability: Ability
    ladders: Sequence[LadderTries]
    coverage: Coverage


def ask_questions(told: Told) -> tuple[Question, ...]:
    """Return at most seven questions, the most telling first."""
    kinds = (_goal_rose, _approached, _less_harm, _bad_day_kept, _went_on, _surer, _adapted)
    rest = (_tense_rest, _goal_fell, _learned, _sparse)
    found = [question for ask in (*kinds, *rest) for question in ask(told)]
    return tuple(found[:MOST_QUESTIONS])


def _goal_rose(told: Told) -> Iterator[Question]:
    """Ask about the goal whose rating rose most."""
    rose = [goal for goal in told.ability.goals if goal.change > 0]
    if rose:
        goal = max(rose, key=lambda goal: goal.change)
        yield Question(
            kind="goal-rose",
            name=goal.name,
            on=goal.ratings[-1].on,
            before=goal.baseline,
            after=goal.ratings[-1].rating,
        )


def _goal_fell(told: Told) -> Iterator[Question]:
    fell = [goal for goal in told.ability.goals if goal.change < 0]
    if fell:
        goal = min(fell, key=lambda goal: goal.change)
        yield Question(
            kind="goal-fell",
            name=goal.name,
            on=goal.ratings[-1].on,
            before=goal.baseline,
            after=goal.ratings[-1].rating,
        )


def _approached(told: Told) -> Iterator[Question]:
    """Ask about the latest thing that they used to avoid."""
    for entry in reversed(told.days):
        if entry.approached:
            yield Question(kind="approached", on=entry.day, words=entry.approached)
            return


def _less_harm(told: Told) -> Iterator[Question]:
    """Ask about the try that was furthest below what was expected."""
    name, best = max(_tries(told), key=lambda pair: pair[1].less, default=(None, None))
    if best is not None and best.actual is not None and best.less > 0:
        yield Question(
            kind="less-harm", on=best.on, name=name, before=best.expected, after=best.actual
        )


def _went_on(told: Told) -> Iterator[Question]:
    """Ask what helped to try again after a try that was harder than expected."""
    for ladder in told.ladders:
        for one, following in zip(ladder.tries, ladder.tries[1:], strict=False):
            if one.less < 0:
                yield Question(kind="went-on", on=following.on, name=ladder.name)
                return


def _surer(told: Told) -> Iterator[Question]:
    """Ask about the try after which they were most surer than before."""
    risen = [
        (try_.confidence_after - try_.confidence_before, name, try_)
        for name, try_ in _tries(told)
        if try_.confidence_before is not None and try_.confidence_after is not None
    ]
    most, name, try_ = max(risen, key=lambda one: one[0], default=(0, None, None))
    if try_ is not None and most >= SURER:
        yield Question(
            kind="surer",
            on=try_.on,
            name=name,
            before=try_.confidence_before or 0,
            after=try_.confidence_after or 0,
        )


def _bad_day_kept(told: Told) -> Iterator[Question]:
    """Ask about the latest bad day on which they did something of what was planned."""
    for entry in reversed(told.days):
        if entry.flare and KEPT.intersection(_states(entry)):
            yield Question(kind="bad-day-kept", on=entry.day)
            return


def _adapted(told: Told) -> Iterator[Question]:
    count = sum("adapted" in _states(entry) for entry in told.days)
    if count:
        yield Question(kind="adapted", after=count)


def _tense_rest(told: Told) -> Iterator[Question]:
    """Ask about the latest tense day on which they rested."""
    for entry in reversed(told.days):
        if (entry.stress or 0) >= TENSE and "rested" in _states(entry):
            yield Question(kind="tense-rest", on=entry.day)
            return


def _learned(told: Told) -> Iterator[Question]:
    """Ask about the latest thing that they learned from a try."""
    learned = [try_ for _, try_ in _tries(told) if try_.learned]
    if learned:
        latest = max(learned, key=lambda try_: try_.on)
        yield Question(kind="learned", on=latest.on, words=latest.learned)


def _sparse(told: Told) -> Iterator[Question]:
    coverage = told.coverage
    if coverage.span is None:
        yield Question(kind="nothing")
    elif coverage.written < SPARSE * coverage.span.days:
        yield Question(kind="sparse", before=coverage.span.days, after=coverage.written)


def _tries(told: Told) -> Iterator[tuple[Phrase, TryView]]:
    for ladder in told.ladders:
        for try_ in ladder.tries:
            yield ladder.name, try_


def _states(entry: DayEntry) -> set[str]:
    return {*entry.sessions.values(), *(quota.state for quota in entry.quotas.values())}
