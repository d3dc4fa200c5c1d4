"""Where the bars of a chart stand; what they look like is left to templates and styles."""

from collections.abc import Sequence

from msgspec import Struct

LEFT, RIGHT = 4.0, 368.0
BASE, TOP = 170.0, 26.0
"""Edges of the drawing in its own units: bars stand on `BASE`, the tallest reaches `TOP`."""

WIDEST, GAP = 36.0, 0.28
MOST_LABELS = 12


class Bar(Struct, frozen=True):
    """One bar, in units of the drawing."""

    x: float
    y: float
    width: float
    height: float
    middle: float
    radius: float
    labelled: bool


class Chart(Struct, frozen=True):
    """The bars, and the height of a line across them."""

    bars: tuple[Bar, ...]
    line: float


def bar_chart(values: Sequence[float], line: float, direction: str) -> Chart:
    """Return bars for the values, from the side on which reading starts, and a line at `line`.

    At most twelve bars are labelled, the last one among them.
    """
    largest = max(*values, line)
    slot = (RIGHT - LEFT) / len(values)
    width = round(min(WIDEST, slot * (1 - GAP)), 1)
    every = -(-len(values) // MOST_LABELS)
    last = len(values) - 1
    bars = []
    for at, value in enumerate(values):
        place = last - at if direction == "rtl" else at
        middle = round(LEFT + slot * (place + 0.5), 1)
        height = round((BASE - TOP) * value / largest, 1)
        bars.append(
            Bar(
                x=round(middle - width / 2, 1),
                y=round(BASE - height, 1),
                width=width,
                height=height,
                middle=middle,
                radius=round(min(6.0, width / 4), 1),
                labelled=(last - at) % every == 0,
            )
        )
    return Chart(tuple(bars), round(BASE - (BASE - TOP) * line / largest, 1))
