"""Figures as SVG. Colours are classes, so that light and dark both work.

The template around a figure gives it its role and its name.
"""

from collections.abc import Sequence

from ownpace.figures.marks import breath_ways, draw_arrow, draw_hold, draw_number, ways
from ownpace.figures.moving import moving
from ownpace.figures.picture import Sheet, picture, sheet_of
from ownpace.figures.stage import Stage, pieces, set_stage
from ownpace.model.figure import Body, Figure

_BREATH = 0.6
"""Size of the arrows of a breath."""

_USUAL = 7.0
"""Radius of a frame's number, in centimetres, on paper on which arrows have their own size."""


def draw_frames(
    figure: Figure, body: Body, digits: Sequence[str], *, mirrored: bool
) -> tuple[str, ...]:
    """Return the numbered stills of a figure as SVG.

    `digits` are the numbers of the frames as the language writes them: `("1", "2", "3", "4")`.
    A mirrored drawing is turned round as a whole; its numbers are not.

    Raises:
        PoseError: The body cannot take these poses.
        ValueError: There are fewer numbers than frames.
    """
    if len(digits) < len(figure.frames):
        raise ValueError("there are fewer numbers than frames")
    stage = set_stage(figure, body)
    sheet = sheet_of(stage, mirrored=mirrored)
    return tuple(_frame(stage, k, sheet, digits[k]) for k in range(len(stage.keys)))


def draw_moving(figure: Figure, body: Body, *, mirrored: bool) -> str:
    """Return the movement through all poses of a figure as one SVG that moves by SMIL.

    Raises:
        PoseError: The body cannot take these poses.
    """
    found = moving(set_stage(figure, body))
    return picture(Sheet(paper=found.paper, body=body, mirrored=mirrored), found.drawing)


def _frame(stage: Stage, k: int, sheet: Sheet, digit: str) -> str:
    scale = sheet.paper.size / _USUAL
    painted = pieces(stage, stage.keys[k])
    drawing = "".join(f'<path class="{piece.paint}" d="{piece.path()}"/>' for piece in painted)
    drawing += "".join(draw_arrow(way, scale) for way in ways(stage, k))
    drawing += "".join(draw_arrow(way, scale * _BREATH) for way in breath_ways(stage, k))
    labels = draw_number(sheet.paper, digit, mirrored=sheet.mirrored)
    if stage.figure.frames[k].hold:
        labels += draw_hold(sheet.paper, mirrored=sheet.mirrored)
    return picture(sheet, drawing, labels)
