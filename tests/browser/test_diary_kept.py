"""What is said to be kept is kept: through a power cut, under a lock, or it is not said at all."""

import json
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.chromium import Chromium, Start
from tests.browser.conftest import FLAGS
from tests.browser.sites import Sites

from ownpace.build import build_plan
from ownpace.delivery import Delivery
from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[2]
PLANS = ("m4k8wz", "t7r2hb")
FREEZE = "2026-11-27T18:00:00Z"
ALL = """() => new Promise((done) => {
  const asked = indexedDB.open("ownpace");
  asked.onsuccess = () => {
    const found = asked.result.transaction("entries").objectStore("entries");
    const keys = found.getAllKeys(), values = found.getAll();
    values.onsuccess = () => done(values.result.map((one, at) => [keys.result[at],
      one.data ? new TextDecoder("latin1").decode(one.data) : JSON.stringify(one)]));
  };
})"""
"""Everything that the browser keeps for all plans, as a thief would find it."""


@pytest.fixture(scope="module")
def held(sites: Sites, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build two demo plans as single files, one folder open and one locked."""
    out = tmp_path_factory.mktemp("held")
    workshop = Workshop(ROOT, sites.public.parent / "kept")
    for folder, locks in (("open", None), ("locked", out / "keys")):
        delivery = Delivery(out=out / folder, format="html", locks=locks)
        for plan in PLANS:
            path = ROOT / f"plans/{plan}.yaml"
            assert build_plan(path, workshop, delivery, date(2026, 11, 24)).target
    return out


@pytest.fixture
def start(browser: Browser, program: str) -> Start:
    """Return what starts a Chromium of our own."""
    return Start(program, FLAGS, browser.browser_type)


@pytest.fixture
def profile(tmp_path: Path) -> Iterator[Path]:
    """Return the folder of a browser's profile."""
    folder = tmp_path / "profile"
    folder.mkdir()
    yield folder


def write(page: Page, value: int, name: str = "effort") -> None:
    """Give one answer on the diary page that shows, and wait until it is said to be kept."""
    form = page.locator("[data-form]:visible")
    form.locator(f'[data-scale="{name}"] label').nth(value).click()
    expect(form.locator("[data-saved]")).not_to_be_empty()


def unlock(page: Page, held: Path, plan: str, folder: str = "locked") -> None:
    """Open a locked plan at its diary."""
    page.goto("about:blank")
    page.goto((held / f"{folder}/{plan}.html").as_uri())
    words = (held / f"keys/{plan}.passphrase.txt").read_text(encoding="utf-8")
    page.locator("[data-unlock] input").first.fill(words)
    page.keyboard.press("Enter")
    expect(page.locator(".leaf:visible h1")).to_be_visible()
    first = page.locator(".leaf").first.get_attribute("id") or ""
    page.evaluate("(id) => { location.hash = id; }", first.replace("index", "plan-diary"))
    expect(page.locator("[data-form]:visible")).to_be_visible()


@pytest.mark.parametrize("form", ["file", "folder"])
def test_power_cut(held: Path, sites: Sites, start: Start, profile: Path, form: str) -> None:
    """An entry that was said to be kept is there after the browser is killed 0.2 s later."""
    address = {
        "file": (held / "open/m4k8wz.html").as_uri() + "#es-plan-diary",
        "folder": (sites.plans / "m4k8wz/plan/diary.html").as_uri(),
    }[form]
    with Chromium(start, profile) as first:
        page = first.page()
        page.goto(address)
        write(page, 7)
        time.sleep(0.2)
        first.kill()

    with Chromium(start, profile) as second:
        page = second.page()
        page.goto(address)
        chosen = page.locator('[data-form]:visible [data-scale="effort"] input:checked')
        expect(chosen).to_have_value("7")


def test_storage_is_blocked(sites: Sites, start: Start, profile: Path) -> None:
    """Where the browser keeps nothing, the page says so and offers the sheet; nothing is kept."""
    settings = {"profile": {"default_content_setting_values": {"cookies": 2}}}
    (profile / "Default").mkdir()
    (profile / "Default/Preferences").write_text(json.dumps(settings), encoding="utf-8")
    with Chromium(start, profile) as chromium:
        page = chromium.page()
        page.goto((sites.plans / "m4k8wz/en/plan/diary.html").as_uri())

        expect(page.locator("[data-unkept]")).to_be_visible()
        expect(page.locator("[data-form]")).to_be_hidden()
        expect(page.locator("[data-unkept] a")).to_have_text("The sheet to print")


def test_languages_share_one_diary(held: Path, page: Page) -> None:
    """In one file, an answer given in one language stands in the others too."""
    page.clock.set_fixed_time(FREEZE)
    page.goto((held / "open/m4k8wz.html").as_uri() + "#es-plan-diary")
    write(page, 5)

    page.evaluate("() => { location.hash = 'en-plan-diary'; }")

    form = page.locator("#en-plan-diary [data-form]")
    expect(form.locator('[data-scale="effort"] input:checked')).to_have_value("5")


def test_locked_diaries_stay_apart(held: Path, page: Page) -> None:
    """On one device, two locked plans see their own entries only, and none can be read outside."""
    page.clock.set_fixed_time(FREEZE)
    unlock(page, held, "m4k8wz")
    page.locator("[data-form]:visible [data-text=approached]").fill("Unmistakable words")
    write(page, 7, "ease_of_movement")
    unlock(page, held, "t7r2hb")
    expect(
        page.locator("[data-form]:visible [data-scale=ease_of_movement] input:checked")
    ).to_have_count(0)
    write(page, 3, "ease_of_movement")
    stored = page.evaluate(ALL)

    unlock(page, held, "m4k8wz")

    chosen = page.locator("[data-form]:visible [data-scale=ease_of_movement] input:checked")
    expect(chosen).to_have_value("7")
    assert len(stored) >= 2
    for key, value in stored:
        assert "2026-11" not in key
        for word in ("ease_of_movement", "Unmistakable", "2026-11"):
            assert word not in value


def test_new_version_under_a_lock(held: Path, sites: Sites, page: Page, tmp_path: Path) -> None:
    """The next version of a locked plan opens with the same words, and the diary goes on."""
    page.clock.set_fixed_time(FREEZE)
    unlock(page, held, "m4k8wz")
    write(page, 6)
    text = (ROOT / "plans/m4k8wz.yaml").read_text(encoding="utf-8")
    (tmp_path / "m4k8wz.yaml").write_text(
        text.replace("version: 2\nwritten", "version: 3\nwritten")
    )
    workshop = Workshop(ROOT, sites.public.parent / "kept")
    delivery = Delivery(out=held / "next", format="html", locks=held / "keys")
    assert build_plan(tmp_path / "m4k8wz.yaml", workshop, delivery, date(2026, 11, 24)).target

    unlock(page, held, "m4k8wz", "next")

    expect(page.locator("[data-plan][data-version='3'] [data-form]:visible")).to_be_visible()
    chosen = page.locator("[data-form]:visible [data-scale=effort] input:checked")
    expect(chosen).to_have_value("6")


def test_another_key_is_told(held: Path, page: Page) -> None:
    """Entries that the open plan wrote are not shown by the locked one, which says so."""
    page.clock.set_fixed_time(FREEZE)
    page.goto((held / "open/m4k8wz.html").as_uri() + "#es-plan-diary")
    write(page, 5)

    unlock(page, held, "m4k8wz")

    expect(page.locator("[data-form]:visible [data-scale=effort] input:checked")).to_have_count(0)
    expect(page.locator("[data-closed]:visible")).to_be_visible()
