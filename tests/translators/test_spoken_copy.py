"""A copy of a project in further languages: whole, and the project is never touched."""

import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from ownpace.cli import main
from ownpace.exchange.pseudo import PSEUDO
from ownpace.translators.spoken_copy import MARK

ROOT = Path(__file__).parents[2]
VILLAGE = ROOT / "tests" / "projects" / "village"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Copy the village with the templates and settings of the product."""
    root = tmp_path / "project"
    shutil.copytree(VILLAGE, root)
    shutil.copytree(ROOT / "templates", root / "templates")
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


def run(root: Path, out: Path) -> Result:
    """Make the copy in the languages that nobody speaks."""
    return CliRunner().invoke(main, ["i18n", "pseudo", "--project", str(root), "--out", str(out)])


def pages(root: Path, tag: str) -> set[str]:
    """Return the names of the pages in a language."""
    folder = root / "content" / tag
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")}


def test_copy(project: Path, tmp_path: Path) -> None:
    """Everything is in the copy, in both languages; the project has no file more."""
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}

    result = run(project, tmp_path / "out" / "copy")

    assert result.exit_code == 0, result.output
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before
    copy = tmp_path / "out" / "copy"
    clinic = yaml.safe_load((copy / "clinic.yml").read_text("utf-8"))
    assert set(clinic["languages"]) == set(PSEUDO)
    assert clinic["notice"]["en-XA"].startswith("Ííñṽééñťééđ")
    plan = yaml.safe_load((copy / "plans/p3v7qk.yaml").read_text("utf-8"))
    assert plan["languages"] == [*PSEUDO]
    assert plan["person"]["story"] == {
        "en": "It began in spring.",
        "en-XA": "Ííť ƀééĝááñ ííñ šþŕííñĝ.",
        "ar-XB": "يت بعغان ين سثرينغ.",
    }
    for tag in PSEUDO:
        assert pages(copy, tag) == pages(VILLAGE, "en")
        assert (copy / f"templates/locale/{tag}.po").exists()


def test_only_a_copy_is_replaced(project: Path, tmp_path: Path) -> None:
    """A copy can be made anew; a folder with anything else in it is refused."""
    copy, other = tmp_path / "copy", tmp_path / "other"
    other.mkdir()
    (other / "mine.txt").write_text("mine")

    assert [run(project, copy).exit_code for _ in range(2)] == [0, 0]
    assert (copy / MARK).exists()
    for folder in (other, project, tmp_path):
        refused = run(project, folder)
        assert refused.exit_code == 1
        assert "this folder holds something else" in refused.output
    assert (other / "mine.txt").read_text() == "mine"


def test_shipped_project_has_none() -> None:
    """The languages that nobody speaks stand in no file that is shipped."""
    shipped = ("clinic.yml", "mkdocs.yml", "content/glossary.yml")

    for tag in PSEUDO:
        assert [name for name in shipped if tag in (ROOT / name).read_text("utf-8")] == []
        assert list(ROOT.glob(f"content/{tag}")) + list(ROOT.glob(f"templates/locale/{tag}*")) == []
