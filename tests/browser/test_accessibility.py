"""Every kind of page in every language, light and dark, on phone and desk, by axe-core."""

from pathlib import Path
from typing import Literal

import axe_playwright_python
import pytest
from playwright.sync_api import Browser
from tests.browser.sites import Sites

from ownpace.model.pages import PLAN_PAGES

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PUBLIC = (
    "index.html",
    "topics.html",
    "how-pain-works.html",
    "exercises/index.html",
    "exercises/bridge.html",
    "activities/index.html",
    "activities/walking.html",
    "safety/warning-signs.html",
    "search.html",
    "about.html",
    "translations.html",
)
BOTH = ("both/how-pain-works.html", "both/safety/warning-signs.html")
PERSONAL = tuple(PLAN_PAGES.values())
PLANS = ("m4k8wz", "en/"), ("m4k8wz", ""), ("t7r2hb", ""), ("h0st1le", "en/")
OPEN = "document.querySelectorAll('details').forEach((item) => { item.open = true })"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SMALL = """() => Array.from(document.querySelectorAll("a, button, summary, input, .tool, .switch"))
  .filter((item) => item.getClientRects().length && !item.closest(".hidden-text"))
  .filter((item) => !item.closest("p, li, dd, td, h2, h3, th") || item.closest("nav"))
  .filter((item) => getComputedStyle(item).opacity !== "0" && !item.matches(".skip-link"))
  .filter((item) => { const box = item.getBoundingClientRect();
    return box.height < 43.5 && box.width > 1; })
  .map((item) => item.outerHTML.slice(0, 120))"""


def kinds(sites: Sites) -> list[Path]:
    """Return one page of each kind in each language."""
    public = [sites.public / folder / page for folder in ("", "es", "ar") for page in PUBLIC]
    public += [sites.public / folder / page for folder in ("es", "ar") for page in BOTH]
    personal = [
        sites.plans / plan / f"{folder}{page}" for plan, folder in PLANS for page in PERSONAL
    ]
    return public + personal


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation(
    sites: Sites, browser: Browser, scheme: Literal["light", "dark"], width: int
) -> None:
    """axe-core finds nothing wrong, with all folded parts open."""
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
    page = context.new_page()
    found = {}
    for path in kinds(sites):
        page.goto(path.as_uri())
        page.evaluate(OPEN)
        page.evaluate(AXE.read_text(encoding="utf-8"))
        result = page.evaluate(
            "(rules) => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES
        )
        for violation in result["violations"]:
            where = f"{path.parent.name}/{path.name}"
            found[f"{where}: {violation['id']}"] = violation["nodes"][0]["failureSummary"]
    context.close()
    assert found == {}


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_overflows(sites: Sites, browser: Browser, width: int) -> None:
    """No page scrolls sideways, on the smallest phone either."""
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    wide = []
    for path in kinds(sites):
        page.goto(path.as_uri())
        if page.evaluate(OVERFLOW) > 0:
            wide.append(str(path.relative_to(sites.public.parent)))
    context.close()
    assert wide == []


def test_targets_are_big_enough(sites: Sites, browser: Browser) -> None:
    """Every control is at least 44 pixels high on a phone; links inside sentences apart."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    small = {}
    for path in kinds(sites):
        page.goto(path.as_uri())
        if found := page.evaluate(SMALL):
            small[str(path.relative_to(sites.public.parent))] = found
    context.close()
    assert small == {}
