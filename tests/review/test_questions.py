"""Questions for the visit, from the person's own entries."""

from tests.review.diaries import TODAY, at, diary, tried, written

from ownpace.model.diary import DayEntry, TryEntry
from ownpace.model.plan import CarePlan
from ownpace.resolve.localize import Shelf
from ownpace.review.questions import MOST_QUESTIONS, Question
from ownpace.review.summary import sum_up


def asked(plan: CarePlan, shelf: Shelf, *entries: DayEntry | TryEntry) -> dict[str, Question]:
    """Return the questions that entries lead to, by their kind."""
    last = max((entry.day for entry in entries), default=at(0))
    review = sum_up(plan, [diary(plan, *entries, exported=last)], shelf.library, TODAY)
    return {question.kind: question for question in review.questions}


def test_the_persons_own_words(plan: CarePlan, shelf: Shelf) -> None:
    """The latest thing once avoided is asked about in the person's words."""
    days = (written(0, approached="I carried a bag"), written(1, approached="I bent down"))

    question = asked(plan, shelf, *days)["approached"]

    assert (question.words, question.on) == ("I bent down", at(1))


def test_the_most_telling_try(plan: CarePlan, shelf: Shelf) -> None:
    """The try that was furthest below what was expected is asked about, and the surer one."""
    tries = (
        tried(0, 60, 50, confidence_before=3, confidence_after=7),
        tried(1, 60, 10, confidence_before=5, confidence_after=6),
    )

    found = asked(plan, shelf, written(0), written(1), *tries)

    less, surer = found["less-harm"], found["surer"]
    assert (less.on, less.before, less.after) == (at(1), 60, 10)
    assert (surer.on, surer.before, surer.after) == (at(0), 3, 7)


def test_going_on(plan: CarePlan, shelf: Shelf) -> None:
    """A try after one that was harder than expected is asked about as an achievement."""
    found = asked(plan, shelf, written(0), written(1), tried(0, 30, 60), tried(1, 50, 50))

    assert found["went-on"].on == at(1)
    assert "less-harm" not in found


def test_goals(plan: CarePlan, shelf: Shelf) -> None:
    """A rating that rose is asked about first, one that fell kindly and later."""
    rose = asked(plan, shelf, written(0, goals={"bread": 6}, approached="x"))
    fell = asked(plan, shelf, written(0, goals={"bread": 1}, approached="x"))

    assert list(rose) == ["goal-rose", "approached"]
    assert list(fell) == ["approached", "goal-fell"]
    assert (fell["goal-fell"].before, fell["goal-fell"].after) == (3, 1)


def test_hard_days(plan: CarePlan, shelf: Shelf) -> None:
    """Keeping something on a bad day, the easier form, and rest on a tense day are asked about."""
    days = (
        written(0, flare=True, sessions={"morning": "adapted"}),
        written(1, stress=7, sessions={"evening": "rested"}),
        written(2, stress=6, sessions={"morning": "rested"}),
    )

    found = asked(plan, shelf, *days)

    assert found["bad-day-kept"].on == at(0)
    assert found["adapted"].after == 1
    assert found["tense-rest"].on == at(1)


def test_gaps(plan: CarePlan, shelf: Shelf) -> None:
    """A diary with few entries leads to a question about writing; so does an empty one."""
    sparse = asked(plan, shelf, written(0), written(9))

    assert (sparse["sparse"].after, sparse["sparse"].before) == (2, 10)
    assert list(asked(plan, shelf)) == ["nothing"]


def test_at_most_seven(plan: CarePlan, shelf: Shelf) -> None:
    """However much there is to ask, seven questions are enough."""
    days = (
        written(0, flare=True, sessions={"morning": "adapted"}, approached="x", stress=9),
        written(1, sessions={"evening": "rested"}, stress=9, goals={"bread": 9}),
    )
    tries = (
        tried(0, 30, 60, learned="y"),
        tried(1, 60, 10, confidence_before=1, confidence_after=9),
    )

    assert len(asked(plan, shelf, *days, *tries)) == MOST_QUESTIONS
