"""What drawing a person needs beside the skeleton: the view, the flesh and the clothes."""

from msgspec import Struct

from ownpace.figures.build import Flesh
from ownpace.figures.camera import Camera
from ownpace.figures.piece import Capsule, Piece
from ownpace.figures.skeleton import Side, Skeleton, Station
from ownpace.figures.stance import Stance
from ownpace.figures.vector import Vector, dot
from ownpace.model.figure import Body

_SIDEWAYS = 0.15
"""A body whose right side faces the viewer less than this has no near and no far side."""


class Look(Struct, frozen=True, kw_only=True):
    """Who is drawn, in which stance, and from where."""

    body: Body
    flesh: Flesh
    camera: Camera
    stance: Stance
    skeleton: Skeleton
    lit: Skeleton
    """The pose that says which side is near: the drawn one, or the first of a movement."""

    def arm_shade(self, side: Side) -> str:
        """Return the class of an arm on the near or the far side."""
        return _shade(side, self.lit.chest, self.camera)

    def leg_shade(self, side: Side) -> str:
        """Return the class of a leg on the near or the far side."""
        return _shade(side, self.lit.hips, self.camera)


class Bone(Struct, frozen=True):
    """A rounded bone in space, with its radius at both ends."""

    start: Vector
    end: Vector
    start_radius: float
    end_radius: float


class Layer(Struct, frozen=True, kw_only=True):
    """What a piece is called, how it is painted, and how near it is. See `Piece`."""

    name: str
    paint: str
    nearness: float
    limb: str = ""
    level: int = 0


def bones(
    camera: Camera,
    layer: Layer,
    parts: tuple[Bone, ...],
    hinge: tuple[Vector, Vector] | None = None,
) -> Piece:
    """Return a piece made of bones; without a hinge of its own, it moves with the first bone."""
    capsules = tuple(
        Capsule(camera.see(one.start), camera.see(one.end), one.start_radius, one.end_radius)
        for one in parts
    )
    start, end = hinge or (parts[0].start, parts[0].end)
    return Piece(
        name=layer.name,
        paint=layer.paint,
        nearness=layer.nearness,
        limb=layer.limb or layer.name,
        level=layer.level,
        hinge=(camera.see(start), camera.see(end)),
        capsules=capsules,
    )


def _shade(side: Side, station: Station, camera: Camera) -> str:
    facing = dot(station.right, camera.to_viewer())
    if abs(facing) < _SIDEWAYS:
        return "fig-near"
    return "fig-near" if (facing > 0) == (side == "right") else "fig-far"
