"""The piece of paper that a figure is drawn on: as large as all its frames need, and no larger."""

from collections.abc import Iterable, Sequence
from math import sqrt

from msgspec import Struct

from ownpace.figures.camera import Dot
from ownpace.figures.piece import Piece

_MARGIN = 4.0


class Paper(Struct, frozen=True):
    """A rectangle in centimetres."""

    left: float
    low: float
    right: float
    high: float
    number: Dot
    """Where the number of a frame stands, in a corner that every frame leaves free."""

    size: float
    """Radius of that number; other marks are sized by it."""

    def mirrored(self, x: float) -> float:
        """Return where `x` is when the drawing is turned round."""
        return self.left + self.right - x


def cut(pieces: Iterable[Piece], marks: Iterable[Dot] = ()) -> Paper:
    """Return paper that holds all pieces and the given further places, and no free corner."""
    circles = _circles(pieces, marks)
    left = min(x - r for x, _, r in circles) - _MARGIN
    right = max(x + r for x, _, r in circles) + _MARGIN
    low = min(y - r for _, y, r in circles) - _MARGIN
    high = max(y + r for _, y, r in circles) + _MARGIN
    size = sqrt((right - left) * (high - low)) / 20
    return Paper(left, low, right, high, (left, high), size)


def cut_with_corner(pieces: Sequence[Piece], marks: Sequence[Dot]) -> Paper:
    """Return paper like `cut`, with a corner that is free for the number of a frame."""
    paper = cut(pieces, marks)
    left, high = _with_corner(_circles(pieces, marks), paper)
    step = paper.size * 1.25
    return Paper(left, paper.low, paper.right, high, (left + step, high - step), paper.size)


def _circles(pieces: Iterable[Piece], marks: Iterable[Dot]) -> list[tuple[float, float, float]]:
    circles = [circle for piece in pieces for circle in piece.extent()]
    return circles + [(x, y, 5.0) for x, y in marks]


def _with_corner(circles: list[tuple[float, float, float]], paper: Paper) -> tuple[float, float]:
    """Return the left and upper edge after making room: whichever way costs less paper."""
    need, tall = paper.size * 2.4, paper.size * 5
    beside = [x - r for x, y, r in circles if y + r > paper.high - tall]
    above = [y + r for x, y, r in circles if x - r < paper.left + need]
    wider = max(0.0, paper.left + need - min(beside, default=paper.right))
    higher = max(0.0, max(above, default=paper.low) - (paper.high - tall))
    if wider * (paper.high - paper.low) <= higher * (paper.right - paper.left):
        return paper.left - wider, paper.high
    return paper.left, paper.high + higher
