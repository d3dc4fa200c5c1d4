"""What came before flare-ups, beside what came before days without one."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, TypeAlias

from msgspec import Struct

from ownpace.model.diary import DayEntry

FlareFactor: TypeAlias = Literal["poor_sleep", "short_sleep", "stress", "long_sitting", "effort"]


class Comparison(Struct, frozen=True, kw_only=True):
    """One factor before flare-ups and in other stretches."""

    factor: FlareFactor
    before: tuple[int, int]
    other: tuple[int, int]
    odds_ratio: float | None
    low: float
    high: float
    p: float
    stands_out: bool


class FlareView(Struct, frozen=True, kw_only=True):
    """Flare-ups of a diary, and what came before them."""

    entries: int
    onsets: tuple[date, ...]
    before: int
    other: int
    reason: Literal["", "few-days", "few-flares"]
    comparisons: tuple[Comparison, ...] = ()


def compare_flares(days: Sequence[DayEntry]) -> FlareView:
    """Return the flare-ups of a diary."""
    onsets = tuple(entry.day for entry in days if entry.flare)
    return FlareView(entries=len(days), onsets=onsets, before=0, other=len(days), reason="few-days")
