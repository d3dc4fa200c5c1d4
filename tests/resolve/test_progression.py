"""The dose of an exercise grows by agreed steps on agreed dates, up to where it was agreed."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.resolve.made import NAMES, doses, growing, starts

from ownpace.model.plan import Dose, DoseUnit, Progress, RoutineItem
from ownpace.resolve.amounts import interval_days
from ownpace.resolve.progression import dose_rows, growing_unit, main_unit, plain_dose

STARTS = date(2026, 11, 9)
BRIDGE = RoutineItem(
    exercise="bridge",
    sets=2,
    repetitions=8,
    progress=Progress(step=1, every="2 weeks", until=12),
)


def test_worked_example() -> None:
    """Eight repetitions with one more every two weeks are twelve after eight weeks, in two sets."""
    rows = dose_rows(BRIDGE, STARTS)

    assert [(row.starts, row.dose) for row in rows] == [
        (date(2026, 11, 9), Dose(sets=2, repetitions=8)),
        (date(2026, 11, 23), Dose(sets=2, repetitions=9)),
        (date(2026, 12, 7), Dose(sets=2, repetitions=10)),
        (date(2026, 12, 21), Dose(sets=2, repetitions=11)),
        (date(2027, 1, 4), Dose(sets=2, repetitions=12)),
    ]
    assert [row.until for row in rows] == [
        date(2026, 11, 22),
        date(2026, 12, 6),
        date(2026, 12, 20),
        date(2027, 1, 3),
        None,
    ]


@pytest.mark.parametrize(
    ("step", "until", "expected"),
    [
        (2, 12, [8, 10, 12]),
        (3, 12, [8, 11, 12]),
        (5, 12, [8, 12]),
        (100, 9, [8, 9]),
        (1, 8, [8]),
        (1, 3, [8]),
    ],
)
def test_last_step(step: int, until: int, expected: list[int]) -> None:
    """The last step may be a short one; a dose that is there already stays, and never shrinks."""
    item = structs.replace(BRIDGE, progress=Progress(step=step, until=until))

    assert [row.dose.repetitions for row in dose_rows(item, STARTS)] == expected


@given(growing(), starts)
@settings(deadline=None)
def test_dose_of_each_day(item: RoutineItem, first: date) -> None:
    """On each day the dose is the first one and a step for every span gone by, up to `until`."""
    rows = dose_rows(item, first)

    for row in rows:
        for day in {row.starts, row.until or row.starts + timedelta(days=1000)}:
            assert row.dose == agreed_on(item, (day - first).days)


@given(growing(), starts)
@settings(deadline=None)
def test_rows(item: RoutineItem, first: date) -> None:
    """Rows follow each other without a gap and rise strictly in one unit, never above `until`."""
    rows = dose_rows(item, first)

    unit = growing_unit(item)
    assert (rows[0].starts, rows[0].dose) == (first, plain_dose(item))
    assert rows[-1].until is None
    for row, following in pairwise(rows):
        assert row.until == following.starts - timedelta(days=1)
        changed = {
            name for name in NAMES if getattr(row.dose, name) != getattr(following.dose, name)
        }
        assert changed == {unit}
        assert unit is not None
        assert item.progress is not None
        assert getattr(row.dose, unit) < getattr(following.dose, unit) <= item.progress.until


@given(doses, starts)
@settings(deadline=None)
def test_without_progress(dose: Dose, first: date) -> None:
    """A dose without progress stays from the first day on."""
    (row,) = dose_rows(RoutineItem(exercise="bridge", **structs.asdict(dose)), first)

    assert (row.starts, row.until, row.dose) == (first, None, dose)


@given(doses, st.sampled_from(NAMES), starts)
@settings(deadline=None)
def test_what_grows_must_be_there(dose: Dose, unit: DoseUnit, first: date) -> None:
    """An amount that the dose does not name does not grow out of nothing."""
    bare = structs.replace(dose, **{unit: None})
    item = RoutineItem(
        exercise="bridge", progress=Progress(of=unit, until=600), **structs.asdict(bare)
    )

    (row,) = dose_rows(item, first)

    assert row.dose == bare


@pytest.mark.parametrize(
    ("dose", "unit"),
    [
        (Dose(sets=3, repetitions=8), "repetitions"),
        (Dose(sets=3, seconds=20), "seconds"),
        (Dose(sets=3, minutes=2), "minutes"),
        (Dose(breaths=6, minutes=2), "breaths"),
        (Dose(repetitions=4, seconds=20), "repetitions"),
        (Dose(sets=3), "sets"),
        (Dose(), None),
    ],
)
def test_main_unit(dose: Dose, unit: str | None) -> None:
    """A dose counts first in what one does, and only then in rounds."""
    assert main_unit(dose) == unit


def test_what_grows() -> None:
    """What grows is what the plan says, else what the dose counts in; without progress nothing."""
    held = structs.replace(BRIDGE, progress=Progress(of="sets", until=4))

    assert growing_unit(BRIDGE) == "repetitions"
    assert growing_unit(held) == "sets"
    assert growing_unit(structs.replace(BRIDGE, progress=None)) is None
    assert [row.dose.sets for row in dose_rows(held, STARTS)] == [2, 3, 4]


@given(growing())
@settings(deadline=None)
def test_plain_dose(item: RoutineItem) -> None:
    """A plain dose has the amounts of an exercise and nothing else of it."""
    dose = plain_dose(item)

    assert type(dose) is Dose
    assert structs.asdict(dose) == {name: getattr(item, name) for name in NAMES}


def agreed_on(item: RoutineItem, day: int) -> Dose:
    """Return the dose of a day counted from the first."""
    dose, progress, unit = plain_dose(item), item.progress, growing_unit(item)
    now = getattr(dose, unit) if unit else None
    if progress is None or unit is None or now is None or now >= progress.until:
        return dose
    steps = day // interval_days(progress.every)
    return structs.replace(dose, **{unit: min(now + steps * progress.step, progress.until)})
