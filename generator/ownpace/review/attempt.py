"""Tries of the present rung, from the plan and from the diary, as rules look at them."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from ownpace.model.diary import TryEntry
from ownpace.model.plan import Ladder

SURE = 7
"""Confidence from 0 to 10, from which most people go on to do what they mean to do."""

UNSURE = 3
"""Confidence at which the next try is more likely to be put off than made."""


class Attempt(Struct, frozen=True, kw_only=True):
    """One try of the present rung, from the plan or from the diary."""

    on: date
    expected: int
    actual: int
    before: int | None
    after: int | None

    @property
    def is_no_worse(self) -> bool:
        """Whether no more harm came than was expected."""
        return self.actual <= self.expected

    @property
    def is_surer(self) -> bool:
        """Whether they were sure afterwards, or surer than before."""
        if self.after is None:
            return False
        return self.after >= SURE or (self.before is not None and self.after > self.before)

    @property
    def is_hard(self) -> bool:
        """Whether more harm came than was expected, and they are not sure of the next time."""
        return not self.is_no_worse and self.after is not None and self.after <= UNSURE

    def __str__(self) -> str:
        sure = f"{_known(self.before)} before, {_known(self.after)} after"
        return f"{self.on}: harm expected {self.expected}, actual {self.actual}; confidence {sure}"


def all_attempts(ladder: Ladder, new: Sequence[TryEntry]) -> tuple[Attempt, ...]:
    """Return all tries of the present rung, the earliest first."""
    rung = ladder.rungs[ladder.current - 1]
    known = [
        Attempt(
            on=one.on,
            expected=rung.expected_harm,
            actual=one.actual_harm,
            before=one.confidence_before,
            after=one.confidence_after,
        )
        for one in rung.tries
    ]
    noted = [
        Attempt(
            on=entry.day,
            expected=entry.expected_harm,
            actual=entry.actual_harm,
            before=entry.confidence_before,
            after=entry.confidence_after,
        )
        for entry in new
        if entry.rung == ladder.current and entry.actual_harm is not None
    ]
    return tuple(sorted([*known, *noted], key=lambda one: one.on))


def _known(rating: int | None) -> str:
    return "not asked" if rating is None else str(rating)
