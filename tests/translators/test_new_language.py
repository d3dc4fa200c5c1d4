"""A new language in one command: whole, beside what is there, or not at all."""

import shutil
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from click.testing import CliRunner, Result

from ownpace.cli import main
from ownpace.edition.locales import read_locale
from ownpace.exchange.strings import extract
from ownpace.export.publish import publish_file
from ownpace.model.clinic import LanguageSettings
from ownpace.parse.clinic import parse_clinic
from ownpace.parse.library import parse_library
from ownpace.read.project import read_project

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


def run(root: Path, *words: str) -> Result:
    """Run a command of translators."""
    return CliRunner().invoke(main, ["i18n", *words, "--project", str(root)])


def texts(root: Path) -> dict[Path, bytes]:
    """Return every file of a project."""
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("tag", "name", "direction", "plurals"),
    [
        ("vi", "Tiếng Việt", "ltr", 1),
        ("ur", "اردو", "rtl", 2),
        ("so", "Soomaali", "ltr", 2),
        ("pl", "Polski", "ltr", 3),
        ("zh-Hant", "繁體中文", "ltr", 1),
    ],
)
def test_add(project: Path, tag: str, name: str, direction: str, plurals: int) -> None:
    """A language gets its settings, every string in every plural form, and its warning signs."""
    before = {name: (project / name).read_text("utf-8") for name in ("clinic.yml", "mkdocs.yml")}

    result = run(project, "add", tag, "--region", "GB")

    assert result.exit_code == 0, result.output
    assert f"{name} is begun" in result.stdout
    assert len(result.stdout.splitlines()) <= 10
    for file, text in before.items():
        lines = (project / file).read_text("utf-8").splitlines()
        added = [line for line in lines if line not in text.splitlines()]
        assert len(added) == 1
        assert [line for line in lines if line not in added] == text.splitlines()
    with (project / f"templates/locale/{tag}.po").open("rb") as catalog:
        messages = [one for one in read_po(catalog) if one.id]
    assert len(messages) == len({str(one.message) for one in extract(project / "templates")})
    assert {len(one.string or ()) for one in messages if one.pluralizable} == {plurals}
    locale = read_locale(project, tag, LanguageSettings())
    assert (locale.name, locale.direction) == (name, direction)


def test_nothing_is_shown_yet(project: Path) -> None:
    """The warning signs that were begun are not published, and the site stays as it was."""
    run(project, "add", "vi")

    files = read_project(project)
    clinic = parse_clinic(files.clinic)
    library = parse_library(files, clinic)

    assert "vi" in clinic.languages
    assert [one for one in library.entries.values() if "vi" in one.words] == []
    assert "name: Tiếng Việt, build: false}" in (project / "mkdocs.yml").read_text("utf-8")


def test_what_is_there_stays(project: Path) -> None:
    """A language with a catalogue gets what is missing, and its catalogue is not touched."""
    catalog = project / "templates/locale/zh-Hans.po"
    before = catalog.read_bytes()

    result = run(project, "add", "zh-Hans")

    assert result.exit_code == 0, result.output
    assert catalog.read_bytes() == before
    assert "zh-Hans: {}" in (project / "clinic.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["es"], "mkdocs.yml:26:20: error: `es` is already there"),
        (["en"], "English is the source language"),
        (["xx"], "there is no locale data for this language"),
        (["pt_br"], "did you mean `pt-BR`?"),
        (["hmn"], "MkDocs takes two letters only"),
        (["en-XA"], "this language is for tests only"),
        (["vi", "--region", "XX"], "there is no such country"),
    ],
)
def test_refused(project: Path, words: list[str], told: str) -> None:
    """What cannot be added is refused with a way out, and nothing is written."""
    before = texts(project)

    result = run(project, "add", *words)

    assert result.exit_code == 1
    assert told in result.output
    assert "hint: " in result.output
    assert texts(project) == before


def test_all_or_nothing(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When one file cannot be written, the others are as before."""
    before = texts(project)

    def fail(target: Path, data: bytes) -> None:
        if target.suffix == ".po":
            raise OSError("disk full")
        publish_file(target, data)

    monkeypatch.setattr("ownpace.translators.new_language.publish_file", fail)

    result = run(project, "add", "vi")

    assert isinstance(result.exception, OSError)
    assert texts(project) == before


def test_check_compares_the_settings(project: Path) -> None:
    """A language that only one of the two settings files has is told, with its place."""
    for name, line in (("clinic.yml", "  es: {region: ES}\n"), ("mkdocs.yml", "locale: ar")):
        text = (project / name).read_text("utf-8")
        (project / name).write_text(text.replace(line, "locale: vi" if "ar" in line else ""))

    result = CliRunner().invoke(main, ["check", "--project", str(project)])

    assert "mkdocs.yml:26:20: warning: `es` is missing in clinic.yml" in result.output
    assert "mkdocs.yml:27:20: warning: `vi` is missing in clinic.yml" in result.output
    assert "warning: `ar` is missing in mkdocs.yml" in result.output
