"""Tries of feared or avoided activities: the harm that was expected, and what happened."""

from collections.abc import Sequence
from datetime import date
from statistics import fmean

from msgspec import Struct

from ownpace.model.diary import TryEntry
from ownpace.model.localized import Phrase
from ownpace.model.plan import CarePlan
from ownpace.review.naming import Names

MOST_TRIES = 6
"""So many tries of one ladder are shown, the latest ones."""


class TryView(Struct, frozen=True, kw_only=True):
    """One try."""

    on: date
    rung: int
    do: Phrase | None
    """What the rung asks; nothing if the try was one of another version of the plan."""

    version: int
    expected: int
    actual: int | None
    confidence_before: int | None
    confidence_after: int | None
    happened: str
    """In the words of the person; empty if there are none."""

    learned: str

    @property
    def less(self) -> int:
        """Return by how much the harm was less than expected; negative if it was more."""
        return 0 if self.actual is None else self.expected - self.actual


class LadderTries(Struct, frozen=True, kw_only=True):
    """The tries of one ladder, and what they come to."""

    name: Phrase
    tries: tuple[TryView, ...]
    """The latest ones, the earliest of them first."""

    earlier: int
    """How many are not shown."""

    rated: int
    """How many tries say how much harm happened."""

    fewer: int
    """In how many of these it was less than expected."""

    expected: float
    """Mean of the expected harm of these, 0 to 100; 0 if there are none."""

    actual: float
    """Mean of the harm that happened in these."""


def follow_ladders(
    plan: CarePlan, tries: Sequence[TryEntry], names: Names
) -> tuple[LadderTries, ...]:
    """Return the tries of each ladder of the plan, what matters most to the person first."""
    ordered = sorted(plan.ladders, key=lambda ladder: ladder.importance)
    found = (
        (ladder.activity, [entry for entry in tries if entry.ladder == ladder.activity])
        for ladder in ordered
    )
    return tuple(_ladder(id_, plan, mine, names) for id_, mine in found if mine)


def _ladder(id_: str, plan: CarePlan, tries: Sequence[TryEntry], names: Names) -> LadderTries:
    views = [_view(entry, plan, names) for entry in tries]
    rated = [view for view in views if view.actual is not None]
    return LadderTries(
        name=names.activity(id_),
        tries=tuple(views[-MOST_TRIES:]),
        earlier=max(len(views) - MOST_TRIES, 0),
        rated=len(rated),
        fewer=sum(view.less > 0 for view in rated),
        expected=fmean(view.expected for view in rated) if rated else 0,
        actual=fmean(view.actual or 0 for view in rated) if rated else 0,
    )


def _view(entry: TryEntry, plan: CarePlan, names: Names) -> TryView:
    return TryView(
        on=entry.day,
        rung=entry.rung,
        do=_rung_words(entry, plan, names),
        version=entry.version,
        expected=entry.expected_harm,
        actual=entry.actual_harm,
        confidence_before=entry.confidence_before,
        confidence_after=entry.confidence_after,
        happened=entry.happened or "",
        learned=entry.learned or "",
    )


def _rung_words(entry: TryEntry, plan: CarePlan, names: Names) -> Phrase | None:
    """Return what the rung asks; its number means another rung in another version."""
    if entry.version != plan.version:
        return None
    ladder = next(one for one in plan.ladders if one.activity == entry.ladder)
    if entry.rung > len(ladder.rungs):
        return None
    return names.reader.phrase(ladder.rungs[entry.rung - 1].do)
