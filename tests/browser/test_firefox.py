"""The single file in a real Firefox, opened from a file with no network: plain, and locked."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.browser.firefox import Firefox
from tests.browser.sites import Sites

from ownpace.build import build_plan
from ownpace.delivery import Delivery
from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[2]
FIRST_PAGES = {"m4k8wz": "Hoy", "t7r2hb": "اليوم"}
SHOWN = "[...document.querySelectorAll('.leaf')].filter((leaf) => leaf.checkVisibility())"
HEADINGS = f"return {SHOWN}.map((leaf) => leaf.querySelector('h1').innerText.trim())"
TITLE = f"{SHOWN}[0].querySelector('h1').innerText.trim()"
BAR = (
    "return [...document.querySelectorAll('.bottom-nav')]"
    ".filter((bar) => bar.checkVisibility()).map((bar) => bar.ariaLabel)"
)
WRONG = "return document.querySelector('[data-wrong]').checkVisibility()"


@pytest.fixture(scope="session")
def folder(sites: Sites, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the demo plans as single files, and once more locked, in a folder beside them."""
    out = tmp_path_factory.mktemp("firefox")
    locks = out / "locked"
    locks.mkdir()
    workshop = Workshop(ROOT, sites.public.parent / "kept")
    plain = Delivery(out=out, format="html")
    for name in FIRST_PAGES:
        for delivery in (plain, Delivery(out=locks, format="html", locks=locks)):
            path = ROOT / f"plans/{name}.yaml"
            assert build_plan(path, workshop, delivery, date(2026, 11, 24)).target
    return out


@pytest.fixture(scope="session")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """Start the Firefox of the system; there must be one."""
    with Firefox(tmp_path_factory.mktemp("profile")) as started:
        yield started


def words(folder: Path, name: str) -> str:
    """Return what stands on the separate sheet."""
    return (folder / f"locked/{name}.passphrase.txt").read_text(encoding="utf-8").strip()


@pytest.mark.parametrize("name", FIRST_PAGES)
def test_first_page(folder: Path, firefox: Firefox, name: str) -> None:
    """The file shows its first page, in the reader's language, and no error."""
    path = folder / f"{name}.html"

    firefox.open(path)

    firefox.until(f"return {SHOWN}.length === 1")
    assert firefox.run(HEADINGS) == [FIRST_PAGES[name]]
    assert firefox.complaints(path) == []


def test_language_switch(folder: Path, firefox: Firefox) -> None:
    """The language switch leads to the same page in the other language, and back."""
    path = folder / "m4k8wz.html"
    firefox.open(path)

    firefox.click(".bottom-nav [href='#es-plan-my-plan']")
    firefox.until(f"return {TITLE} === 'Mi plan'")
    firefox.click("#es-plan-my-plan .language-switch [lang=en]")
    firefox.until(f"return {TITLE} === 'My plan'")
    assert firefox.run(BAR) == ["Main pages"]
    firefox.click("#en-plan-my-plan .language-switch [lang=es]")

    firefox.until(f"return {TITLE} === 'Mi plan'")
    assert firefox.run(BAR) == ["Páginas principales"]
    assert firefox.complaints(path) == []


@pytest.mark.parametrize("name", FIRST_PAGES)
def test_opens(folder: Path, firefox: Firefox, name: str) -> None:
    """The words on the sheet open the locked plan; it then works as an open one does."""
    path = folder / f"locked/{name}.html"
    firefox.open(path)
    assert firefox.run("return document.querySelectorAll('.leaf').length") == 0

    firefox.type("[data-unlock] input", words(folder, name) + "\ue007")

    firefox.until(f"return {SHOWN}.length === 1")
    assert firefox.run(HEADINGS) == [FIRST_PAGES[name]]
    assert firefox.run("return document.querySelectorAll('[data-unlock]').length") == 0
    assert firefox.complaints(path) == []


@pytest.mark.parametrize("name", FIRST_PAGES)
def test_wrong_words(folder: Path, firefox: Firefox, name: str) -> None:
    """One wrong word and nothing of the plan shows; the right words still open it."""
    path = folder / f"locked/{name}.html"
    firefox.open(path)
    right = words(folder, name)

    firefox.type("[data-unlock] input", right.rsplit(" ", 1)[0] + " x")
    firefox.click("[data-unlock] button")

    firefox.until(WRONG)
    assert firefox.run("return document.querySelectorAll('.leaf').length") == 0
    firefox.run("document.querySelector('[data-unlock] input').value = ''")
    firefox.type("[data-unlock] input", right + "\ue007")
    firefox.until(f"return {SHOWN}.length === 1")
    assert firefox.complaints(path) == []
