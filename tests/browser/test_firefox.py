"""Firefox opens the same files from a folder: a plan in one file, and a locked one."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.browser.firefox import Firefox, open_firefox
from tests.browser.sites import Sites

from ownpace.build import build_plan
from ownpace.delivery import Delivery
from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[2]
ENTER = "\ue007"
HEADING = (
    "return [...document.querySelectorAll('h1')].find((one) => one.checkVisibility()).textContent"
)


@pytest.fixture(scope="module")
def files(sites: Sites, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a demo plan as one file, open and locked."""
    out = tmp_path_factory.mktemp("firefox")
    workshop = Workshop(ROOT, sites.public.parent / "kept")
    for locks, folder in ((None, out / "open"), (out, out / "locked")):
        delivery = Delivery(out=folder, format="html", locks=locks)
        assert build_plan(ROOT / "plans/m4k8wz.yaml", workshop, delivery, date(2026, 11, 24)).target
    return out


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """Open a Firefox."""
    with open_firefox(tmp_path_factory.mktemp("profile")) as firefox:
        yield firefox


def test_one_file(files: Path, firefox: Firefox) -> None:
    """One file shows today first; its language is switched by an address alone."""
    address = (files / "open/m4k8wz.html").as_uri()
    firefox.open(address)
    assert firefox.run(HEADING) == "Hoy"

    firefox.open(f"{address}#en-index")

    assert firefox.run(HEADING) == "Today"


def test_locked_file(files: Path, firefox: Firefox) -> None:
    """The words of its lock open a file, on the device alone."""
    firefox.open((files / "locked/m4k8wz.html").as_uri())
    assert firefox.run(HEADING) == "Este plan está bajo llave"
    words = (files / "m4k8wz.passphrase.txt").read_text(encoding="utf-8").strip()

    firefox.type_into("input", words + ENTER)

    firefox.wait_for("document.querySelector('.leaf')")
    assert firefox.run(HEADING) == "Hoy"


def test_wrong_words(files: Path, firefox: Firefox) -> None:
    """Other words do not open it, and the page says so."""
    firefox.open((files / "locked/m4k8wz.html").as_uri())

    firefox.type_into("input", "not the right words at all" + ENTER)

    firefox.wait_for("document.querySelector('[data-wrong]').checkVisibility()")
    assert firefox.run("return document.querySelectorAll('.leaf').length") == 0
