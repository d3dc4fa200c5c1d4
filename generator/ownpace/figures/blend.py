"""Mixing the numbers of two stances."""

from math import pi, sin
from typing import Any, Generic, TypeVar

from msgspec import Struct
from msgspec.structs import asdict, replace

from ownpace.figures.stance import Triple
from ownpace.figures.vector import Vector, bearing, swung, wrap
from ownpace.model.figure import Arm, Leg

L = TypeVar("L", Arm, Leg)
Numbers = tuple[float, ...]

_MIXED = (
    "angles",
    "hand",
    "grip",
    "shift",
    "foot",
    "heel",
    "toe",
    "ankle",
    "flat",
    "swivel",
    "fist",
)
_CONTACTS = ("foot", "heel", "toe", "ankle")


class Placed(Struct, Generic[L], frozen=True):
    """A limb as told, and where its three bones really point."""

    limb: L
    bones: tuple[Vector, Vector, Vector]


def blend_number(a: float, b: float, share: float) -> float:
    """Return what lies between two numbers."""
    return a + (b - a) * share


def blend_numbers(a: Numbers, b: Numbers, share: float) -> Numbers:
    """Return what lies between two lists of numbers of the same length."""
    return tuple(blend_number(x, y, share) for x, y in zip(a, b, strict=True))


def blend_angles(a: Triple, b: Triple, share: float) -> Triple:
    """Return three angles between two times three, each the short way round."""
    x, y, z = (start + wrap(end - start) * share for start, end in zip(a, b, strict=True))
    return x, y, z


def blend_limb(a: Placed[L], b: Placed[L], share: float) -> L:
    """Return a limb between two.

    Limbs told in the same way are mixed as told; others by the directions of their bones.
    """
    if _manner(a.limb) != _manner(b.limb):
        pairs = [bearing(swung(x, y, share)) for x, y in zip(a.bones, b.bones, strict=True)]
        angles, out = zip(*pairs, strict=True)
        return type(b.limb)(angles=angles, out=out, before=b.limb.before)
    one, two = asdict(a.limb), asdict(b.limb)
    changes: dict[str, Any] = {
        name: _blend(one[name], two[name], share) for name in _MIXED if two.get(name) is not None
    }
    if b.limb.angles is not None:
        changes["out"] = blend_numbers(_outs(a.limb), _outs(b.limb), share)
    for name in _CONTACTS:
        if name in changes and one[name] != two[name]:  # carried over an edge, not through it
            x, y, *rest = changes[name]
            changes[name] = (x, y + two["lift"] * sin(pi * share), *rest)
    return replace(b.limb, **changes)


def _manner(limb: Arm | Leg) -> tuple[object, ...]:
    """Return in which way a limb is told; only such of the same way can be mixed as told."""
    told = asdict(limb)
    lengths = ((name, _length(told[name])) for name in _MIXED if told.get(name) is not None)
    return told.get("on"), *lengths


def _length(value: float | Numbers) -> int:
    return len(value) if isinstance(value, tuple) else 1


def _blend(a: float | Numbers, b: float | Numbers, share: float) -> float | Numbers:
    if isinstance(a, tuple) and isinstance(b, tuple):
        return blend_numbers(a, b, share)
    assert not isinstance(a, tuple)
    assert not isinstance(b, tuple)
    return blend_number(a, b, share)


def _outs(limb: Arm | Leg) -> Numbers:
    """Return how far each bone of a limb leaves the plane, one number for each angle."""
    assert limb.angles is not None
    outs = limb.out or (0.0,)
    return tuple(outs[min(k, len(outs) - 1)] for k in range(len(limb.angles)))
