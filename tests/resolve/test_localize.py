"""A plan in the language of one reader holds what that reader sees, in the order they see it."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import json, structs

from ownpace.edition.locales import read_locale
from ownpace.model.clinic import LanguageSettings
from ownpace.model.locale import Locale
from ownpace.model.localized import LocalizedPlan, LocalizedQuota, LocalizedSession, Phrase
from ownpace.model.plan import CarePlan, Ladder, Rung
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.resolve.approval import plan_digest
from ownpace.resolve.localize import Shelf, localize

ROOT = Path(__file__).parents[2]
HOSTILE = ROOT / "tests" / "projects" / "village" / "plans" / "h9x2zd.yaml"


def make_locale(tag: str, region: str) -> Locale:
    """Return a language as it is spoken in a country."""
    return read_locale(ROOT, tag, LanguageSettings(region=region))


ENGLISH = make_locale("en", "GB")
SPANISH = make_locale("es", "ES")
ARABIC = make_locale("ar", "EG")


@pytest.fixture(scope="session")
def english(plan: CarePlan, shelf: Shelf) -> LocalizedPlan:
    """Return the plan as it is read in English."""
    return localize(plan, shelf, ENGLISH)


@pytest.fixture(scope="session")
def arabic(plan: CarePlan, shelf: Shelf) -> LocalizedPlan:
    """Return the plan as it is read in Arabic."""
    return localize(plan, shelf, ARABIC)


@pytest.mark.parametrize(
    ("locale", "first"), [(ENGLISH, "mon"), (make_locale("en", "US"), "sun"), (ARABIC, "sat")]
)
def test_week_order(plan: CarePlan, shelf: Shelf, locale: Locale, first: str) -> None:
    """A week has seven days and begins on the day on which it begins in the reader's country."""
    week = localize(plan, shelf, locale).week

    assert week[0].day == first
    assert len({day.day for day in week}) == 7


def test_days(english: LocalizedPlan) -> None:
    """Each day holds the amounts and then the sessions that are planned on it."""
    days = {
        day.day: [
            item.id for item in day.items if isinstance(item, LocalizedQuota | LocalizedSession)
        ]
        for day in english.week
    }

    assert days == {
        "mon": ["walking", "morning"],
        "tue": ["walking", "evening"],
        "wed": ["morning"],
        "thu": ["walking"],
        "fri": ["morning"],
        "sat": ["walking"],
        "sun": [],
    }


def test_text_in_the_reader_s_language(plan: CarePlan, shelf: Shelf) -> None:
    """Free text is in the reader's language, or in the original with that language named."""
    spanish = localize(plan, shelf, SPANISH)

    assert spanish.person.what_matters == Phrase("Quiero volver a hacer pan.", "es")
    assert spanish.person.story == Phrase("It began in spring.", "en")
    assert spanish.person.strengths == (Phrase("Sabes planear el día.", "es"),)
    assert spanish.goals[0].why == Phrase("It is our time together.", "en")
    assert spanish.sessions[1].cue == Phrase("Después del desayuno", "es")
    assert spanish.sessions[1].exercises[0].easier_how == Phrase("Levanta la mitad.", "es")


def test_modules(plan: CarePlan, shelf: Shelf) -> None:
    """Modules stand in the order of their weeks, in the reader's language where published."""
    modules = localize(plan, shelf, SPANISH).modules

    assert [module.week for module in modules] == [1, 3]
    assert [(module.words.title, module.language) for module in modules] == [
        ("A tu ritmo", "es"),
        ("Sleep", "en"),
    ]


def test_ladders(english: LocalizedPlan) -> None:
    """What matters most comes first, with the rungs up to the next one."""
    first, second = english.ladders

    assert (first.id, second.id) == ("lifting", "walking")
    assert [rung.do.text for rung in first.done] == ["Lift an empty bowl"]
    assert first.now.do.text == "Lift a full bowl"
    assert first.next is not None
    assert (first.next.number, first.next.do.text) == (3, "Lift a pan")
    assert first.breath == "Breathe out through a thin straw."
    assert (second.done, second.next, second.later) == ((), None, 0)


def test_later_rungs_stay_closed(plan: CarePlan, shelf: Shelf) -> None:
    """No reader finds rungs that come after the next one, only how many they are."""
    for locale in (ENGLISH, SPANISH, ARABIC):
        text = json.encode(localize(plan, shelf, locale)).decode()

        assert "Lift a pan" in text
        assert "Lift from the floor" not in text
        assert "Lift a crate" not in text


@given(st.integers(1, 9).flatmap(lambda rungs: st.tuples(st.just(rungs), st.integers(1, rungs))))
@settings(deadline=None)
def test_every_rung_is_counted_once(plan: CarePlan, shelf: Shelf, ladder: tuple[int, int]) -> None:
    """Rungs that are done, present, next and later are together those of the ladder."""
    count, current = ladder
    rungs = tuple(Rung(do=f"rung {n}", vary="load", expected_harm=10) for n in range(1, count + 1))
    ladders = (Ladder(activity="lifting", rungs=rungs, current=current),)

    (seen,) = localize(structs.replace(plan, ladders=ladders), shelf, ENGLISH).ladders

    shown = [*seen.done, seen.now, *([seen.next] if seen.next else [])]
    assert [rung.number for rung in shown] == list(range(1, min(current + 1, count) + 1))
    assert [rung.do.text for rung in shown] == [rung.do for rung in rungs[: len(shown)]]
    assert len(shown) + seen.later == count


def test_warning_signs(arabic: LocalizedPlan) -> None:
    """Warning signs are always in the reader's language, all of them, most urgent first."""
    assert [group.level for group in arabic.signs] == ["now", "today", "next"]
    assert [group.title for group in arabic.signs] == ["اتصل الآن", "اتصل اليوم", "أخبرنا"]
    assert arabic.signs[0].signs == ("خدر", "ضعف في الساقين")


def test_added_signs(plan: CarePlan, shelf: Shelf) -> None:
    """Signs added for the person stand at their own level, beside those of the clinic."""
    signs = localize(plan, shelf, SPANISH).signs

    assert [group.added for group in signs] == [
        (),
        (Phrase("A swollen leg", "en"),),
        (Phrase("Sin apetito", "es"),),
    ]
    assert all(group.signs for group in signs)


def test_say_this(arabic: LocalizedPlan) -> None:
    """What to say to a helper is there in the language spoken nearby and in the reader's own."""
    assert arabic.say_this_here == Phrase("I have back pain and a new numb spot.", "en")
    assert arabic.say_this == Phrase("أعاني من ألم في الظهر ومن خدر جديد.", "ar")


def test_bad_day(english: LocalizedPlan) -> None:
    """A bad day has each exercise of the routine once, and the share of each amount agreed."""
    flare_up = english.flare_up

    assert [exercise.id for exercise in flare_up.exercises] == [
        "slow-breathing",
        "bridge",
        "cat-cow",
    ]
    assert [exercise.stays for exercise in flare_up.exercises] == [False, False, True]
    assert [row.bad_day for row in flare_up.quotas[0].rows] == [4, 4, 4, 5, 5]
    assert (flare_up.days, flare_up.call_after_days) == (2, 5)


def test_touchpoints(english: LocalizedPlan) -> None:
    """Contacts stand in the order of their dates and times."""
    assert [(contact.on, contact.at) for contact in english.touchpoints] == [
        (date(2026, 11, 30), "09:05"),
        (date(2026, 11, 30), "15:30"),
        (date(2026, 12, 14), None),
    ]


def test_approval(plan: CarePlan, shelf: Shelf) -> None:
    """A reader sees an approval only while it stands."""
    assert plan.approved is not None
    approval = structs.replace(plan.approved, digest=plan_digest(plan))
    approved = structs.replace(plan, approved=approval)

    assert localize(plan, shelf, ENGLISH).approval is None
    assert localize(approved, shelf, ENGLISH).approval == approval


def test_plans_do_not_touch(plan: CarePlan, shelf: Shelf, english: LocalizedPlan) -> None:
    """What a reader sees is the same whatever plan was put into words before."""
    other = localize(parse_plan(read_plan(HOSTILE)), shelf, ENGLISH)
    again = localize(plan, shelf, ENGLISH)

    assert again == english
    assert other.id not in json.encode(again).decode()
    assert plan.plan not in json.encode(other).decode()
