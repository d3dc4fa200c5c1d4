"""A bad day asks for less, and the way back leads evenly to what is usual."""

from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.resolve.made import NAMES, UNITS, doses, tenths, typed

from ownpace.model.plan import Adaptation, Dose, Unit
from ownpace.resolve.amounts import DOABLE, doable
from ownpace.resolve.flare_up import (
    easier_dose,
    floor_dose,
    quota_floor,
    way_back_amounts,
    way_back_doses,
)
from ownpace.resolve.progression import main_unit

DAYS = st.integers(1, 14)


@st.composite
def adaptations(draw: st.DrawFn) -> Adaptation:
    """Return any agreement for a bad day."""
    floor = draw(st.none() | tenths(1, 20000))
    return Adaptation(floor=floor, **structs.asdict(draw(doses)))


def amounts(dose: Dose) -> dict[str, Any]:
    """Return the amounts that a dose names."""
    return {name: amount for name, amount in structs.asdict(dose).items() if amount is not None}


def test_agreed_form() -> None:
    """What was agreed goes before the form of the library, and what it leaves out stays."""
    usual, library = Dose(sets=2, repetitions=8), Dose(repetitions=4)

    assert easier_dose(usual, Adaptation(repetitions=3), library) == Dose(sets=2, repetitions=3)
    assert easier_dose(usual, Adaptation(sets=1), library) == Dose(sets=1, repetitions=8)
    assert easier_dose(usual, None, library) == Dose(sets=2, repetitions=4)


@given(doses, st.none() | adaptations(), doses)
@settings(deadline=None)
def test_easier_is_never_more(usual: Dose, agreed: Adaptation | None, default: Dose) -> None:
    """The easier form asks for nothing that the usual one does not, and never for more."""
    easier = easier_dose(usual, agreed, default)

    chosen = amounts(default) if agreed is None else amounts_of(agreed)
    assert amounts(easier).keys() == amounts(usual).keys()
    for name, normal in amounts(usual).items():
        assert getattr(easier, name) == min(normal, chosen.get(name, normal))


@pytest.mark.parametrize(
    ("easier", "agreed", "floor"),
    [
        (Dose(sets=2, repetitions=4), None, Dose(repetitions=1)),
        (Dose(sets=2, repetitions=4), Adaptation(), Dose(repetitions=1)),
        (Dose(sets=2, repetitions=4), Adaptation(floor=2), Dose(repetitions=2)),
        (Dose(sets=2, repetitions=4), Adaptation(floor=2.9), Dose(repetitions=2)),
        (Dose(sets=2, repetitions=4), Adaptation(floor=30), Dose(repetitions=4)),
        (Dose(minutes=5), Adaptation(floor=0.1), Dose(minutes=1)),
        (Dose(), Adaptation(floor=3), Dose()),
    ],
)
def test_floor(easier: Dose, agreed: Adaptation | None, floor: Dose) -> None:
    """What still counts is what was agreed, in one unit: at least one, at most the easier form."""
    assert floor_dose(easier, agreed) == floor


@given(doses, st.none() | adaptations())
@settings(deadline=None)
def test_floor_is_never_more(easier: Dose, agreed: Adaptation | None) -> None:
    """The least that still counts is part of the easier form: its main unit and nothing else."""
    floor = floor_dose(easier, agreed)

    unit = main_unit(easier)
    assert amounts(floor).keys() == ({unit} if unit else set())
    if unit is not None:
        assert 1 <= getattr(floor, unit) <= getattr(easier, unit)


@given(st.sampled_from(UNITS), st.none() | tenths(1, 20000))
@settings(deadline=None)
def test_floor_of_a_quota(unit: Unit, floor: float | None) -> None:
    """The least of a quota is the agreed floor rounded down, else one countable unit."""
    agreed = None if floor is None else Adaptation(floor=floor)

    least = quota_floor(unit, agreed)

    assert typed(least) == doable(typed(floor or 0), unit)
    assert quota_floor(unit, Adaptation()) == DOABLE[unit]


def test_way_back_of_a_quota() -> None:
    """From 4 minutes back to 12 in three days: 6, 8, 10, and on the fourth day 12."""
    assert way_back_amounts(12, 4, 3, "minutes") == (6, 8, 10)
    assert way_back_amounts(12, 4, 1, "minutes") == (8,)
    assert way_back_amounts(12, 11, 3, "minutes") == (12, 12, 12)
    assert way_back_amounts(1750, 700, 3, "steps") == (1000, 1250, 1500)
    assert way_back_amounts(5, 5, 2, "kilograms") == (5, 5)


@given(st.sampled_from(UNITS), st.lists(tenths(1, 50000), min_size=2, max_size=2), DAYS)
@settings(deadline=None)
def test_way_back_amounts(unit: Unit, ends: list[float], days: int) -> None:
    """Each day of the way back is countable, and less than one unit above the straight line."""
    low, high = sorted(doable(typed(end), unit) for end in ends)

    way = way_back_amounts(float(high), float(low), days, unit)

    assert len(way) == days
    for day, amount in enumerate(way, start=1):
        line = low + (high - low) * Fraction(day, days + 1)
        assert typed(amount) % DOABLE[unit] == 0
        assert line <= typed(amount) < line + DOABLE[unit]
    assert all(sooner <= later for sooner, later in pairwise((low, *map(typed, way), high)))


def test_way_back_of_an_exercise() -> None:
    """From one set of 3 back to two sets of 8: the sets stay at one until the last day is over."""
    usual, easier = Dose(sets=2, repetitions=8), Dose(sets=1, repetitions=3)

    assert way_back_doses(usual, easier, 3) == (
        Dose(sets=1, repetitions=4),
        Dose(sets=1, repetitions=5),
        Dose(sets=1, repetitions=6),
    )
    assert way_back_doses(usual, usual, 1) == (usual,)


@given(doses, doses, DAYS)
@settings(deadline=None)
def test_way_back_doses(usual: Dose, agreed: Dose, days: int) -> None:
    """Each amount of a dose comes back along a straight line, rounded down, and none is added."""
    easier = easier_dose(usual, None, agreed)

    way = way_back_doses(usual, easier, days)

    assert len(way) == days
    assert all(amounts(dose).keys() == amounts(usual).keys() for dose in way)
    for name in amounts(usual):
        low, high = getattr(easier, name), getattr(usual, name)
        walked = [getattr(dose, name) for dose in way]
        lines = [low + (high - low) * Fraction(day, days + 1) for day in range(1, days + 1)]
        assert all(0 <= line - amount < 1 for line, amount in zip(lines, walked, strict=True))
        assert all(sooner <= later for sooner, later in pairwise((low, *walked, high)))


def amounts_of(agreed: Adaptation) -> dict[str, Any]:
    """Return the amounts that an agreement names."""
    return {name: getattr(agreed, name) for name in NAMES if getattr(agreed, name) is not None}
