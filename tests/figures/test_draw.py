"""Drawings: small, harmless, the same each time, and readable the other way round."""

import re
from functools import cache
from xml.etree import ElementTree

import pytest
from tests.figures.figures import FIGURES, IDS, ROOT, poses

from ownpace.figures.build import BODIES
from ownpace.figures.check import PoseError
from ownpace.figures.draw import draw_frames, draw_moving
from ownpace.figures.journey import journey
from ownpace.figures.moving import moving
from ownpace.figures.picture import mirror, sheet_of
from ownpace.figures.stage import pieces, set_stage
from ownpace.model.figure import Body, Figure, Frame, Leg, Pose

NUMBERS = ("1", "2", "3", "4")
ARABIC = ("١", "٢", "٣", "٤")
BODY = BODIES["short-hair"]
FRAME_BYTES, MOVING_BYTES = 6_000, 20_000
SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "g", "path", "circle", "text", "animate", "animateTransform"}
ATTRIBUTES = {
    *("viewBox", "class", "d", "transform", "cx", "cy", "r", "x", "y"),
    *("stroke-width", "font-size", "text-anchor"),
    *("attributeName", "type", "additive", "dur", "repeatCount", "keyTimes", "values"),
}


@cache
def drawings(name: str, body: Body = BODY) -> tuple[str, ...]:
    """Return the stills of a figure and its movement."""
    figure = FIGURES[name]
    frames = draw_frames(figure, body, NUMBERS, mirrored=False)
    return (*frames, draw_moving(figure, body, mirrored=False))


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
@pytest.mark.parametrize("name", IDS)
def test_drawings_are_small(name: str, body: Body) -> None:
    """A still has less than 6 kB, a moving figure less than 20 kB, whoever is drawn."""
    *frames, moving = drawings(name, body)

    assert 2 <= len(frames) <= 4
    assert max(len(frame.encode()) for frame in frames) < FRAME_BYTES
    assert len(moving.encode()) < MOVING_BYTES


@pytest.mark.parametrize("name", IDS)
def test_drawings_hold_nothing_but_shapes(name: str) -> None:
    """There is no script, no style, no address, and no text but the number of a frame."""
    for drawing in drawings(name):
        tree = ElementTree.fromstring(drawing)

        assert {element.tag.removeprefix(SVG) for element in tree.iter()} <= ELEMENTS
        assert {name for element in tree.iter() for name in element.attrib} <= ATTRIBUTES
        assert "url(" not in drawing
        assert len(re.findall("http", drawing)) == 1
        assert "nan" not in drawing


@pytest.mark.parametrize("name", IDS)
def test_frames_are_numbered(name: str) -> None:
    """Each still holds its own number as the language writes it; what moves holds no text."""
    figure = FIGURES[name]
    frames = draw_frames(figure, BODY, ARABIC, mirrored=True)

    texts = ["".join(ElementTree.fromstring(frame).itertext()) for frame in frames]

    assert texts == list(ARABIC[: len(frames)])
    assert (
        "".join(ElementTree.fromstring(draw_moving(figure, BODY, mirrored=True)).itertext()) == ""
    )


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_every_class_has_a_style(body: Body) -> None:
    """The stylesheet knows every class of every drawing."""
    styles = (ROOT / "templates/theme/assets/css/figures.css").read_text(encoding="utf-8")
    known = set(re.findall(r"\.(fig[-a-z]*)", styles))

    used = {
        name
        for drawing in (drawing for name in IDS for drawing in drawings(name, body)[:-1])
        for names in re.findall(r'class="([^"]*)"', drawing)
        for name in names.split()
    }

    assert used <= known


@pytest.mark.parametrize("name", IDS)
def test_the_same_figure_is_the_same_text(name: str) -> None:
    """Drawing again gives the same bytes."""
    assert drawings.__wrapped__(name) == drawings(name)


@pytest.mark.parametrize("name", IDS)
def test_mirrored_twice_is_the_same(name: str) -> None:
    """Turning the paper round twice changes nothing; turned once, each place has its mirror."""
    sheet = sheet_of(set_stage(FIGURES[name], BODY), mirrored=False)

    assert mirror(mirror(sheet)) == sheet
    for x in (sheet.paper.left, 0.0, sheet.paper.right):
        assert sheet.paper.mirrored(sheet.paper.mirrored(x)) == pytest.approx(x)


@pytest.mark.parametrize("name", IDS)
def test_mirroring_turns_the_drawing_and_not_the_numbers(name: str) -> None:
    """The drawing is the same but for one turn; numbers change only their corner."""
    figure = FIGURES[name]
    plain = draw_frames(figure, BODY, NUMBERS, mirrored=False)
    turned = draw_frames(figure, BODY, NUMBERS, mirrored=True)

    for one, two in zip(plain, turned, strict=True):
        drawn, labels = re.fullmatch(r".*?<g>(.*?)</g>(.*)</svg>", one).groups()  # type: ignore[union-attr]
        match = re.fullmatch(
            r".*?<g transform=\"matrix\(-1 0 0 1 \S+ 0\)\">(.*?)</g>(.*)</svg>", two
        )
        assert match
        assert match[1] == drawn
        assert match[2] != labels
        assert "matrix" not in match[2]


@pytest.mark.parametrize("name", IDS)
def test_movement_ends_where_it_began(name: str) -> None:
    """Every animation starts at 0, ends at 1, and has a value for each of its moments."""
    tree = ElementTree.fromstring(draw_moving(FIGURES[name], BODY, mirrored=False))
    moves = [element for element in tree.iter() if "animate" in element.tag]

    assert moves
    for move in moves:
        values = move.attrib["values"].split(";")
        if "keyTimes" in move.attrib:
            times = [float(time) for time in move.attrib["keyTimes"].split(";")]
            assert len(times) == len(values)
            assert times == sorted(times)
            assert (times[0], times[-1]) == (0, 1)


@pytest.mark.parametrize("name", IDS)
def test_outlines_change_without_a_jump(name: str) -> None:
    """Forms that change keep their commands: a browser can mix only paths of one build."""
    tree = ElementTree.fromstring(draw_moving(FIGURES[name], BODY, mirrored=False))

    for move in tree.iter(f"{SVG}animate"):
        builds = {re.sub(r"[-0-9. ]+", "", form) for form in move.attrib["values"].split(";")}
        assert len(builds) == 1


@pytest.mark.parametrize("name", IDS)
def test_all_frames_share_one_scale(name: str) -> None:
    """The stills of a figure have the same paper, so that nobody seems to grow."""
    frames = drawings(name)[:-1]
    boxes = {ElementTree.fromstring(frame).attrib["viewBox"] for frame in frames}

    assert len(boxes) == 1


def test_a_frame_without_a_number_is_refused() -> None:
    """There must be a number for every frame."""
    with pytest.raises(ValueError, match="fewer numbers"):
        draw_frames(FIGURES["sit-to-stand"], BODY, ("1",), mirrored=False)


def test_a_number_is_text() -> None:
    """What is passed in as a number cannot become markup."""
    frame = draw_frames(FIGURES["bridge"], BODY, ("<b>", "2"), mirrored=False)[0]

    assert "&lt;b&gt;" in frame


def test_what_no_body_can_do_is_not_drawn() -> None:
    """A figure that was not checked is refused when it is drawn."""
    twisted = Figure(frames=(Frame(), Frame(pose=Pose(legs=Leg(angles=(60, 130))))))

    with pytest.raises(PoseError):
        draw_moving(twisted, BODY, mirrored=False)


@pytest.mark.parametrize("name", IDS)
def test_movement_stays_on_its_paper(name: str) -> None:
    """Nothing is cut off, not even an arm that is lifted on the way between two frames."""
    stage = set_stage(FIGURES[name], BODY)
    paper = moving(stage).paper

    for key in (*poses(name, BODY), *(moment.key for moment in journey(stage))):
        for piece in pieces(stage, key):
            for x, y, radius in piece.extent():
                assert paper.left < x - radius
                assert x + radius < paper.right
                assert paper.low < y - radius
                assert y + radius < paper.high
