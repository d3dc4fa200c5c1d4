"""The head. A nose, an eye and an ear tell at once which way a body faces."""

from ownpace.figures.look import Bone, Layer, Look, bones
from ownpace.figures.piece import Piece
from ownpace.figures.vector import Vector, along, dot, unit

Round = tuple[float, float, float, float]
"""A ball: how far ahead, up and to the right of the middle of the head, and its radius."""

_HAIR: dict[str, tuple[tuple[Round, Round], ...]] = {
    "short": (((-1.6, 2.4, 0, 9.1), (-3.4, -1.8, 0, 6.8)),),
    "curly": (
        ((-1.4, 3.4, 0, 9.9), (-4.0, -2.0, 0, 7.2)),
        ((2.6, 8.2, 0, 4.6), (5.2, 6.2, 0, 3.6)),
    ),
    "long": (((-1.6, 2.4, 0, 9.2), (-3.4, -1.8, 0, 6.8)),),
    "bun": (
        ((-1.6, 2.4, 0, 9.1), (-3.4, -1.8, 0, 6.8)),
        ((-4.4, 11.0, 0, 4.2), (-5.2, 12.0, 0, 4.4)),
    ),
    "bald": (((-4.6, -1.0, 0, 5.4), (-3.4, -3.6, 0, 5.0)),),
    "headscarf": (
        ((-1.2, 1.8, 0, 9.8), (-1.5, -2.0, 0, 8.6)),
        ((-0.4, -6.0, 0, 7.2), (-1.6, -12.0, 0, 8.0)),
    ),
    "turban": (
        ((-2.4, 5.0, 0, 9.8), (1.0, 8.0, 0, 8.0)),
        ((-2.6, -0.6, 0, 8.0), (-2.6, -2.2, 0, 7.4)),
    ),
}
_TAIL = ((-6.6, 0.6, 0, 4.8), (-9.4, -12.0, 0, 3.0))
"""Long hair, tied at the back."""

_FACE = ((1.4, 1.2, 0, 7.5), (2.4, -5.0, 0, 5.0))
_CROWN = ((-0.8, 2.2, 0, 8.9), (-2.2, -0.6, 0, 7.8))
"""The top of a bald head."""

_NOSE = ((8.0, -0.4, 0, 1.0), (9.4, -2.2, 0, 1.5))
_CHIN_SCARF = ((1.4, -12.8, 0, 4.4), (-0.8, -14.4, 0, 6.4))
_BEARD = ((2.6, -6.8, 2.2, 4.3), (2.6, -6.8, -2.2, 4.3))
_FRONT = 0.5
"""A face that is turned to the viewer by more than this is seen from the front."""

_EYE, _EYE_RADIUS = (5.8, 0.2, 3.1), 1.1
_EAR, _EAR_RADIUS = (-0.3, -0.8, 7.0), 1.7


def head_pieces(look: Look, trunk: float) -> tuple[Piece, ...]:
    """Return neck and head; `trunk` is how near the trunk is."""
    head = look.skeleton.head
    back = dot(head.forward, look.camera.to_viewer())
    face = _clear(back, -0.75, -0.25)
    hair_paint = "fig-scarf" if look.body.hair in ("headscarf", "turban") else "fig-hair"
    drawn = _Head(look, trunk + 0.3)
    pieces = [
        _neck(look, trunk - 0.1),
        drawn.balls("hair", hair_paint, 0, *_HAIR[look.body.hair]),
        drawn.balls("face", "fig-skin fig-near", 2, *_faces(look), scale=face),
        drawn.balls("nose", "fig-skin fig-near", 3, _NOSE, scale=face),
    ]
    if look.body.hair == "long":  # seen from the front, it hangs behind the neck
        pieces.append(drawn.balls("tail", "fig-hair", -45 if back > _FRONT else 0, _TAIL))
    if look.body.beard:
        pieces.append(drawn.balls("beard", "fig-hair", 4, _BEARD, scale=face))
    if look.body.hair == "headscarf":
        pieces.append(drawn.balls("chin", "fig-scarf", 4, _CHIN_SCARF))
    for sign, side in ((1, "right"), (-1, "left")):
        if look.body.hair != "headscarf":
            seen = _clear(sign * dot(head.right, look.camera.to_viewer()), -0.3, 0.1)
            pieces.append(
                drawn.dot(f"{side}-ear", "fig-skin fig-far", _EAR, sign, _EAR_RADIUS * seen)
            )
        pieces.append(
            drawn.dot(f"{side}-eye", "fig-eye", _EYE, sign, _EYE_RADIUS * drawn.sight(sign))
        )
    return tuple(pieces)


def _faces(look: Look) -> tuple[tuple[Round, Round], ...]:
    return (_CROWN, _FACE) if look.body.hair == "bald" else (_FACE,)


class _Head:
    """Puts balls and dots on a head, all of which moves as one."""

    def __init__(self, look: Look, nearness: float) -> None:
        self._look = look
        self._nearness = nearness
        self._head = look.skeleton.head
        self._hinge = (self._head.centre, along(self._head.centre, self._head.up, 10))

    def balls(
        self, name: str, paint: str, rank: int, *pairs: tuple[Round, Round], scale: float = 1
    ) -> Piece:
        """Return rounded bones, each between two balls."""
        parts = tuple(
            Bone(self._spot(a), self._spot(b), a[3] * scale, b[3] * scale) for a, b in pairs
        )
        return bones(self._look.camera, self._layer(name, paint, rank), parts, self._hinge)

    def dot(
        self, name: str, paint: str, spot: tuple[float, float, float], sign: int, radius: float
    ) -> Piece:
        """Return a dot on the right (sign 1) or left (sign -1) of the face."""
        ahead, up, aside = spot
        middle = self._spot((ahead, up, aside * sign, 0))
        parts = (Bone(middle, middle, radius, radius),)
        return bones(self._look.camera, self._layer(name, paint, 5), parts, self._hinge)

    def sight(self, sign: int) -> float:
        """Return how much of an eye is seen, from 0 to 1."""
        ahead, _, aside = _EYE
        outwards = unit(
            along(along((0.0, 0.0, 0.0), self._head.forward, ahead), self._head.right, aside * sign)
        )
        return _clear(dot(outwards, self._look.camera.to_viewer()), 0.0, 0.25)

    def _spot(self, ball: Round) -> Vector:
        ahead, up, aside, _ = ball
        head = self._head
        place = along(along(head.centre, head.forward, ahead), head.up, up)
        return along(place, head.right, aside)

    def _layer(self, name: str, paint: str, rank: int) -> Layer:
        return Layer(name=name, paint=paint, nearness=self._nearness + rank * 0.01, limb="head")


def _neck(look: Look, nearness: float) -> Piece:
    head, neck = look.skeleton.head, look.skeleton.at["neck"]
    jaw = along(along(head.centre, head.forward, -1), head.up, -4)
    part = Bone(neck, jaw, 5.4, 4.9)
    return bones(
        look.camera, Layer(name="neck", paint="fig-skin fig-near", nearness=nearness), (part,)
    )


def _clear(value: float, low: float, high: float) -> float:
    """Return 0 up to `low`, 1 from `high` on, and what lies between in between."""
    return max(0.0, min(1.0, (value - low) / (high - low)))
