"""What a reader does: switch languages, search, walk by keyboard, read without script, print."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.sites import Sites

ROOT = Path(__file__).parents[2]
VISIBLE = """() => {
  const item = document.activeElement, box = item.getBoundingClientRect();
  const style = getComputedStyle(item), label = item.closest("label, details");
  const bar = document.querySelector(".bottom-nav").getBoundingClientRect();
  const ring = [item, label].some((part) => part && getComputedStyle(part).outlineStyle !== "none"
    && parseFloat(getComputedStyle(part).outlineWidth) >= 3) || item.matches(".hard-day");
  const inBar = Boolean(item.closest(".bottom-nav"));
  return {name: item.outerHTML.slice(0, 90), ring,
    hidden: !inBar && (box.bottom > bar.top + 1 && box.top > bar.top) || box.right <= 0};
}"""


@pytest.mark.parametrize(
    ("path", "language", "lands"),
    [
        ("public/how-pain-works.html", "ar", "public/ar/how-pain-works.html"),
        ("public/es/exercises/bridge.html", "en", "public/exercises/bridge.html"),
        ("plans/t7r2hb/index.html", "en", "plans/t7r2hb/en/index.html"),
        (
            "plans/m4k8wz/en/safety/warning-signs.html",
            "es",
            "plans/m4k8wz/safety/warning-signs.html",
        ),
    ],
)
def test_language_switch(sites: Sites, page: Page, path: str, language: str, lands: str) -> None:
    """The language switch lands on the same page in the other language."""
    root = sites.public.parent
    page.goto((root / path).as_uri())

    page.click(f".language-switch a[hreflang={language}]")

    assert page.url == (root / lands).as_uri()
    assert page.get_attribute("html", "lang") == language
    assert page.get_attribute("html", "dir") == ("rtl" if language == "ar" else "ltr")


@pytest.mark.parametrize(
    ("path", "word", "title"),
    [
        ("public/search.html", "breathing", "Breathing and relaxation"),
        ("public/search.html", "brething", "Breathing and relaxation"),
        ("public/es/search.html", "respiracion", "Respiración lenta"),
        ("public/ar/search.html", "تنفس", "التنفّس والاسترخاء"),
        ("plans/t7r2hb/search.html", "تنفس", "التنفّس والاسترخاء"),
        ("plans/n9v3xd/search.html", "walk", "Walking"),
    ],
)
def test_search(sites: Sites, page: Page, path: str, word: str, title: str) -> None:
    """Search finds a word in each language, also without accents or the article; a hit opens."""
    page.goto((sites.public.parent / path).as_uri())

    page.fill("#query", word)
    first = page.locator("[data-search-list] li:not([hidden]) a").first

    expect(first).to_have_text(title)
    first.click()
    expect(page.locator("h1")).to_have_text(title)


def test_search_finds_nothing(sites: Sites, page: Page) -> None:
    """A word that stands nowhere is answered in words, and the search can be cleared."""
    page.goto((sites.public / "search.html").as_uri())
    everything = page.locator("[data-search-list] li").count()

    page.fill("#query", "qqqqq")
    expect(page.locator("[data-search-status]")).to_have_text("Nothing found. Try another word.")

    page.press("#query", "Escape")
    expect(page.locator("[data-search-list] li:not([hidden])")).to_have_count(everything)


def test_both_foldings_agree(sites: Sites, page: Page) -> None:
    """Words are folded alike when the index is made and when the reader types."""
    from ownpace.edition.search import fold

    texts = [
        "Respiración ÁÉÍÓÚ ñandú Straße İstanbul Ὀδυσσεύς ﬁn",
        "التنفّس العاجلة أوّلًا إلى آخر ـــ ٱلله مسؤول قائمة ٣٤",
        "بازی کتاب ۱۲۳ पानी १२ ประเทศไทย 你好吗 日本語テキスト 한국어",
        "Đau lưng dưới, ngủ đủ giấc; Ból pleców ŻÓŁĆ; lo'is si'aad ah",
        "ہڈی گھٹنا اُٹھنا آرام مسئلہ پاؤں گئے ہیں۔ ے ئے ۓ ۃ ﷲ 慢性腰痛，第2天 𠮷野",
        "a_b c-d e'f 1,5 \u200cx\u200dy 🙂 e\u0301 \u0958",
    ]
    page.goto((sites.public / "search.html").as_uri())

    folded = [page.evaluate("(text) => window.ownpaceFold(text)", text) for text in texts]

    assert folded == [fold(text) for text in texts]


@pytest.mark.parametrize("path", ["public/index.html", "public/ar/exercises/bridge.html"])
def test_menu_by_keyboard(sites: Sites, page: Page, path: str) -> None:
    """At 390 pixels the menu is reached by Tab, opened by Enter, and its links take the focus."""
    page.goto((sites.public.parent / path).as_uri())
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.menu summary')"):
            break

    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.querySelector('.menu').open")
    assert page.evaluate("document.activeElement.closest('.menu__list') !== null")
    assert page.locator(".menu__list a").first.is_visible()


@pytest.mark.parametrize(
    "path",
    [
        "public/index.html",
        "public/safety/warning-signs.html",
        "plans/m4k8wz/index.html",
        "plans/t7r2hb/index.html",
    ],
)
def test_focus_is_seen(sites: Sites, page: Page, path: str) -> None:
    """Each stop of Tab shows a ring and is not hidden under the bar at the bottom."""
    page.goto((sites.public.parent / path).as_uri())
    faults = []
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        state = page.evaluate(VISIBLE)
        if not state["ring"] or state["hidden"]:
            faults.append(state)
    assert faults == []


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        ("2026-11-09", "12 minutes"),
        ("2026-11-15", "12 minutes"),
        ("2026-11-16", "14 minutes"),
        ("2027-01-20", "26 minutes"),
    ],
)
def test_amount_of_the_day(sites: Sites, page: Page, day: str, amount: str) -> None:
    """The plan shows the amount of the row that holds today."""
    page.clock.set_fixed_time(datetime.fromisoformat(f"{day}T12:00:00").replace(tzinfo=UTC))

    page.goto((sites.plans / "m4k8wz/en/plan/my-plan.html").as_uri())

    expect(page.locator("main [data-amount='quota:walking']").first).to_have_text(amount)


def test_plan_past_its_date(sites: Sites, page: Page) -> None:
    """A plan past its date says so on its pages; before, it does not."""
    path = (sites.plans / "m4k8wz/en/index.html").as_uri()
    page.clock.set_fixed_time(datetime(2027, 2, 1, 12, tzinfo=UTC))
    page.goto(path)
    expect(page.locator("[data-expires]")).to_be_hidden()

    page.clock.set_fixed_time(datetime(2027, 2, 2, 12, tzinfo=UTC))
    page.goto(path)

    expect(page.locator("[data-expires]")).to_be_visible()


def test_without_script(sites: Sites, browser: Browser) -> None:
    """Without script everything is there to read, and both switches work."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto((sites.plans / "m4k8wz/en/index.html").as_uri())
    expect(page.get_by_role("heading", name="Bridge")).to_be_visible()
    expect(page.locator(".form-easier").first).to_be_hidden()

    page.locator(".switch").first.click()
    expect(page.locator(".form-easier").first).to_be_visible()
    expect(page.locator(".form-usual").first).to_be_hidden()

    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("#swap-colours").check()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != paper

    page.goto((sites.plans / "m4k8wz/en/plan/quotas.html").as_uri())
    expect(page.locator(".quota-table:not(.setbacks) tbody tr")).to_have_count(8)
    page.goto((sites.public / "search.html").as_uri())
    pages = len(list(ROOT.glob("content/en/**/*.md")))
    expect(page.locator("[data-search-list] li")).to_have_count(pages)
    context.close()


def test_colours_are_remembered(sites: Sites, page: Page) -> None:
    """Who swaps light and dark finds the next page as they left this one."""
    page.goto((sites.public / "index.html").as_uri())
    page.locator("#swap-colours").check()

    page.goto((sites.public / "about.html").as_uri())

    assert page.locator("#swap-colours").is_checked()


def test_paper(sites: Sites, page: Page) -> None:
    """On paper there are no bars and buttons, folded parts are open, both forms are shown."""
    page.emulate_media(media="print")
    page.goto((sites.public / "how-pain-works.html").as_uri())
    for part in (".site-header", ".language-switch", ".bottom-nav", ".site-footer"):
        assert not page.locator(part).is_visible(), part
    assert page.locator(".check-yourself__answer").first.is_visible()

    page.goto((sites.plans / "m4k8wz/en/index.html").as_uri())

    assert page.locator(".form-easier").first.is_visible()
    assert page.locator(".form-usual").first.is_visible()


def test_warning_signs_are_in_the_reader_s_language(sites: Sites, page: Page) -> None:
    """The three levels, the emergency number and the clinic's phone are there, in Arabic."""
    page.goto((sites.plans / "t7r2hb/safety/warning-signs.html").as_uri())

    assert page.locator(".urgency-card").count() == 3
    assert page.locator("a[href='tel:112']").is_visible()
    assert page.locator("a[href='tel:5550142']").first.is_visible()
    assert page.locator(".urgency-card [lang=en]").count() == 0


def test_choosing_exercises(sites: Sites, page: Page) -> None:
    """Exercises are chosen by purpose, start and things at hand; empty groups step back."""
    page.goto((sites.public / "exercises/index.html").as_uri())
    everything = page.locator("[data-purpose]:visible").count()
    status = page.locator("[data-filter-status]")
    expect(status).to_have_text(f"{everything} exercises")

    page.select_option("#filter-position", "sitting")
    page.select_option("#filter-thing", "chair")
    chosen = page.locator("[data-purpose]:visible")

    assert 0 < chosen.count() < everything
    assert {one.get_attribute("data-position") for one in chosen.all()} == {"sitting"}
    assert {one.get_attribute("data-things") for one in chosen.all()} <= {"", "chair"}
    page.select_option("#filter-purpose", "walking")
    expect(status).to_have_text("No exercise fits all of this. Choose less.")
    assert page.locator("[data-filtered]:visible").count() == 0


def test_figures(sites: Sites, browser: Browser) -> None:
    """A figure is there in light and dark, and stands still where movement is not welcome."""
    context = browser.new_context(reduced_motion="reduce", viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto((sites.plans / "m4k8wz/exercises/bridge.html").as_uri())
    shown = page.locator(".exercise-card__figure img:visible")

    expect(shown).to_have_count(1)
    assert shown.evaluate("(image) => image.complete && image.naturalWidth > 0")
    assert "bridge-ltr-30.svg" in shown.evaluate("(image) => image.currentSrc")
    page.locator("#swap-colours").check()
    assert shown.evaluate("(image) => image.currentSrc").endswith("#dark")
    page.emulate_media(reduced_motion="no-preference")
    page.reload()
    assert "bridge.svg" in shown.evaluate("(image) => image.currentSrc")
    context.close()
