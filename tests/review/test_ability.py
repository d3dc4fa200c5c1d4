"""The course of goals, and which change is more than noise. The plan's baseline of `bread` is 3."""

import pytest
from msgspec.structs import replace
from tests.review.diaries import at, written

from ownpace.model.plan import Ability, CarePlan
from ownpace.resolve.localize import Shelf
from ownpace.review.ability import MOST_RATINGS, Rated, follow_goals
from ownpace.review.naming import Names


@pytest.fixture
def two(plan: CarePlan) -> CarePlan:
    """Return a plan with a second goal, at 4 of 10."""
    second = replace(plan.goals[0], id="garden", ability=Ability(now=4, target=9))
    return replace(plan, goals=(plan.goals[0], second))


@pytest.mark.parametrize(("rating", "is_real"), [(0, True), (1, False), (5, False), (6, True)])
def test_a_single_goal(plan: CarePlan, shelf: Shelf, rating: int, *, is_real: bool) -> None:
    """Three points up or down are a real change of a single goal; two may be noise."""
    days = (written(6, goals={"bread": 4}), written(13, goals={"bread": rating}))

    ability = follow_goals(plan, days, Names(plan, shelf.library))

    goal = ability.goals[0]
    assert goal.ratings == (Rated(at(6), 4), Rated(at(13), rating))
    assert (goal.change, goal.is_real) == (rating - 3, is_real)
    assert ability.mean is None


@pytest.mark.parametrize(("bread", "garden", "is_real"), [(5, 6, True), (5, 5, False)])
def test_the_mean(two: CarePlan, shelf: Shelf, bread: int, garden: int, *, is_real: bool) -> None:
    """From a mean of 3.5, 5.5 is a real change and 5 may be noise."""
    days = (written(6, goals={"bread": bread, "garden": garden}),)

    mean = follow_goals(two, days, Names(two, shelf.library)).mean

    assert mean is not None
    assert (mean.baseline, mean.latest, mean.is_real) == (3.5, (bread + garden) / 2, is_real)


def test_goals_without_a_rating_are_no_part_of_the_mean(two: CarePlan, shelf: Shelf) -> None:
    """With one of two goals rated there is no mean."""
    ability = follow_goals(two, (written(6, goals={"bread": 9}),), Names(two, shelf.library))

    assert ability.mean is None
    assert (ability.goals[1].ratings, ability.goals[1].change) == ((), 0)


def test_latest_ratings(plan: CarePlan, shelf: Shelf) -> None:
    """Of many ratings the latest are kept."""
    days = [written(day, goals={"bread": day % 11}) for day in range(40)]

    goal = follow_goals(plan, days, Names(plan, shelf.library)).goals[0]

    assert len(goal.ratings) == MOST_RATINGS
    assert goal.ratings[-1] == Rated(at(39), 39 % 11)
