"""A solved pose: where every joint is."""

from typing import Literal, TypeAlias

from msgspec import Struct

from ownpace.figures.vector import Vector
from ownpace.model.figure import Joint

Side: TypeAlias = Literal["right", "left"]
SIDES: tuple[Side, Side] = ("right", "left")
LimbName: TypeAlias = Literal["right_arm", "left_arm", "right_leg", "left_leg"]
LIMBS: tuple[LimbName, ...] = ("right_arm", "left_arm", "right_leg", "left_leg")


class Station(Struct, frozen=True):
    """A place on the spine, or in the head, and where the body faces there."""

    centre: Vector
    forward: Vector
    up: Vector
    """Along the spine, to the head."""

    right: Vector
    """To the body's right."""


class Skeleton(Struct, frozen=True):
    """All joints of a body, in centimetres."""

    at: dict[Joint, Vector]
    spine: tuple[Station, ...]
    """One station at each of `SECTIONS`, from the seat to the neck."""

    hips: Station
    waist: Station
    chest: Station
    head: Station
    limbs: dict[LimbName, tuple[Vector, Vector, Vector]]
    """Directions of upper bone, lower bone, and hand or foot."""

    misses: dict[LimbName, float]
    """How far each limb with a contact is from touching it."""
