"""From the text of a figure file to a figure, or to all that is wrong with it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ownpace.model.source import SourceError, SourceFile
from ownpace.parse.figures import parse_figure, parse_figures

EXAMPLES = Path(__file__).parent.parent / "examples" / "figures"
INVALID = sorted((EXAMPLES / "invalid").glob("*.yml"))
STANDING = "frames:\n  - {}\n  - pose: {spine: [80]}\n"


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_invalid_figure(path: Path, golden: Callable[[str, Path], None]) -> None:
    """An invalid figure is refused with the diagnostics recorded beside it."""
    source = SourceFile("example.yml", path.read_text(encoding="utf-8"))

    with pytest.raises(SourceError) as refused:
        parse_figure(source)

    golden(f"{refused.value}\n", path.with_suffix(".txt"))


def test_a_pose_says_only_what_differs() -> None:
    """What a figure leaves out has a default: somebody who stands and looks to the right."""
    figure = parse_figure(SourceFile("standing.yml", STANDING))

    assert figure.view == "side"
    assert figure.frames[0].pose.spine is None
    assert figure.frames[1].pose.spine == (80,)


def test_faults_of_all_files_are_named() -> None:
    """Figures are refused together, each fault with its file."""
    broken = "frames:\n  - {}\n"

    with pytest.raises(SourceError) as refused:
        parse_figures([SourceFile("b.yml", broken), SourceFile("a.yml", broken)])

    assert [fault.location.path for fault in refused.value.diagnostics] == ["a.yml", "b.yml"]


def test_figures_have_the_names_of_their_files() -> None:
    """The id of a figure is the name of its file."""
    figures = parse_figures([SourceFile("content/figures/bow.yml", STANDING)])

    assert tuple(figures) == ("bow",)


@settings(max_examples=60)
@given(st.text(alphabet="spinearmlghdofut0123456789:{}[],.- \n", max_size=80))
def test_no_text_breaks_the_reader(text: str) -> None:
    """Whatever stands in a file, it is a figure or it is refused."""
    try:
        parse_figure(SourceFile("any.yml", STANDING + text))
    except SourceError as refused:
        assert refused.diagnostics
