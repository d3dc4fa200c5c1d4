"""Forward and inverse: directions and contacts become joints, and bones keep their length."""

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.figures.between import between, key_of
from ownpace.figures.build import BODIES, BONES, flesh_of
from ownpace.figures.check import PoseError, solved_keys
from ownpace.figures.kinematics import solve
from ownpace.figures.skeleton import SIDES, Skeleton
from ownpace.figures.stance import Stance, stances
from ownpace.figures.vector import bearing, compass, distance, length, turned
from ownpace.model.figure import Anchor, Arm, Figure, Frame, Leg, Pose

BODY = BODIES["short-hair"]
FLESH = flesh_of(BODY)

angle = st.floats(-180, 180)
tilt = st.floats(-80, 80)
limb_angles = st.tuples(angle, angle, angle)
triple = st.tuples(angle, angle, angle)
arms = st.one_of(
    st.builds(Arm, angles=limb_angles, out=st.tuples(tilt, tilt, tilt)),
    st.builds(Arm, grip=st.tuples(st.floats(-90, 90), st.floats(0, 200))),
)
legs = st.one_of(
    st.builds(Leg, angles=limb_angles, out=st.tuples(tilt, tilt, tilt)),
    st.builds(Leg, foot=st.tuples(st.floats(-90, 90), st.floats(-20, 90))),
)
any_stance = st.builds(
    Stance, spine=triple, lean=st.tuples(tilt, tilt, tilt), turn=triple,
    right_arm=arms, left_arm=arms, right_leg=legs, left_leg=legs,
)  # fmt: skip


def bones_of(skeleton: Skeleton) -> list[tuple[float, float]]:
    """Return the length of each bone of a body, and the length it should have."""
    at = {str(joint): place for joint, place in skeleton.at.items()}
    return [
        (distance(at[f"{side}_{start}"], at[f"{side}_{end}"]), length)
        for side in SIDES
        for (start, end), length in BONES.items()
    ]


@given(any_stance)
def test_bones_keep_their_length_in_any_stance(stance: Stance) -> None:
    """Whatever is asked for, no bone grows to get there."""
    for found, wanted in bones_of(solve(stance, FLESH)):
        assert isclose(found, wanted, abs_tol=1e-6)


@given(any_stance, any_stance, st.floats(0, 1))
def test_bones_keep_their_length_between_any_stances(a: Stance, b: Stance, share: float) -> None:
    """Poses are mixed by what they say, not by where their joints are."""
    mixed = between(key_of(a, FLESH), key_of(b, FLESH), share, FLESH)

    for found, wanted in bones_of(mixed.skeleton):
        assert isclose(found, wanted, abs_tol=1e-6)


@given(st.floats(30, 80), st.floats(-170, -10))
def test_a_foot_in_reach_is_reached(far: float, direction: float) -> None:
    """Two bones are bent until the foot is where it should be, its knee ahead of the line."""
    hip = (0.0, 90.0, 0.0)
    x, y, _ = (hip[k] + far * compass(direction)[k] for k in range(3))
    skeleton = solve(Stance(right_leg=Leg(ankle=(x, y))), FLESH)

    assert skeleton.misses["right_leg"] < 1e-6
    assert distance(skeleton.at["right_ankle"], (x, y, skeleton.at["right_hip"][2])) < 1e-6
    assert skeleton.at["right_knee"][0] > min(0.0, x) - 1e-6


@given(st.floats(90, 400))
def test_a_foot_out_of_reach_is_missed(far: float) -> None:
    """The leg is stretched towards its spot, and how much is missing is said."""
    skeleton = solve(Stance(right_leg=Leg(ankle=(0, 90 - far))), FLESH)

    assert skeleton.misses["right_leg"] == pytest.approx(far - 83, abs=0.1)


@given(angle, st.floats(-89, 89))
def test_a_bearing_is_the_way_back_from_a_compass(around: float, out: float) -> None:
    """Two angles make a direction, and the direction tells the two angles."""
    direction = compass(around, out)
    found = bearing(direction)

    assert length(direction) == pytest.approx(1)
    assert distance(compass(*found), direction) < 1e-6


@given(angle, tilt, angle)
def test_turning_keeps_the_length(around: float, out: float, by: float) -> None:
    """A direction that is turned is a direction."""
    assert length(turned(compass(around, out), compass(30, 20), by)) == pytest.approx(1)


def test_an_anchor_touches_with_the_skin() -> None:
    """A broad body that sits has its joints higher above the seat than a slim one."""
    sitting = Stance(anchor=Anchor(part="seat", at=(0, 44)))

    slim = solve(sitting, flesh_of(BODIES["slim"])).at["hips"][1]
    broad = solve(sitting, flesh_of(BODIES["broad"])).at["hips"][1]

    assert slim > 44
    assert slim <= broad


def test_a_back_leans_on_a_wall() -> None:
    """An anchor against a wall stands before it, and is as high as it says."""
    anchor = Anchor(part="back", at=(-12, 110), against="wall-behind")

    chest = solve(Stance(anchor=anchor), FLESH).at["chest"]

    assert chest[0] > -12
    assert chest[1] == pytest.approx(110)


def test_a_pose_takes_over_what_it_does_not_say() -> None:
    """A frame says only what differs; a limb is replaced whole."""
    first = Frame(pose=Pose(spine=(80,), arms=Arm(angles=(0, 10), out=(20,))))
    second = Frame(pose=Pose(right_arm=Arm(grip=(20, 90))))

    one, two = stances(Figure(frames=(first, second)))

    assert one.left_arm == Arm(angles=(0, 10), out=(-20,))
    assert list(two.spine) == [80, 80, 80]
    assert two.left_arm == one.left_arm
    assert two.right_arm == Arm(grip=(20, 90))


def test_what_no_body_can_do_is_refused_with_its_place() -> None:
    """A pose that bends a knee forwards is refused, and says in which frame."""
    backwards = Frame(pose=Pose(right_leg=Leg(angles=(-90, -30))))

    with pytest.raises(PoseError) as refused:
        solved_keys(Figure(frames=(Frame(), backwards)), BODY)

    finding = refused.value.findings[0]
    assert finding.path == ("frames", 1, "pose", "right_leg")
    assert "right knee bends the wrong way" in finding.message
