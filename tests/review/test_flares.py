"""What stood before flare-ups is counted in stretches of three days, where there are enough."""

from collections.abc import Sequence
from datetime import date, timedelta
from math import comb, inf
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.review.simulated import STAMP, STARTS

from ownpace.model.diary import DayEntry
from ownpace.review.flares import (
    ERROR_RATE,
    FACTORS,
    LEAST_DAYS,
    Comparison,
    FlareFactor,
    FlareView,
    compare_flares,
)


def diary(flares: str, **answers: Sequence[object]) -> list[DayEntry]:
    """Return one entry for each sign: `x` in a flare-up, `.` not, `?` says nothing, blank is none.

    `answers` has one answer a day for some fields.
    """
    entries = []
    for at, sign in enumerate(flares):
        if sign == " ":
            continue
        entry = DayEntry(
            day=STARTS + timedelta(days=at),
            version=1,
            changed=STAMP,
            flare=None if sign == "?" else sign == "x",
        )
        given_ = {name: of_day[at] for name, of_day in answers.items()}
        entries.append(structs.replace(entry, **given_))
    return entries


def comparison_of(view: FlareView, factor: FlareFactor) -> Comparison:
    """Return the comparison of one factor."""
    return next(found for found in view.comparisons if found.factor == factor)


FLARES = "......x..........x......x........"
STRESS = "555999555522259995222999555522255"


def test_counts() -> None:
    """Three tense days before each flare-up, and in no other stretch, are counted and stand out."""
    days = diary(FLARES, stress=[int(sign) for sign in STRESS])

    view = compare_flares(days)

    assert (view.entries, view.reason) == (33, "")
    assert view.onsets == tuple(STARTS + timedelta(days=at) for at in (6, 17, 24))
    assert (view.before, view.other) == (3, 6)
    assert len(view.comparisons) == 1
    found = comparison_of(view, "stress")
    assert (found.before, found.other, found.odds_ratio) == ((3, 3), (0, 6), None)
    assert (found.p, found.high, found.stands_out) == (1 / comb(9, 3), inf, True)
    assert found.low > 1


def test_gap_in_days() -> None:
    """A second bad day within 3 days belongs to the flare-up; after 3 days without, one begins."""
    view = compare_flares(diary("....x..x...x..."))

    assert view.onsets == (STARTS + timedelta(days=4), STARTS + timedelta(days=11))


def test_first_day_of_all() -> None:
    """A flare-up on the first day has an onset and no stretch before it, even on the first date."""
    days = diary("x" + "." * 30, stress=[5] * 31)
    earliest = [structs.replace(day, day=date.min + (day.day - STARTS)) for day in days]

    view = compare_flares(earliest)

    assert view.onsets == (date.min,)
    assert (view.before, view.other, view.reason) == (0, 10, "few-flares")


def test_everlasting_flare() -> None:
    """A flare-up that never ends is one onset, with nothing to hold it against."""
    view = compare_flares(diary("x" * 60, stress=[9] * 60))

    assert view == FlareView(
        entries=60, onsets=(STARTS,), before=0, other=0, reason="few-flares", comparisons=()
    )


def test_no_entries() -> None:
    """An empty diary has too few days."""
    view = compare_flares([])

    assert view == FlareView(entries=0, onsets=(), before=0, other=0, reason="few-days")


def test_few_days() -> None:
    """With 27 daily entries nothing is compared, with 28 it is."""
    flares = "....x.....x......x" + "." * 10
    days = diary(flares, stress=[5, 6] * 14)

    one_less = compare_flares(days[:-1])
    enough = compare_flares(days)

    assert len(days) == LEAST_DAYS
    assert (one_less.reason, one_less.comparisons, one_less.before) == ("few-days", (), 3)
    assert enough.reason == ""
    assert len(enough.comparisons) == 1


def test_two_flares() -> None:
    """Two flare-ups are no pattern."""
    days = diary("....x......x" + "." * 30, stress=[5, 6] * 21)

    view = compare_flares(days)

    assert (view.before, view.reason, view.comparisons) == (2, "few-flares", ())


def test_no_other_days() -> None:
    """Flare-ups so close that no other stretch lies between them are held against nothing."""
    view = compare_flares(diary("...x" * 8, stress=[1, 9, 9, 5] * 8))

    found = comparison_of(view, "stress")
    assert (view.before, view.other, view.reason) == (8, 0, "")
    assert (found.other, found.odds_ratio, found.low, found.high) == ((0, 0), None, 0.0, inf)
    assert not found.stands_out


def test_all_days_equal() -> None:
    """Where no day is worse than another, no stretch has a factor that is measured on a scale."""
    days = [
        structs.replace(
            day, sleep_quality=5, sleep_hours=7.0, stress=5, effort=5, long_sitting=True
        )
        for day in diary(FLARES)
    ]

    view = compare_flares(days)

    assert [found.factor for found in view.comparisons] == list(FACTORS)
    for found in view.comparisons:
        assert found.before[0] == (3 if found.factor == "long_sitting" else 0)
        assert (found.odds_ratio, found.p, found.stands_out) == (None, 1.0, False)


def test_missing_answers() -> None:
    """A stretch counts for a factor that 2 of its 3 days answer, so counts differ by factor."""
    stress: list[int | None] = [int(sign) for sign in STRESS]
    hours: list[float | None] = [7.0] * len(FLARES)
    stress[4] = None
    hours[3] = hours[4] = None
    days = diary(FLARES, stress=stress, sleep_hours=hours)

    view = compare_flares(days)

    assert view.before == 3
    assert comparison_of(view, "stress").before == (3, 3)
    assert comparison_of(view, "short_sleep").before == (0, 2)


def test_missing_days() -> None:
    """Days without an entry are neither with nor without a factor."""
    flares = FLARES[:4] + " " + FLARES[5:8] + "  " + FLARES[10:]
    days = diary(flares, stress=[int(sign) for sign in STRESS])

    view = compare_flares(days)

    whole = compare_flares(diary(FLARES, stress=[int(sign) for sign in STRESS]))
    assert (view.entries, view.before) == (30, 3)
    assert view.other == whole.other - 1


def test_unanswered_flare() -> None:
    """Who says yes on bad days and nothing on the others gets the same comparisons."""
    stress = [int(sign) for sign in STRESS]

    silent = compare_flares(diary(FLARES.replace(".", "?"), stress=stress))

    assert silent == compare_flares(diary(FLARES, stress=stress))


def test_version_without_question() -> None:
    """Days of a version of the plan that did not ask about flare-ups are not taken as free."""
    earlier = [structs.replace(day, day=day.day - timedelta(days=60)) for day in diary("?" * 30)]
    stress = [int(sign) for sign in STRESS]
    later = [structs.replace(day, version=2) for day in diary(FLARES, stress=stress)]
    asked = compare_flares(later)

    view = compare_flares([structs.replace(day, stress=1) for day in earlier] + later)

    assert view == structs.replace(asked, entries=63)


def test_answers_in_a_flare() -> None:
    """What the flare-up itself does to sleep and stress changes no comparison."""
    stress = [int(sign) for sign in STRESS]
    in_flare = [9 if sign == "x" else of_day for sign, of_day in zip(FLARES, stress, strict=True)]

    view = compare_flares(diary(FLARES, stress=in_flare))

    assert view == compare_flares(diary(FLARES, stress=stress))


SCALE = st.none() | st.integers(min_value=0, max_value=10)
ENTRIES = st.lists(
    st.builds(
        DayEntry,
        day=st.dates(STARTS, STARTS + timedelta(days=70)),
        version=st.integers(min_value=1, max_value=2),
        changed=st.just(STAMP),
        sleep_quality=SCALE,
        sleep_hours=st.none() | st.floats(min_value=0, max_value=24),
        stress=SCALE,
        long_sitting=st.none() | st.booleans(),
        effort=SCALE,
        flare=st.sampled_from((None, False, False, False, True)),
    ),
    min_size=28,
    max_size=60,
    unique_by=lambda entry: entry.day,
)


@settings(max_examples=60, deadline=None)
@given(ENTRIES, st.randoms())
def test_any_order(days: list[DayEntry], random: Random) -> None:
    """The order of the entries makes no difference."""
    view = compare_flares(days)

    random.shuffle(days)

    assert compare_flares(days) == view


@settings(max_examples=60, deadline=None)
@given(ENTRIES)
def test_view_is_whole(days: list[DayEntry]) -> None:
    """Shares never count more than there are, and there is either a reason or a comparison."""
    view = compare_flares(days)

    assert view.entries == len(days)
    assert not (view.reason and view.comparisons)
    for found in view.comparisons:
        assert 0 <= found.before[0] <= found.before[1] <= view.before <= len(view.onsets)
        assert 0 <= found.other[0] <= found.other[1] <= view.other
        assert found.odds_ratio is None or found.low <= found.odds_ratio <= found.high
        assert found.p <= ERROR_RATE or not found.stands_out


@given(ENTRIES)
@settings(max_examples=60, deadline=None)
def test_stretches_are_apart(days: list[DayEntry]) -> None:
    """All stretches together have no more days than the diary has, flare days left out."""
    view = compare_flares(days)

    span = max(day.day for day in days) - min(day.day for day in days)
    flares = sum(day.flare is True for day in days)
    assert 3 * (view.before + view.other) + flares <= span.days + 1 + 3
