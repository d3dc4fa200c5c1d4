"""A clinic changes pages, pictures and people in files of its own; ours stay as they came."""

import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from ownpace.edition.build import compile_files
from ownpace.edition.order import CompileOrder, project_key

ROOT = Path(__file__).parents[2]
PUBLIC = CompileOrder(("en", "es"), draft=True)
PICTURE = '<svg viewBox="0 0 360 220"><circle class="pic-own" cx="50" cy="50" r="30"/></svg>'


@pytest.fixture
def clinic(village: Path, tmp_path: Path) -> Path:
    """Return a project whose `own/` is still empty, with one figure and one picture of ours."""
    root = Path(shutil.copytree(village, tmp_path / "village"))
    for name in ("figures/bridge.yml", "figures/cat-cow.yml"):
        (root / "content" / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / "content" / name, root / "content" / name)
    (root / "own" / "en").mkdir(parents=True)
    (root / "own" / "figures").mkdir()
    (root / "own" / "pictures").mkdir()
    return root


def build(root: Path) -> dict[str, str]:
    """Return the text files of the site, after checking that no file of ours was touched."""
    before = state(root)
    files = compile_files(root, PUBLIC)
    assert state(root) == before
    return {path: data.decode() for path, data in files.items()}


def state(root: Path) -> dict[str, str]:
    """Return a digest of each file of the library."""
    files = (path for path in (root / "content").rglob("*") if path.is_file())
    return {str(path): sha256(path.read_bytes()).hexdigest() for path in files}


def test_module(clinic: Path) -> None:
    """A page in `own/` takes the place of ours; our translation of ours is not shown with it."""
    ours = (clinic / "content/en/pacing.md").read_text(encoding="utf-8")
    own = ours.replace("title: Pacing", "title: At the pace of our valley")
    (clinic / "own/en/pacing.md").write_text(own, encoding="utf-8")

    files = build(clinic)

    assert "<h1>At the pace of our valley</h1>" in files["pacing.html"]
    assert 'lang="en" dir="ltr">At the pace of our valley</h1>' in files["es/pacing.html"]
    assert "A tu ritmo" not in files["es/topics.html"]


def test_further_page(clinic: Path) -> None:
    """A page that we do not have is added to the library."""
    page = (clinic / "content/en/sleep.md").read_text(encoding="utf-8")
    (clinic / "own/en/our-valley.md").write_text(
        page.replace("title: Sleep", "title: Paths of our valley"), encoding="utf-8"
    )

    files = build(clinic)

    assert "<h1>Paths of our valley</h1>" in files["our-valley.html"]
    assert "our-valley.html" in files["topics.html"]


def test_example(clinic: Path) -> None:
    """An example of the clinic stands where ours stood, in each language that it has."""
    with (clinic / "clinic.yml").open("a", encoding="utf-8") as file:
        file.write("examples:\n  pacing: {en: Huda picks olives in short rounds.}\n")

    files = build(clinic)

    assert "Huda picks olives in short rounds." in files["pacing.html"]
    assert "Ana descansa antes de cansarse." in files["es/pacing.html"]
    assert "Huda" not in files["es/pacing.html"]


def test_example_of_nothing(clinic: Path) -> None:
    """An example for a page that is not there is named with its place."""
    with (clinic / "clinic.yml").open("a", encoding="utf-8") as file:
        file.write("examples:\n  pacng: {en: Huda picks olives.}\n")

    with pytest.raises(Exception, match=r"clinic\.yml:\d+:\d+: error: no module has this id") as no:
        build(clinic)

    assert "did you mean `pacing`?" in str(no.value)


def test_figure(clinic: Path) -> None:
    """A figure in `own/` takes the place of ours, for one exercise alone."""
    before = build(clinic)
    shutil.copy(clinic / "content/figures/cat-cow.yml", clinic / "own/figures/bridge.yml")

    after = build(clinic)

    assert before["assets/figures/bridge.svg"] != after["assets/figures/bridge.svg"]
    assert before["assets/figures/cat-cow.svg"] == after["assets/figures/cat-cow.svg"]


def test_people(clinic: Path) -> None:
    """The people in all figures are a setting of the clinic."""
    before = build(clinic)
    with (clinic / "clinic.yml").open("a", encoding="utf-8") as file:
        file.write("figures: [{build: older, hair: headscarf, skin: deep, clothes: ochre}]\n")

    after = build(clinic)

    assert "fig-of-deep fig-in-ochre" in after["assets/figures/bridge.svg"]
    assert "fig-of-deep fig-in-ochre" not in before["assets/figures/bridge.svg"]


def test_picture(clinic: Path) -> None:
    """A drawing in `own/` is the one that the page shows."""
    (clinic / "own/pictures/pacing.svg").write_text(PICTURE, encoding="utf-8")
    page = (clinic / "content/en/pacing.md").read_text(encoding="utf-8")
    words = "picture: {shows: A valley., labels: [The river., The hill.]}\nicon:"
    (clinic / "own/en/pacing.md").write_text(page.replace("icon:", words, 1), encoding="utf-8")

    files = build(clinic)

    assert 'aria-label="A valley."><circle class="pic-own"' in files["pacing.html"]
    assert "The river." in files["pacing.html"]


def test_word(clinic: Path) -> None:
    """A word of the clinic is explained on the page of words, and marked where it stands."""
    (clinic / "own/glossary.yml").write_text(
        "valley:\n  term: {en: Pacing}\n  means: {en: Going at the pace of the valley.}\n",
        encoding="utf-8",
    )

    files = build(clinic)

    assert "Going at the pace of the valley." in files["glossary.html"]


def test_editions_follow(clinic: Path) -> None:
    """Sites are built anew when something in `own/` changes."""
    before = project_key(clinic)
    (clinic / "own/words-to-avoid.yml").write_text("en: [tear]\n", encoding="utf-8")

    assert project_key(clinic) != before
