"""The days that a diary spans, and the weeks of the plan that they fall into."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from ownpace.model.diary import Diary
from ownpace.model.plan import CarePlan

WEEK = 7
MOST_WEEKS = 8
"""So many weeks have a row of their own; those before are put together in one."""


class Span(Struct, frozen=True):
    """From one day to another, both of them included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """Return how many days there are."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __iter__(self) -> Iterator[date]:
        return (self.first + timedelta(days=at) for at in range(self.days))


def diary_span(diary: Diary, today: date) -> Span | None:
    """Return the days that a diary can say something about, or nothing if it is empty.

    From its first entry to the day before the file was written, or to its last entry.
    """
    days = [entry.day for entry in (*diary.days, *diary.tries)]
    if not days:
        return None
    written = min(date.fromisoformat(diary.exported[:10]), today) - timedelta(days=1)
    return Span(min(days), max(*days, written))


def split_weeks(span: Span, plan: CarePlan) -> tuple[Span, ...]:
    """Return the weeks of a span, as the plan counts them; the earliest may be several in one."""
    start = span.last - timedelta(days=(span.last - plan.starts).days % WEEK)
    weeks: list[Span] = []
    last = span.last
    while last >= span.first and len(weeks) < MOST_WEEKS:
        weeks.append(Span(max(start, span.first), last))
        last = start - timedelta(days=1)
        start -= timedelta(days=WEEK)
    if last >= span.first:
        weeks.append(Span(span.first, last))
    return tuple(reversed(weeks))
