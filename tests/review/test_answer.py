"""Typed answers: what is understood, and what is asked for again."""

from datetime import date

import pytest

from ownpace.review.answer import (
    Answer,
    NotUnderstood,
    Reader,
    day_reader,
    quota_reader,
    read_day,
    read_hours,
    read_kept,
    read_note,
    read_yes_no,
    whole,
)

TUESDAY = date(2026, 11, 17)
PLANNED = {"state": "done", "planned": 14.0}
ON_DAY = day_reader(date(2026, 11, 16), date(2026, 11, 19))


@pytest.mark.parametrize(
    ("read", "typed", "expected"),
    [
        (read_kept, "d", "done"),
        (read_kept, "E", "adapted"),
        (read_kept, "r", "rested"),
        (quota_reader(14.0), "d", PLANNED),
        (quota_reader(14.0), "d 14", PLANNED),
        (quota_reader(14.0), "e7,5", {"state": "adapted", "planned": 14.0, "amount": 7.5}),
        (quota_reader(14.0), "r", {"state": "rested", "planned": 14.0}),
        (whole(0, 10), "10", 10),
        (whole(0, 10), "٧", 7),
        (read_hours, "7,5", 7.5),
        (read_hours, "7.25", 7.25),
        (read_hours, "0", 0.0),
        (read_yes_no, "y", True),
        (read_yes_no, "No", False),
        (read_note, "  went <far>\tto the\u202eshop ", "went ‹far› to the shop"),
        (read_note, "مشيت", "مشيت"),
        (ON_DAY, "tu", TUESDAY),
        (ON_DAY, "Tuesday", TUESDAY),
        (ON_DAY, "2026-11-02", date(2026, 11, 2)),
    ],
)
def test_understood(read: Reader, typed: str, expected: Answer) -> None:
    """An answer as people type it becomes the value that the diary keeps."""
    assert read(typed) == expected


@pytest.mark.parametrize(
    ("read", "typed", "wanted"),
    [
        (read_kept, "x", "d for done"),
        (read_kept, "77", "d for done"),
        (quota_reader(14.0), "77", "d 12"),
        (quota_reader(14.0), "r 77", "d 12"),
        (quota_reader(14.0), "d 0", "d 12"),
        (quota_reader(14.0), "d seven", "d 12"),
        (whole(0, 10), "77", "from 0 to 10"),
        (whole(0, 10), "-7", "from 0 to 10"),
        (whole(0, 10), "7.7", "from 0 to 10"),
        (whole(0, 10), "7" * 5000, "from 0 to 10"),
        (read_hours, "77", "from 0 to 24"),
        (read_hours, "nan", "from 0 to 24"),
        (read_hours, "7.7.7", "from 0 to 24"),
        (read_yes_no, "77", "y for yes"),
        (read_note, "7" * 501, "500 characters"),
        (read_note, "\u202e", "500 characters"),
        (ON_DAY, "t", "a weekday"),
        (ON_DAY, "fr", "a weekday"),
        (ON_DAY, "2026-11-20", "a weekday"),
        (lambda typed: read_day(typed, TUESDAY), "7", "such as 2026-11-17"),
        (lambda typed: read_day(typed, TUESDAY), "2026-11-18", "such as 2026-11-17"),
    ],
)
def test_asked_again(read: Reader, typed: str, wanted: str) -> None:
    """What does not fit is refused with what is wanted, and is not repeated."""
    with pytest.raises(NotUnderstood, match=wanted) as refused:
        read(typed)

    assert "77" not in str(refused.value)
    assert "seven" not in str(refused.value)
