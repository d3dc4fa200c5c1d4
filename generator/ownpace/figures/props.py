"""The things around the body, as pieces: mostly boxes, of which one sees three sides."""

from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct

from ownpace.figures.camera import Camera
from ownpace.figures.look import Bone, Layer, bones
from ownpace.figures.piece import Piece
from ownpace.figures.skeleton import Skeleton
from ownpace.figures.vector import Vector, along
from ownpace.model.figure import Chair, Props

FAR_BACK, IN_FRONT = -500.0, 500.0

_DEEP = 27.0
"""How far mats and floors reach to the viewer, and away."""

_WALL_HEIGHT = 172.0


class Box(Struct, frozen=True):
    """A box in space: where it starts and ends in x, y and z."""

    x: tuple[float, float]
    y: tuple[float, float]
    z: tuple[float, float]


Painted = tuple[str, Box]
"""A box and what it is painted as."""


def prop_pieces(props: Props, camera: Camera) -> tuple[Piece, ...]:
    """Return all that stands still, in the order in which it is painted."""
    found: list[Piece] = []
    for kind, build in _KINDS.items():
        told = getattr(props, kind)
        if told is None:
            continue
        for number, (paint, box) in enumerate(build(told)):
            nearness = IN_FRONT if isinstance(told, Chair) and told.before else FAR_BACK
            layer = Layer(name=f"{kind}-{number}", paint=f"fig-{paint}", nearness=nearness)
            found += _faces(camera, layer, box)
    if props.pillow:
        found.append(_pillow(camera, props.pillow[0], props.pillow[1]))
    return tuple(found)


def backpack_pieces(camera: Camera, skeleton: Skeleton, trunk: float) -> tuple[Piece, ...]:
    """Return a backpack that hangs on the shoulders; `trunk` is how near the trunk is."""

    def beside(station: int, ahead: float, up: float = 0) -> Vector:
        one = skeleton.spine[station]
        return along(along(one.centre, one.forward, ahead), one.up, up)

    sack = Bone(beside(8, -16.5, 2), beside(6, -17.5, -1), 7.4, 9.0)
    strap = (
        Bone(beside(9, 0, 5), beside(9, 9.5), 1.7, 1.7),
        Bone(beside(9, 9.5), beside(6, 8.5, 3), 1.7, 1.5),
        Bone(beside(6, 8.5, 3), beside(6, -8, -2), 1.5, 1.4),
    )
    return (
        bones(camera, Layer(name="backpack", paint="fig-bag", nearness=trunk - 0.3), (sack,)),
        bones(camera, Layer(name="strap", paint="fig-bag fig-far", nearness=trunk + 0.1), strap),
    )


def _floor(start: float, end: float, deep: float = _DEEP) -> Iterator[Painted]:
    yield "floor", Box((start, end), (-1.5, 0), (-deep, deep))


def _backdrop(start: float, end: float) -> Iterator[Painted]:
    yield "wall", Box((start, end), (0, _WALL_HEIGHT), (-30, -29))


def _wall(x: float) -> Iterator[Painted]:
    yield "wall", Box((x - 5, x), (0, _WALL_HEIGHT), (-30, 30))


def _wall_ahead(x: float) -> Iterator[Painted]:
    yield "wall", Box((x, x + 5), (0, _WALL_HEIGHT), (-30, 30))


def _counter(start: float, end: float, high: float) -> Iterator[Painted]:
    yield "wall", Box((start + 2, end - 2), (0, high - 4), (-44, -22))
    yield "prop", Box((start, end), (high - 4, high), (-44, -20))


def _step(start: float, end: float, high: float) -> Iterator[Painted]:
    yield "prop", Box((start, end), (0, high), (-24, 24))


def _bed(start: float, end: float, high: float) -> Iterator[Painted]:
    for x in (start + 3, end - 7):
        yield "prop", Box((x, x + 4), (0, high - 14), (26, 30))
    yield "prop", Box((start - 3, start), (0, high + 18), (-32, 32))
    yield "bed", Box((start, end), (high - 14, high), (-32, 32))


def _rail(start: float, end: float, high: float) -> Iterator[Painted]:
    for x in (start, end - 3):
        yield "prop", Box((x, x + 3), (0, high), (-33, -30))
    yield "prop", Box((start - 4, end + 4), (high, high + 4), (-34, -29))


def _stool(start: float, end: float, high: float) -> Iterator[Painted]:
    for z in (-18.0, 14.5):
        for x in (start + 1, end - 4.5):
            yield "prop", Box((x, x + 3.5), (0, high - 4), (z, z + 3.5))
    yield "prop", Box((start, end), (high - 4, high), (-20, 20))


def _table(start: float, end: float, high: float) -> Iterator[Painted]:
    for z in (-24.0, 20.0):
        for x in (start + 2, end - 6):
            yield "prop", Box((x, x + 4), (0, high - 4), (z, z + 4))
    yield "prop", Box((start, end), (high - 4, high), (-26, 26))


def _chair(chair: Chair) -> Iterator[Painted]:
    x, high, turn = chair.x, chair.high, 1 if chair.faces == "right" else -1

    def box(a: float, b: float, y: tuple[float, float], z: tuple[float, float]) -> Box:
        low, top = sorted((x + a * turn, x + b * turn))
        return Box((low, top), y, z)

    for z in (-21.0, 17.5):
        for a in (0.0, 38.0):
            yield "prop", box(a, a + 3.5, (0, high - 4), (z, z + 3.5))
    yield "prop", box(-1, 42, (high - 4, high), (-21, 21))
    for z in (-21.0, 17.5):
        yield "prop", box(-1, 2.5, (high, high + 46), (z, z + 3.5))
    yield "prop", box(-1, 2.5, (high + 20, high + 46), (-21, 21))


def _faces(camera: Camera, layer: Layer, box: Box) -> Iterator[Piece]:
    """Yield the right side, the top, and the side to the viewer."""
    (x0, x1), (y0, y1), (z0, z1) = box.x, box.y, box.z
    side = ((x1, y0, z1), (x1, y0, z0), (x1, y1, z0), (x1, y1, z1))
    top = ((x0, y1, z1), (x1, y1, z1), (x1, y1, z0), (x0, y1, z0))
    near = ((x0, y0, z1), (x1, y0, z1), (x1, y1, z1), (x0, y1, z1))
    for name, shade, corners in (
        ("side", " fig-far", side),
        ("top", " fig-near", top),
        ("near", "", near),
    ):
        dots = tuple(camera.see(corner) for corner in corners)
        yield Piece(
            name=f"{layer.name}-{name}",
            limb=layer.name,
            paint=layer.paint + shade,
            nearness=layer.nearness,
            hinge=(dots[0], dots[1]),
            corners=dots,
        )


def _pillow(camera: Camera, x: float, y: float) -> Piece:
    layer = Layer(name="pillow", paint="fig-pillow", nearness=FAR_BACK)
    parts = tuple(Bone((x + a, y + 4, -15), (x + a, y + 4, 15), 5, 5) for a in (-9, -3, 3, 9))
    return bones(camera, layer, parts)


_KINDS: dict[str, Callable[[Any], Iterator[Painted]]] = {
    "backdrop": lambda told: _backdrop(*told),
    "floor": lambda told: _floor(*told),
    "mat": lambda told: _floor(*told),
    "bed": lambda told: _bed(*told),
    "wall": _wall,
    "wall_ahead": _wall_ahead,
    "counter": lambda told: _counter(*told),
    "rail": lambda told: _rail(*told),
    "step": lambda told: _step(*told),
    "stool": lambda told: _stool(*told),
    "table": lambda told: _table(*told),
    "chair": _chair,
}
"""How each prop is built; the farthest first."""
