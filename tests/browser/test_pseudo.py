"""Sites in two languages that nobody speaks: nothing is too wide, and nothing stays English."""

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from msgspec import Struct
from playwright.sync_api import Browser

from ownpace.build import build_plan
from ownpace.delivery import Delivery
from ownpace.exchange.pseudo import PSEUDO
from ownpace.translators.spoken_copy import spoken_copy, write_copy
from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 24)
PLAN = "m4k8wz"

SEEN = """() => {
  document.querySelectorAll("details").forEach((item) => { item.open = true; });
  const root = document.documentElement, found = [["title", document.title]];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const part = walk.currentNode.parentElement;
    if (part.closest("script, style, .day-name, .file")) continue;
    if (part.closest("[data-day-title], .diary__calendar")) continue;
    if (part.closest("[lang]").lang === "en") continue;
    found.push(["text", walk.currentNode.data]);
  }
  document.querySelectorAll("*:not(.diary__calendar *)").forEach((item) => {
    for (const one of item.attributes) found.push([one.name, one.value]);
  });
  return {wide: root.scrollWidth - root.clientWidth, found};
}"""
"""Every text of a page. Left out are days, which the browser names, and the names of files
for translators, and what is said to be English: names of publications, and words to show to someone
who speaks the local language."""

SPOKEN = re.compile(r"title|text|alt|placeholder|label|aria-(label|description|valuetext)|data-.*")
"""What readers see or hear: texts, and attributes that are words or may become words."""

UNSPOKEN = re.compile(
    r"data-(amount|by|chart|days?|digits|exercise|export|form|harm|id|kept|ladder|language|past|phase"
    r"|plan|position|purpose|record|rows|rung|scale|session|steps|text|things|today-name|tries|turn"
    r"|unit|until|from|version|week-starts|yes-no|calendar-of)"
)
"""Attributes with ids, days and other values for scripts."""

NAMES = re.compile(
    r"Riverside Back Clinic|Ownpace|m4k8wz|María|A\. Rossi|P\. Nkemelu|Dr\. H\. Lindqvist"
    r"|EUR\b|doi:\S+|https://\S+|\S+@\S+|\{[a-z]+\}"
)
"""Names of the clinic, the product and people, currencies and addresses; what scripts fill in."""


class Spoken(Struct, frozen=True):
    """Where the sites lie that speak as nobody does."""

    public: Path
    plans: Path


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Spoken:
    """Build the public site and a personal one, as a folder and as one file, from a copy."""
    folder = tmp_path_factory.mktemp("pseudo")
    root, public, plans = folder / "copy", folder / "public", folder / "plans"
    write_copy(ROOT, root, spoken_copy(ROOT, PSEUDO))
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(public)]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    workshop = Workshop(root, folder / "kept")
    for form in ("folder", "html"):
        delivery = Delivery(out=plans, format=form)
        assert build_plan(root / f"plans/{PLAN}.yaml", workshop, delivery, DAY).target
    return Spoken(public, plans)


def test_nothing_is_wide_or_english(spoken: Spoken, browser: Browser) -> None:
    """On the smallest phone no page of any site scrolls sideways or has a word of English."""
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    wide, english = [], set()
    pages = [*spoken.public.rglob("*.html"), *spoken.plans.rglob("*.html")]
    for path in pages:
        page.goto(path.as_uri())
        seen = page.evaluate(SEEN)
        if seen["wide"] > 0:
            wide.append(path.name)
        english |= {(kind, text.strip()) for kind, text in seen["found"] if is_english(kind, text)}
    context.close()
    assert (wide, english) == ([], set())
    assert len(pages) > 250


def is_english(kind: str, text: str) -> bool:
    """Return whether a text has plain letters beside names and addresses."""
    if not SPOKEN.fullmatch(kind) or UNSPOKEN.fullmatch(kind):
        return False
    return re.search("[A-Za-z]", NAMES.sub("", text)) is not None


def test_right_to_left(spoken: Spoken, browser: Browser) -> None:
    """The mirrored language runs from right to left, the accented one from left to right."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    for folder, expected in (("", "ltr"), ("ar-XB/", "rtl")):
        page.goto((spoken.plans / PLAN / f"{folder}index.html").as_uri())
        assert page.evaluate("getComputedStyle(document.querySelector('h1')).direction") == expected
    context.close()


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("text", "Close", True),
        ("aria-label", "Ďóóñéé now", True),
        ("data-saved-label", "Saved", True),
        ("data-one", "{n} page", True),
        ("text", "María · 555 0142", False),
        ("data-one", "{n} þááĝéé", False),
        ("data-days", "mon wed", False),
        ("class", "card", False),
    ],
)
def test_what_is_english(kind: str, text: str, *, expected: bool) -> None:
    """Plain letters are English wherever readers see or hear them, names and addresses apart."""
    assert is_english(kind, text) is expected
