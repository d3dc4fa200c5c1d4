"""The first page on a phone in the morning: what to do today, and a session to follow."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from tests.browser.sites import Sites

TUESDAY = datetime(2026, 11, 24, 8, tzinfo=UTC)


@pytest.fixture
def today(sites: Sites, page: Page) -> Page:
    """Open the first page of a demo plan, in English, on a Tuesday morning."""
    page.clock.install(time=TUESDAY - timedelta(minutes=5))
    page.clock.pause_at(TUESDAY)
    page.goto((sites.plans / "m4k8wz/en/index.html").as_uri())
    page.clock.run_for(100)  # the name of the day comes after the page
    return page


def shown(place: Locator) -> list[str]:
    """Return the words of the parts that can be seen."""
    return [part.inner_text() for part in place.all() if part.is_visible()]


def test_first_screen(today: Page) -> None:
    """The first screen says the day, what to do on it and why, above the bar at the bottom."""
    agenda = today.locator(".agenda")

    expect(today.locator("[data-today-name]")).to_have_text("Tuesday 24 November")
    assert shown(agenda.locator("li")) == ["2 exercises · about 3 minutes", "Walking: 16 minutes"]
    assert "Cook Sunday lunch for eight people" in agenda.inner_text()
    bar = today.locator(".bottom-nav").bounding_box()
    why = agenda.locator(".agenda__why").bounding_box()
    assert bar
    assert why
    assert why["y"] + why["height"] <= bar["y"]
    expect(today.locator(".week")).to_be_hidden()


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-11-23", ["3 exercises · about 6 minutes", "Walking: 16 minutes"]),
        ("2026-11-29", ["A rest day. Rest, or a short walk if you like."]),
        (
            "2026-11-30",
            [
                "16:30 Visit",
                "3 exercises · about 6 minutes",
                "Walking: 18 minutes",
                "To read this week: Flare-ups",
            ],
        ),
        (
            "2026-12-07",
            ["We look at your amounts", "3 exercises · about 6 minutes", "Walking: 20 minutes"],
        ),
        ("2026-11-01", ["Your plan starts on Monday, 9 November 2026."]),
    ],
)
def test_each_day_has_its_own_list(sites: Sites, page: Page, day: str, expected: list[str]) -> None:
    """Sessions, amounts, contacts, re-checks and reading stand on their days, and rest is said."""
    page.clock.set_fixed_time(datetime.fromisoformat(f"{day}T12:00:00").replace(tzinfo=UTC))

    page.goto((sites.plans / "m4k8wz/en/index.html").as_uri())

    assert shown(page.locator(".agenda li")) == expected


def test_week_table_without_script(sites: Sites, browser: Browser) -> None:
    """Without script the week table takes the place of today's list, and all exercises stand."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto((sites.plans / "m4k8wz/en/index.html").as_uri())

    expect(page.locator(".agenda")).to_be_hidden()
    expect(page.locator(".week")).to_be_visible()
    assert all(card.is_visible() for card in page.locator("[data-exercise]").all())
    for part in (".timer", ".counter", ".record", ".progress", ".session__turn"):
        assert not page.locator(part).first.is_visible(), part
    context.close()


def test_one_exercise_at_a_time(today: Page) -> None:
    """A session shows one exercise, says which of how many, and ends with a kind word."""
    session = today.locator("#session-after-shift")
    cards = session.locator("[data-exercise]")

    assert [card.is_visible() for card in cards.all()] == [True, False]
    expect(session.locator("[data-place]")).to_have_text("Exercise 1 of 2")
    session.locator("[data-next]").click()
    assert [card.is_visible() for card in cards.all()] == [False, True]
    assert today.evaluate("document.activeElement.textContent").startswith("Slow breathing")
    session.locator("[data-next]").click()
    expect(session.locator("[data-finished]")).to_be_visible()
    session.locator("[data-back]").click()
    expect(session.locator("[data-place]")).to_have_text("Exercise 2 of 2")
    session.locator("[data-all]").click()
    assert all(card.is_visible() for card in cards.all())


def test_other_days_can_be_opened(today: Page) -> None:
    """A session of another day is folded after today's, and opens when asked."""
    sessions = today.locator("[data-session]")
    morning = today.locator("#session-morning")

    assert [one.get_attribute("id") for one in sessions.all()] == [
        "session-after-shift",
        "session-morning",
    ]
    expect(morning.locator("[data-exercise]").first).to_be_hidden()
    morning.locator("[data-open]").click()
    expect(morning.locator("[data-exercise]").first).to_be_visible()


def test_dose_of_the_day(today: Page) -> None:
    """A dose that grows is that of today; the hard-day switch shows the agreed easier form."""
    today.locator("#session-morning [data-open]").click()
    today.locator("#session-morning [data-all]").click()
    bridge = today.locator("[data-exercise='morning:3:bridge']")

    assert shown(bridge.locator(".form-usual dd")) == ["9"]
    expect(bridge.locator("[data-of]")).to_have_text("of 9")
    today.locator("#session-morning .switch").click()
    assert shown(bridge.locator(".form-easier dd")) == ["4"]
    expect(bridge.locator("[data-of]")).to_have_text("of 4")
    assert "The least that still counts: 1 time." in bridge.locator(".form-easier").inner_text()


def test_counter(today: Page) -> None:
    """The counter goes up by one with each tap, and starts again."""
    counter = today.locator("[data-counter]").first

    counter.locator("[data-add]").click(click_count=3)
    expect(counter.locator("[data-count]")).to_have_text("3")
    counter.locator("[data-again]").click()
    expect(counter.locator("[data-count]")).to_have_text("0")


def test_timer_paces_slow_breaths(today: Page) -> None:
    """Six breaths take a minute: in for four seconds, out for six; the end is said, not rung."""
    today.locator("#session-after-shift [data-next]").click()
    timer = today.locator("#session-after-shift [data-timer]:visible")

    expect(timer.locator("[data-left]")).to_have_text("1:00")
    expect(timer.locator("[data-sound]")).not_to_be_checked()
    timer.locator("[data-go]").click()
    expect(timer.locator("[data-phase=in]")).to_be_visible()
    today.clock.run_for(5000)
    expect(timer.locator("[data-left]")).to_have_text("0:55")
    expect(timer.locator("[data-phase=out]")).to_be_visible()
    expect(timer.locator("[data-go]")).to_have_text("Stop")
    today.clock.run_for(56000)
    expect(timer.locator("[data-over]")).to_have_text("Time is up. Well done.")
    expect(timer.locator("[data-left]")).to_have_text("1:00")


def test_marks_are_kept(sites: Sites, context: BrowserContext) -> None:
    """What was marked today is there after the page is opened anew, and gone tomorrow."""
    address = (sites.plans / "m4k8wz/en/index.html").as_uri()
    page = context.new_page()
    page.clock.set_fixed_time(TUESDAY)
    page.goto(address)
    record = "[data-record='after-shift:1:knee-rolls']"
    page.locator(f"{record} label").nth(1).click()
    expect(page.locator(f"{record} [data-saved]")).to_have_text(
        "Kept on this device. All three count."
    )
    page.locator("#session-after-shift .switch").click()
    page.wait_for_timeout(300)

    page.goto(address)

    expect(page.locator(f"{record} input[value=own]")).to_be_checked()
    expect(page.locator("#hard-day-after-shift")).to_be_checked()
    page.clock.set_fixed_time(TUESDAY.replace(day=26))
    page.goto(address)
    expect(page.locator(f"{record} input[value=own]")).not_to_be_checked()


def test_marks_of_one_plan_are_not_those_of_another(sites: Sites, page: Page) -> None:
    """Two plans opened on one device keep their marks apart."""
    page.clock.set_fixed_time(TUESDAY)
    page.goto((sites.plans / "m4k8wz/en/index.html").as_uri())
    page.evaluate("ownpaceMarks.keep('2026-11-24', 'x', 'done')")
    own = page.evaluate("ownpaceMarks.of('2026-11-24').then((marks) => [...marks.keys()])")

    page.goto((sites.plans / "n9v3xd/index.html").as_uri())
    other = page.evaluate("ownpaceMarks.of('2026-11-24').then((marks) => [...marks.keys()])")

    assert own == ["x"]
    assert other == []


def test_blocked_storage_is_told(sites: Sites, page: Page) -> None:
    """Where the browser keeps nothing, the page says so and never says that it was kept."""
    page.add_init_script("Object.defineProperty(window, 'indexedDB', {value: undefined})")
    page.clock.set_fixed_time(TUESDAY)
    page.goto((sites.plans / "m4k8wz/en/index.html").as_uri())

    page.locator("[data-record] label:visible").first.click()

    saved = page.locator("[data-record] [data-saved]:visible").first
    expect(saved).to_have_text("This device does not keep it. You can tick it on paper.")


@pytest.mark.parametrize(
    ("plan", "word"), [("t7r2hb", "التمرين 1 من 2"), ("m4k8wz", "Ejercicio 1 de 2")]
)
def test_in_other_languages(sites: Sites, page: Page, plan: str, word: str) -> None:
    """The same in Spanish and Arabic, with every word from the page."""
    page.clock.set_fixed_time(TUESDAY)

    page.goto((sites.plans / plan / "index.html").as_uri())

    expect(page.locator("[data-session]:not(.is-another-day) [data-place]")).to_have_text(word)


def test_paper_has_the_week_and_both_forms(sites: Sites, page: Page) -> None:
    """On paper the week stands instead of today, with every exercise in both forms."""
    page.clock.set_fixed_time(TUESDAY)
    page.goto((sites.plans / "m4k8wz/en/index.html").as_uri())

    page.emulate_media(media="print")

    expect(page.locator(".agenda")).to_be_hidden()
    expect(page.locator(".week")).to_be_visible()
    assert all(card.is_visible() for card in page.locator("[data-exercise]").all())
    for part in (".timer", ".counter", ".record", ".session__turn"):
        assert not page.locator(part).first.is_visible(), part
