"""A plan in the language of one reader holds what that reader sees, in the order they see it."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct, json, structs

from ownpace.checks.texts import plan_texts
from ownpace.edition.locales import read_locale
from ownpace.model.clinic import LanguageSettings, Resource
from ownpace.model.content import ModuleWords
from ownpace.model.locale import Locale
from ownpace.model.localized import LocalizedPlan, LocalizedQuota, LocalizedSession, Phrase
from ownpace.model.plan import CarePlan, LearnItem, LookingBack
from ownpace.parse.clinic import parse_clinic
from ownpace.parse.library import parse_library
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.read.project import read_project
from ownpace.resolve.approval import plan_digest
from ownpace.resolve.localize import Shelf, localize
from ownpace.resolve.text import Reader

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


def test_weeks_of_modules(plan: CarePlan, shelf: Shelf) -> None:
    """A module belongs to the seven days of its week, counted from the first day of the plan."""
    monday = structs.replace(plan, starts=date(2027, 12, 27))

    first, third = localize(monday, shelf, ENGLISH).modules

    assert (first.starts, first.until) == (date(2027, 12, 27), date(2028, 1, 2))
    assert (third.starts, third.until) == (date(2028, 1, 10), date(2028, 1, 16))


@given(st.permutations([1, 2, 2, 9, 52]))
@settings(deadline=None)
def test_order_of_modules(plan: CarePlan, shelf: Shelf, weeks: list[int]) -> None:
    """Modules stand by their weeks, and those of one week as in the plan."""
    learn = tuple(
        LearnItem(module="pacing", week=week, why=f"{week} {at}") for at, week in enumerate(weeks)
    )

    modules = localize(structs.replace(plan, learn=learn), shelf, ENGLISH).modules

    in_order = sorted(enumerate(weeks), key=lambda item: (item[1], item[0]))
    assert [module.why.text for module in modules] == [f"{week} {at}" for at, week in in_order]
    assert all((module.until - module.starts).days == 6 for module in modules)


def test_questions_of_modules(plan: CarePlan, shelf: Shelf) -> None:
    """A module asks its first question, in the language of its words."""
    questions = [module.question for module in localize(plan, shelf, SPANISH).modules]

    entries = shelf.library.entries
    pacing, sleep = entries["pacing"].words["es"], entries["sleep"].words["en"]
    assert isinstance(pacing, ModuleWords)
    assert isinstance(sleep, ModuleWords)
    assert questions == [pacing.check_yourself[0].question, sleep.check_yourself[0].question]


def test_ladders(english: LocalizedPlan) -> None:
    """What matters most comes first, each ladder open at the rung of now."""
    first, second = english.ladders

    assert (first.id, second.id) == ("lifting", "walking")
    assert [rung.do.text for rung in first.done] == ["Lift an empty bowl"]
    assert first.now.do.text == "Lift a full bowl"
    assert first.next is not None
    assert (first.next.number, first.next.do.text) == (3, "Lift a pan")
    assert [rung.do.text for rung in first.later] == ["Lift from the floor", "Lift a crate"]
    assert first.now.coaching.breath == Phrase("Breathe out through a thin straw.", "en")
    assert (second.done, second.next, second.later) == ((), None, ())


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


def test_exercise_of_two_sessions(plan: CarePlan, shelf: Shelf) -> None:
    """On a bad day an exercise of two sessions stands once, where the routine has it first."""
    again = structs.replace(plan.routine[0], id="again")
    twice = structs.replace(plan, routine=(*plan.routine, again))

    exercises = localize(twice, shelf, ENGLISH).flare_up.exercises

    assert [exercise.key for exercise in exercises] == [
        "evening:1:slow-breathing",
        "morning:1:bridge",
        "morning:2:cat-cow",
    ]


def test_agreed_for_bad_days(plan: CarePlan, shelf: Shelf) -> None:
    """What helps, what to do first and whom to call are in the reader's language."""
    flare_up = structs.replace(
        plan.flare_up,
        helps=({"es": "Una ducha."},),
        first_days=("Luis takes the pots.",),
        call={"en": "Ask for Kim.", "es": "Pregunta por Kim."},
        way_back_days=4,
    )

    seen = localize(structs.replace(plan, flare_up=flare_up), shelf, SPANISH).flare_up

    assert seen.helps == (Phrase("Una ducha.", "es"),)
    assert seen.first_days == (Phrase("Luis takes the pots.", "en"),)
    assert seen.call == Phrase("Pregunta por Kim.", "es")
    assert seen.way_back_days == 4
    assert {len(row.way_back) for quota in seen.quotas for row in quota.rows} == {4}


def test_emergency_number(plan: CarePlan, shelf: Shelf) -> None:
    """The number to call is that of the country where the person lives, else the clinic's."""
    clinic = structs.replace(
        shelf.clinic, country="ES", emergency_number="112", emergency_numbers={"GB": "999"}
    )
    numbers = {
        country: localize(
            structs.replace(plan, country=country), Shelf(shelf.library, clinic), ENGLISH
        ).emergency_number
        for country in (None, "ES", "GB")
    }

    assert numbers == {None: "112", "ES": "112", "GB": "999"}


def test_resources(plan: CarePlan, shelf: Shelf) -> None:
    """Resources of the clinic stand in the order in which the plan points at them."""
    group = Resource(
        kind="group",
        name={"en": "Walking group"},
        what={"en": "A slow walk."},
        cost={"en": "Free"},
        cost_per_month=0,
        languages=("en",),
    )
    film = structs.replace(group, kind="video", name={"en": "Six breaths"})
    clinic = structs.replace(shelf.clinic, resources={"group": group, "film": film})
    pointing = structs.replace(plan, resources=("film", "group"))

    assert localize(pointing, Shelf(shelf.library, clinic), ENGLISH).resources == (film, group)


def test_looking_back(plan: CarePlan, shelf: Shelf) -> None:
    """Questions to look back on are in the reader's language."""
    back = LookingBack(questions=({"en": "Which crate?", "es": "¿Qué caja?"}, "What went well?"))

    seen = localize(structs.replace(plan, looking_back=back), shelf, SPANISH)

    assert seen.questions == (Phrase("¿Qué caja?", "es"), Phrase("What went well?", "en"))


def test_dates(english: LocalizedPlan, arabic: LocalizedPlan) -> None:
    """The months of the plan begin each week where the reader's weeks do, with the same days."""
    assert [f"{month.first:%Y-%m}" for month in english.calendar] == [
        "2026-11",
        "2026-12",
        "2027-01",
        "2027-02",
    ]
    assert first_day(english) == date(2026, 11, 2)
    assert first_day(arabic) == date(2026, 11, 7)
    assert [line.on for line in english.dates] == [line.on for line in arabic.dates]
    assert (english.dates[-1].kind, english.dates[-1].on) == ("review", date(2027, 2, 1))


@pytest.mark.parametrize("name", ["m4k8wz", "n9v3xd", "t7r2hb"])
def test_no_word_is_lost(name: str) -> None:
    """Each reader of a plan gets every free text of it, in their language where it has it."""
    whole = parse_plan(read_plan(ROOT / "plans" / f"{name}.yaml"))
    files = read_project(ROOT)
    clinic = parse_clinic(files.clinic)
    clinics = Shelf(parse_library(files, clinic), clinic)

    for tag in whole.languages:
        seen = phrases(localize(whole, clinics, make_locale(tag, "GB")))
        texts = list(plan_texts(whole))
        assert len(texts) > 30
        for found in texts:
            assert Reader(tag, whole.written_in).phrase(found.text) in seen, found.path


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


def first_day(seen: LocalizedPlan) -> date:
    """Return the first day of the second week of the first month: the day on which weeks begin."""
    day = seen.calendar[0].weeks[1][0]
    assert day is not None
    return day.on


def phrases(value: object) -> set[Phrase]:
    """Return all free text in a value."""
    if isinstance(value, Phrase):
        return {value}
    if isinstance(value, Struct):
        return phrases(tuple(getattr(value, name) for name in value.__struct_fields__))
    if isinstance(value, tuple):
        return set().union(*map(phrases, value))
    return set()
