"""What stands beside the body: arrows, breath, the number of a frame, and the sign to stay."""

from collections.abc import Iterator
from html import escape
from math import atan2, cos, hypot, pi, sin

from ownpace.figures.between import between
from ownpace.figures.camera import Camera, Dot
from ownpace.figures.paper import Paper
from ownpace.figures.piece import number, place
from ownpace.figures.skeleton import Skeleton
from ownpace.figures.stage import Stage
from ownpace.figures.vector import along
from ownpace.model.figure import Arrow

Way = tuple[Dot, ...]
"""The places that an arrow passes, the last one at its tip."""

_STEPS = 6
_TIP = 7.0
_LINE = 2.6
"""Length of the tip, and thickness of an arrow."""


def ways(stage: Stage, frame: int) -> tuple[Way, ...]:
    """Return the arrows of a frame."""
    return tuple(_way(stage, frame, arrow) for arrow in stage.figure.frames[frame].arrows)


def breath_ways(stage: Stage, frame: int) -> tuple[Way, ...]:
    """Return the two small arrows of a breath that goes in or out, before the face."""
    breath = stage.figure.frames[frame].breath
    if breath is None:
        return ()
    found = _breath(stage.camera, stage.keys[frame].skeleton)
    return tuple(way if breath == "out" else way[::-1] for way in found)


def draw_arrow(way: Way, scale: float = 1) -> str:
    """Return an arrow; its tip is a part of the path, so that it needs no markers."""
    tip, line = _TIP * scale, _LINE * scale
    (bx, by), (ex, ey) = way[-2], way[-1]
    angle = atan2(ey - by, ex - bx)
    corners = [
        (ex, ey),
        *((ex - cos(angle + turn) * tip, ey - sin(angle + turn) * tip) for turn in (0.55, -0.55)),
    ]
    neck = (ex - cos(angle) * tip * 0.7, ey - sin(angle) * tip * 0.7)
    bend = _bend(way, neck)
    head = "L".join(place(corner) for corner in corners)
    return (
        f'<path class="fig-arrow-line" stroke-width="{number(line)}" '
        f'd="M{place(way[0])}Q{place(bend)} {place(neck)}"/>'
        f'<path class="fig-arrow" d="M{head}Z"/>'
    ).replace(" -", "-")


def draw_number(paper: Paper, text: str, *, mirrored: bool) -> str:
    """Return the number of a frame in its corner. It is never turned round."""
    x, y = paper.number
    x = paper.mirrored(x) if mirrored else x
    size = paper.size
    return (
        f'<circle class="fig-number" cx="{number(x)}" cy="{number(-y)}" r="{number(size)}"/>'
        f'<text class="fig-digit" x="{number(x)}" y="{number(-y + size * 0.45)}" '
        f'font-size="{number(size * 1.3)}" text-anchor="middle">{escape(text)}</text>'
    )


def draw_hold(paper: Paper, *, mirrored: bool) -> str:
    """Return a clock: stay here. It shows no time, as the plan says how long."""
    x, y = paper.number
    x = paper.mirrored(x) if mirrored else x
    size = paper.size
    y -= size * 2.6
    radius, stem = size * 0.85, size * 0.36
    hand = f"M{place((x, y + radius * 0.6))}V{number(-y)}H{number(x + radius * 0.45)}"
    return (
        f'<path class="fig-arrow" d="M{place((x - stem, y + radius * 1.45))}'
        f'h{number(stem * 2)}v{number(radius * 0.6)}h{number(-stem * 2)}z"/>'
        f'<circle class="fig-clock" stroke-width="{number(size * 0.22)}" '
        f'cx="{number(x)}" cy="{number(-y)}" r="{number(radius)}"/>'
        f'<path class="fig-arrow-line" stroke-width="{number(size * 0.2)}" d="{hand}"/>'
    ).replace(" -", "-")


def _way(stage: Stage, frame: int, arrow: Arrow) -> Way:
    if arrow.path is not None:
        return tuple(
            stage.camera.see((spot[0], spot[1], spot[2] if len(spot) > 2 else 0.0))
            for spot in arrow.path
        )
    assert arrow.joint is not None
    first, second = stage.keys[frame - 1], stage.keys[frame]
    dx, dy = arrow.shift
    dots: list[Dot] = []
    for step in range(_STEPS + 1):
        pose = between(first, second, step / _STEPS, stage.flesh)
        x, y = stage.camera.see(pose.skeleton.at[arrow.joint])
        dots.append((x + dx, y + dy))
    return tuple(_spanned(dots, arrow.span)) if arrow.span else tuple(dots)


def _spanned(dots: list[Dot], span: float) -> Iterator[Dot]:
    """Yield the same way, so long; its tip stays where it is."""
    (ax, ay), (ex, ey) = dots[0], dots[-1]
    scale = span / (hypot(ex - ax, ey - ay) or 1)
    for x, y in dots:
        yield ex - (ex - x) * scale, ey - (ey - y) * scale


def _bend(way: Way, end: Dot) -> Dot:
    """Return the handle of a curve that passes the middle of the way."""
    (ax, ay), (mx, my), (ex, ey) = way[0], _middle(way), end
    return 2 * mx - (ax + ex) / 2, 2 * my - (ay + ey) / 2


def _middle(way: Way) -> Dot:
    if len(way) % 2:
        return way[len(way) // 2]
    (ax, ay), (bx, by) = way[len(way) // 2 - 1 : len(way) // 2 + 1]
    return (ax + bx) / 2, (ay + by) / 2


def _breath(camera: Camera, skeleton: Skeleton) -> Iterator[Way]:
    """Yield two ways from the mouth outwards, a little apart."""
    head = skeleton.head
    mouth = along(along(head.centre, head.forward, 10), head.up, -4)
    (x, y), (cx, cy) = camera.see(mouth), camera.see(along(head.centre, head.up, -4))
    ahead = atan2(y - cy, x - cx) if hypot(x - cx, y - cy) > 2 else -pi / 2
    for spread in (-0.45, 0.45):
        angle = ahead + spread
        yield tuple((x + cos(angle) * reach, y + sin(angle) * reach) for reach in (3.0, 9.0, 15.0))
