"""A locked plan in a browser, opened from a file: the passphrase opens it, on the device alone."""

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.sites import Sites

from ownpace.build import build_plan
from ownpace.delivery import Delivery
from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def locked(sites: Sites, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a demo plan as a locked file, its passphrase beside it."""
    out = tmp_path_factory.mktemp("locked")
    workshop = Workshop(ROOT, sites.public.parent / "kept")
    delivery = Delivery(out=out, format="html", locks=out)
    assert build_plan(ROOT / "plans/m4k8wz.yaml", workshop, delivery, date(2026, 11, 24)).target
    return out


def passphrase(folder: Path) -> str:
    """Return what stands on the separate sheet."""
    return (folder / "m4k8wz.passphrase.txt").read_text(encoding="utf-8").strip()


def test_opens(locked: Path, page: Page) -> None:
    """The words open the plan, however they are spaced; it then works as an open one does."""
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.on("pageerror", lambda error: seen.append(str(error)))
    page.goto((locked / "m4k8wz.html").as_uri())
    expect(page.locator("h1").first).to_have_text("Este plan está bajo llave")

    page.locator("input").first.fill(f"  {passphrase(locked).upper().replace(' ', '   ')} ")
    page.keyboard.press("Enter")

    expect(page.locator(".leaf:visible h1")).to_have_text("Hoy")
    page.locator(".bottom-nav a:visible").nth(1).click()
    expect(page.locator(".leaf:visible h1")).to_have_text("Mi plan")
    expect(page.locator("[data-unlock]")).to_have_count(0)
    figure = page.locator("#es-index .figure-still").first
    assert "data:image/svg+xml" in figure.evaluate("(one) => getComputedStyle(one).backgroundImage")
    assert [url for url in seen if not url.startswith(("file:", "data:"))] == []


def test_wrong_words(locked: Path, page: Page) -> None:
    """Wrong words are answered kindly, in each language, and nothing of the plan shows."""
    page.goto((locked / "m4k8wz.html").as_uri())
    door = page.locator("[data-unlock]").nth(1)

    door.locator("input").fill("not the right words at all")
    door.locator("button").click()

    expect(door.locator("[data-wrong]")).to_be_visible()
    expect(door.locator("[data-wrong]")).to_contain_text("Look at each one again")
    expect(door.locator("input")).to_be_focused()
    assert page.locator(".leaf").count() == 0


def test_tampered_file(locked: Path, page: Page, tmp_path: Path) -> None:
    """A file in which one letter of the locked text was changed does not open."""
    html = (locked / "m4k8wz.html").read_text(encoding="utf-8")
    at = html.index('"data":"') + 5000
    changed = html[:at] + ("A" if html[at] != "A" else "B") + html[at + 1 :]
    (tmp_path / "plan.html").write_text(changed, encoding="utf-8")
    page.goto((tmp_path / "plan.html").as_uri())

    page.locator("input").first.fill(passphrase(locked))
    page.keyboard.press("Enter")

    expect(page.locator("[data-wrong]").first).to_be_visible()
    assert page.locator(".leaf").count() == 0
