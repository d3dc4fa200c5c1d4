"""What is wrong with how a figure is told, before any of it is solved."""

from collections.abc import Iterator

from ownpace.figures.skeleton import LIMBS
from ownpace.figures.stance import stances
from ownpace.model.figure import Anchor, Arm, Figure, Frame, Leg, Pose
from ownpace.model.source import Finding
from ownpace.model.value import Path

_LEAST = 2
"""Fewer poses than this make no movement."""

_WAYS = ("angles", "hand", "grip", "on", "foot", "heel", "toe", "ankle")
_LIMB_FIELDS = ("arms", "legs", *LIMBS)


def telling_findings(figure: Figure) -> Iterator[Finding]:
    """Yield limbs told twice or not at all, spines of two numbers, arrows without a way."""
    if sum(not frame.apart for frame in figure.frames) < _LEAST:
        yield Finding(("frames",), "fewer than 2 frames move", "take out an `apart`")
    for k, frame in enumerate(figure.frames):
        yield from _spine_findings(frame.pose, ("frames", k, "pose"))
        yield from _limb_findings(frame.pose, ("frames", k, "pose"))
        has_before = k > 0 or figure.play == "round"
        yield from _arrow_findings(frame, ("frames", k, "arrows"), has_before=has_before)
    for k, stance in enumerate(stances(figure)):
        limb = _carrying_limb(stance.anchor)
        if limb and getattr(stance, limb).angles is None:
            hint = f"give `{limb}` by `angles`, or anchor another part"
            yield Finding(("frames", k, "pose"), f"`{limb}` carries the body and reaches", hint)


def _spine_findings(pose: Pose, path: Path) -> Iterator[Finding]:
    for name in ("spine", "lean", "turn"):
        if len(getattr(pose, name) or ()) == 2:
            hint = "write one number for all of it, or three for hips, waist and chest"
            yield Finding((*path, name), f"`{name}` has two numbers", hint)


def _limb_findings(pose: Pose, path: Path) -> Iterator[Finding]:
    for name in _LIMB_FIELDS:
        limb: Arm | Leg | None = getattr(pose, name)
        if limb is None:
            continue
        ways = [way for way in _WAYS if getattr(limb, way, None) is not None]
        if len(ways) != 1:
            known = ", ".join(f"`{way}`" for way in _WAYS if hasattr(limb, way))
            yield Finding((*path, name), f"`{name}` is not told in one way", f"one of {known}")


def _arrow_findings(frame: Frame, path: Path, *, has_before: bool) -> Iterator[Finding]:
    for k, arrow in enumerate(frame.arrows):
        if (arrow.joint is None) == (arrow.path is None):
            hint = "write either `joint` or `path`"
            yield Finding((*path, k), "an arrow does not have one way", hint)
        elif arrow.joint is not None and not has_before:
            hint = "write `path`, or put it in the frame after"
            yield Finding((*path, k), "nothing has moved before the first frame", hint)


def _carrying_limb(anchor: Anchor) -> str | None:
    side, _, what = anchor.part.partition("_")
    if not what:
        return None
    return f"{side}_arm" if what == "elbow" else f"{side}_leg"
