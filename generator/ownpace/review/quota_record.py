"""How a graded activity went over some days, counted from a diary."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction

from msgspec import Struct

from ownpace.model.diary import KEPT, DayEntry, Kept
from ownpace.model.plan import Quota
from ownpace.resolve.calendar import days_between


class QuotaRecord(Struct, frozen=True, kw_only=True):
    """How many days were planned from `first` to `last`, and what the diary says of them."""

    first: date
    last: date
    planned: int
    noted: tuple[tuple[date, Kept], ...]
    """How it went on each day with an entry about it, the earliest first."""

    @property
    def kept(self) -> int:
        """Days on which it was done as planned or in the easier form."""
        return sum(state in KEPT for _, state in self.noted)

    @property
    def unknown(self) -> int:
        """Planned days without an entry about it: not known, which is not the same as not kept."""
        return max(self.planned - len(self.noted), 0)

    def is_known(self, share: Fraction) -> bool:
        """Return whether there are entries for this share of the planned days, or more."""
        return self.planned > 0 and len(self.noted) >= share * self.planned

    def lines(self) -> Iterator[str]:
        """Yield what a clinician would want to see: the counts, and each day that was noted."""
        counts = (
            f"{sum(state == name for _, state in self.noted)} {name}"
            for name in ("done", "adapted", "rested")
        )
        yield (
            f"{self.first} to {self.last}: {self.planned} days planned, {', '.join(counts)}, "
            f"{self.unknown} without an entry"
        )
        if self.noted:
            yield ", ".join(f"{day:%m-%d} {state}" for day, state in self.noted)
        if self.unknown:
            yield "a day without an entry is not known; it may have been kept"


def quota_record(quota: Quota, entries: Iterable[DayEntry], first: date, last: date) -> QuotaRecord:
    """Return how `quota` went from `first` to `last`, both included.

    A day that was kept beside the planned ones counts too: days may be swapped.
    """
    return QuotaRecord(
        first=first,
        last=last,
        planned=len(list(days_between(first, last, quota.days))),
        noted=tuple(
            (day, state) for day, state in quota_days(quota, entries) if first <= day <= last
        ),
    )


def quota_days(quota: Quota, entries: Iterable[DayEntry]) -> Sequence[tuple[date, Kept]]:
    """Return each day with an entry about `quota` and how it went, the earliest first."""
    found = [
        (entry.day, entry.quotas[quota.activity].state)
        for entry in entries
        if quota.activity in entry.quotas
    ]
    return sorted(found)
