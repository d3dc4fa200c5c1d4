"""A sheet asks what the plan asks, in the words and the order of the printed one."""

from datetime import date
from pathlib import Path
from typing import get_args

from jinja2 import FileSystemLoader
from msgspec import structs

from ownpace.edition.locales import read_locale
from ownpace.model.clinic import LanguageSettings
from ownpace.model.plan import CarePlan, DiaryChoice, DiaryQuestion
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.render.environment import Speech, build_environment
from ownpace.review.sheet import ASKED, GOAL_WORDS, Page, Sheet, sheet_pages

ROOT = Path(__file__).parents[2]
PLAN = parse_plan(read_plan(ROOT / "plans/m4k8wz.yaml"))
MONDAY = date(2026, 11, 16)
STAMP = "2026-11-24T18:30:00.000Z"


def pages(plan: CarePlan, first: date = MONDAY, today: date = date(2026, 11, 24)) -> list[Page]:
    """Return the pages of a sheet."""
    return list(
        sheet_pages(Sheet(plan=plan, version=plan.version, first=first, today=today, stamp=STAMP))
    )


def asking(*ask: DiaryQuestion) -> CarePlan:
    """Return a plan whose diary asks only this."""
    return structs.replace(PLAN, diary=DiaryChoice(ask=ask))


def test_words_of_the_page() -> None:
    """Questions have the words of the diary page."""
    speech = Speech(read_locale(ROOT, "en", LanguageSettings()), {"en": "ltr"})
    templates = build_environment(FileSystemLoader(ROOT / "templates"), speech)
    template = templates.get_template("components/diary_question/template.html")
    macro = vars(template.module)["diary_question"]

    for _, field, words, _ in (*ASKED, ("goals", "goals", GOAL_WORDS, None)):
        assert words.removesuffix(" (y/n)") == str(macro(field)).strip()


def test_order_of_a_day() -> None:
    """First what was planned on that weekday, then the questions; pain comes last."""
    monday, tuesday = pages(asking(*get_args(DiaryQuestion)))[:2]

    fields = [question.field for question in monday.questions]
    assert monday.title == "Monday 16 November 2026 · day 1 of 7"
    assert fields == [
        "quotas", "sessions", "effort", "ease_of_movement", "patience", "sleep_hours",
        "sleep_quality", "stress", "long_sitting", "flare", "approached", "pain",
    ]  # fmt: skip
    assert monday.questions[0].words.startswith("Walking, 14 minutes planned")
    assert monday.questions[1].key == "morning"
    assert tuesday.questions[1].key == "after-shift"


def test_only_what_the_plan_asks() -> None:
    """Questions that the plan leaves out are not asked, nor goals and tries."""
    found = pages(asking("flare"))

    assert len(found) == 7
    assert all(page.questions[-1].field == "flare" for page in found)
    assert [question.field for question in found[2].questions] == ["sessions", "flare"]


def test_nothing_planned() -> None:
    """A day on which nothing is planned and nothing asked has no page."""
    found = pages(asking())

    assert [page.title.split()[0] for page in found] == [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    ]  # fmt: skip


def test_week_that_is_not_over() -> None:
    """Days that have not come are not asked; goals belong to the last day that has."""
    found = pages(asking("goals"), today=date(2026, 11, 18))

    assert [page.title for page in found[:-1]] == [
        "Monday 16 November 2026 · day 1 of 3",
        "Tuesday 17 November 2026 · day 2 of 3",
        "Wednesday 18 November 2026 · day 3 of 3",
    ]
    assert found[-1].day == date(2026, 11, 18)
    assert [question.key for question in found[-1].questions] == ["sunday", "delivery"]


def test_before_the_plan_starts() -> None:
    """Before its first day the plan asks for nothing, so the sheet does not either."""
    found = pages(asking("effort"), first=date(2026, 11, 7))

    assert [len(page.questions) for page in found[:3]] == [1, 1, 3]


def test_planned_amount_of_the_day() -> None:
    """The amount is that of the row in force, also behind the last row."""
    first = pages(asking(), first=date(2026, 11, 9))[0].questions[0]
    later = pages(asking(), first=date(2027, 6, 7), today=date(2027, 7, 1))[0].questions[0]

    assert "12 minutes planned" in first.words
    assert "26 minutes planned" in later.words


def test_rungs_of_a_ladder() -> None:
    """The rungs are shown with their numbers, in English where the plan has it."""
    page = pages(asking("tries"))[-1]

    assert page.notes[0] == "1  Lift an empty pot from the table"
    assert page.notes[2] == "3  Lift the same pot from a chair (now)"
    assert "confidence_after" not in [question.field for question in page.questions]
