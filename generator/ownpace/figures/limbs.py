"""Arms and legs as painted pieces: the upper bone, the lower one on it, hand or foot on that."""

from msgspec import Struct

from ownpace.figures.camera import Camera
from ownpace.figures.look import Bone, Layer, Look, bones
from ownpace.figures.piece import Piece
from ownpace.figures.skeleton import LimbName, Side
from ownpace.figures.vector import Vector, along, cross, mix, sub, unit
from ownpace.model.figure import Arm, Joint, Leg

_BEFORE = 60.0
"""How much nearer than it is a limb is painted that is to be before the trunk."""

_OVER = 1.0
"""Limbs beside the trunk are painted over it."""

_SLEEVE = 0.72
"""Share of the upper arm that a short sleeve covers."""

_FOLDED = 5.0
"""A lower bone that is so much nearer, in centimetres, is painted over the upper one."""


class _Limb(Struct, frozen=True):
    """The three joints of a limb, and what its pieces have in common."""

    camera: Camera
    name: str
    shade: str
    joints: tuple[Vector, Vector, Vector]
    end: Vector
    """Direction of hand or foot."""

    before: bool

    def piece(self, part: str, paint: str, level: int, *parts: Bone) -> Piece:
        """Return a piece of one level: 0 for the upper bone, 1 for the lower, 2 for the end."""
        hinge = (*self.joints, along(self.joints[2], self.end, 10))[level : level + 2]
        layer = Layer(
            name=f"{self.name}-{part}",
            paint=f"{paint} {self.shade}",
            nearness=self._nearness() + self._rank(part, level),
            limb=self.name,
            level=level,
        )
        return bones(self.camera, layer, parts, (hinge[0], hinge[1]))

    def _nearness(self) -> float:
        mean = sum(self.camera.nearness(joint) for joint in self.joints) / len(self.joints)
        return mean + (_BEFORE if self.before else _OVER)

    def _rank(self, part: str, level: int) -> float:
        """Return which piece of the limb is painted over which: sleeves last, unless folded."""
        start, middle, end = self.joints
        nearer = self.camera.nearness(mix(middle, end, 0.5)) - self.camera.nearness(
            mix(start, middle, 0.5)
        )
        rank = -level if part != "bare" else -0.5
        return 0.01 * (-rank if nearer > _FOLDED else rank)


def arm(look: Look, side: Side) -> tuple[Piece, ...]:
    """Return an arm: sleeve, bare skin, forearm and hand."""
    told = look.stance.right_arm if side == "right" else look.stance.left_arm
    limb = _limb(look, side, told)
    (shoulder, elbow, wrist), flesh = limb.joints, look.flesh
    palm, tips = along(wrist, limb.end, 5.5), along(wrist, limb.end, 11 - 6 * told.fist)
    knuckles = 3.0 + 0.6 * told.fist
    covered = look.body.long_sleeves
    cuff = elbow if covered else mix(shoulder, elbow, _SLEEVE)
    cloth = "fig-sleeve" if covered else "fig-skin"
    sleeve = Bone(shoulder, cuff, flesh.shoulder, flesh.elbow + 0.9)
    bare = Bone(cuff, elbow, flesh.elbow, flesh.elbow)
    forearm = Bone(elbow, wrist, flesh.elbow, flesh.wrist)
    hand = (Bone(wrist, palm, flesh.wrist, knuckles), Bone(palm, tips, knuckles, 2.0))
    return (
        limb.piece("hand", "fig-skin", 2, *hand),
        limb.piece("lower", cloth, 1, forearm),
        limb.piece("bare", cloth, 0, bare),
        limb.piece("sleeve", "fig-sleeve", 0, sleeve),
    )


def leg(look: Look, side: Side) -> tuple[Piece, ...]:
    """Return a leg: thigh, shin and shoe."""
    told = look.stance.right_leg if side == "right" else look.stance.left_leg
    limb = _limb(look, side, told)
    (hip, knee, ankle), flesh = limb.joints, look.flesh
    calf, bulk = mix(knee, ankle, 0.3), flesh.knee * 0.97
    shin = (Bone(knee, calf, flesh.knee, bulk), Bone(calf, ankle, bulk, flesh.ankle + 0.4))
    return (
        limb.piece("shoe", "fig-shoe", 2, *_shoe(look, side, limb)),
        limb.piece("lower", "fig-legs", 1, *shin),
        limb.piece("upper", "fig-legs", 0, Bone(hip, knee, flesh.thigh, flesh.knee)),
    )


def _shoe(look: Look, side: Side, limb: _Limb) -> tuple[Bone, ...]:
    heel, toe = (look.skeleton.at[_joint(side, name)] for name in ("heel", "toe"))
    _, knee, ankle = limb.joints
    sideways = unit(cross(limb.end, sub(knee, ankle)))
    return (
        Bone(ankle, mix(heel, toe, 0.2), 3.6, 3.4),
        Bone(heel, along(toe, sideways, -1.6), 3.2, 2.6),
        Bone(heel, along(toe, sideways, 1.6), 3.2, 2.6),
    )


def _limb(look: Look, side: Side, told: Arm | Leg) -> _Limb:
    at = look.skeleton.at
    is_arm = isinstance(told, Arm)
    start, middle, end = ("shoulder", "elbow", "wrist") if is_arm else ("hip", "knee", "ankle")
    name: LimbName = f"{side}_{'arm' if is_arm else 'leg'}"  # type: ignore[assignment]
    return _Limb(
        camera=look.camera,
        name=name,
        shade=look.arm_shade(side) if is_arm else look.leg_shade(side),
        joints=(at[_joint(side, start)], at[_joint(side, middle)], at[_joint(side, end)]),
        end=look.skeleton.limbs[name][2],
        before=told.before,
    )


def _joint(side: Side, name: str) -> Joint:
    return f"{side}_{name}"  # type: ignore[return-value]
