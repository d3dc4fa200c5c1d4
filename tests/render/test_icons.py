"""Every icon is drawn, well formed, and shows no more than its shape."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from ownpace.parse.clinic import parse_clinic
from ownpace.parse.library import parse_library
from ownpace.read.project import read_project
from ownpace.render.icons import ALIASES, SHAPES, TURNS, icon

ROOT = Path(__file__).parents[2]
NAMES = sorted({*SHAPES, *ALIASES})
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))


@pytest.mark.parametrize("name", NAMES)
def test_icon(name: str) -> None:
    """An icon is well-formed SVG of plain shapes: no style, no script, no text, no identifier."""
    drawing = ElementTree.fromstring(icon(name))

    assert drawing.tag == "svg"
    assert drawing.attrib["aria-hidden"] == "true"
    assert drawing.attrib["viewBox"] == "0 0 24 24"
    assert {shape.tag for shape in drawing.iter()} <= {"svg", "path", "circle", "ellipse", "rect"}
    for shape in drawing.iter():
        assert not shape.attrib.keys() & {"style", "id", "href", "onload"}
        assert shape.attrib.get("fill", "currentColor") == "currentColor"


def test_names() -> None:
    """Other names and turning icons are those of icons that exist."""
    assert set(ALIASES.values()) <= set(SHAPES)
    assert set(SHAPES) >= TURNS
    assert not set(ALIASES) & set(SHAPES)


def test_turning_icons() -> None:
    """Only icons that point somewhere turn with the direction of the text."""
    assert all(
        ("icon--turns" in icon(name)) == (ALIASES.get(name, name) in TURNS) for name in NAMES
    )


def test_unknown_icon() -> None:
    """There is nothing to show for an unknown name."""
    with pytest.raises(KeyError):
        icon("dragon")


def test_icons_of_templates() -> None:
    """Every icon that a template names exists."""
    texts = [path.read_text(encoding="utf-8") for path in TEMPLATES]
    names = {name for text in texts for name in re.findall(r'icon\("([a-z-]+)"\)', text)}
    names |= {name for text in texts for name in re.findall(r'"icon": "([a-z-]+)"', text)}

    assert len(names) > 15
    assert names <= set(NAMES)


def test_icons_of_content() -> None:
    """Every icon that a content file names exists."""
    files = read_project(ROOT)
    clinic = parse_clinic(files.clinic)
    entries = parse_library(files, clinic).entries.values()

    unknown = {entry.id: entry.facts.icon for entry in entries if entry.facts.icon not in NAMES}

    assert unknown == {}
