"""What readers see of how a page was translated, and of what the English says by now."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.translators.conftest import commit, edit

from ownpace.edition.build import EditionError, compile_files
from ownpace.edition.order import CompileOrder

PERSONAL = CompileOrder(("en", "es", "ar"), draft=False)


@pytest.fixture
def moving(village: Path, tmp_path: Path) -> Path:
    """Return a project under git in which the English moves on after it was translated."""
    root = Path(shutil.copytree(village, tmp_path / "village"))
    commit(root, "start")
    edit(root / "content/en/pacing.md", "Set a timer.", "Set a timer to 9 minutes.")
    edit(root / "content/en/pacing.md", "A little, often.", "A little, and often.")
    edit(root / "content/en/exercises/bridge.md", "stop_when: ", "stop_when: At once! ")
    edit(
        root / "clinic.yml",
        "es: {region: ES}",
        "es: {region: ES, published_statuses: [draft, translated]}",
    )
    return root


def built(root: Path) -> dict[str, str]:
    """Return the pages of a personal site of a project as text."""
    files = compile_files(root, PERSONAL)
    return {path: data.decode("utf-8") for path, data in files.items() if path.endswith(".html")}


def words(html: str) -> str:
    """Return what a page says, without its tags."""
    return " ".join(re.sub(r"<[^>]*>", " ", html.partition("<main")[2]).split())


def test_safety_beside_the_translation(moving: Path) -> None:
    """A changed number is shown in English, marked as English, beside what the page says."""
    html = built(moving)["es/pacing.html"]

    assert '<p lang="en" dir="ltr">Set a timer to 9 minutes.</p>' in html
    assert "Esta página todavía no lo dice. Dice: Pon un temporizador." in words(html)
    assert "Desde entonces han cambiado 2 párrafos de esta página en inglés." in words(html)
    assert "A little, and often." not in html


def test_stop_signs_of_an_exercise(moving: Path) -> None:
    """When to stop is about safety, whatever has changed in it."""
    html = built(moving)["es/exercises/bridge.html"]

    assert '<p lang="en" dir="ltr">At once! ' in html


def test_page_that_has_not_changed(village: Path, public: Path) -> None:
    """A page that says what the English says speaks of no change, only of how it was made."""
    html = (public / "es/pacing.html").read_text(encoding="utf-8")

    assert "han cambiado" not in html
    assert "Traducida por una persona." in words(html)
    assert "Nadie la ha leído todavía junto al inglés." in words(html)
    assert village.exists()


def test_way_to_the_english(public: Path) -> None:
    """A translation leads to its English, and to both side by side; both pages are there."""
    html = (public / "es/pacing.html").read_text(encoding="utf-8")

    links = re.findall(r'<section class="credits".*?</section>', html, re.DOTALL)
    assert re.findall(r'href="([^"]*)"', links[0]) == ["../pacing.html", "both/pacing.html"]
    assert (public / "pacing.html").exists()
    assert (public / "es/both/pacing.html").exists()


def test_side_by_side(public: Path) -> None:
    """Each paragraph of the English stands beside its translation, each in its language."""
    html = (public / "es/both/pacing.html").read_text(encoding="utf-8")

    rows = re.findall(r'<p lang="en" dir="ltr">(.*?)</p>\s*<p>(.*?)</p>', html)
    assert ("Set a timer.", "Pon un temporizador.") in rows
    assert ("Pacing", "A tu ritmo") in rows
    assert not (public / "both").exists()


def test_dashboard(public: Path) -> None:
    """The public site says how far each language is, and links to no place that is not there."""
    html = (public / "translations.html").read_text(encoding="utf-8")

    assert "exercises/cat-cow" in html
    assert html.count("<progress") == 2
    assert "1 of 8 pages are up to date." in words(html)


def test_personal_sites_have_no_pages_for_translators(village: Path) -> None:
    """A person's own site has neither the dashboard nor pages in two languages."""
    paths = built(village)

    assert not [path for path in paths if "both/" in path or "translations" in path]


def test_strict_safety(moving: Path) -> None:
    """With `strict_safety` no site is built while a safety text is out of date."""
    edit(moving / "mkdocs.yml", "  - ownpace ", "  - ownpace: {strict_safety: true} ")

    with pytest.raises(EditionError) as refused:
        compile_files(moving, PERSONAL)

    assert "texts about safety that are not as the English has them" in str(refused.value)


def test_dashboard_leads_to_the_files(moving: Path) -> None:
    """Where people may propose changes, each page to work on is a link to its file."""
    where = "site_name: Ownpace\nrepo_url: https://git.example/clinic\nedit_uri: edit/main/content/"
    edit(moving / "mkdocs.yml", "site_name: Ownpace", where)

    subprocess.run(
        [sys.executable, "-m", "mkdocs", "--quiet", "build", "--site-dir", "site"],
        cwd=moving,
        check=True,
    )

    html = (moving / "site/translations.html").read_text(encoding="utf-8")
    assert 'href="https://git.example/clinic/edit/main/content/es/pacing.md"' in html
    assert 'href="https://git.example/clinic/edit/main/content/en/sleep.md"' in html
