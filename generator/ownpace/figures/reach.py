"""Arms and legs: directions of their three bones, told as angles or found from a contact."""

from math import sqrt

from msgspec import Struct

from ownpace.figures.build import ANKLE, FOREARM, PALM, SHIN, THIGH, UPPER_ARM, Flesh
from ownpace.figures.skeleton import Side, Station
from ownpace.figures.vector import (
    Vector,
    across,
    add,
    along,
    compass,
    cross,
    distance,
    length,
    sub,
    turned,
    unit,
)
from ownpace.model.figure import Arm, Joint, Leg

HEEL_BACK, HEEL_RADIUS = 4.2, 3.2
"""How far the heel is behind the ankle, and how thick it is."""

TOE_AHEAD, TOE_RADIUS = 15.0, 2.6
"""How far the tip of the shoe is ahead of the ankle, and how thick it is."""

_UP: Vector = (0.0, 1.0, 0.0)
_LYING_ON_SIDE = 0.3
"""Hips whose line is steeper than this have no level direction ahead."""

_TOES_OUT = 8
"""Feet that are not told where to point turn outwards a little, in degrees."""


class Root(Struct, frozen=True):
    """Where a limb begins."""

    start: Vector
    station: Station
    side: Side

    def outwards(self) -> int:
        """Return 1 for the right side and -1 for the left."""
        return 1 if self.side == "right" else -1


class Bones(Struct, frozen=True):
    """Directions of upper bone, lower bone, and hand or foot, and by how much a contact fails."""

    upper: Vector
    lower: Vector
    end: Vector
    miss: float = 0


class _Goal(Struct, frozen=True):
    """Where the far end of the lower bone should be, and the direction of hand or foot if told."""

    place: Vector
    lower: float
    """Length of the lower bone."""

    end: Vector | None


def arm_bones(arm: Arm, root: Root, at: dict[Joint, Vector], flesh: Flesh) -> Bones:
    """Return the directions of an arm; `at` holds the joints that hands may be put on."""
    if arm.angles is not None:
        directions = _told(arm.angles, arm.out)
        return Bones(directions[0], directions[1], directions[-1])
    goal = _hand_goal(arm, root, at, flesh)
    upper, lower, miss = _bent(root, goal, UPPER_ARM, arm.swivel, bends=-1)
    return Bones(upper, lower, goal.end or lower, miss)


def leg_bones(leg: Leg, root: Root) -> Bones:
    """Return the directions of a leg."""
    if leg.angles is not None:
        directions = _told(leg.angles, leg.out)
        foot = directions[2] if len(directions) > 2 else _neutral_foot(directions[1], root)
        return Bones(directions[0], directions[1], foot)
    goal = _foot_goal(leg, root)
    upper, lower, miss = _bent(root, goal, THIGH, leg.swivel, bends=1)
    return Bones(upper, lower, goal.end or _neutral_foot(lower, root), miss)


def sole(shin: Vector, foot: Vector) -> Vector:
    """Return the direction from the sole to the ankle."""
    return unit(across(along((0.0, 0.0, 0.0), shin, -1), foot), _UP)


def _told(angles: tuple[float, ...], out: tuple[float, ...] | None) -> tuple[Vector, ...]:
    outs = (*(out or (0.0,)),)
    return tuple(compass(angle, outs[min(k, len(outs) - 1)]) for k, angle in enumerate(angles))


def _hand_goal(arm: Arm, root: Root, at: dict[Joint, Vector], flesh: Flesh) -> _Goal:
    if arm.hand is not None:
        flat = arm.flat or 0.0
        place = along(_space(arm.hand, root.start), compass(flat + 90), flesh.wrist)
        return _Goal(place, FOREARM, compass(flat))
    if arm.on is not None:
        place = add(at[arm.on], _space(arm.shift, (0.0, 0.0, 0.0)))
    else:
        assert arm.grip is not None
        place = _space(arm.grip, root.start)
    if arm.flat is None:
        return _Goal(place, FOREARM + PALM, None)
    return _Goal(along(place, compass(arm.flat), -PALM), FOREARM, compass(arm.flat))


def _foot_goal(leg: Leg, root: Root) -> _Goal:
    if leg.ankle is not None:
        end = None if leg.flat is None else compass(leg.flat)
        return _Goal(_space(leg.ankle, root.start), SHIN, end)
    foot = _ahead(root) if leg.flat is None else compass(leg.flat)
    upwards = _UP if leg.flat is None else compass(leg.flat + 90)
    if leg.foot is not None:
        return _Goal(along(_space(leg.foot, root.start), upwards, ANKLE), SHIN, foot)
    if leg.toe is not None:
        tip = add(_space(leg.toe, root.start), (0.0, TOE_RADIUS, 0.0))
        ankle = along(along(tip, foot, -TOE_AHEAD), upwards, ANKLE - TOE_RADIUS)
        return _Goal(ankle, SHIN, foot)
    assert leg.heel is not None
    heel = add(_space(leg.heel, root.start), (0.0, HEEL_RADIUS, 0.0))
    ankle = along(along(heel, foot, HEEL_BACK), upwards, ANKLE - HEEL_RADIUS)
    return _Goal(ankle, SHIN, foot)


def _bent(
    root: Root, goal: _Goal, first: float, swivel: float, bends: int
) -> tuple[Vector, Vector, float]:
    """Return both directions, and the miss; `bends` is 1 for knees and -1 for elbows."""
    second = goal.lower
    line = sub(goal.place, root.start)
    wanted = length(line)
    far = min(max(wanted, abs(first - second) + 0.1), first + second - 0.01)
    straight = unit(line)
    share = (first * first + far * far - second * second) / (2 * far)
    height = sqrt(max(0.0, first * first - share * share))
    sideways = unit(cross(root.station.right, straight), root.station.forward)
    pole = turned(sideways, straight, swivel * bends * root.outwards())
    middle = along(along(root.start, straight, share), pole, bends * height)
    end = along(root.start, straight, far)
    return (
        unit(sub(middle, root.start)),
        unit(sub(end, middle)),
        distance(end, goal.place),
    )


def _neutral_foot(shin: Vector, root: Root) -> Vector:
    """Return a foot at a right angle to the shin."""
    return unit(cross(root.station.right, shin), root.station.forward)


def _ahead(root: Root) -> Vector:
    """Return the direction of a flat foot: level, ahead of the hips, a little outwards."""
    level = cross(_UP, root.station.right)
    ahead = unit(level) if length(level) > _LYING_ON_SIDE else (1.0, 0.0, 0.0)
    return turned(ahead, _UP, -_TOES_OUT * root.outwards())


def _space(spot: tuple[float, ...], start: Vector) -> Vector:
    """Return a spot in space; without a third number it is as near as `start`."""
    return spot[0], spot[1], spot[2] if len(spot) > 2 else start[2]
