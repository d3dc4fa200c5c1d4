"""Sites in five further languages: lines have room, letters their fonts, and search finds."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.speech import SPEECHES

from ownpace.build import build_plan
from ownpace.delivery import Delivery
from ownpace.translators.spoken_copy import spoken_copy, write_copy
from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[2]
VILLAGE = ROOT / "tests" / "projects" / "village"
PLAN = "p3v7qk"
PAGES = (
    "public/{}index.html",
    "public/{}sleep.html",
    "public/{}exercises/bridge.html",
    "public/{}exercises/index.html",
    "public/{}search.html",
    "public/{}safety/warning-signs.html",
    f"plans/{PLAN}/{{}}index.html",
    f"plans/{PLAN}/{{}}plan/my-plan.html",
    f"plans/{PLAN}/{{}}plan/flare-up.html",
    f"plans/{PLAN}/{{}}plan/quotas.html",
    f"plans/{PLAN}/{{}}plan/people.html",
)
CLIPPED = """() => Array.from(document.querySelectorAll("body *"))
  .filter((item) => item.clientHeight > 4 && !item.closest(".hidden-text, .menu__list, .skip-link"))
  .filter((item) => { const style = getComputedStyle(item);
    const control = item.matches(
      "h1, h2, h3, button, summary, label, .button, .call, .switch, nav a");
    const room = style.overflowY === "visible" ? 0.3 * parseFloat(style.fontSize) : 0;
    return (control || !room) && item.scrollHeight > item.clientHeight + room
      || control && item.scrollWidth > item.clientWidth; })
  .map((item) => item.outerHTML.slice(0, 120))"""
"""What is cut off, and controls whose letters leave them. A font's own box is taller than its
letters, so it may reach below a line where nothing cuts it off."""

LEADING = """(selector) => Math.min(...Array.from(document.querySelectorAll(selector))
  .filter((item) => item.textContent.trim() && item.lang !== "en" && item.getClientRects().length)
  .map((item) => getComputedStyle(item))
  .map((style) => parseFloat(style.lineHeight) / parseFloat(style.fontSize)))"""
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
LANGUAGES = pytest.mark.parametrize("tag", SPEECHES)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the village in these languages: its public site and a plan."""
    folder = tmp_path_factory.mktemp("scripts")
    village, root = folder / "village", folder / "copy"
    shutil.copytree(VILLAGE, village)
    shutil.copytree(ROOT / "templates", village / "templates")
    shutil.copy(ROOT / "mkdocs.yml", village)
    speakers = {tag: speech.speak for tag, speech in SPEECHES.items()}
    write_copy(village, root, spoken_copy(village, speakers))
    public = str(folder / "public")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", public]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    delivery = Delivery(out=folder / "plans", format="folder")
    workshop = Workshop(root, folder / "kept")
    assert build_plan(root / f"plans/{PLAN}.yaml", workshop, delivery, date(2026, 11, 24)).target
    return folder


def pages(folder: Path, tag: str) -> Iterator[Path]:
    """Yield one page of each kind in a language; the first language is at the root."""
    own = "" if tag == next(iter(SPEECHES)) else f"{tag}/"
    yield from (folder / page.format(own) for page in PAGES)


@LANGUAGES
def test_room(folder: Path, browser: Browser, tag: str) -> None:
    """Lines have the height that the script needs; nothing is cut off or too wide at 320 pixels."""
    context = browser.new_context(viewport={"width": 320, "height": 844})
    page = context.new_page()
    text, control = SPEECHES[tag].leading
    faults: list[object] = []
    for path in pages(folder, tag):
        page.goto(path.as_uri())
        faults += page.evaluate(CLIPPED)
        faults += [f"{path.name} is too wide"] if page.evaluate(WIDE) > 0 else []
        assert page.evaluate(LEADING, "main p:not([class])") >= text
        assert page.evaluate(LEADING, "h1, h2, h3, button, .button, .bottom-nav a") >= control
    context.close()
    assert faults == []


@LANGUAGES
def test_font(folder: Path, page: Page, tag: str) -> None:
    """Headings are set in the font of the language; stressed words slant in some scripts only."""
    page.goto(next(pages(folder, tag)).as_uri())
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": "h1"})["nodeId"]
    used = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]

    assert {font["familyName"] for font in used} <= {SPEECHES[tag].font or used[0]["familyName"]}
    assert slant(page, "") == ("normal" if tag in ("ur", "zh-Hans") else "italic")
    assert slant(page, ' lang="en"') == "italic"


def slant(page: Page, attributes: str) -> object:
    """Return how stressed words are set."""
    words = f"<em{attributes}>a</em>"
    page.evaluate("(text) => { document.querySelector('h1').innerHTML = text; }", words)
    return page.evaluate("getComputedStyle(document.querySelector('h1 em')).fontStyle")


@LANGUAGES
def test_search(folder: Path, page: Page, tag: str) -> None:
    """Words are found without their marks, in other forms of a letter, and inside a line."""
    found = next(path for path in pages(folder, tag) if path.name == "search.html")
    page.goto(found.as_uri())

    for typed in SPEECHES[tag].typed:
        page.fill("#query", typed)
        hits = page.locator("[data-search-list] li:not([hidden]) a")
        expect(hits.first).to_have_text(SPEECHES[tag].title)
