"""How well a person can do what their goals name, and which change is more than noise.

The scale is that of the Patient-Specific Functional Scale: 0 not at all, 10 as well as before. Its
minimal detectable change, at 90 %, is 2 points for the mean of the activities and 3 for a single
one (Stratford 1995).
"""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from msgspec import Struct

from ownpace.model.diary import DayEntry
from ownpace.model.localized import Phrase
from ownpace.model.plan import CarePlan, Goal
from ownpace.review.naming import Names

REAL_MEAN = 2
REAL_SINGLE = 3
MOST_RATINGS = 12
"""So many ratings of one goal are shown, the latest ones."""


class Rated(Struct, frozen=True):
    """A rating from 0 to 10, and its day."""

    on: date
    rating: int


class GoalCourse(Struct, frozen=True, kw_only=True):
    """One goal from the plan's baseline to the latest rating."""

    name: Phrase
    baseline: int
    """As the plan says it."""

    target: int
    ratings: tuple[Rated, ...]
    """The latest ratings in the diary, the earliest of them first."""

    @property
    def change(self) -> int:
        """Return the difference between the latest rating and the baseline; 0 without one."""
        return self.ratings[-1].rating - self.baseline if self.ratings else 0

    @property
    def is_real(self) -> bool:
        """Return whether the change is more than measurement noise."""
        return abs(self.change) >= REAL_SINGLE


class MeanChange(Struct, frozen=True, kw_only=True):
    """The mean of several goals, at the baseline and now."""

    goals: int
    baseline: float
    latest: float
    is_real: bool

    @property
    def change(self) -> float:
        """Return the difference between now and the baseline."""
        return self.latest - self.baseline


class Ability(Struct, frozen=True, kw_only=True):
    """All goals, and their mean where two or more were rated."""

    goals: tuple[GoalCourse, ...]
    mean: MeanChange | None


def follow_goals(plan: CarePlan, days: Sequence[DayEntry], names: Names) -> Ability:
    """Return the course of each goal of the plan, in its order."""
    goals = tuple(_course(goal, days, names) for goal in plan.goals)
    return Ability(goals=goals, mean=_mean([goal for goal in goals if goal.ratings]))


def _course(goal: Goal, days: Sequence[DayEntry], names: Names) -> GoalCourse:
    found = [Rated(entry.day, entry.goals[goal.id]) for entry in days if goal.id in entry.goals]
    return GoalCourse(
        name=names.reader.phrase(goal.activity),
        baseline=goal.ability.now,
        target=goal.ability.target,
        ratings=tuple(found[-MOST_RATINGS:]),
    )


def _mean(rated: Sequence[GoalCourse]) -> MeanChange | None:
    if len(rated) < 2:
        return None
    change = Fraction(sum(goal.change for goal in rated), len(rated))
    baseline = Fraction(sum(goal.baseline for goal in rated), len(rated))
    return MeanChange(
        goals=len(rated),
        baseline=float(baseline),
        latest=float(baseline + change),
        is_real=abs(change) >= REAL_MEAN,
    )
