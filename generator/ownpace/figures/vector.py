"""Points and directions in space: x to the right, y up, z to the viewer."""

from math import acos, asin, atan2, cos, degrees, radians, sin, sqrt
from typing import TypeAlias

Vector: TypeAlias = tuple[float, float, float]
"""A place in centimetres, or a direction of length 1."""


def compass(angle: float, out: float = 0) -> Vector:
    """Return the direction at `angle` degrees in the plane, `out` degrees to the viewer."""
    flat = cos(radians(out))
    return flat * cos(radians(angle)), flat * sin(radians(angle)), sin(radians(out))


def bearing(direction: Vector) -> tuple[float, float]:
    """Return the two angles in degrees that `compass` makes this direction of."""
    x, y, z = direction
    return degrees(atan2(y, x)), degrees(asin(max(-1.0, min(1.0, z))))


def add(a: Vector, b: Vector) -> Vector:
    """Return the sum of two vectors."""
    return a[0] + b[0], a[1] + b[1], a[2] + b[2]


def sub(a: Vector, b: Vector) -> Vector:
    """Return the way from `b` to `a`."""
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]


def along(start: Vector, direction: Vector, length: float) -> Vector:
    """Return the place `length` centimetres from `start`."""
    return (
        start[0] + direction[0] * length,
        start[1] + direction[1] * length,
        start[2] + direction[2] * length,
    )


def mix(a: Vector, b: Vector, share: float) -> Vector:
    """Return the place between `a` (share 0) and `b` (share 1)."""
    return along(a, sub(b, a), share)


def dot(a: Vector, b: Vector) -> float:
    """Return the scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    """Return the vector product."""
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )


def length(a: Vector) -> float:
    """Return the length of a vector."""
    return sqrt(dot(a, a))


def distance(a: Vector, b: Vector) -> float:
    """Return how far two places are apart."""
    return length(sub(a, b))


def unit(a: Vector, otherwise: Vector = (1.0, 0.0, 0.0)) -> Vector:
    """Return the direction of a vector; `otherwise`, if it has no length."""
    size = length(a)
    return otherwise if size < 1e-9 else (a[0] / size, a[1] / size, a[2] / size)


def across(a: Vector, axis: Vector) -> Vector:
    """Return what is left of `a` at a right angle to the direction `axis`."""
    return along(a, axis, -dot(a, axis))


def angle_between(a: Vector, b: Vector) -> float:
    """Return the angle in degrees between two directions, from 0 to 180."""
    return degrees(acos(max(-1.0, min(1.0, dot(unit(a), unit(b))))))


def turned(a: Vector, axis: Vector, angle: float) -> Vector:
    """Return `a` turned about the direction `axis` by `angle` degrees."""
    c, s = cos(radians(angle)), sin(radians(angle))
    spun = along(along((0.0, 0.0, 0.0), a, c), cross(axis, a), s)
    return along(spun, axis, dot(axis, a) * (1 - c))


def swung(a: Vector, b: Vector, share: float) -> Vector:
    """Return the direction on the short way from `a` to `b`; half a turn stays in the plane."""
    angle = angle_between(a, b)
    axis = cross(a, b)
    if length(axis) < 1e-6:
        axis = (0.0, 0.0, 1.0)
    return turned(a, unit(axis), angle * share)


def wrap(angle: float) -> float:
    """Return the same angle from -180 up to, but not including, 180 degrees."""
    return (angle + 180) % 360 - 180
