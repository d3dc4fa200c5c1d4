"""From a stance to a skeleton: spine first, then the anchor, then the limbs.

Directions place limbs forwards, from the trunk outwards. Contacts place them backwards: two bones
of fixed length are bent until their end is where it should be.
"""

from typing import cast

from ownpace.figures.build import (
    ANKLE,
    FOREARM,
    HIP_WIDTH,
    PALM,
    SHIN,
    SHOULDER_LINE,
    SHOULDER_WIDTH,
    SPINE,
    THIGH,
    UPPER_ARM,
    Flesh,
)
from ownpace.figures.reach import (
    HEEL_BACK,
    HEEL_RADIUS,
    TOE_AHEAD,
    TOE_RADIUS,
    Bones,
    Root,
    arm_bones,
    leg_bones,
    sole,
)
from ownpace.figures.skeleton import SIDES, LimbName, Side, Skeleton
from ownpace.figures.spine import SECTIONS, Spine, moved
from ownpace.figures.stance import Stance
from ownpace.figures.touch import anchor_shift, joint_of
from ownpace.figures.trunk import BELLY, slices
from ownpace.figures.vector import Vector, along, mix
from ownpace.model.figure import Joint

Joints = dict[Joint, Vector]

_WAIST, _CHEST = 20, 38


def solve(stance: Stance, flesh: Flesh) -> Skeleton:
    """Return where every joint of a body is in a stance."""
    spine = Spine(stance, flesh)
    shift = _shift(stance, spine, flesh)
    stations = tuple(moved(spine.at(height), shift) for height in SECTIONS)
    at = _trunk_joints(stance, spine, shift)
    front = slices(stations, flesh, stance.belly)[BELLY]
    at["belly"] = along(front.centre, front.station.forward, front.depth)
    head = moved(spine.head(stance, -shift[1]), shift)
    at["head"] = head.centre
    limbs, misses = _limbs(stance, spine, at, flesh)
    return Skeleton(
        at=at,
        spine=stations,
        hips=moved(spine.at(0), shift),
        waist=moved(spine.at(_WAIST), shift),
        chest=moved(spine.at(SHOULDER_LINE), shift),
        head=head,
        limbs=limbs,
        misses=misses,
    )


def _shift(stance: Stance, spine: Spine, flesh: Flesh) -> Vector:
    """Return how far the anchor moves a body whose hips are at the origin."""
    at = _trunk_joints(stance, spine, (0.0, 0.0, 0.0))
    anchor = stance.anchor
    side, _, what = anchor.part.partition("_")
    if what in ("knee", "foot"):
        _put_leg(stance, cast(Side, side), spine, at)
    elif what == "elbow":
        _put_arm(stance, cast(Side, side), spine, at, flesh)
    stations = tuple(spine.at(height) for height in SECTIONS)
    return anchor_shift(anchor, at[joint_of(anchor.part)], stations, flesh)


def _trunk_joints(stance: Stance, spine: Spine, shift: Vector) -> Joints:
    hips, shoulders = moved(spine.at(0), shift), moved(spine.at(SHOULDER_LINE), shift)
    high = along(shoulders.centre, shoulders.up, stance.shrug)
    return {
        "hips": hips.centre,
        "waist": moved(spine.at(_WAIST), shift).centre,
        "chest": moved(spine.at(_CHEST), shift).centre,
        "neck": moved(spine.at(SPINE), shift).centre,
        "right_shoulder": along(high, shoulders.right, SHOULDER_WIDTH),
        "left_shoulder": along(high, shoulders.right, -SHOULDER_WIDTH),
        "right_hip": along(hips.centre, hips.right, HIP_WIDTH),
        "left_hip": along(hips.centre, hips.right, -HIP_WIDTH),
    }


def _limbs(
    stance: Stance, spine: Spine, at: Joints, flesh: Flesh
) -> tuple[dict[LimbName, tuple[Vector, Vector, Vector]], dict[LimbName, float]]:
    """Put all limbs into `at`; legs first, as hands may be on them."""
    found: dict[LimbName, Bones] = {}
    for side in SIDES:
        found[cast(LimbName, f"{side}_leg")] = _put_leg(stance, side, spine, at)
    for side in SIDES:
        found[cast(LimbName, f"{side}_arm")] = _put_arm(stance, side, spine, at, flesh)
    limbs = {name: (bones.upper, bones.lower, bones.end) for name, bones in found.items()}
    return limbs, {name: bones.miss for name, bones in found.items()}


def _put_leg(stance: Stance, side: Side, spine: Spine, at: Joints) -> Bones:
    leg = stance.right_leg if side == "right" else stance.left_leg
    hip = at[_joint(side, "hip")]
    bones = leg_bones(leg, Root(hip, spine.at(0), side))
    knee = along(hip, bones.upper, THIGH)
    ankle = along(knee, bones.lower, SHIN)
    up = sole(bones.lower, bones.end)
    at[_joint(side, "thigh")] = mix(hip, knee, 0.5)
    at[_joint(side, "knee")] = knee
    at[_joint(side, "shin")] = mix(knee, ankle, 0.5)
    at[_joint(side, "ankle")] = ankle
    behind, ahead = along(ankle, bones.end, -HEEL_BACK), along(ankle, bones.end, TOE_AHEAD)
    at[_joint(side, "heel")] = along(behind, up, HEEL_RADIUS - ANKLE)
    at[_joint(side, "toe")] = along(ahead, up, TOE_RADIUS - ANKLE)
    return bones


def _put_arm(stance: Stance, side: Side, spine: Spine, at: Joints, flesh: Flesh) -> Bones:
    arm = stance.right_arm if side == "right" else stance.left_arm
    shoulder = at[_joint(side, "shoulder")]
    bones = arm_bones(arm, Root(shoulder, spine.at(SHOULDER_LINE), side), at, flesh)
    elbow = along(shoulder, bones.upper, UPPER_ARM)
    wrist = along(elbow, bones.lower, FOREARM)
    at[_joint(side, "elbow")] = elbow
    at[_joint(side, "wrist")] = wrist
    at[_joint(side, "hand")] = along(wrist, bones.end, PALM)
    return bones


def _joint(side: Side, name: str) -> Joint:
    return cast(Joint, f"{side}_{name}")
