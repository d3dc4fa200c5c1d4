"""What keeps a figure from being drawn: limbs told badly, out of reach, or bent too far."""

from collections.abc import Iterator
from itertools import pairwise

from ownpace.figures.between import Key, between, key_of
from ownpace.figures.build import Flesh, flesh_of
from ownpace.figures.limits import RANGES, Bend, bends
from ownpace.figures.stance import stances
from ownpace.figures.telling import telling_findings
from ownpace.figures.vector import distance
from ownpace.model.figure import Body, Figure
from ownpace.model.source import Finding
from ownpace.model.value import Path

REACH = 0.5
"""A contact may be missed by so many centimetres."""

STEPS = 8
"""In so many steps the way from pose to pose is looked at."""


class PoseError(Exception):
    """Poses that no body can take. Holds every finding."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("; ".join(f"{finding.path}: {finding.message}" for finding in findings))
        self.findings = findings


def solved_keys(figure: Figure, body: Body) -> tuple[Key, ...]:
    """Return the key poses of a figure, solved for a body.

    Raises:
        PoseError: A limb is told badly, misses its contact, or a joint is bent too far.
    """
    badly_told = tuple(telling_findings(figure))
    if badly_told:
        raise PoseError(badly_told)
    flesh = flesh_of(body)
    keys = tuple(key_of(stance, flesh) for stance in stances(figure))
    found = tuple(finding for k, key in enumerate(keys) for finding in _pose_findings(k, key))
    if found:
        raise PoseError(found)
    return keys


def figure_findings(figure: Figure, body: Body) -> tuple[Finding, ...]:
    """Return all that is wrong with a figure, the ways between its poses included."""
    try:
        keys = solved_keys(figure, body)
    except PoseError as error:
        return error.findings
    return tuple(_sway_findings(figure, keys, flesh_of(body)))


def moving_keys(figure: Figure, keys: tuple[Key, ...]) -> tuple[Key, ...]:
    """Return the poses that belong to the movement, out of those of all frames."""
    return tuple(key for key, frame in zip(keys, figure.frames, strict=True) if not frame.apart)


def on_the_way(figure: Figure, keys: tuple[Key, ...], flesh: Flesh) -> Iterator[Key]:
    """Yield every pose of the movement, in steps, from the first frame to the last."""
    keys = moving_keys(figure, keys)
    ways = [*pairwise(keys), *([(keys[-1], keys[0])] if figure.play == "round" else [])]
    for first, second in ways:
        for step in range(STEPS + 1):
            yield between(first, second, step / STEPS, flesh)


def _pose_findings(number: int, key: Key) -> Iterator[Finding]:
    for limb, miss in key.skeleton.misses.items():
        if miss > REACH:
            message = f"`{limb}` ends {miss:.0f} cm from where it should touch"
            hint = "move the body nearer, or the contact"
            yield Finding(("frames", number, "pose", limb), message, hint)
    for bend in bends(key.skeleton):
        if not bend.is_possible():
            yield _bend_finding(number, bend)


def _bend_finding(number: int, bend: Bend) -> Finding:
    low, high = RANGES[bend.name]
    whose = f"{bend.limb.partition('_')[0]} " if bend.limb else ""
    path: Path = ("frames", number, "pose", bend.limb or "spine")
    if bend.is_backwards():
        joint = "elbow" if bend.name.startswith("elbow") else "knee"
        hint = "turn the direction of the lower bone to the other side"
        return Finding(path, f"{whose}{joint} bends the wrong way", hint)
    message = f"{whose}{bend.name} is {bend.degrees:.0f} degrees"
    return Finding(path, message, f"bodies reach from {low:g} to {high:g}")


def _sway_findings(figure: Figure, keys: tuple[Key, ...], flesh: Flesh) -> Iterator[Finding]:
    if not figure.sway:
        return
    start = keys[0].skeleton
    poses = [key.skeleton for key in on_the_way(figure, keys, flesh)]
    for joint, limit in figure.sway.items():
        strays = max(distance(pose.at[joint], start.at[joint]) for pose in poses)
        if strays > limit:
            message = f"`{joint}` strays {strays:.1f} cm from where it is first"
            yield Finding(("sway", joint), message, "keep it still, or allow more")
