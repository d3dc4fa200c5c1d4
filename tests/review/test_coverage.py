"""What a diary covers, and what is said when it should not be relied on."""

import pytest
from tests.review.diaries import TODAY, at, diary, written

from ownpace.model.diary import Diary
from ownpace.model.plan import CarePlan
from ownpace.review.coverage import Coverage, cover
from ownpace.review.merge import merge_diaries
from ownpace.review.weeks import diary_span


def covered(plan: CarePlan, *files: Diary) -> Coverage:
    """Return what the files cover together."""
    merged = merge_diaries(files)
    return cover(plan, merged, diary_span(merged, TODAY), files, TODAY)


def test_days_with_and_without_an_entry(plan: CarePlan) -> None:
    """Of the five days from the first entry to the last, three have an entry."""
    coverage = covered(plan, diary(plan, written(0), written(2), written(4), exported=at(4)))

    assert (coverage.written, coverage.unwritten, coverage.newest) == (3, 2, at(4))


def test_an_entry_of_two_files_counts_once(plan: CarePlan) -> None:
    """Two files that overlap by one day cover three days."""
    first = diary(plan, written(0), written(1), exported=at(1))
    second = diary(plan, written(1), written(2), exported=at(2))

    coverage = covered(plan, first, second)

    assert (coverage.files, coverage.repeated, coverage.written) == (2, 1, 3)


@pytest.mark.parametrize(("days", "is_old"), [(14, False), (15, True)])
def test_old_entries(plan: CarePlan, days: int, *, is_old: bool) -> None:
    """Entries older than two weeks are called old."""
    last = (TODAY - at(0)).days - days

    coverage = covered(plan, diary(plan, written(last)))

    assert (coverage.age, coverage.is_old) == (days, is_old)


def test_entries_of_an_earlier_version(plan: CarePlan) -> None:
    """A file whose entries are all of the version before may have been handed in before."""
    old = diary(plan, written(0, version=1), written(1, version=1), version=1)
    both = diary(plan, written(0, version=1), written(1, version=2))

    assert covered(plan, old).earlier_version == 1
    assert covered(plan, both).earlier_version is None


def test_nothing_written(plan: CarePlan) -> None:
    """A diary without entries covers nothing, and nothing in it is old."""
    coverage = covered(plan, diary(plan))

    assert (coverage.span, coverage.written, coverage.unwritten) == (None, 0, 0)
    assert not coverage.is_old
