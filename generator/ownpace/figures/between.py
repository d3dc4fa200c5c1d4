"""Stances between two key poses.

The numbers of the stance are mixed and solved again, so feet and hands that stand still do not
slide, and bones keep their length on the way.
"""

from msgspec import Struct
from msgspec.structs import replace

from ownpace.figures.blend import Placed, blend_angles, blend_limb, blend_number, blend_numbers
from ownpace.figures.build import Flesh
from ownpace.figures.kinematics import solve
from ownpace.figures.skeleton import LIMBS, Skeleton
from ownpace.figures.stance import Stance
from ownpace.figures.touch import anchor_spot
from ownpace.figures.vector import bearing, sub, wrap
from ownpace.model.figure import Anchor


class Key(Struct, frozen=True):
    """A stance and the skeleton it makes of a body."""

    stance: Stance
    skeleton: Skeleton


def key_of(stance: Stance, flesh: Flesh) -> Key:
    """Return a stance with its skeleton."""
    return Key(stance, solve(stance, flesh))


def between(first: Key, second: Key, share: float, flesh: Flesh) -> Key:
    """Return what lies between two keys, from the first (share 0) to the second (share 1)."""
    if share <= 0 or share >= 1:
        return first if share <= 0 else second
    a, b = first.stance, second.stance
    stance = Stance(
        spine=blend_angles(a.spine, b.spine, share),
        lean=blend_angles(a.lean, b.lean, share),
        turn=blend_angles(a.turn, b.turn, share),
        face=blend_number(a.face, b.face, share),
        nod=blend_number(a.nod, b.nod, share),
        anchor=_anchor(first, second, share, flesh),
        belly=blend_number(a.belly, b.belly, share),
        shrug=blend_number(a.shrug, b.shrug, share),
    )
    return key_of(
        _with_limbs(_with_head(stance, first, second, share), first, second, share), flesh
    )


def eased(share: float) -> float:
    """Return how far a movement is that starts and ends gently."""
    return share * share * (3 - 2 * share)


def _with_limbs(stance: Stance, first: Key, second: Key, share: float) -> Stance:
    limbs = {}
    for name in LIMBS:
        a, b = (
            Placed(getattr(key.stance, name), key.skeleton.limbs[name]) for key in (first, second)
        )
        limbs[name] = blend_limb(a, b, share)
    return replace(stance, **limbs)


def _with_head(stance: Stance, first: Key, second: Key, share: float) -> Stance:
    if first.stance.head_rest is not None and first.stance.head_rest == second.stance.head_rest:
        return replace(stance, head_rest=first.stance.head_rest)
    start, end = _head(first), _head(second)
    return replace(stance, head=start + wrap(end - start) * share)


def _head(key: Key) -> float:
    """Return the direction from neck to head."""
    at = key.skeleton.at
    return bearing(sub(at["head"], at["neck"]))[0]


def _anchor(first: Key, second: Key, share: float, flesh: Flesh) -> Anchor:
    """Return the anchor of the second key, on its way from where it was in the first."""
    anchor = second.stance.anchor
    start = anchor_spot(anchor, first.skeleton, flesh)
    end = anchor_spot(anchor, second.skeleton, flesh)
    return replace(anchor, at=blend_numbers(start, end, share))
