"""Progression of exercises: the dose grows by agreed steps on agreed dates, up to a ceiling."""

from datetime import date, timedelta

from msgspec import structs

from ownpace.model.localized import DoseRow
from ownpace.model.plan import Dose, DoseUnit, RoutineItem
from ownpace.resolve.amounts import interval_days

UNITS: tuple[DoseUnit, ...] = ("repetitions", "breaths", "seconds", "minutes", "sets")
"""What grows first, where the plan does not say."""


def plain_dose(item: Dose) -> Dose:
    """Return only the amounts of something that has a dose."""
    return Dose(**{name: getattr(item, name) for name in Dose.__struct_fields__})


def main_unit(dose: Dose) -> DoseUnit | None:
    """Return the unit that a dose counts in first, or nothing if it names no amount."""
    return next((unit for unit in UNITS if getattr(dose, unit) is not None), None)


def growing_unit(item: RoutineItem) -> DoseUnit | None:
    """Return what grows in an exercise, or nothing if its dose stays."""
    if item.progress is None:
        return None
    return item.progress.of or main_unit(item)


def dose_rows(item: RoutineItem, starts: date) -> tuple[DoseRow, ...]:
    """Return the dose from each date on: rising, and never above `progress.until`."""
    dose, unit, progress = plain_dose(item), growing_unit(item), item.progress
    now = getattr(dose, unit) if unit else None
    if progress is None or unit is None or now is None:
        return (DoseRow(starts=starts, until=None, dose=dose),)
    amounts = [now, *range(now + progress.step, progress.until, progress.step)]
    if now < progress.until:
        amounts.append(progress.until)
    span = timedelta(days=interval_days(progress.every))
    last = len(amounts) - 1
    return tuple(
        DoseRow(
            starts=starts + at * span,
            until=None if at == last else starts + (at + 1) * span - timedelta(days=1),
            dose=structs.replace(dose, **{unit: amount}),
        )
        for at, amount in enumerate(amounts)
    )
