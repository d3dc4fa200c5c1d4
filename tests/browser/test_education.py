"""What helps to understand: pictures with labels, figures that stop, words that are explained."""

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.sites import Sites

BOX = "(item) => { const box = item.getBoundingClientRect(); return box.x + box.width / 2; }"


def test_figure_can_be_stopped(sites: Sites, browser: Browser) -> None:
    """The movement of a figure stops and goes on again by keyboard, without script too."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto((sites.public / "exercises/bridge.html").as_uri())
    shown = page.locator(".exercise-card__figure img:visible")
    assert (shown.get_attribute("src") or "").endswith("/bridge.svg")

    page.locator(".figure__switch input").focus()
    page.keyboard.press("Space")
    expect(shown).to_have_count(1)
    assert (shown.get_attribute("src") or "").endswith("/bridge-ltr-30.svg")

    page.keyboard.press("Space")
    assert (shown.get_attribute("src") or "").endswith("/bridge.svg")
    context.close()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("public/exercises/bridge.html", "Bridge. "),
        ("public/es/exercises/bridge.html", "Puente. "),
        ("plans/t7r2hb/exercises/cat-cow.html", "القطة والبقرة. "),
    ],
)
def test_figure_in_words(sites: Sites, page: Page, path: str, words: str) -> None:
    """Who cannot see a figure is told the steps that it shows, in their language."""
    page.goto((sites.public.parent / path).as_uri())

    alt = page.locator(".exercise-card__figure img:visible").first.get_attribute("alt") or ""

    assert alt.startswith(words)
    assert alt.removeprefix(words)


def test_still_figures_are_not_mirrored_twice(sites: Sites, browser: Browser) -> None:
    """Stills are drawn for right-to-left; only the moving figure is turned by the page."""
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto((sites.plans / "t7r2hb/exercises/bridge.html").as_uri())
    image = page.locator(".exercise-card__figure .moves img:visible")

    assert "bridge-rtl-" in image.evaluate("(image) => image.currentSrc")
    assert image.evaluate("(image) => getComputedStyle(image).transform") == "none"
    page.emulate_media(reduced_motion="no-preference")
    assert "-1" in image.evaluate("(image) => getComputedStyle(image).transform")
    context.close()


def test_picture_is_mirrored_and_its_numbers_are_not(sites: Sites, page: Page) -> None:
    """In Arabic the drawing runs from right to left; its numbers read as they should."""
    places = []
    for folder in ("", "ar/"):
        page.goto((sites.public / f"{folder}pacing.html").as_uri())
        art = page.locator(".picture__art")
        first = art.locator(".mark").first
        places.append(first.evaluate(BOX) - art.evaluate(BOX))
        flips = first.locator("text").evaluate(
            "(text) => { const turn = text.getScreenCTM(); return turn.a < 0; }"
        )
        assert not flips, folder

    left_to_right, right_to_left = places
    assert left_to_right == pytest.approx(-right_to_left, abs=1)


def test_picture_has_labels(sites: Sites, page: Page) -> None:
    """Each mark of a drawing has its words below, and the drawing says what it shows."""
    page.goto((sites.public / "pacing.html").as_uri())

    assert page.get_by_role("img", name="path").count() == 1
    assert page.locator(".picture .mark").count() == page.locator(".picture__labels li").count()


def test_word_is_explained(sites: Sites, page: Page) -> None:
    """A marked word shows its meaning by Enter, and hides it by Escape; the focus stays."""
    page.goto((sites.public / "flare-ups.html").as_uri())
    word = page.locator("a.term").first
    word.focus()

    page.keyboard.press("Enter")
    note = page.locator(".term-note")
    expect(note).to_be_visible()
    expect(note).to_have_text(word.get_attribute("data-means") or "")
    assert word.get_attribute("aria-expanded") == "true"

    page.keyboard.press("Escape")
    expect(note).to_have_count(0)
    assert word.evaluate("(word) => word === document.activeElement")


def test_word_is_explained_without_script(sites: Sites, browser: Browser) -> None:
    """Without script a marked word leads to its place on the page of words."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((sites.public / "es/flare-ups.html").as_uri())
    word = page.locator("a.term").first
    means = word.get_attribute("data-means") or ""

    word.click()

    assert "/es/glossary.html#" in page.url
    expect(page.locator(".words > :target dd")).to_have_text(means)
    context.close()


def test_one_page_lists_all_sources(sites: Sites, page: Page) -> None:
    """Every source that a page names stands on the page about the pages, with its state."""
    page.goto((sites.public / "about.html").as_uri())
    everything = set(page.locator(".sources li").evaluate_all("(all) => all.map((one) => one.id)"))
    page.goto((sites.public / "pacing.html").as_uri())
    named = set(page.locator(".sources li").evaluate_all("(all) => all.map((one) => one.id)"))

    assert named
    assert named < everything
    assert page.locator(".sources li").first.get_by_text("In force.").count() == 1
