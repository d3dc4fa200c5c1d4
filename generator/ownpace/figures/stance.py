"""A stance: a key pose in full, after everything that it takes over from the poses before."""

from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from ownpace.model.figure import Anchor, Arm, Figure, Leg, Pose

T = TypeVar("T")
Limb = TypeVar("Limb", Arm, Leg)
Triple = tuple[float, float, float]


class Stance(Struct, frozen=True, kw_only=True):
    """Where every part of the body is, as the figure says it. See `Pose` for the fields."""

    spine: Triple = (90, 90, 90)
    lean: Triple = (0, 0, 0)
    turn: Triple = (0, 0, 0)
    head: float | None = None
    """None: as the chest."""

    head_rest: float | None = None
    face: float = 0
    nod: float = 0
    anchor: Anchor = Anchor(part="hips", at=(0, 90))
    right_arm: Arm = Arm(angles=(-90, -85))
    left_arm: Arm = Arm(angles=(-90, -85))
    right_leg: Leg = Leg(angles=(-90, -90))
    left_leg: Leg = Leg(angles=(-90, -90))
    belly: float = 0
    shrug: float = 0


def stances(figure: Figure) -> tuple[Stance, ...]:
    """Return the stance of each frame."""
    found: list[Stance] = []
    before = Stance()
    for frame in figure.frames:
        before = _after(before, frame.pose)
        found.append(before)
    return tuple(found)


def _after(before: Stance, pose: Pose) -> Stance:
    """Return the stance that `pose` makes of the one before it."""
    right_arm, left_arm = pose.arms, _mirrored(pose.arms)
    right_leg, left_leg = pose.legs, _mirrored(pose.legs)
    head_is_told = pose.head is not None or pose.head_rest is not None
    return Stance(
        spine=_triple(pose.spine, before.spine),
        lean=_triple(pose.lean, before.lean),
        turn=_triple(pose.turn, before.turn),
        head=pose.head if head_is_told else before.head,
        head_rest=pose.head_rest if head_is_told else before.head_rest,
        face=_chosen(pose.face, before.face),
        nod=_chosen(pose.nod, before.nod),
        anchor=pose.anchor or before.anchor,
        right_arm=pose.right_arm or right_arm or before.right_arm,
        left_arm=pose.left_arm or left_arm or before.left_arm,
        right_leg=pose.right_leg or right_leg or before.right_leg,
        left_leg=pose.left_leg or left_leg or before.left_leg,
        belly=_chosen(pose.belly, before.belly),
        shrug=_chosen(pose.shrug, before.shrug),
    )


def _chosen(told: T | None, before: T) -> T:
    return before if told is None else told


def _triple(told: tuple[float, ...] | None, before: Triple) -> Triple:
    if told is None:
        return before
    first, *rest = told
    return (first, rest[0], rest[-1]) if len(rest) == 2 else (first, first, first)


def _mirrored(limb: Limb | None) -> Limb | None:
    """Return the limb of the left side, where both sides are told as one."""
    if limb is None:
        return None
    out = None if limb.out is None else tuple(-angle for angle in limb.out)
    return replace(limb, out=out, swivel=limb.swivel)
