"""One line of the table: a ratio, its two sides and its goal."""

from collections.abc import Sequence
from statistics import median

from msgspec import Struct


class Row(Struct, frozen=True):
    """A ratio, its two sides and its goal."""

    what: str
    ours: str
    other: str
    ratio: float
    goal: float | None = None
    at_most: bool = False
    """Whether the goal is a limit, not a height to reach."""

    @property
    def reached(self) -> bool | None:
        """Whether the ratio is where it should be, or nothing if there is no goal."""
        if self.goal is None:
            return None
        return self.ratio <= self.goal if self.at_most else self.ratio >= self.goal


def paired_ratio(over: Sequence[float], under: Sequence[float]) -> float:
    """Return the median of the ratios of pairs that were measured one after the other."""
    return median(first / second for first, second in zip(over, under, strict=True))


def in_seconds(values: Sequence[float]) -> str:
    """Return the median of some seconds for a reader."""
    middle = median(values)
    return f"{middle:.2f} s" if middle >= 1 else f"{middle * 1000:.1f} ms"


def in_bytes(values: Sequence[int]) -> str:
    """Return the median of some numbers of bytes for a reader."""
    middle = median(values)
    return f"{middle / 1e6:.1f} MB" if middle >= 1e6 else f"{middle / 1e3:.1f} kB"
