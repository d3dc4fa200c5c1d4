"""Shared decisions: Mae weighed manual therapy against choir, and leaves one question open."""

import pytest
from tests.systems.handover import Fault, Handover, change, hand_over, place, plan_text, remarks

from ownpace.workshop import Workshop

PLAN = plan_text("d8h4gt")
MADE = {
    "en": [
        "Manual therapy",
        "What we talked about",
        "Six visits",
        "For it",
        "It may ease pain for a while.",
        "Someone looks at you.",
        "Against it",
        "Two buses each way.",
        "Nothing for now",
        "Chosen",
        "For it",
        "Free evenings.",
        "What mattered to you",
        "Choir on Tuesdays.",
        "We decided: nothing until spring.",
        "Who decided: you and T. Adeyemi · 9 November 2026",
        "We look at this again on Monday, 8 February 2027.",
    ],
    "es": [
        "Terapia manual",
        "De qué hablamos",
        "Seis visitas",
        "A favor",
        "Puede aliviar por un tiempo.",
        "Alguien te mira.",
        "En contra",
        "Dos autobuses de ida y dos de vuelta.",
        "Nada por ahora",
        "Elegido",
        "A favor",
        "Tardes libres.",
        "Lo que te importaba",
        "El coro de los martes.",
        "Decidimos: nada hasta la primavera.",
        "Quién decidió: tú y T. Adeyemi · 9 de noviembre de 2026",
        "Lo miramos otra vez el lunes, 8 de febrero de 2027.",
    ],
    "ar": [
        "العلاج اليدوي",
        "ما تحدثنا عنه",
        "ست زيارات",
        "ما يقال لصالحه",
        "قد يخفف لفترة.",
        "أحد ينظر إليك.",
        "ما يقال ضده",
        "حافلتان كل مرة.",
        "لا شيء الآن",
        "تم اختياره",
        "ما يقال لصالحه",
        "أمسيات حرة.",
        "ما كان يهمك",
        "جوقة الثلاثاء.",
        "قررنا: لا شيء حتى الربيع.",
        "من قرر: أنت وت. أديمي · 9 نوفمبر 2026",
        "نعيد النظر في هذا يوم الاثنين، 8 فبراير 2027.",
    ],
}
OPEN = {
    "en": [
        "Tablets at night",
        "What we talked about",
        "Ask the doctor",
        "Wait",
        "Against it",
        "Short nights go on.",
        "What mattered to you",
        "A clear head.",
        "Not decided yet. Take your time.",
        "We look at this again on Monday, 14 December 2026.",
    ],
    "es": [
        "Pastillas por la noche",
        "De qué hablamos",
        "Preguntar a la médica",
        "Esperar",
        "En contra",
        "Siguen las noches cortas.",
        "Lo que te importaba",
        "La cabeza clara.",
        "Aún no está decidido. Tómate tu tiempo.",
        "Lo miramos otra vez el lunes, 14 de diciembre de 2026.",
    ],
    "ar": [
        "أقراص الليل",
        "ما تحدثنا عنه",
        "سؤال الطبيبة",
        "الانتظار",
        "ما يقال ضده",
        "تستمر الليالي القصيرة.",
        "ما كان يهمك",
        "ذهن صافٍ.",
        "لم يُقرَّر بعد. خذ وقتك.",
        "نعيد النظر في هذا يوم الاثنين، 14 ديسمبر 2026.",
    ],
}
DATES = {
    "en": [
        "Monday, 14 December 2026 We look at a decision again: Tablets at night",
        "Monday, 8 February 2027 We look at a decision again: Manual therapy",
    ],
    "es": [
        "lunes, 14 de diciembre de 2026 Volvemos a mirar una decisión: Pastillas por la noche",
        "lunes, 8 de febrero de 2027 Volvemos a mirar una decisión: Terapia manual",
    ],
    "ar": [
        "الاثنين، 14 ديسمبر 2026 نعيد النظر في قرار: أقراص الليل",
        "الاثنين، 8 فبراير 2027 نعيد النظر في قرار: العلاج اليدوي",
    ],
}
YOURS = {
    "en": "You know your life, we know backs. We decide together, and you can change your mind.",
    "es": "Tú conoces tu vida y nosotros las espaldas. Decidimos entre todos, y puedes cambiar de "
    "idea.",
    "ar": "أنت تعرف حياتك، ونحن نعرف الظهور. نقرر معًا، ويمكنك أن تغيّر رأيك.",
}
FORMAT = {
    "en": "video calls and visits · every 10 days",
    "es": "videollamadas y visitas · cada 10 días",
    "ar": "مكالمات فيديو وزيارات · كل 10 أيام",
}
NOTHING = {
    "en": "Nothing was decided yet. Bring your questions to the next contact.",
    "es": "Aún no se ha decidido nada. Trae tus preguntas al próximo contacto.",
    "ar": "لم يُقرَّر شيء بعد. أحضر أسئلتك إلى التواصل القادم.",
}
FAULTS = {
    "chosen but not decided": Fault(
        ("ar: الانتظار}\n", "ar: الانتظار}\n        chosen: true\n"),
        ("ar: أقراص الليل}\n    options:\n      ", "- what: {en: Ask the doctor"),
        "warning: an option is `chosen`, but the decision is open",
        "add `decided`, or take `chosen` out",
    ),
    "a choice of one": Fault(
        ("      - what: {en: Ask the doctor, es: Preguntar a la médica, ar: سؤال الطبيبة}\n", ""),
        ("ar: أقراص الليل}\n    options:\n      ", "- what: {en: Wait"),
        "error: `options` has fewer than 2 items",
        "write 2 or more",
    ),
    "looked at after the plan": Fault(
        ("again: 2027-02-08", "again: 2028-02-08"),
        ("again: ", "2028-02-08"),
        "warning: this day is outside the time of the plan",
        "check the year, or `starts` and `valid_until`",
    ),
    "decided tomorrow": Fault(
        ("on: 2026-11-09", "on: 2026-11-21"),
        ("on: ", "2026-11-21"),
        "warning: this day has not come yet",
        "check the year: it says when something happened",
    ),
    "not what she likes": Fault(
        ("how: video", "how: phone"),
        ("how: ", "phone"),
        "warning: this kind of contact is not among `preferences.contact`",
        "choose one of them, or ask the person again",
    ),
    "a word that blames": Fault(
        ("{en: nothing until spring.", "{en: a failed try ends it."),
        ("decided: ", "{en: a failed"),
        "warning: `failed` frightens or blames people who read it",
        "say what the person can do instead; the list is in content/words-to-avoid.yml",
    ),
    "what mattered is missing": Fault(
        ("    mattered: {en: A clear head., es: La cabeza clara., ar: ذهن صافٍ.}\n", ""),
        ("  - ", "about: {en: Tablets at"),
        "error: `mattered` is missing",
        "add `mattered:` with text",
    ),
}


@pytest.fixture(scope="module")
def handover(workshop: Workshop) -> Handover:
    """Return Mae's plan and its pages."""
    return hand_over(PLAN, workshop)


@pytest.mark.parametrize("language", MADE)
def test_decision(handover: Handover, language: str) -> None:
    """A decision tells its options, what spoke for and against them, and who chose what when."""
    made, _ = handover.main("decisions", language).all("article")

    assert made.lines == MADE[language]
    assert [option.classes for option in made.all("section")] == [
        ["option"],
        ["option", "option--chosen"],
    ]
    assert handover.warnings == ()


@pytest.mark.parametrize("language", OPEN)
def test_open_decision(handover: Handover, language: str) -> None:
    """What is not decided yet is shown as open, with its options side by side."""
    _, still_open = handover.main("decisions", language).all("article")

    assert still_open.lines == OPEN[language]
    assert still_open.all(kind="option--chosen") == []


@pytest.mark.parametrize("language", YOURS)
def test_change_of_mind(handover: Handover, language: str) -> None:
    """The page begins by saying that it is decided together, and can be changed."""
    assert handover.main("decisions", language).one(kind="lead").text == YOURS[language]


@pytest.mark.parametrize("language", DATES)
def test_dates(handover: Handover, language: str) -> None:
    """The days on which to look again stand among the dates, in order, and in the months."""
    people = handover.main("people", language)

    lines = [line.text for line in people.all("ul", kind="dates")[0].all("li")]
    days = people.all("td", data_calendar="2026-12-14") + people.all(
        "td", data_calendar="2027-02-08"
    )
    mark = {"en": "decision", "es": "decisión", "ar": "قرار"}[language]
    assert [line for line in lines if line in DATES[language]] == DATES[language]
    assert [mark in day.lines for day in days] == [True, True]


@pytest.mark.parametrize("language", DATES)
def test_day_itself(handover: Handover, language: str) -> None:
    """On the day itself, today's page says so and leads to the date."""
    agenda = handover.main("today", language).one(kind="agenda")

    links = [item.one("a") for item in agenda.all("li", data_on="2026-12-14") if item.all("a")]
    decision = DATES[language][0].split(": ")[0]
    assert [decision.endswith(link.text) for link in links] == [False, True]
    assert handover.follow(links[1], "today", language)["id"] == "dates"


@pytest.mark.parametrize("language", FORMAT)
def test_format_and_frequency(handover: Handover, language: str) -> None:
    """How they stay in touch, and how often, is among what was planned around."""
    facts = handover.main("plan", language).all("dl", kind="facts")[0]

    assert facts.all("dd")[-1].text == FORMAT[language]


@pytest.mark.parametrize("language", NOTHING)
def test_nothing_decided(workshop: Workshop, language: str) -> None:
    """Where nothing was decided yet, the page says so, and where to take questions."""
    start, end = PLAN.index("decisions:"), PLAN.index("flare_up:")
    text = PLAN[:start] + PLAN[end:]

    page = hand_over(text, workshop).main("decisions", language)

    assert page.lines[2] == NOTHING[language]
    assert page.all("article") == []


def test_in_english_only(workshop: Workshop) -> None:
    """Who decided, if written in English only, reads from the left inside the Arabic line."""
    line = "by: {en: you and T. Adeyemi, es: tú y T. Adeyemi, ar: أنت وت. أديمي}"
    text = change(PLAN, line, "by: you & T. Adeyemi")

    handover = hand_over(text, workshop)

    words = handover.main("decisions", "ar").holding("you & T. Adeyemi")
    assert handover.page("decisions", "ar").one("html")["dir"] == "rtl"
    assert (words["lang"], words["dir"]) == ("en", "ltr")
    assert "من قرر: you & T. Adeyemi · 9 نوفمبر 2026" in handover.main("decisions", "ar").lines
    assert handover.warnings[0].startswith(f"{place(text, 'by: ', 'you & T.')}: warning: this text")


@pytest.mark.parametrize("fault", FAULTS)
def test_faults(workshop: Workshop, fault: str) -> None:
    """A choice of one, a choice without a decision and dates out of time are named."""
    text = FAULTS[fault].plan(PLAN)

    said = remarks(text, workshop)

    assert said == [FAULTS[fault].remark(text)]
