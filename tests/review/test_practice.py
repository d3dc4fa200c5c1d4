"""What was done of what was planned; worked out by hand.

The plan asks for `evening` on Tuesdays, `morning` on Mondays, Wednesdays and Fridays, and walking
on Mondays, Tuesdays, Thursdays and Saturdays.
"""

from datetime import date

from tests.review.diaries import at, written

from ownpace.model.diary import DayEntry, QuotaEntry
from ownpace.model.plan import CarePlan
from ownpace.resolve.localize import Shelf
from ownpace.review.naming import Names
from ownpace.review.practice import Practice, Tally, tally_practice
from ownpace.review.weeks import Span, split_weeks


def practised(plan: CarePlan, shelf: Shelf, span: Span, *days: DayEntry) -> Practice:
    """Return what was done in a span."""
    return tally_practice(plan, days, split_weeks(span, plan), Names(plan, shelf.library))


def test_the_easier_form_counts_as_kept(plan: CarePlan, shelf: Shelf) -> None:
    """Done on Monday, easier on Wednesday, rested on Friday: two of three kept, one easier."""
    days = (
        written(0, sessions={"morning": "done"}),
        written(1),
        written(2, sessions={"morning": "adapted"}),
        written(3),
        written(4, sessions={"morning": "rested"}),
    )

    morning = practised(plan, shelf, Span(at(0), at(4)), *days).doings[1]

    assert morning.weeks == (Tally(done=1, adapted=1, rested=1),)
    assert (morning.total.kept, morning.total.planned) == (2, 3)


def test_days_without_an_entry_are_planned_and_nothing_else(plan: CarePlan, shelf: Shelf) -> None:
    """Of a week with one entry on Monday, the other planned days are not written."""
    days = (written(0, sessions={"morning": "done"}),)

    evening, morning, walking = practised(plan, shelf, Span(at(0), at(6)), *days).doings

    assert morning.total == Tally(done=1, unwritten=2)
    assert evening.total == Tally(unwritten=1)
    assert walking.total == Tally(unwritten=4)


def test_an_entry_that_leaves_it_out(plan: CarePlan, shelf: Shelf) -> None:
    """A day of this version without a word on its session is not written; an older one is none."""
    days = (written(0, stress=3), written(2, stress=3, version=1))

    morning = practised(plan, shelf, Span(at(0), at(2)), *days).doings[1]

    assert morning.total == Tally(unwritten=1)


def test_an_entry_says_itself_what_was_planned(plan: CarePlan, shelf: Shelf) -> None:
    """A session that was moved to a Sunday counts as planned on that day."""
    days = (written(6, sessions={"morning": "done"}),)

    morning = practised(plan, shelf, Span(at(6), at(6)), *days).doings[1]

    assert morning.total == Tally(done=1)


def test_amounts(plan: CarePlan, shelf: Shelf) -> None:
    """10 as planned, 6 of 10, rest from 11: 16 of 31; an easier day without amount is apart."""
    days = (
        written(0, quotas={"walking": QuotaEntry(state="done", planned=10)}),
        written(1, quotas={"walking": QuotaEntry(state="adapted", planned=10, amount=6)}),
        written(2, quotas={"walking": QuotaEntry(state="adapted", planned=10)}),
        written(3, quotas={"walking": QuotaEntry(state="rested", planned=11)}),
    )

    walking = practised(plan, shelf, Span(at(0), at(3)), *days).doings[2]

    expected = Tally(done=1, adapted=2, rested=1, planned_amount=31, amount=16, unmeasured=1)
    assert (walking.total, walking.unit) == (expected, "minutes")


def test_weeks_add_up(plan: CarePlan, shelf: Shelf) -> None:
    """Each week has its own numbers, and the total is their sum."""
    days = (
        written(0, sessions={"morning": "done"}),
        written(7, sessions={"morning": "adapted"}),
        written(9, sessions={"morning": "done"}),
    )

    practice = practised(plan, shelf, Span(at(0), at(9)), *days)

    morning = practice.doings[1]
    assert [week.kept for week in morning.weeks] == [1, 2]
    assert (morning.total.kept, practice.written) == (3, (1, 2))


def test_other_versions(plan: CarePlan, shelf: Shelf) -> None:
    """What this version of the plan does not name is counted, not shown."""
    days = (written(0, sessions={"noon": "done"}, quotas={}), written(1, sessions={"noon": "done"}))

    practice = practised(plan, shelf, Span(at(0), at(1)), *days)

    assert practice.elsewhere == 1
    assert len(practice.doings) == 3


def test_an_entry_of_the_year_1(plan: CarePlan, shelf: Shelf) -> None:
    """Days before the plan began are not planned, however early an entry claims to be."""
    early = DayEntry(day=date(1, 1, 1), version=2, changed="2026-11-09T18:30:00.000Z")

    morning = practised(plan, shelf, Span(date(1, 1, 1), at(0)), early).doings[1]

    assert morning.total == Tally(unwritten=1)
