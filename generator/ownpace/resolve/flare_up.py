"""The flare-up plan of an exercise or a quota: easier form, floor, and the way back day by day."""

from fractions import Fraction
from functools import cache, lru_cache

from msgspec import structs

from ownpace.model.plan import Adaptation, Dose, Unit
from ownpace.resolve.amounts import DOABLE, at_least, doable, exact
from ownpace.resolve.progression import main_unit, plain_dose

BAD_DAY_SHARE = 0.5
"""Share of a quota on a bad day when the plan names none."""


def easier_dose(usual: Dose, agreed: Adaptation | None, default: Dose) -> Dose:
    """Return what was agreed, else the library's easier dose; never more than usual."""
    chosen = default if agreed is None else plain_dose(agreed)
    amounts = {}
    for name in Dose.__struct_fields__:
        normal, less = getattr(usual, name), getattr(chosen, name)
        if normal is not None:
            amounts[name] = normal if less is None else min(normal, less)
    return structs.replace(usual, **amounts)


def floor_dose(easier: Dose, agreed: Adaptation | None) -> Dose:
    """Return the least that still counts: the agreed floor, else one, in the main unit only."""
    unit = main_unit(easier)
    if unit is None:
        return Dose()
    least = int(agreed.floor) if agreed and agreed.floor else 1
    return Dose(**{unit: max(min(least, getattr(easier, unit)), 1)})


def quota_floor(unit: Unit, agreed: Adaptation | None) -> float:
    """Return the least of a quota that still counts: the agreed floor, else one doable unit."""
    least = exact(agreed.floor) if agreed and agreed.floor else DOABLE[unit]
    return float(doable(least, unit))


@lru_cache(maxsize=256)
def way_back_amounts(usual: float, easier: float, days: int, unit: Unit) -> tuple[float, ...]:
    """Return the amount of each day from the easier form towards the usual one.

    Even steps in doable units, each at least the one before; the day after the last is as usual.
    """
    low, high = exact(easier), exact(usual)
    return tuple(
        float(min(max(at_least(low + (high - low) * part, unit), low), high))
        for part in _parts(days)
    )


@lru_cache(maxsize=256)
def way_back_doses(usual: Dose, easier: Dose, days: int) -> tuple[Dose, ...]:
    """Return the dose of each day from the easier form towards the usual one."""
    doses = []
    for part in _parts(days):
        amounts = {}
        for name in Dose.__struct_fields__:
            high, low = getattr(usual, name), getattr(easier, name)
            if high is not None:
                amounts[name] = low + int((high - low) * part)
        doses.append(Dose(**amounts))
    return tuple(doses)


@cache
def _parts(days: int) -> tuple[Fraction, ...]:
    return tuple(Fraction(day, days + 1) for day in range(1, days + 1))
