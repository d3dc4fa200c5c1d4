"""The SVG around a drawing: its paper, its classes, and whether it is turned round."""

from msgspec import Struct

from ownpace.figures.marks import breath_ways, ways
from ownpace.figures.paper import Paper, cut_with_corner
from ownpace.figures.piece import number
from ownpace.figures.stage import Stage, pieces
from ownpace.model.figure import Body


class Sheet(Struct, frozen=True, kw_only=True):
    """The paper of a figure, and how it is drawn on."""

    paper: Paper
    body: Body
    mirrored: bool


def sheet_of(stage: Stage, *, mirrored: bool) -> Sheet:
    """Return the paper that all frames of a figure share, so that they are drawn to one scale."""
    marks = [
        spot
        for frame in range(len(stage.keys))
        for way in (*ways(stage, frame), *breath_ways(stage, frame))
        for spot in way
    ]
    paper = cut_with_corner([piece for key in stage.keys for piece in pieces(stage, key)], marks)
    return Sheet(paper=paper, body=stage.body, mirrored=mirrored)


def mirror(sheet: Sheet) -> Sheet:
    """Return the same sheet, turned round."""
    return Sheet(paper=sheet.paper, body=sheet.body, mirrored=not sheet.mirrored)


def picture(sheet: Sheet, drawing: str, labels: str = "") -> str:
    """Return an SVG of a drawing that may be turned round, and labels that never are."""
    paper, body = sheet.paper, sheet.body
    box = (paper.left, -paper.high, paper.right - paper.left, paper.high - paper.low)
    view = " ".join(number(value) for value in box)
    across = number(paper.left + paper.right)
    turned = f' transform="matrix(-1 0 0 1 {across} 0)"' if sheet.mirrored else ""
    classes = f"fig fig-of-{body.skin} fig-in-{body.clothes} fig-hair-{body.hair_colour}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" class="{classes}">'
        f"<g{turned}>{drawing}</g>{labels}</svg>"
    )
