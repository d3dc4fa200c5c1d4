"""A figure and a body brought together, and the pieces that any of their poses is made of."""

from msgspec import Struct

from ownpace.figures.between import Key
from ownpace.figures.build import Flesh, flesh_of
from ownpace.figures.camera import Camera, camera_of
from ownpace.figures.check import moving_keys, solved_keys
from ownpace.figures.look import Look
from ownpace.figures.person import person, trunk_nearness
from ownpace.figures.piece import Piece
from ownpace.figures.props import backpack_pieces, prop_pieces
from ownpace.model.figure import Body, Figure


class Stage(Struct, frozen=True, kw_only=True):
    """All that drawing needs."""

    figure: Figure
    body: Body
    flesh: Flesh
    camera: Camera
    keys: tuple[Key, ...]
    """One for each frame."""

    def moving_keys(self) -> tuple[Key, ...]:
        """Return the poses that belong to the movement."""
        return moving_keys(self.figure, self.keys)


def set_stage(figure: Figure, body: Body) -> Stage:
    """Return a figure with its key poses solved for a body.

    Raises:
        PoseError: A joint is bent too far, or a hand or foot cannot reach its place.
    """
    keys, camera = solved_keys(figure, body), camera_of(figure)
    return Stage(
        figure=figure,
        body=body,
        flesh=flesh_of(body),
        camera=camera,
        keys=keys,
    )


def pieces(stage: Stage, key: Key, lit: Key | None = None) -> tuple[Piece, ...]:
    """Return the pieces of one pose, the farthest first.

    Near and far side are shaded as they are in the pose itself, or in another one: `lit`.
    """
    look = Look(
        body=stage.body,
        flesh=stage.flesh,
        camera=stage.camera,
        stance=key.stance,
        skeleton=key.skeleton,
        lit=(lit or key).skeleton,
    )
    found = [*prop_pieces(stage.figure.props, stage.camera), *person(look)]
    if stage.figure.props.backpack:
        found += backpack_pieces(stage.camera, key.skeleton, trunk_nearness(look))
    return tuple(sorted(found, key=lambda piece: piece.nearness))
