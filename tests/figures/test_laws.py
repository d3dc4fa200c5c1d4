"""What must be true of every figure, in its frames and between them."""

from itertools import pairwise

import pytest
from tests.figures.figures import FIGURES, IDS, ROOT, planted, poses

from ownpace.figures.between import between
from ownpace.figures.build import BODIES, BONES, flesh_of, one_of_each_build
from ownpace.figures.check import REACH, moving_keys, solved_keys
from ownpace.figures.limits import RANGES, bends
from ownpace.figures.skeleton import SIDES
from ownpace.figures.vector import distance
from ownpace.model.figure import Body

BODY = BODIES["short-hair"]
BUILDS = one_of_each_build()
SLIDES = 0.5
"""What stays is never further from its place, in centimetres."""

SINKS = 4.0
"""Soft parts give way: so far a joint may be pressed into the floor, in centimetres."""

EXERCISES = {
    *("dead-bug", "bridge", "heel-slides", "standing-arm-reach"),
    *("wall-press", "marching-on-the-spot", "bird-dog", "side-plank-knees"),
    *("wall-plank", "chair-lean-back", "wall-sit", "knee-rolls"),
    *("cat-cow", "knees-to-chest", "sitting-turns", "side-bend"),
    *("standing-back-bend", "sit-to-stand", "hip-hinge", "floor-to-stand"),
    *("step-up", "backpack-carry", "turn-in-bed", "walking-practice"),
    *("walking-on-the-spot", "slow-breathing", "legs-on-a-chair", "muscle-release"),
}


@pytest.mark.parametrize("name", IDS)
def test_bones_keep_their_length(name: str) -> None:
    """No bone grows or shrinks, not even on the way from pose to pose."""
    for key in poses(name, BODY):
        at = {str(joint): place for joint, place in key.skeleton.at.items()}
        for side in SIDES:
            for (start, end), length in BONES.items():
                found = distance(at[f"{side}_{start}"], at[f"{side}_{end}"])

                assert found == pytest.approx(length, abs=1e-6)


@pytest.mark.parametrize("build", BUILDS, ids=lambda body: body.build)
@pytest.mark.parametrize("name", IDS)
def test_joints_stay_within_their_range(name: str, build: Body) -> None:
    """No joint of any build bends too far, not even on the way from pose to pose."""
    for key in poses(name, build):
        impossible = [bend for bend in bends(key.skeleton) if not bend.is_possible()]

        assert impossible == []


@pytest.mark.parametrize("build", BUILDS, ids=lambda body: body.build)
@pytest.mark.parametrize("name", IDS)
def test_contacts_hold(name: str, build: Body) -> None:
    """Hands and feet that reach for something touch it, also on the way from pose to pose."""
    for key in poses(name, build):
        assert max(key.skeleton.misses.values()) <= REACH


@pytest.mark.parametrize("name", IDS)
def test_what_is_planted_does_not_slide(name: str) -> None:
    """A hand or foot that is at one spot in two frames stays there all the way between them."""
    figure, flesh = FIGURES[name], flesh_of(BODY)
    for first, second in pairwise(moving_keys(figure, solved_keys(figure, BODY))):
        for joint in planted(first.stance, second.stance):
            start = first.skeleton.at[joint]
            for step in range(9):
                there = between(first, second, step / 8, flesh).skeleton.at[joint]

                assert distance(there, start) < SLIDES


@pytest.mark.parametrize("build", BUILDS, ids=lambda body: body.build)
@pytest.mark.parametrize("name", IDS)
def test_nothing_sinks_into_the_floor(name: str, build: Body) -> None:
    """Knees, elbows, hands, feet and head stay above the floor."""
    flesh = flesh_of(build)
    radii = {
        "head": 9.6,
        "elbow": flesh.elbow,
        "hand": 2.5,
        "knee": flesh.knee,
        "heel": 3.2,
        "toe": 2.6,
    }
    for key in poses(name, build):
        for joint, (_, y, _) in key.skeleton.at.items():
            radius = radii.get(joint.rpartition("_")[2])

            assert radius is None or y - radius > -SINKS


def test_every_exercise_has_a_figure() -> None:
    """Each exercise of the library has key poses, and nothing else has."""
    exercises = {path.stem for path in (ROOT / "content" / "en" / "exercises").glob("*.md")}

    assert exercises <= set(IDS)
    assert set(IDS) == EXERCISES


def test_ranges_are_ranges() -> None:
    """Each range goes from less to more."""
    assert all(low < high for low, high in RANGES.values())
