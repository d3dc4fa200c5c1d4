"""The spine: a curve of fixed length, whose direction changes smoothly from hips to chest."""

from bisect import bisect_right
from math import asin, cos, degrees, radians, sin

from ownpace.figures.build import HEAD, NECK, SPINE, Flesh
from ownpace.figures.skeleton import Station
from ownpace.figures.stance import Stance, Triple
from ownpace.figures.vector import Vector, add, along, compass, cross, sub, turned, wrap

MIDDLES = (5.5, 18.0, 37.5)
"""Where hips, waist and chest have the directions that a stance gives them, from the hips up."""

SECTIONS = (-11, -9, -5, -1, 6, 13, 21, 30, 38, 45, 49)
"""Where the trunk is measured, from the hips up."""

_LOWEST = SECTIONS[0]
_STRAIGHT = 40
"""A stoop bends the chest no further than this in all."""


class Spine:
    """The spine of a stance, with the hips at the origin."""

    def __init__(self, stance: Stance, flesh: Flesh) -> None:
        self._angle = (*stance.spine[:2], stance.spine[2] - _stoop(stance, flesh))
        self._lean = stance.lean
        self._turn = stance.turn
        self._places = self._walk()

    def at(self, height: int) -> Station:
        """Return the station `height` whole centimetres up the spine."""
        return facing(
            self._places[height - _LOWEST],
            _blend(self._angle, height),
            _blend(self._lean, height),
            _blend(self._turn, height),
        )

    def head(self, stance: Stance, floor: float) -> Station:
        """Return the middle of the head; `floor` is the height of the floor from the hips."""
        neck = self.at(SPINE)
        if stance.head_rest is not None:
            angle = self._resting(neck.centre[1] - floor, stance.head_rest)
        else:
            angle = self._angle[2] if stance.head is None else stance.head
        turn = self._turn[2] + stance.face
        head = facing(neck.centre, angle, self._lean[2], turn)
        centre = along(neck.centre, head.up, NECK)
        return Station(
            centre,
            turned(head.forward, head.right, stance.nod),
            turned(head.up, head.right, stance.nod),
            head.right,
        )

    def _resting(self, neck: float, surface: float) -> float:
        """Return the direction of a head that rests on a surface, from the height of the neck."""
        rise = max(-1.0, min(1.0, (surface + HEAD - neck) / NECK))
        angle = degrees(asin(rise))
        choices = (angle, 180 - angle)
        return min(choices, key=lambda choice: abs(wrap(choice - self._angle[2])))

    def _walk(self) -> tuple[Vector, ...]:
        """Return the place of every whole centimetre, from the lowest section to the neck."""
        up = [(0.0, 0.0, 0.0)]
        for step in range(SPINE):
            up.append(along(up[-1], self._direction(step + 0.5), 1))
        down = [(0.0, 0.0, 0.0)]
        for step in range(-_LOWEST):
            down.append(sub(down[-1], self._direction(-step - 0.5)))
        return (*reversed(down[1:]), *up)

    def _direction(self, height: float) -> Vector:
        return compass(_blend(self._angle, height), _blend(self._lean, height))


def facing(centre: Vector, angle: float, lean: float, turn: float) -> Station:
    """Return a station that points up at `angle`, turned about itself by `turn` degrees."""
    up = compass(angle, lean)
    forward = compass(angle - 90)
    right = cross(forward, up)
    return Station(centre, turned(forward, up, -turn), up, turned(right, up, -turn))


def moved(station: Station, shift: Vector) -> Station:
    """Return the station somewhere else."""
    return Station(add(station.centre, shift), station.forward, station.up, station.right)


def _stoop(stance: Stance, flesh: Flesh) -> float:
    """Return how much more the chest is bent, in degrees: only upright, and seen from a side."""
    room = max(0.0, _STRAIGHT - wrap(stance.spine[1] - stance.spine[2]))
    upright = max(0.0, sin(radians(stance.spine[2]))) * max(0.0, cos(radians(stance.turn[2])))
    return min(flesh.stoop, room) * upright


def _blend(values: Triple, height: float) -> float:
    """Return an angle at a height, between those of hips, waist and chest."""
    if height <= MIDDLES[0]:
        return values[0]
    if height >= MIDDLES[2]:
        return values[2]
    k = bisect_right(MIDDLES, height) - 1
    share = (height - MIDDLES[k]) / (MIDDLES[k + 1] - MIDDLES[k])
    return values[k] + wrap(values[k + 1] - values[k]) * share
