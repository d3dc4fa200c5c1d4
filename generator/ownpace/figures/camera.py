"""How space is seen on paper.

An oblique view: what lies in the plane of the drawing keeps its length, the floor stays level,
and what is nearer stands lower and, seen from the side, more to the left.
"""

from math import cos, radians, sin, tan

from msgspec import Struct

from ownpace.figures.vector import Vector, unit
from ownpace.model.figure import Figure

Dot = tuple[float, float]
"""A place on paper, in centimetres: x to the right, y up."""


class Camera(Struct, frozen=True):
    """A view."""

    across: float
    """How far a centimetre nearer moves to the left."""

    pitch: float
    """From how far above one looks, in degrees."""

    def see(self, place: Vector) -> Dot:
        """Return where a place is on paper."""
        x, y, z = place
        pitch = radians(self.pitch)
        return x - z * self.across, y * cos(pitch) - z * sin(pitch)

    def nearness(self, place: Vector) -> float:
        """Return how near a place is, to tell what is painted over what."""
        pitch = radians(self.pitch)
        return place[2] * cos(pitch) + place[1] * sin(pitch)

    def to_viewer(self) -> Vector:
        """Return the direction to the viewer: all places along it are one dot on paper."""
        return unit((self.across, tan(radians(self.pitch)), 1.0))


_VIEWS = {
    "side": Camera(across=0.22, pitch=6),
    "front": Camera(across=0.0, pitch=14),
    "above": Camera(across=0.12, pitch=34),
}


def camera_of(figure: Figure) -> Camera:
    """Return the view of a figure."""
    return _VIEWS[figure.view]
