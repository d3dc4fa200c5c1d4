"""How far joints bend.

The ranges keep drawings possible and plausible; they are no clinical norms.
"""

from collections.abc import Iterator
from math import asin, atan2, degrees

from msgspec import Struct

from ownpace.figures.skeleton import SIDES, LimbName, Side, Skeleton, Station
from ownpace.figures.vector import Vector, across, along, angle_between, dot, unit

RANGES: dict[str, tuple[float, float]] = {
    "waist bend": (-35, 50),
    "waist side bend": (-30, 30),
    "waist twist": (-45, 45),
    "chest bend": (-35, 45),
    "chest side bend": (-30, 30),
    "chest twist": (-45, 45),
    "head bend": (-50, 60),
    "head side bend": (-45, 45),
    "head twist": (-80, 80),
    "hip bend": (-25, 138),
    "hip spread": (-45, 55),
    "hip turn": (-75, 75),
    "knee bend": (0, 155),
    "ankle bend": (-65, 40),
    "shoulder bend": (-65, 190),
    "shoulder spread": (-60, 90),
    "elbow bend": (0, 150),
    "elbow turn": (-125, 125),
}
"""From the least to the most, in degrees; bending forward is positive, where there is a forward."""

_TOO_STRAIGHT = 12
"""Which way a joint bends is only told apart where it bends by more, in degrees."""

_BACKWARDS = 130
"""A hip or shoulder that would have to turn so far, in degrees, is not what was meant."""

_SIDEWAYS = 55
"""Beyond this spread, forward and back have no meaning for an arm, in degrees."""


class Bend(Struct, frozen=True):
    """How far one joint bends."""

    limb: LimbName | None
    """None: the trunk."""

    name: str
    """As in `RANGES`, without the side."""

    degrees: float

    def is_possible(self) -> bool:
        """Return whether bodies can do this."""
        low, high = RANGES[self.name]
        return low - 0.5 <= self.degrees <= high + 0.5

    def is_backwards(self) -> bool:
        """Return whether a limb is turned so far that its elbow or knee bends the wrong way."""
        return self.name.endswith(" turn") and self.degrees > _BACKWARDS


def bends(skeleton: Skeleton) -> Iterator[Bend]:
    """Yield how far every joint bends."""
    yield from _spine_bends("waist", skeleton.hips, skeleton.waist)
    yield from _spine_bends("chest", skeleton.waist, skeleton.chest)
    yield from _spine_bends("head", skeleton.chest, skeleton.head)
    for side in SIDES:
        yield from _leg_bends(skeleton, side)
        yield from _arm_bends(skeleton, side)


def _spine_bends(name: str, lower: Station, upper: Station) -> Iterator[Bend]:
    ahead, up = dot(upper.up, lower.forward), dot(upper.up, lower.up)
    yield Bend(None, f"{name} bend", degrees(atan2(ahead, up)))
    yield Bend(None, f"{name} side bend", _arcsine(dot(upper.up, lower.right)))
    twist = degrees(atan2(-dot(upper.forward, lower.right), dot(upper.forward, lower.forward)))
    yield Bend(None, f"{name} twist", twist)


def _leg_bends(skeleton: Skeleton, side: Side) -> Iterator[Bend]:
    limb: LimbName = "right_leg" if side == "right" else "left_leg"
    thigh, shin, foot = skeleton.limbs[limb]
    bend, spread, front = _swing(thigh, skeleton.hips, side)
    yield Bend(limb, "hip bend", bend)
    yield Bend(limb, "hip spread", spread)
    knee = angle_between(thigh, shin)
    yield Bend(limb, "knee bend", knee)
    if knee > _TOO_STRAIGHT:
        back = unit(across(shin, thigh))
        yield Bend(limb, "hip turn", angle_between(along((0.0, 0.0, 0.0), back, -1), front))
    yield Bend(limb, "ankle bend", angle_between(shin, foot) - 90)


def _arm_bends(skeleton: Skeleton, side: Side) -> Iterator[Bend]:
    limb: LimbName = "right_arm" if side == "right" else "left_arm"
    upper, lower, _ = skeleton.limbs[limb]
    bend, spread, front = _swing(upper, skeleton.chest, side)
    yield Bend(limb, "shoulder spread", spread)
    elbow = angle_between(upper, lower)
    yield Bend(limb, "elbow bend", elbow)
    if abs(spread) < _SIDEWAYS:
        yield Bend(limb, "shoulder bend", (bend + 90) % 360 - 90)
        if elbow > _TOO_STRAIGHT:
            yield Bend(limb, "elbow turn", angle_between(unit(across(lower, upper)), front))


def _swing(bone: Vector, root: Station, side: Side) -> tuple[float, float, Vector]:
    """Return how far a bone is swung forward and outwards, and its front, where a knee would be."""
    ahead, up = dot(bone, root.forward), dot(bone, root.up)
    spread = _arcsine(dot(bone, root.right)) * (1 if side == "right" else -1)
    size = (ahead * ahead + up * up) ** 0.5 or 1
    front = along(along((0.0, 0.0, 0.0), root.forward, -up / size), root.up, ahead / size)
    return degrees(atan2(ahead, -up)), spread, front


def _arcsine(value: float) -> float:
    return degrees(asin(max(-1.0, min(1.0, value))))
