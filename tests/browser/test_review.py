"""The review of a diary in a browser: it fetches nothing, is accessible, fits and prints."""

from itertools import product
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdfium2 import PdfDocument
from tests.browser.sites import Sites
from tests.browser.test_accessibility import AXE, OVERFLOW, RULES
from tests.conftest import VILLAGE
from tests.review.diaries import at, diary, tried, written

from ownpace.edition.locales import read_locale
from ownpace.export.lock import keep_lock
from ownpace.model.clinic import LanguageSettings
from ownpace.model.diary import DayEntry, QuotaEntry, TryEntry
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.resolve.localize import Shelf
from ownpace.review.page import Desk, locked_review, review_page
from ownpace.review.summary import Review, sum_up

ROOT = Path(__file__).parents[2]
PLAN = parse_plan(read_plan(VILLAGE / "plans" / "p3v7qk.yaml"))
ENTRIES: tuple[DayEntry | TryEntry, ...] = (
    *(
        written(
            day,
            sessions={"morning": "adapted" if day % 3 else "done"},
            quotas={"walking": QuotaEntry(state="done", planned=8 + day // 7)},
            stress=day % 10,
            sleep_hours=6.5,
            flare=day in (20, 21),
            approached="حملت الحقيبة <b>وحدي</b>" if day % 20 == 5 else None,
            goals={"bread": 3 + day // 12} if day % 7 == 6 else {},
        )
        for day in range(60)
    ),
    *(tried(day, 50, 20, learned="I can " + "w" * 90) for day in range(5, 60, 9)),
)


@pytest.fixture(scope="session")
def review(shelf: Shelf) -> Review:
    """Return the review of sixty days."""
    files = [diary(PLAN, *ENTRIES, exported=at(60))]
    return sum_up(PLAN, files, shelf.library, at(60))


def desk(language: str) -> Desk:
    """Return what reviews in a language are written with."""
    return Desk(ROOT / "templates", read_locale(ROOT, language, LanguageSettings()))


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("look", list(product((320, 390, 1280), ("light", "dark"))))
def test_accessible(
    review: Review,
    browser: Browser,
    tmp_path: Path,
    language: str,
    look: tuple[int, Literal["light", "dark"]],
) -> None:
    """axe-core finds nothing, nothing scrolls sideways, and nothing but the file is asked for."""
    path = tmp_path / "review.html"
    path.write_bytes(review_page(review, desk(language)))
    width, scheme = look
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
    page = context.new_page()
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.on("console", lambda message: seen.append(message.text))

    page.goto(path.as_uri())
    overflow = page.evaluate(OVERFLOW)
    asked = list(seen)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    result = page.evaluate("(rules) => axe.run(document, {runOnly: rules})", RULES)
    context.close()

    assert [violation["id"] for violation in result["violations"]] == []
    assert overflow <= 0
    assert asked == [path.as_uri()]


def test_prints_on_two_sides(review: Review, page: Page, tmp_path: Path) -> None:
    """Sixty days fit on two sides of A4."""
    path, printed = tmp_path / "review.html", tmp_path / "review.pdf"
    path.write_bytes(review_page(review, desk("en")))
    page.goto(path.as_uri())

    page.pdf(path=printed, prefer_css_page_size=True)

    document = PdfDocument(printed)
    assert len(document) <= 2
    document.close()


def test_lock(review: Review, page: Page, tmp_path: Path) -> None:
    """Wrong words leave the review closed, those beside its lock open it."""
    lock = keep_lock(tmp_path, "p3v7qk-review", "en", lambda count: bytes(range(count)))
    path = tmp_path / "review.html"
    path.write_bytes(locked_review(review, desk("en"), lock, lambda count: bytes(count)))
    page.goto(path.as_uri())
    expect(page.locator("h1")).to_have_text("This review is locked")

    page.locator("input").fill("some other words")
    page.keyboard.press("Enter")
    expect(page.locator("[data-wrong]")).to_be_visible()
    page.locator("input").fill(lock.passphrase.upper())
    page.keyboard.press("Enter")

    expect(page.locator("h1")).to_have_text("Diary review")
    expect(page.locator("#questions")).to_be_visible()


def test_no_part_of_a_site(sites: Sites) -> None:
    """A built site has nothing of a review: no page, no style, no word."""
    files = [path for path in (sites.plans / "m4k8wz").rglob("*") if path.is_file()]

    assert files
    for path in files:
        content = path.read_bytes()
        assert b"Diary review" not in content
        assert b"spark__line" not in content
