"""The body as painted pieces. Shades, not lines, keep what is near apart from what is far."""

from math import hypot, sqrt

from ownpace.figures.camera import Dot
from ownpace.figures.head import head_pieces
from ownpace.figures.limbs import arm, leg
from ownpace.figures.look import Look
from ownpace.figures.piece import Piece
from ownpace.figures.skeleton import SIDES
from ownpace.figures.trunk import Slice, slices
from ownpace.figures.vector import mix

_HEM, _WAIST, _COLLAR = 4, 6, 10
"""Sections of the trunk: the shirt begins, the trousers end, the shirt ends."""


def person(look: Look) -> tuple[Piece, ...]:
    """Return the pieces of a body, in no order."""
    found = [*_trunk(look), *head_pieces(look, trunk_nearness(look))]
    for side in SIDES:
        found += [*arm(look, side), *leg(look, side)]
    return tuple(found)


def _trunk(look: Look) -> tuple[Piece, ...]:
    near = trunk_nearness(look)
    whole = slices(look.skeleton.spine, look.flesh, look.stance.belly)
    low, middle, top = (look.camera.see(whole[k].centre) for k in (1, _HEM + 1, _COLLAR - 1))
    trousers = Piece(
        name="trousers",
        limb="trousers",
        paint="fig-legs fig-near",
        nearness=near - 0.2,
        hinge=(low, middle),
        outline=_silhouette(look, whole[: _WAIST + 1], -0.6),
    )
    shirt = Piece(
        name="shirt",
        limb="shirt",
        paint="fig-cloth",
        nearness=near,
        hinge=(middle, top),
        outline=_silhouette(look, whole[_HEM:], 0.3),
    )
    return trousers, shirt


def _silhouette(
    look: Look, chain: tuple[Slice, ...], slack: float
) -> tuple[tuple[Dot, ...], tuple[Dot, ...]]:
    """Return both sides of a chain of ellipses as the camera sees them."""
    centres = [look.camera.see(one.centre) for one in chain]
    left: list[Dot] = []
    right: list[Dot] = []
    for k, one in enumerate(chain):
        (ax, ay), (bx, by) = centres[max(k - 1, 0)], centres[min(k + 1, len(chain) - 1)]
        size = hypot(bx - ax, by - ay) or 1
        nx, ny = -(by - ay) / size, (bx - ax) / size
        (rx, ry), (fx, fy) = (
            look.camera.see(one.station.right),
            look.camera.see(one.station.forward),
        )
        half = sqrt(
            ((one.width + slack) * (rx * nx + ry * ny)) ** 2
            + ((one.depth + slack) * (fx * nx + fy * ny)) ** 2
        )
        x, y = centres[k]
        left.append((x + nx * half, y + ny * half))
        right.append((x - nx * half, y - ny * half))
    return tuple(left), tuple(right)


def trunk_nearness(look: Look) -> float:
    """Return how near the middle of the trunk is to the viewer."""
    at = look.skeleton.at
    return look.camera.nearness(mix(at["hips"], at["chest"], 0.5))
