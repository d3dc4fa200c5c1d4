"""Outcomes that matter: Wanda counts stairs, metres and letters, and not pain."""

import re

import pytest
from tests.systems.handover import Fault, Handover, change, hand_over, place, plan_text, remarks

from ownpace.model.pages import PLAN_PAGES
from ownpace.workshop import Workshop

PLAN = plan_text("k5u2fo")
ABILITY = {
    "en": [
        ("Climb to my door", "Now: 4", "Hope by 20 January: 8"),
        ("Fetch the post", "Now: 6", "Hope by 18 December: 9"),
    ],
    "es": [
        ("Subir hasta mi puerta", "Ahora: 4", "Meta para el 20 de enero: 8"),
        ("Recoger el correo", "Ahora: 6", "Meta para el 18 de diciembre: 9"),
    ],
    "ar": [
        ("الصعود إلى بابي", "الآن: 4", "الأمل في 20 يناير: 8"),
        ("إحضار البريد", "الآن: 6", "الأمل في 18 ديسمبر: 9"),
    ],
}
LEAD = {
    "en": "Look at what you do again, more than at pain. Small things count.",
    "es": "Mira lo que vuelves a hacer, más que el dolor. Las cosas pequeñas cuentan.",
    "ar": "انظر إلى ما عدت تفعله، أكثر من الألم. الأشياء الصغيرة لها قيمتها.",
}
AGAIN = {
    "en": [
        "What you did that you used to avoid",
        "Down one flight",
        "Down to the door",
        "Carry the keys upstairs",
    ],
    "es": [
        "Lo que hiciste y antes evitabas",
        "Bajar un tramo",
        "Bajar al portal",
        "Subir las llaves",
    ],
    "ar": ["ما فعلته وكنت تتجنبه", "نزول دور", "النزول إلى الباب", "حمل المفاتيح إلى الأعلى"],
}
MILESTONES = {
    "en": [
        "To celebrate",
        "Ahead of you",
        "Up without a stop",
        "Reached on 16 November 2026",
        "Post before noon",
        "How you celebrate: A call to my son",
    ],
    "es": [
        "Para celebrar",
        "Por delante",
        "Subir sin parar",
        "Conseguido el 16 de noviembre de 2026",
        "Correo antes de las doce",
        "Cómo lo celebras: Llamar a mi hijo",
    ],
    "ar": [
        "ما يستحق الاحتفال",
        "أمامك",
        "الصعود بلا توقف",
        "تحقق في 16 نوفمبر 2026",
        "البريد قبل الظهر",
        "طريقة الاحتفال: مكالمة مع ابني",
    ],
}
METRES = ["130", "150", "170", "190", "210", "230", "250"]
"""From 75 % of 180 metres, in tens, by 20 a week."""

BAD_DAYS = ["70", "80", "90", "100", "110", "120", "130"]
"""Half of it, rounded up to tens."""

REASONS = {
    "en": [
        "Your tries were 200, 150 and 190. The middle of these is 180 metres. We start lower, at "
        "130 metres. Then we go up by 20 metres. Each step lasts 1 week. We stop at 250 metres.",
        "Your tries were 2. The middle of these is 2 flights of stairs. We start lower, at 1 "
        "flight of stairs. Then we go up by 1 flight of stairs. Each step lasts 2 weeks. We stop "
        "at 2 flights of stairs.",
    ],
    "es": [
        "Tus pruebas fueron 200, 150 y 190. La media es 180 metros. Empezamos más bajo, con 130 "
        "metros. Luego subimos 20 metros. Cada paso dura 1 semana. Paramos en 250 metros.",
        "Tus pruebas fueron 2. La media es 2 tramos de escalera. Empezamos más bajo, con 1 tramo "
        "de escalera. Luego subimos 1 tramo de escalera. Cada paso dura 2 semanas. Paramos en 2 "
        "tramos de escalera.",
    ],
    "ar": [
        "كانت محاولاتك 200 و150 و190. متوسطها 180 مترًا. نبدأ بأقل من ذلك: 130 مترًا. ثم تكون "
        "الزيادة: 20 مترًا. مدة كل خطوة: أسبوع واحد. نتوقف عند 250 مترًا.",
    ],
}
DATES = {
    "en": [
        "Monday, 7 December 2026 We look at your amounts: Walking",
        "Friday, 18 December 2026 The day you chose for a goal: Fetch the post",
        "Monday, 28 December 2026 We look at your amounts: Lifting and carrying",
        "Monday, 11 January 2027 We look at your amounts: Walking",
        "Wednesday, 20 January 2027 The day you chose for a goal: Climb to my door",
        "Sunday, 24 January 2027 The plan ends. We write the next one together.",
    ],
    "es": [
        "lunes, 7 de diciembre de 2026 Miramos tus cantidades: Caminar",
        "viernes, 18 de diciembre de 2026 El día que elegiste para una meta: Recoger el correo",
        "lunes, 28 de diciembre de 2026 Miramos tus cantidades: Levantar y llevar peso",
        "lunes, 11 de enero de 2027 Miramos tus cantidades: Caminar",
        "miércoles, 20 de enero de 2027 El día que elegiste para una meta: Subir hasta mi puerta",
        "domingo, 24 de enero de 2027 El plan termina. Escribimos el siguiente entre todos.",
    ],
    "ar": [
        "الاثنين، 7 ديسمبر 2026 ننظر في مقاديرك: المشي",
        "الجمعة، 18 ديسمبر 2026 اليوم الذي اخترته لهدف: إحضار البريد",
        "الاثنين، 28 ديسمبر 2026 ننظر في مقاديرك: الرفع والحمل",
        "الاثنين، 11 يناير 2027 ننظر في مقاديرك: المشي",
        "الأربعاء، 20 يناير 2027 اليوم الذي اخترته لهدف: الصعود إلى بابي",
        "الأحد، 24 يناير 2027 تنتهي الخطة. نكتب التالية معًا.",
    ],
}
FAULTS = {
    "a goal without a day": Fault(
        ("    by: 2027-01-20\n", ""),
        ("  - ", "id: stairs"),
        "error: `by` is missing",
        "add `by:` with a date",
    ),
    "a day that is not": Fault(
        ("by: 2026-12-18", "by: 2026-11-31"),
        ("by: ", "2026-11-31"),
        "error: `by` is not a date",
        "write year, month and day, such as 2026-11-30",
    ),
    "below nothing": Fault(
        ("{now: 4, target: 8}", "{now: -1, target: 8}"),
        ("{now: ", "-1"),
        "error: `now` is below 0, the smallest allowed",
        "write a number from 0 to 10",
    ),
    "a ladder to the moon": Fault(
        ("target: 250", "target: 25000"),
        ("start_fraction: 0.75\n    step: ", "20"),
        "error: the target is more than 60 steps away",
        "choose a larger step, or a target that is nearer",
    ),
    "a try of next week": Fault(
        (
            "        vary: duration\n        expected_harm: 30\n",
            "        vary: duration\n        expected_harm: 30\n"
            "        tries: [{on: 2026-11-27, actual_harm: 5}]\n",
        ),
        ("tries: [{on: ", "2026-11-27"),
        "warning: this day has not come yet",
        "check the year: it says when something happened",
    ),
    "a reward that blames": Fault(
        ("{en: A call to my son,", "{en: No more wear and tear,"),
        ("celebrate: ", "{en: No more"),
        "warning: `wear and tear` frightens or blames people who read it",
        "say what the person can do instead; the list is in content/words-to-avoid.yml",
    ),
}


@pytest.fixture(scope="module")
def handover(workshop: Workshop) -> Handover:
    """Return Wanda's plan and its pages."""
    return hand_over(PLAN, workshop)


@pytest.mark.parametrize("language", ABILITY)
def test_function_first(handover: Handover, language: str) -> None:
    """The plan measures how well she does what she wants, now and hoped for, in her order."""
    page = handover.main("plan", language)

    keys = [card.one(kind="ability__keys") for card in page.all(kind="goal-card")]
    titles = [card.lines[0] for card in page.all(kind="goal-card")]
    shown = [(title, *key.lines) for title, key in zip(titles, keys, strict=True)]
    assert shown == ABILITY[language]
    assert handover.warnings == ()


def test_no_number_for_pain(handover: Handover) -> None:
    """No page asks for a number for pain: every rating is of ability, harm or confidence."""
    asked = [
        line
        for kind in PLAN_PAGES
        for line in handover.main(kind, "en").lines
        if re.search(r"\b0 to 10", line)
    ]

    assert len(asked) >= 6
    assert not any("pain" in line.lower() for line in asked)


@pytest.mark.parametrize("language", LEAD)
def test_more_than_pain(handover: Handover, language: str) -> None:
    """Looking back begins with what she does again."""
    assert handover.main("looking-back", language).one(kind="lead").text == LEAD[language]


@pytest.mark.parametrize("language", AGAIN)
def test_once_avoided(handover: Handover, language: str) -> None:
    """What she once avoided and did stands together, what matters most first, as links."""
    section = handover.main("looking-back", language).section(AGAIN[language][0])

    ladders = [handover.follow(link, "looking-back", language)["id"] for link in section.all("a")]
    assert section.lines == AGAIN[language]
    assert ladders == ["ladder-walking", "ladder-walking", "ladder-lifting"]


@pytest.mark.parametrize("language", MILESTONES)
def test_milestones(handover: Handover, language: str) -> None:
    """Milestones keep the order in which she hoped for them, whatever was reached first."""
    section = handover.main("looking-back", language).section(MILESTONES[language][0])

    assert section.lines == MILESTONES[language]
    assert [one.classes for one in section.all("li")] == [["is-later"], ["is-done"]]


@pytest.mark.parametrize("language", REASONS)
def test_metres_and_stairs(handover: Handover, language: str) -> None:
    """Distance grows in metres and stairs in flights, each in words that can be counted."""
    page = handover.main("quotas", language)

    cells = [row.children_of("td") for row in page.all("tbody")[0].all("tr")]
    assert [usual.text for _, usual, _ in cells] == METRES
    assert [easier.text for _, _, easier in cells] == BAD_DAYS
    assert [line for line in REASONS[language] if line not in page.lines] == []


@pytest.mark.parametrize("language", DATES)
def test_when_we_look(handover: Handover, language: str) -> None:
    """Re-checks, the days of the goals and the end of the plan stand in one list, by date."""
    dates = handover.main("people", language).one("ul", kind="dates")

    assert [line.text for line in dates.all("li")] == DATES[language]


def test_right_to_left(handover: Handover) -> None:
    """In Arabic the boxes of a rating stay in the order of the numbers, in words beside them."""
    card = handover.main("plan", "ar").all(kind="goal-card")[0]

    keys = card.one(kind="ability__keys").all("bdi")
    assert [number.text for number in keys] == ["4", "8"]
    assert handover.page("looking-back", "ar").one("html")["dir"] == "rtl"


@pytest.mark.parametrize("fault", FAULTS)
def test_faults(workshop: Workshop, fault: str) -> None:
    """A goal without its day, or a target out of sight, is named with its line."""
    text = FAULTS[fault].plan(PLAN)

    said = remarks(text, workshop)

    assert said == [FAULTS[fault].remark(text)]


@pytest.mark.parametrize("until", ["2927-01-24", "9999-12-31"])
def test_slip_in_the_year(workshop: Workshop, until: str) -> None:
    """A plan that would last for centuries is refused where its end is written."""
    text = change(PLAN, "valid_until: 2027-01-24", f"valid_until: {until}")

    said = remarks(text, workshop)

    assert [one for one in said if one.startswith(place(text, "valid_until: ", until))]
