"""The diary on a phone: a day in a few taps, looked back on, taken out as a file and put back."""

import csv
import json
import re
from datetime import date
from pathlib import Path
from typing import Literal, TypeAlias

import pytest
from playwright.sync_api import Browser, Download, Locator, Page, expect
from tests.browser.sites import Sites
from tests.browser.test_accessibility import AXE, OVERFLOW, RULES

from ownpace.model.diary import Diary
from ownpace.parse.diary import parse_diary
from ownpace.parse.plan import parse_plan
from ownpace.read.file import read_file
from ownpace.read.plan import read_plan

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "plans/m4k8wz.yaml"
NOW = "2026-11-27T18:00:00Z"
TODAY = "2026-11-27"
Colours: TypeAlias = Literal["light", "dark"]
COLOURS: tuple[Colours, ...] = ("light", "dark")
LEAST_TARGET = 44
"""Pixels that a target is high and wide at the least."""


def open_diary(sites: Sites, page: Page, now: str = NOW, site: str = "m4k8wz/en") -> Locator:
    """Open the diary of a demo plan at a time, and return its form of the day."""
    page.clock.set_fixed_time(now)
    page.goto((sites.plans / f"{site}/plan/diary.html").as_uri())
    expect(page.locator("[data-day-title]")).to_contain_text(re.compile(r"\d"))
    return page.locator("[data-form]")


def answer(form: Locator, name: str, value: int | str) -> None:
    """Give an answer, and wait until it is said to be kept."""
    form.locator(f'[data-scale="{name}"] label').nth(int(value)).click()
    expect(form.locator("[data-saved]")).to_have_text("Kept on this device.")


def read_back(download: Download, folder: Path) -> Diary:
    """Return a saved file as the clinic reads it."""
    path = folder / download.suggested_filename
    download.save_as(path)
    plan = parse_plan(read_plan(PLAN))
    return parse_diary(read_file(path, "diary"), plan, date.fromisoformat(TODAY))


def saved_file(page: Page, kind: str = "json") -> Download:
    """Save the diary as a file."""
    with page.expect_download() as waiting:
        page.locator(f'[data-export="{kind}"]').click()
    expect(page.locator("[data-file-state]")).to_have_text("Saved. Look in your downloads.")
    return waiting.value


def test_a_hard_day(sites: Sites, page: Page, tmp_path: Path) -> None:
    """Two taps are a whole entry: the session was easier, and it was a bad day."""
    form = open_diary(sites, page)

    form.locator("[data-kept=sessions]:visible label").nth(1).click()
    form.locator("[data-yes-no=flare] label").first.click()
    expect(form.locator("[data-saved]")).to_have_text("Kept on this device.")

    (entry,) = read_back(saved_file(page), tmp_path).days
    assert (entry.day, entry.version) == (date(2026, 11, 27), 2)
    assert (entry.sessions, entry.flare) == ({"morning": "adapted"}, True)
    assert entry.effort is None


def test_every_answer_comes_back(sites: Sites, page: Page, tmp_path: Path) -> None:
    """What was answered is there after opening the page anew, and in the file."""
    form = open_diary(sites, page, "2026-11-26T20:00:00Z")
    form.locator("[data-id=walking] label").first.click()
    form.locator("[data-id=walking] input[type=text]").fill("١٢")
    for name, value in {"effort": 3, "ease_of_movement": 10, "patience": 0, "stress": 7}.items():
        answer(form, name, value)
    form.locator("[data-hours]").fill("7,5")
    form.locator("[data-yes-no=long_sitting] label").nth(1).click()
    form.locator("[data-text=approached]").fill("I carried <b>the</b> pot")
    answer(form, "goal:sunday", 4)

    page.reload()

    assert form.locator('[data-scale="effort"] input:checked').input_value() == "3"
    assert form.locator("[data-text=approached]").input_value() == "I carried ‹b›the‹/b› pot"
    (entry,) = read_back(saved_file(page), tmp_path).days
    assert entry.quotas["walking"].state == "done"
    assert (entry.quotas["walking"].planned, entry.quotas["walking"].amount) == (16, 12)
    assert (entry.effort, entry.ease_of_movement, entry.patience, entry.stress) == (3, 10, 0, 7)
    assert (entry.sleep_hours, entry.long_sitting, entry.goals) == (7.5, False, {"sunday": 4})
    assert entry.flare is None


def test_only_what_the_plan_asks(sites: Sites, page: Page) -> None:
    """Pain is not asked unless the plan asks for it; sessions of other days do not show."""
    form = open_diary(sites, page)

    assert form.locator('[data-scale="pain"]').count() == 0
    assert [one.get_attribute("data-id") for one in form.locator("[data-kept]:visible").all()] == [
        "morning"
    ]


def test_undo_and_taking_out(sites: Sites, page: Page, tmp_path: Path) -> None:
    """A tap too many is undone; a day that was taken out is gone, and can be had back."""
    form = open_diary(sites, page)
    answer(form, "effort", 2)
    answer(form, "effort", 9)

    page.locator("[data-undo]").click()
    expect(form.locator('[data-scale="effort"] input:checked')).to_have_value("2")
    page.locator("[data-erase]").click()
    expect(form.locator("[data-saved]")).to_have_text("Taken out.")
    expect(form.locator('[data-scale="effort"] input:checked')).to_have_count(0)
    diary = read_back(saved_file(page), tmp_path)
    assert (diary.days, [entry.id for entry in diary.erased]) == ((), [TODAY])
    page.locator("[data-undo]").click()
    expect(form.locator('[data-scale="effort"] input:checked')).to_have_value("2")


def test_an_answer_can_be_taken_back(sites: Sites, page: Page) -> None:
    """A second press on an answer takes it back."""
    form = open_diary(sites, page)
    answer(form, "effort", 2)

    form.locator('[data-scale="effort"] label').nth(2).click()

    expect(form.locator('[data-scale="effort"] input:checked')).to_have_count(0)
    expect(form.locator("[data-saved]")).to_have_text("Taken out.")


def test_a_try(sites: Sites, page: Page, tmp_path: Path) -> None:
    """A try is begun before it, with what one expects, and gone on with after it."""
    open_diary(sites, page)
    page.locator("[data-tries] summary").click()
    form = page.locator("[data-try-form]")
    form.locator("[type=submit]").click()
    expect(form.locator("[data-harm=expected_harm]")).to_be_focused()
    form.locator("[data-harm=expected_harm]").fill("50")
    form.locator('[data-scale="confidence_before"] label').nth(4).click()
    form.locator("[type=submit]").click()
    expect(page.locator("[data-try-list] p")).to_have_text("Step 3: I expect 50. How did it go?")

    page.locator("[data-try-list] button").first.click()
    form.locator("[data-harm=actual_harm]").fill("20")
    form.locator("[data-text=learned]").fill("It holds.")
    form.locator('[data-scale="confidence_after"] label').nth(7).click()
    form.locator("[type=submit]").click()
    expect(page.locator("[data-try-list] p")).to_have_text("Step 3: I expected 50, it was 20.")

    (entry,) = read_back(saved_file(page), tmp_path).tries
    assert (entry.ladder, entry.rung, entry.expected_harm, entry.actual_harm) == (
        "lifting",
        3,
        50,
        20,
    )
    assert (entry.confidence_before, entry.confidence_after, entry.learned) == (4, 7, "It holds.")


def test_looking_back(sites: Sites, page: Page) -> None:
    """Days stand in a calendar with words for each, and a day opens from there."""
    form = open_diary(sites, page, "2026-11-25T20:00:00Z")
    form.locator("[data-kept=sessions]:visible label").nth(1).click()
    expect(form.locator("[data-saved]")).not_to_be_empty()
    page.clock.set_fixed_time(NOW)
    page.reload()

    day = page.get_by_role("button", name="Wednesday 25 November, Easier")
    expect(day).to_be_visible()
    expect(page.locator("[data-milestone] p")).to_have_text("You kept your plan on 1 day.")
    day.click()
    expect(page.locator("[data-day-title]")).to_have_text("Wednesday 25 November")
    expect(page.locator("[data-day-title]")).to_be_focused()
    assert page.locator("[data-kept=sessions]:visible input:checked").input_value() == "adapted"


def test_goals_are_asked_once_a_week(sites: Sites, page: Page) -> None:
    """The day after goals were rated they are not asked; a week later they are."""
    form = open_diary(sites, page, "2026-11-26T20:00:00Z")
    answer(form, "goal:sunday", 4)

    open_diary(sites, page)
    expect(page.locator("[data-goals]")).to_be_hidden()
    open_diary(sites, page, "2026-12-03T20:00:00Z")
    expect(page.locator("[data-goals]")).to_be_visible()


def test_today_tells_the_diary(sites: Sites, page: Page) -> None:
    """Ticks of every exercise of a session on Today are its answer in the diary."""
    page.clock.set_fixed_time(NOW)
    page.goto((sites.plans / "m4k8wz/en/index.html").as_uri())
    session = page.locator("#session-morning")
    session.locator("[data-all]").click()
    for at, box in enumerate(session.locator("[data-record]").all()):
        box.locator("label").nth(1 if at == 1 else 0).click()
        expect(box.locator("[data-saved]")).not_to_be_empty()

    form = open_diary(sites, page)

    assert form.locator("[data-id=morning] input:checked").input_value() == "adapted"


def test_a_file_put_back(sites: Sites, page: Page, browser: Browser, tmp_path: Path) -> None:
    """A saved diary can be put into another device; of two answers, the newer one stays."""
    form = open_diary(sites, page)
    answer(form, "effort", 2)
    saved_file(page).save_as(tmp_path / "first.json")
    context = browser.new_context()
    other = context.new_page()
    form = open_diary(sites, other, "2026-11-27T17:00:00Z")
    answer(form, "effort", 8)

    other.locator("[data-import]").set_input_files(tmp_path / "first.json")

    expect(other.locator("[data-file-state]")).to_contain_text("Your diary is put together.")
    expect(form.locator('[data-scale="effort"] input:checked')).to_have_value("2")
    context.close()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"plan": "zzzzzz"}, "That is the diary of another plan."),
        ({"format": "ownpace-diary-2"}, "That file is not a diary."),
        ({"days": [{"day": "2026-11-27"}]}, "That file is not a diary."),
        ({"name": "Mia"}, "That file is not a diary."),
        ({"tries": "none"}, "That file is not a diary."),
    ],
)
def test_other_files_are_not_taken(
    sites: Sites, page: Page, tmp_path: Path, change: dict[str, object], words: str
) -> None:
    """What is no diary of this plan changes nothing, and the page says so."""
    open_diary(sites, page)
    stamp = "2026-11-27T18:00:00.000Z"
    good = {"format": "ownpace-diary-1", "plan": "m4k8wz", "version": 2, "exported": stamp}
    (tmp_path / "file.json").write_text(json.dumps(good | change), encoding="utf-8")

    page.locator("[data-import]").set_input_files(tmp_path / "file.json")

    expect(page.locator("[data-file-state]")).to_contain_text(words)
    expect(page.locator("[data-history]")).to_be_hidden()


def test_table_for_spreadsheets(sites: Sites, page: Page, tmp_path: Path) -> None:
    """The table speaks the words of the page, and no cell is a formula."""
    form = open_diary(sites, page)
    answer(form, "effort", 2)
    form.locator("[data-text=approached]").fill("=1+1")
    form.locator("[data-kept=sessions]:visible label").first.click()
    expect(form.locator("[data-saved]")).to_have_text("Kept on this device.")

    saved_file(page, "csv").save_as(tmp_path / "diary.csv")

    with (tmp_path / "diary.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["Day", "What", "Answer"]
    assert [TODAY, "After your first coffee", "Done"] in rows
    assert [TODAY, "Effort it took, 0 to 10", "2"] in rows
    assert [TODAY, "What I did that I used to avoid", "'=1+1"] in rows


@pytest.mark.parametrize("site", ["m4k8wz", "m4k8wz/en", "t7r2hb"])
@pytest.mark.parametrize("colours", COLOURS)
def test_filled_diary_is_accessible(
    sites: Sites, browser: Browser, site: str, colours: Colours
) -> None:
    """With a week of entries axe-core finds nothing, and at 320 pixels nothing scrolls sideways."""
    context = browser.new_context(
        viewport={"width": 320, "height": 640}, bypass_csp=True, color_scheme=colours
    )
    page = context.new_page()
    form = open_diary(sites, page, "2026-11-26T20:00:00Z", site)
    form.locator("[data-kept]:visible label").first.click()
    form.locator('[data-scale="ease_of_movement"] label').nth(4).click()
    form.locator("[data-text=approached]").fill("w" * 300)
    form = open_diary(sites, page, NOW, site)
    form.locator('[data-scale="ease_of_movement"] label').nth(6).click()
    page.locator("[data-tries] summary").first.click()
    expect(form.locator("[data-saved]")).not_to_be_empty()

    page.evaluate(AXE.read_text(encoding="utf-8"))
    result = page.evaluate(
        "(rules) => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES
    )
    small = page.locator(".diary :is(button, label:has(input[type=radio]))").evaluate_all(
        "(all, least) => all.filter((one) => one.offsetHeight && one.offsetHeight < least).length",
        LEAST_TARGET,
    )
    wide = page.evaluate(OVERFLOW)
    context.close()

    assert [(one["id"], one["nodes"][0]["failureSummary"]) for one in result["violations"]] == []
    assert (wide, small) == (0, 0)


def test_by_keyboard(sites: Sites, page: Page, tmp_path: Path) -> None:
    """A day is written with the keyboard alone: Tab to a question, arrows to the answer."""
    form = open_diary(sites, page)
    page.locator("[data-turn='-1']").focus()

    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('[data-scale=effort]') !== null"):
            break
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    expect(form.locator("[data-saved]")).to_have_text("Kept on this device.")

    (entry,) = read_back(saved_file(page), tmp_path).days
    assert entry.effort == 1


def test_printed(sites: Sites, page: Page) -> None:
    """On paper stand the weeks behind, without forms and without a word about scripts."""
    form = open_diary(sites, page)
    answer(form, "ease_of_movement", 6)

    page.emulate_media(media="print")

    expect(page.locator("[data-history]")).to_be_visible()
    expect(form).to_be_hidden()
    expect(page.locator("[data-tries] summary").first).to_be_hidden()
    expect(page.get_by_text("because scripts are off")).to_be_hidden()


def test_without_script(sites: Sites, browser: Browser) -> None:
    """Without script the page says so plainly and leads to the sheet on paper."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((sites.plans / "m4k8wz/en/plan/diary.html").as_uri())

    expect(page.locator("main .notice:visible").first).to_contain_text("Write on paper instead")
    expect(page.locator("[data-form]")).to_be_hidden()
    page.locator("main .notice:visible a").click()
    expect(page.locator("#diary")).to_be_visible()
    context.close()


@pytest.mark.parametrize(
    ("day", "shown"), [("2026-11-26", False), ("2026-11-27", True), ("2026-12-01", False)]
)
def test_reminder_before_a_contact(sites: Sites, page: Page, day: str, *, shown: bool) -> None:
    """From three days before a contact, Today reminds of handing the diary over."""
    page.clock.set_fixed_time(f"{day}T08:00:00Z")
    page.goto((sites.plans / "m4k8wz/en/index.html").as_uri())
    reminder = page.get_by_text("Your next contact is on 30 November.")

    assert reminder.is_visible() == shown
