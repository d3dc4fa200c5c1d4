"""A figure that moves by SMIL alone, without a script.

What moves together is one block: a head, an arm, a shirt. A block is written in several ways,
and the shortest is taken: its pieces in groups that turn on each other like bones, or each piece
with its own movement, or with nothing but a changing outline.
"""

from collections.abc import Callable, Sequence
from itertools import groupby
from math import atan2, cos, degrees, radians, sin

from msgspec import Struct

from ownpace.figures.check import on_the_way
from ownpace.figures.journey import Moment, journey
from ownpace.figures.paper import Paper, cut
from ownpace.figures.piece import UNIT, Piece
from ownpace.figures.stage import Stage, pieces
from ownpace.figures.timeline import (
    Row,
    Timeline,
    animate_outline,
    animate_transform,
    keep_rotation,
    listed,
)
from ownpace.figures.vector import wrap

_PLACE, _TURN, _FORM = 0.8, 0.7, 3
"""What may be off: places and forms in drawing units, turns in degrees."""

Pieces = list[Piece]
"""One piece at every moment."""


class _Hinge(Struct, frozen=True):
    """Where something is at every moment, in drawing units, and how it is turned, in degrees."""

    places: list[Row]
    turns: list[Row]

    def seen_from(self, other: "_Hinge") -> "_Hinge":
        """Return the same place and turn as they are for what hangs on `other`."""
        places: list[Row] = []
        turns: list[Row] = []
        for (x, y), (turn,), (ox, oy), (other_turn,) in zip(
            self.places, self.turns, other.places, other.turns, strict=True
        ):
            c, s = cos(radians(other_turn)), sin(radians(other_turn))
            places.append(((x - ox) * c + (y - oy) * s, -(x - ox) * s + (y - oy) * c))
            turns.append((turn - other_turn,))
        return _Hinge(places, turns)


class _Movement(Struct, frozen=True):
    """One piece at every moment, and the two ways to write it."""

    pieces: Pieces
    alone: str
    """The piece with a movement of its own."""

    in_place: str
    """The piece as seen from its hinge, for a group that moves."""


class Moving(Struct, frozen=True):
    """A figure that moves: what is drawn of it, and the paper that no pose leaves."""

    drawing: str
    paper: Paper


def moving(stage: Stage) -> Moving:
    """Return all pieces of a figure with their movement through its poses, and back."""
    moments = tuple(journey(stage))
    seconds = moments[-1].time
    line = Timeline(tuple(moment.time / seconds for moment in moments), seconds)
    rows = _rows(stage, moments)
    blocks = groupby(_order(stage), key=lambda name: rows[0][name].limb)
    drawing = "".join(
        _block(line, [_movement(line, [row[name] for row in rows]) for name in names])
        for _, names in blocks
    )
    passed = on_the_way(stage.figure, stage.keys, stage.flesh)
    return Moving(drawing, cut(piece for key in passed for piece in pieces(stage, key)))


def _rows(stage: Stage, moments: Sequence[Moment]) -> list[dict[str, Piece]]:
    """Return the pieces of each moment by their names; poses come again on the way back."""
    lit = stage.moving_keys()[0]
    drawn: dict[int, dict[str, Piece]] = {}
    for moment in moments:
        if id(moment.key) not in drawn:
            found = pieces(stage, moment.key, lit)
            drawn[id(moment.key)] = {piece.name: piece for piece in found}
    return [drawn[id(moment.key)] for moment in moments]


def _order(stage: Stage) -> list[str]:
    """Return the names of all pieces, the farthest block first; layers cannot change on the way."""
    near: dict[str, float] = {}
    blocks: dict[str, float] = {}
    limbs: dict[str, str] = {}
    for key in stage.moving_keys():
        for piece in pieces(stage, key):
            near[piece.name] = near.get(piece.name, 0.0) + piece.nearness
            blocks[piece.limb] = max(blocks.get(piece.limb, near[piece.name]), near[piece.name])
            limbs[piece.name] = piece.limb
    return sorted(near, key=lambda name: (blocks[limbs[name]], limbs[name], near[name]))


def _block(line: Timeline, block: list[_Movement]) -> str:
    """Return the pieces of a block, the farthest first, in the shortest way."""
    levels = max(one.pieces[0].level for one in block) + 1
    choices = ["".join(one.alone for one in block)]
    choices += [_chained(line, block, count) for count in range(1, levels + 1)]
    return min(choices, key=len)


def _chained(line: Timeline, block: list[_Movement], count: int) -> str:
    """Return a block whose first `count` levels hang on each other; the others move alone."""
    inner = ""
    ends_first = block[0].pieces[0].level >= block[-1].pieces[0].level
    for level in reversed(range(count)):
        same = [one for one in block if one.pieces[0].level == level]
        own = "".join(one.in_place for one in same)
        inner = inner + own if ends_first else own + inner
        hinge = _hinge(same[0].pieces)
        if level:
            below = next(one for one in block if one.pieces[0].level == level - 1)
            hinge = hinge.seen_from(_hinge(below.pieces))
        inner = _group(line, hinge, inner)
    rest = "".join(one.alone for one in block if one.pieces[0].level >= count)
    return rest + inner if ends_first else inner + rest


def _movement(line: Timeline, row: Pieces) -> _Movement:
    """Return a piece at every moment, with the shortest movement of its own."""
    if all(piece is row[0] or piece == row[0] for piece in row):
        return _Movement(row, _path(row[0], row[0].path()), _path(row[0], row[0].own_path()))
    forms = _each(row, Piece.own_path)
    in_place = _path(row[0], forms[0], animate_outline(line, forms, _FORM))
    paths = _each(row, Piece.path)
    only_form = _path(row[0], paths[0], animate_outline(line, paths, _FORM))
    return _Movement(row, min(only_form, _group(line, _hinge(row), in_place), key=len), in_place)


def _each(row: Pieces, form: Callable[[Piece], str]) -> list[str]:
    """Return the form of a piece at every moment, worked out once for each pose."""
    known = {id(piece): form(piece) for piece in {id(piece): piece for piece in row}.values()}
    return [known[id(piece)] for piece in row]


def _path(piece: Piece, form: str, movement: str = "") -> str:
    start = f'<path class="{piece.paint}" d="{form}"'
    return f"{start}>{movement}</path>" if movement else f"{start}/>"


def _group(line: Timeline, hinge: _Hinge, inner: str) -> str:
    """Return a group that moves and turns with a hinge."""
    places, turns = hinge.places, hinge.turns
    slide = animate_transform(line, "translate", places, _PLACE)
    spin = animate_transform(line, "rotate", turns, _TURN)
    start = f"translate({listed(places[0])})"
    if slide and not spin:
        spin = keep_rotation(line, turns[0])
    if not spin or slide:
        start += f"rotate({listed(turns[0])})"
    return f'<g transform="{start}">{slide}{spin}{inner}</g>'


def _hinge(row: Sequence[Piece]) -> _Hinge:
    """Return where the hinge of a piece is, and its angle, always the short way round."""
    places: list[Row] = []
    turns: list[Row] = []
    angle = 0.0
    for piece in row:
        (x, y), (hx, hy) = piece.hinge
        angle += wrap(degrees(atan2(y - hy, hx - x)) - angle)
        places.append((x * UNIT, -y * UNIT))
        turns.append((angle,))
    return _Hinge(places, turns)
