"""What days were like, week by week: each measure as a mean of those who answered."""

from collections.abc import Sequence
from statistics import fmean
from typing import Literal, TypeAlias

from msgspec import Struct

from ownpace.model.diary import DayEntry
from ownpace.model.plan import CarePlan, DiaryQuestion
from ownpace.review.weeks import Span

MeasureName: TypeAlias = Literal[
    "ease_of_movement",
    "effort",
    "patience",
    "sleep_hours",
    "sleep_quality",
    "stress",
    "long_sitting",
    "pain",
]

MEASURES: dict[MeasureName, DiaryQuestion] = {
    "ease_of_movement": "ease_of_movement",
    "effort": "effort",
    "patience": "patience",
    "sleep_hours": "sleep",
    "sleep_quality": "sleep",
    "stress": "stress",
    "long_sitting": "sitting",
    "pain": "pain",
}
"""Doing first, pain last, each with the question that asks it."""


class Mean(Struct, frozen=True):
    """A mean and how many answers it is of; for long sitting, the number of days it was so."""

    value: float
    answers: int


class Measure(Struct, frozen=True, kw_only=True):
    """One measure, week by week."""

    name: MeasureName
    weeks: tuple[Mean | None, ...]
    """Nothing for a week without an answer."""

    total: Mean | None


def average_days(
    plan: CarePlan, days: Sequence[DayEntry], weeks: Sequence[Span]
) -> tuple[Measure, ...]:
    """Return each measure that the plan asks for, or that was answered; pain only if asked."""
    found = []
    for name, question in MEASURES.items():
        by_week = tuple(
            _mean(name, [entry for entry in days if entry.day in week]) for week in weeks
        )
        total = _mean(name, days)
        if question in plan.diary.ask or (total and name != "pain"):
            found.append(Measure(name=name, weeks=by_week, total=total))
    return tuple(found)


def _mean(name: MeasureName, days: Sequence[DayEntry]) -> Mean | None:
    answers = [getattr(entry, name) for entry in days if getattr(entry, name) is not None]
    if not answers:
        return None
    if name == "long_sitting":
        return Mean(sum(answers), len(answers))
    return Mean(fmean(answers), len(answers))
