"""Tries: the harm that was expected beside the harm that happened."""

from tests.review.diaries import tried

from ownpace.model.localized import Phrase
from ownpace.model.plan import CarePlan
from ownpace.resolve.localize import Shelf
from ownpace.review.naming import Names
from ownpace.review.tries import MOST_TRIES, follow_ladders


def test_expected_beside_actual(plan: CarePlan, shelf: Shelf) -> None:
    """Of two rated tries one had less harm than expected; means are of these two."""
    tries = (tried(1, 60, 20), tried(2, 40, 50), tried(3, 70, None))

    (ladder,) = follow_ladders(plan, tries, Names(plan, shelf.library))

    assert (ladder.rated, ladder.fewer, ladder.expected, ladder.actual) == (2, 1, 50, 35)
    assert [view.less for view in ladder.tries] == [40, -10, 0]


def test_the_step_in_words(plan: CarePlan, shelf: Shelf) -> None:
    """A step is named in the words of the plan, unless it was one of another version."""
    tries = (tried(1, 60, 20), tried(2, 60, 20, version=1), tried(3, 60, 20, rung=9))

    (ladder,) = follow_ladders(plan, tries, Names(plan, shelf.library))

    expected = [Phrase("Lift a full bowl", "en"), None, None]
    assert [view.do for view in ladder.tries] == expected


def test_order(plan: CarePlan, shelf: Shelf) -> None:
    """The ladder that matters most comes first; one that the plan does not have is left out."""
    tries = (
        tried(1, 60, 20, ladder="walking", rung=1),
        tried(2, 60, 20),
        tried(3, 60, 20, ladder="swimming"),
    )

    ladders = follow_ladders(plan, tries, Names(plan, shelf.library))

    assert [ladder.tries[0].on.day for ladder in ladders] == [11, 10]


def test_latest_tries(plan: CarePlan, shelf: Shelf) -> None:
    """Only the latest tries are shown, the numbers are of all of them."""
    tries = [tried(day, 60, 20) for day in range(10)]

    (ladder,) = follow_ladders(plan, tries, Names(plan, shelf.library))

    assert (len(ladder.tries), ladder.earlier, ladder.rated) == (MOST_TRIES, 4, 10)
