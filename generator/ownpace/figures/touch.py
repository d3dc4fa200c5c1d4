"""Where the skin of the part that carries the body is."""

from typing import cast

from ownpace.figures.build import ANKLE, Flesh
from ownpace.figures.skeleton import Skeleton, Station
from ownpace.figures.trunk import slices
from ownpace.figures.vector import Vector, dot, sub
from ownpace.model.figure import Anchor, Joint, Part

_SECTIONS: dict[Part, slice] = {"seat": slice(0, 5), "back": slice(6, 10)}
"""The sections of the trunk that may touch."""

_JOINTS: dict[Part, Joint] = {"seat": "hips", "back": "chest"}
_SKINWARD: dict[str, Vector] = {
    "floor": (0.0, -1.0, 0.0),
    "wall-behind": (-1.0, 0.0, 0.0),
    "wall-ahead": (1.0, 0.0, 0.0),
}


def anchor_shift(anchor: Anchor, joint: Vector, spine: tuple[Station, ...], flesh: Flesh) -> Vector:
    """Return how to move a body so that its part, with the joint now at `joint`, is in place."""
    skinward = _SKINWARD[anchor.against]
    thick = thickness(anchor.part, joint, spine, flesh, skinward)
    x, y, *near = anchor.at
    return (
        x - joint[0] - skinward[0] * thick,
        y - joint[1] - skinward[1] * thick,
        near[0] - joint[2] if near else 0.0,
    )


def anchor_spot(anchor: Anchor, skeleton: Skeleton, flesh: Flesh) -> tuple[float, float, float]:
    """Return the spot that an anchor of this kind would name in a solved body."""
    skinward = _SKINWARD[anchor.against]
    joint = skeleton.at[joint_of(anchor.part)]
    thick = thickness(anchor.part, joint, skeleton.spine, flesh, skinward)
    return joint[0] + skinward[0] * thick, joint[1] + skinward[1] * thick, joint[2]


def joint_of(part: Part) -> Joint:
    """Return the joint nearest to a part."""
    return _JOINTS.get(part) or cast(Joint, part.replace("foot", "ankle"))


def thickness(
    part: Part, joint: Vector, spine: tuple[Station, ...], flesh: Flesh, skinward: Vector
) -> float:
    """Return how far the skin of a part is from its joint, in a direction."""
    if part == "hips":
        return 0.0
    if part in _SECTIONS:
        touching = slices(spine, flesh)[_SECTIONS[part]]
        return max(dot(sub(one.centre, joint), skinward) + one.reach(skinward) for one in touching)
    if part.endswith("foot"):
        return ANKLE
    return flesh.knee if part.endswith("knee") else flesh.elbow
