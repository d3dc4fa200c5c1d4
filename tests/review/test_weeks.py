"""The days that a diary spans, and its weeks."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.conftest import VILLAGE
from tests.review.diaries import TODAY, at, diary, tried, written

from ownpace.model.plan import CarePlan
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.review.weeks import MOST_WEEKS, WEEK, Span, diary_span, split_weeks

PLAN = parse_plan(read_plan(VILLAGE / "plans" / "p3v7qk.yaml"))


def test_span_ends_before_the_file_was_written(plan: CarePlan) -> None:
    """The day on which the file was written may not be over: it does not count as unwritten."""
    span = diary_span(diary(plan, written(1), exported=at(5)), TODAY)

    assert span == Span(at(1), at(4))


def test_tries_count_as_entries(plan: CarePlan) -> None:
    """A diary that holds nothing but a try begins with it."""
    span = diary_span(diary(plan, tried(2, 50, 20), exported=at(2)), TODAY)

    assert span == Span(at(2), at(2))


def test_no_span_of_nothing(plan: CarePlan) -> None:
    """A diary without entries spans no days."""
    assert diary_span(diary(plan), TODAY) is None


def test_file_from_the_future(plan: CarePlan) -> None:
    """A device whose clock is years ahead makes no years without entries."""
    span = diary_span(diary(plan, written(1), exported=date(2099, 1, 1)), TODAY)

    assert span == Span(at(1), TODAY - timedelta(days=1))


def test_weeks_are_those_of_the_plan(plan: CarePlan) -> None:
    """Weeks begin on the weekday on which the plan begins, and are cut at the ends of the span."""
    weeks = split_weeks(Span(at(2), at(8)), plan)

    assert weeks == (Span(at(2), at(6)), Span(at(7), at(8)))


@given(st.integers(-3000, 3000), st.integers(0, 3000), st.integers(0, 6))
def test_weeks_hold_each_day_once(first: int, length: int, weekday: int) -> None:
    """The weeks cover the span without a gap, at most eight of them, and one for all before."""
    span = Span(at(first), at(first + length))
    plan = replace(PLAN, starts=at(weekday))

    weeks = split_weeks(span, plan)

    assert (weeks[0].first, weeks[-1].last) == (span.first, span.last)
    for one, following in pairwise(weeks):
        assert following.first - one.last == timedelta(days=1)
        assert (following.first - plan.starts).days % WEEK == 0
    assert len(weeks) <= MOST_WEEKS + 1
    assert all(week.days <= WEEK for week in weeks[1:])
