"""The single file on a phone: with script, without it, by keyboard, on paper."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.sites import Sites
from tests.browser.test_accessibility import AXE, OVERFLOW, RULES

from ownpace.build import build_plan
from ownpace.delivery import Delivery
from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[2]
LEAVES = "(all) => all.map((leaf) => leaf.id)"


@pytest.fixture(scope="session")
def singles(sites: Sites, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the single files of the demo plans and of the plan full of hostile text."""
    out = tmp_path_factory.mktemp("singles")
    workshop = Workshop(ROOT, sites.public.parent / "kept")
    for path in [*(ROOT / "plans").glob("*.yaml"), sites.public.parent / "h0st1le.yaml"]:
        outcome = build_plan(path, workshop, Delivery(out=out, format="html"), date(2026, 11, 24))
        assert outcome.target
    return out


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """Open a phone that runs no script, as some do with files."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


def test_opens_at_today(singles: Path, plain: Page) -> None:
    """Without script the first page in the reader's language shows, and only that one."""
    plain.goto((singles / "t7r2hb.html").as_uri())

    expect(plain.locator(".leaf:visible")).to_have_count(1)
    expect(plain.locator(".leaf:visible h1")).to_have_text("اليوم")
    expect(plain.locator(".week:visible").first).to_be_visible()


def test_walk_without_script(singles: Path, plain: Page) -> None:
    """The bar and the links lead from page to page, and the language switch stays on the page."""
    plain.goto((singles / "m4k8wz.html").as_uri())

    plain.locator(".bottom-nav a:visible").nth(1).click()
    expect(plain.locator(".leaf:visible h1")).to_have_text("Mi plan")
    plain.locator(".leaf:visible .language-switch a", has_text="English").click()
    expect(plain.locator(".leaf:visible h1")).to_have_text("My plan")
    plain.locator(".leaf:visible .week a", has_text="Walking").first.click()
    expect(plain.locator(".leaf:visible h1")).to_have_text("My activities")
    plain.locator(".bottom-nav a:visible").nth(4).click()
    expect(plain.locator(".leaf:visible .urgency-card")).to_have_count(3)
    assert plain.locator("html").get_attribute("lang") == "es"


def test_switches_without_script(singles: Path, plain: Page) -> None:
    """The easier form and the dark colours are there without script, in each language."""
    plain.goto((singles / "m4k8wz.html").as_uri() + "#en-index")
    expect(plain.locator(".form-easier:visible")).to_have_count(0)

    plain.locator(".leaf:visible .switch").first.click()
    expect(plain.locator(".form-easier:visible").first).to_be_visible()

    plain.locator("label.tool--colours:visible").click()
    expect(plain.locator(".in-dark:visible, .in-light:visible").first).to_be_visible()
    assert plain.locator("#swap-colours").is_checked()


def test_today_with_script(singles: Path, page: Page) -> None:
    """With script today's amount stands in each language, in its own words."""
    page.clock.set_fixed_time("2026-11-24T12:00:00Z")
    page.goto((singles / "m4k8wz.html").as_uri())
    spanish = page.locator("#es-index [data-amount='quota:walking']").first
    english = page.locator("#en-index [data-amount='quota:walking']").first

    expect(spanish).to_have_text("16 minutos")
    expect(english).to_have_text("16 minutes")
    page.locator("#es-index [data-start]").click()
    expect(page.locator("#es-index [data-session] h3:visible").first).to_be_visible()


def test_marks_are_kept(singles: Path, page: Page) -> None:
    """What was ticked is there again after opening the file anew, in both languages."""
    page.goto((singles / "m4k8wz.html").as_uri())
    first = page.locator("#es-index [data-record]").first
    first.locator("xpath=ancestor::*[@data-session]").locator("[data-open]").evaluate(
        "(button) => button.hidden || button.click()"
    )
    first.locator("label").first.click()
    expect(first.locator("[data-saved]")).not_to_be_empty()

    page.reload()

    expect(page.locator("#es-index [data-record] input").first).to_be_checked()
    expect(page.locator("#en-index [data-record] input").first).to_be_checked()


@pytest.mark.parametrize("name", ["t7r2hb", "h0st1le"])
def test_every_page(singles: Path, browser: Browser, name: str) -> None:
    """On every page axe-core finds nothing, nothing scrolls sideways, nothing is asked for."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, bypass_csp=True)
    page = context.new_page()
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.on("pageerror", lambda error: seen.append(str(error)))
    page.on("dialog", lambda dialog: seen.append(dialog.message))
    address = (singles / f"{name}.html").as_uri()
    page.goto(address)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: dict[str, str] = {}
    wide: list[str] = []
    for leaf in page.locator(".leaf").evaluate_all(LEAVES):
        page.goto(f"{address}#{leaf}")
        result = page.evaluate(
            "(rules) => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES
        )
        for violation in result["violations"]:
            found[f"{leaf}: {violation['id']}"] = violation["nodes"][0]["failureSummary"]
        if page.evaluate(OVERFLOW) > 0:
            wide.append(leaf)
    context.close()

    assert found == {}
    assert wide == []
    assert [url for url in seen if not url.startswith(("file:", "data:"))] == []
