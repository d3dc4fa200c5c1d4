"""Pictures of exercises: files of their own, in every direction that the languages need."""

import re
from pathlib import Path

import pytest
from msgspec import structs

from ownpace.edition.figures import FigureOrder, figure_files, figure_order
from ownpace.edition.locales import read_locale
from ownpace.model.clinic import PEOPLE, LanguageSettings
from ownpace.model.figure import Body
from ownpace.model.source import SourceError, SourceFile
from ownpace.read.project import read_project

ROOT = Path(__file__).parents[2]
LOCALES = [
    read_locale(ROOT, "en", LanguageSettings()),
    read_locale(ROOT, "es", LanguageSettings()),
    read_locale(ROOT, "ar", LanguageSettings(digits="arab")),
]
NAMES = ("bridge", "slow-breathing")


@pytest.fixture(scope="session")
def order() -> FigureOrder:
    """Return two figures for readers of three languages."""
    figures = read_project(ROOT).figures
    chosen = tuple(one for one in figures if Path(one.path).stem in NAMES)
    return figure_order(ROOT, chosen, PEOPLE, LOCALES)


@pytest.fixture(scope="session")
def files(order: FigureOrder, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the pictures, drawn once."""
    return figure_files(order, tmp_path_factory.mktemp("kept"))


def test_every_exercise_has_a_figure() -> None:
    """The library has a figure for each of its exercises, and none for anything else."""
    figures = {Path(one.path).stem for one in read_project(ROOT).figures}

    assert figures == {path.stem for path in ROOT.glob("content/en/exercises/*.md")}


def test_names(files: dict[str, str]) -> None:
    """Each exercise has one picture that moves, and stills for each direction with its digits."""
    assert sorted(files) == [
        f"assets/figures/{name}{kind}.svg" for name in NAMES for kind in ("-ltr-30", "-rtl-660", "")
    ]
    assert LOCALES[0].script == LOCALES[1].script == "ltr-30"
    assert LOCALES[2].script == "rtl-660"


def test_they_stand_alone(files: dict[str, str]) -> None:
    """A picture needs nothing from anywhere: no script, no address, its colours inside."""
    for path, text in files.items():
        assert text.startswith("<svg "), path
        assert text.count("<style>") == 1
        assert not re.search(r"<script|javascript:|@import|url\(|href=", text)
        assert set(re.findall(r"https?://[^\"]+", text)) == {"http://www.w3.org/2000/svg"}
        assert len(text) < 30_000
        assert "#dark:target" in text


def test_movement_and_digits(files: dict[str, str]) -> None:
    """The first picture moves; the stills do not, and are numbered as their readers count."""
    assert "<animate" in files["assets/figures/bridge.svg"]
    for script, digits in (("ltr-30", "12"), ("rtl-660", "١٢")):
        stills = files[f"assets/figures/bridge-{script}.svg"]
        assert "<animate" not in stills
        assert "".join(re.findall(r"<text[^>]*>(.)</text>", stills)) in (digits, digits[::-1])


def test_they_are_kept(order: FigureOrder, files: dict[str, str], tmp_path: Path) -> None:
    """Pictures are drawn once: the second time they are read, whatever is left to draw with."""
    figure_files(order, tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes().replace(b"bridge", b"bridle"))

    again = figure_files(order, tmp_path)

    assert "assets/figures/bridle.svg" in again
    assert len(again) == len(files)


def test_another_person_is_drawn_anew(order: FigureOrder, tmp_path: Path) -> None:
    """A clinic that shows other people gets other pictures, without touching a figure."""
    other = structs.replace(order, bodies=(Body(skin="deep", clothes="plum"),))

    files = figure_files(other, tmp_path)

    assert all("fig-of-deep fig-in-plum" in text for text in files.values())


def test_fault(order: FigureOrder, tmp_path: Path) -> None:
    """A figure that no body can take is named with its place, and nothing is kept."""
    faulty = SourceFile("content/figures/bridge.yml", "frames: []\n")

    with pytest.raises(SourceError) as refused:
        figure_files(structs.replace(order, figures=(faulty,)), tmp_path)

    assert "content/figures/bridge.yml:1" in str(refused.value)
    assert list(tmp_path.iterdir()) == []
