"""The trunk as a chain of ellipses along the spine."""

from math import sqrt

from msgspec import Struct

from ownpace.figures.build import Flesh
from ownpace.figures.skeleton import Station
from ownpace.figures.spine import SECTIONS
from ownpace.figures.vector import Vector, along, dot


class Slice(Struct, frozen=True):
    """The trunk at one station: an ellipse, half `width` to the sides and half `depth` ahead."""

    centre: Vector
    station: Station
    width: float
    depth: float

    def reach(self, direction: Vector) -> float:
        """Return how far the skin is from the centre, seen in a direction."""
        across = self.width * dot(self.station.right, direction)
        ahead = self.depth * dot(self.station.forward, direction)
        return sqrt(across * across + ahead * ahead)


_WIDTHS = (5.0, 11.0, 14.0, 16.0, 15.6, 14.0, 13.0, 14.8, 16.3, 13.6, 7.0)
_DEPTHS = (1.5, 6.2, 9.4, 10.9, 10.4, 9.4, 9.0, 10.2, 10.6, 8.6, 6.2)
_BULGES = (-2.6, -2.6, -2.4, -2.0, -1.2, 0.2, 1.0, 1.0, 0.6, -0.6, -0.8)
"""How far each section stands before the spine."""

_BELLY = (0, 0, 0, 0.3, 0.75, 1, 0.85, 0.35, 0, 0, 0)
"""How much of a belly, or of a breath, each section shows."""

BELLY = 5
"""The section in the middle of the belly."""


def slices(spine: tuple[Station, ...], flesh: Flesh, breath: float = 0) -> tuple[Slice, ...]:
    """Return the trunk at each of `SECTIONS`; `breath` swells the belly by so many centimetres."""
    found = []
    for k in range(len(SECTIONS)):
        swell = (flesh.belly + breath) * _BELLY[k] / 2
        centre = along(spine[k].centre, spine[k].forward, _BULGES[k] + swell)
        width, depth = _WIDTHS[k] * flesh.width, _DEPTHS[k] * flesh.depth + swell
        found.append(Slice(centre, spine[k], width, depth))
    return tuple(found)
