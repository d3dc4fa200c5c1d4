"""An edition holds nothing of a plan, and is the same bytes for the same order."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec import Struct

from ownpace.edition.build import EditionError, build_edition, compile_files
from ownpace.edition.order import CompileOrder, EditionOrder, edition_key, project_key
from ownpace.model.pages import PLAN_PAGES, SLOT, language_path
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.workshop import Workshop

ORDER = EditionOrder(("es", "ar", "en"), draft=True)


def texts(value: object) -> Iterator[str]:
    """Yield every text of a value that is more than one word."""
    if isinstance(value, Struct):
        yield from texts(tuple(getattr(value, name) for name in value.__struct_fields__))
    elif isinstance(value, dict):
        yield from texts(tuple(value.values()))
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif isinstance(value, str) and " " in value:
        yield value


def test_no_plan_text(village: Path, workshop: Workshop) -> None:
    """No file of an edition holds an id or a sentence of a plan that lies in the project."""
    edition = b"".join(
        [
            *workshop.site(ORDER).files.values(),
            *(shell.before + shell.after for shell in workshop.frame(ORDER).shells.values()),
        ]
    )

    for path in sorted((village / "plans").glob("*.yaml")):
        plan = parse_plan(read_plan(path))
        found = {text for text in texts(plan) if text.encode() in edition} - {"1 week"}

        assert found == set()
        assert plan.plan.encode() not in edition


def test_shells(workshop: Workshop) -> None:
    """An edition has one shell for each plan page in each language, cut at the slot."""
    shells = workshop.frame(ORDER).shells

    assert set(shells) == {
        language_path(path, tag, "es") for path in PLAN_PAGES.values() for tag in ORDER.locales
    }
    assert all(b"<html" in shell.before and b"</html>" in shell.after for shell in shells.values())
    assert not any(SLOT in file for file in workshop.site(ORDER).files.values())


def test_languages(workshop: Workshop) -> None:
    """The reader's language stands at the root, with the direction and digits of the clinic."""
    frame = workshop.frame(ORDER)

    assert [locale.tag for locale in frame.locales] == ["es", "ar", "en"]
    assert frame.locales[1].digits == "٠١٢٣٤٥٦٧٨٩"
    assert b'<html lang="es" dir="ltr">' in frame.shells["index.html"].before
    assert b'<html lang="ar" dir="rtl">' in frame.shells["ar/index.html"].before


def test_same_bytes(village: Path, workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same order gives the same bytes on another day, in another place and hash seed."""
    elsewhere = {"SOURCE_DATE_EPOCH": "86400", "TZ": "Pacific/Apia", "LC_ALL": "C"}
    for name, value in {**elsewhere, "PYTHONHASHSEED": "7"}.items():
        monkeypatch.setenv(name, value)

    again = build_edition(village, workshop.project.clinic, ORDER)

    assert again.shells == workshop.frame(ORDER).shells
    assert again.locales == workshop.frame(ORDER).locales
    files = workshop.site(ORDER).files
    assert list(again.site.files) == list(files)
    assert [path for path in files if files[path] != again.site.files[path]] == []


def test_draft(village: Path, workshop: Workshop) -> None:
    """Every page of a draft says that it is one, and no page of an approved plan does."""
    draft = [*workshop.frame(ORDER).shells.values()]
    approved = compile_files(village, CompileOrder(("es",), draft=False))

    assert all(b'class="draft-banner"' in shell.before for shell in draft)
    assert not any(b'class="draft-banner"' in file for file in approved.values())


def test_unknown_language(village: Path, workshop: Workshop) -> None:
    """An edition in a language that is not there is refused, and the language is named."""
    with pytest.raises(EditionError, match="`fr`"):
        build_edition(village, workshop.project.clinic, EditionOrder(("fr",), draft=True))


def append(path: str) -> Callable[[Path], None]:
    """Return what appends a space to a file of a project."""

    def change(root: Path) -> None:
        with (root / path).open("a", encoding="utf-8") as file:
            file.write(" ")

    return change


CHANGES: dict[str, Callable[[Path], object]] = {
    "content": append("content/es/pacing.md"),
    "evidence": append("content/evidence.yml"),
    "template": append("templates/components/dose/template.html"),
    "style": append("templates/theme/assets/css/tokens.css"),
    "strings": append("templates/locale/es.po"),
    "clinic": append("clinic.yml"),
    "mkdocs": append("mkdocs.yml"),
    "deleted": lambda root: (root / "content" / "en" / "sleep.md").unlink(),
    "renamed": lambda root: (root / "content/en/sleep.md").rename(root / "content/en/rest.md"),
    "added": lambda root: (root / "content" / "en" / "new.md").touch(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_key_of_a_project(village: Path, tmp_path: Path, change: Callable[[Path], object]) -> None:
    """The key of a project changes with its content, its templates and its settings."""
    root = tmp_path / "village"
    shutil.copytree(village, root)
    before = project_key(root)

    change(root)

    assert project_key(root) != before


def test_key_without_change(village: Path) -> None:
    """The key stays the same where nothing changed, whatever plans lie beside."""
    before = project_key(village)
    plan = village / "plans" / "x1x1x1.yaml"
    plan.touch()

    after = project_key(village)

    plan.unlink()
    assert after == before


def test_key_of_an_edition() -> None:
    """Each order of languages, draft or not, has a key of its own, in each project."""
    orders = [
        EditionOrder(locales, draft=draft)
        for locales in (("en",), ("en", "es"), ("es", "en"), ("en", "es", "ar"))
        for draft in (True, False)
    ]
    keys = {edition_key(project, order) for project in ("a", "b") for order in orders}

    assert len(keys) == 2 * len(orders)
