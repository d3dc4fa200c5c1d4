"""What a drawing is made of: pieces of one colour, each a few capsules or one outline."""

from math import acos, atan2, cos, hypot, sin

from msgspec import Struct

from ownpace.figures.camera import Dot

UNIT = 2
"""Drawing units in a centimetre, so that whole numbers are fine enough."""


class Capsule(Struct, frozen=True):
    """A rounded bone: a circle at each end, and what lies between."""

    start: Dot
    end: Dot
    start_radius: float
    end_radius: float


class Piece(Struct, frozen=True, kw_only=True):
    """One painted piece."""

    name: str
    """Tells the pieces of a drawing apart; the same in every pose."""

    paint: str
    """Its CSS classes."""

    nearness: float
    """Pieces that are nearer to the viewer are painted later."""

    hinge: tuple[Dot, Dot]
    """A line that moves with the piece, for movement without change of form."""

    limb: str
    """What moves together: pieces of a limb, each level hanging on the one before."""

    level: int = 0

    capsules: tuple[Capsule, ...] = ()
    outline: tuple[tuple[Dot, ...], tuple[Dot, ...]] | None = None
    """The two sides of a form that is curved, both from its lower end to its upper one."""

    corners: tuple[Dot, ...] = ()

    def path(self) -> str:
        """Return the form as the `d` of an SVG path, where it stands."""
        return _path(self, ((0.0, 0.0), (1.0, 0.0)))

    def own_path(self) -> str:
        """Return the form as seen from its hinge."""
        return _path(self, self.hinge)

    def extent(self) -> tuple[tuple[float, float, float], ...]:
        """Return circles (x, y, radius) that the piece stays within."""
        circles = [
            (*place, radius)
            for one in self.capsules
            for place, radius in ((one.start, one.start_radius), (one.end, one.end_radius))
        ]
        sides = (*self.outline[0], *self.outline[1]) if self.outline else ()
        circles += [(x, y, 0.0) for x, y in (*sides, *self.corners)]
        return tuple(circles)


def number(centimetres: float) -> str:
    """Return a length in drawing units."""
    return str(round(centimetres * UNIT))


def place(spot: Dot) -> str:
    """Return a place in drawing units; in SVG, y goes down."""
    return f"{number(spot[0])} {number(-spot[1])}"


def _path(piece: Piece, hinge: tuple[Dot, Dot]) -> str:
    (ox, oy), (hx, hy) = hinge
    angle = atan2(hy - oy, hx - ox)
    c, s = cos(angle), sin(angle)

    def seen(spot: Dot) -> Dot:
        x, y = spot[0] - ox, spot[1] - oy
        return x * c + y * s, -x * s + y * c

    if piece.outline:
        up = [seen(spot) for spot in piece.outline[0]]
        down = [seen(spot) for spot in reversed(piece.outline[1])]
        text = f"M{place(up[0])}{_curve(up)}L{place(down[0])}{_curve(down)}Z"
    elif piece.corners:
        text = "M" + "L".join(place(seen(spot)) for spot in piece.corners) + "Z"
    else:
        text = "".join(_capsule(one, seen(one.start), seen(one.end)) for one in piece.capsules)
    return text.replace(" -", "-")


def _capsule(one: Capsule, start: Dot, end: Dot) -> str:
    """Return two arcs and the two lines that touch both; flags of arcs need no space."""
    (px, py), (qx, qy) = start, end
    r, s = one.start_radius, one.end_radius
    span = max(hypot(qx - px, qy - py), 0.2)
    angle = atan2(qy - py, qx - px)
    inside = 0.95 * span  # a ball that would vanish in the other one just shows
    r, s = max(r, s - inside), max(s, r - inside)
    open_by = acos((r - s) / span)
    left, right = angle + open_by, angle - open_by
    a = (px + r * cos(left), py + r * sin(left))
    b = (px + r * cos(right), py + r * sin(right))
    c = (qx + s * cos(right), qy + s * sin(right))
    d = (qx + s * cos(left), qy + s * sin(left))
    first, second = ("1", "0") if r >= s else ("0", "1")
    return (
        f"M{place(a)}a{number(r)} {number(r)} 0 {first}0{_step(a, b)}"
        f"l{_step(b, c)}a{number(s)} {number(s)} 0 {second}0{_step(c, d)}z"
    )


def _step(a: Dot, b: Dot) -> str:
    """Return the way between two rounded places."""
    x, y = round(a[0] * UNIT), round(-a[1] * UNIT)
    return f"{round(b[0] * UNIT) - x} {round(-b[1] * UNIT) - y}"


def _curve(dots: list[Dot]) -> str:
    """Return a smooth curve from the first to the last of the dots.

    Handles are a third of their side long, so that tight corners do not curl.
    """
    steps = []
    for k in range(len(dots) - 1):
        before, a, b, after = (
            dots[max(k - 1, 0)],
            dots[k],
            dots[k + 1],
            dots[min(k + 2, len(dots) - 1)],
        )
        third = hypot(b[0] - a[0], b[1] - a[1]) / 3
        one = _handle(before, b, third)
        two = _handle(a, after, third)
        x, y = round(a[0] * UNIT), round(-a[1] * UNIT)
        spots = ((a[0] + one[0], a[1] + one[1]), (b[0] - two[0], b[1] - two[1]), b)
        steps.append(" ".join(f"{round(u * UNIT) - x} {round(-v * UNIT) - y}" for u, v in spots))
    return "c" + " ".join(steps)


def _handle(a: Dot, b: Dot, size: float) -> Dot:
    """Return the way from `a` to `b`, shortened to `size`."""
    whole = hypot(b[0] - a[0], b[1] - a[1]) or 1
    return (b[0] - a[0]) / whole * size, (b[1] - a[1]) / whole * size
