"""Alliance and touchpoints: Hala knows when they talk, what to bring, and what changed and why."""

import pytest
from tests.systems.handover import Fault, Handover, change, hand_over, plan_text, remarks
from tests.systems.page import Element

from ownpace.workshop import Workshop

PLAN = plan_text("t1y7pb")
CONTACTS = {
    "en": [
        ["Monday, 7 December 2026 · 09:05", "Message", "A short word"],
        [
            "Monday, 7 December 2026 · 15:30",
            "Video call",
            "The first steps",
            "Bring these questions:",
            "What surprised you?",
            "What was too much?",
        ],
        ["Monday, 18 January 2027", "Visit", "The tram stop"],
        ["Friday, 5 February 2027 · 00:00", "Phone call", "What comes next"],
    ],
    "es": [
        ["lunes, 7 de diciembre de 2026 · 09:05", "Mensaje", "Una palabra breve"],
        [
            "lunes, 7 de diciembre de 2026 · 15:30",
            "Videollamada",
            "Los primeros pasos",
            "Trae estas preguntas:",
            "¿Qué te sorprendió?",
            "¿Qué fue demasiado?",
        ],
        ["lunes, 18 de enero de 2027", "Visita", "La parada del tranvía"],
        ["viernes, 5 de febrero de 2027 · 00:00", "Llamada", "Lo que viene después"],
    ],
    "ar": [
        ["الاثنين، 7 ديسمبر 2026 · 09:05", "رسالة", "كلمة قصيرة"],
        [
            "الاثنين، 7 ديسمبر 2026 · 15:30",
            "مكالمة فيديو",
            "الخطوات الأولى",
            "أسئلة للموعد:",
            "ما الذي فاجأكِ؟",
            "ما الذي كان كثيرًا؟",
        ],
        ["الاثنين، 18 يناير 2027", "زيارة", "موقف الترام"],
        ["الجمعة، 5 فبراير 2027 · 00:00", "مكالمة هاتفية", "ما يأتي بعد ذلك"],
    ],
}
TITLES = {
    "en": ("Planned contacts", "Questions for a quiet moment", "What changed, and why"),
    "es": ("Contactos previstos", "Preguntas para un momento tranquilo", "Qué cambió y por qué"),
    "ar": ("المواعيد المقررة", "أسئلة لوقت هادئ", "ما الذي تغيّر، ولماذا"),
}
AGENDA = {
    "en": ["09:05 Message", "15:30 Video call", "Visit", "00:00 Phone call"],
    "es": ["09:05 Mensaje", "15:30 Videollamada", "Visita", "00:00 Llamada"],
    "ar": ["09:05 رسالة", "15:30 مكالمة فيديو", "زيارة", "00:00 مكالمة هاتفية"],
}
QUESTIONS = {
    "en": [
        "What went well?",
        "What got in the way?",
        "What matters to you now?",
        "Which stop was easy?",
    ],
    "es": [
        "¿Qué fue bien?",
        "¿Qué se puso en medio?",
        "¿Qué te importa ahora?",
        "¿Qué parada fue fácil?",
    ],
    "ar": [
        "ما الذي سار جيدًا؟",
        "ما الذي اعترض الطريق؟",
        "ما الذي يهمكِ الآن؟",
        "أيّ موقف كان سهلًا؟",
    ],
}
CHANGES = {
    "en": [
        ["Version 3, 19 November 2026", "The tram came in.", "Why: Your sister moved."],
        ["Version 2, 12 November 2026", "Message first.", "Why: You are shy on video."],
    ],
    "es": [
        ["Versión 3, 19 de noviembre de 2026", "Entró el tranvía.", "Por qué: Tu hermana se mudó."],
        [
            "Versión 2, 12 de noviembre de 2026",
            "Primero un mensaje.",
            "Por qué: En vídeo te da apuro.",
        ],
    ],
    "ar": [
        ["النسخة 3، 19 نوفمبر 2026", "دخل الترام.", "لماذا: انتقلت أختكِ."],
        ["النسخة 2، 12 نوفمبر 2026", "رسالة أولًا.", "لماذا: تخجلين في الفيديو."],
    ],
}
NEWS = {
    "en": "Your plan changed on 19 November 2026.",
    "es": "Tu plan cambió el 19 de noviembre de 2026.",
    "ar": "تغيّرت خطتكِ في 19 نوفمبر 2026.",
}
FIRST = {
    "en": "This is the first version of your plan.",
    "es": "Esta es la primera versión de tu plan.",
    "ar": "هذه أول نسخة من خطتكِ.",
}
MARK = {"en": "contact", "es": "contacto", "ar": "تواصل"}
FAULTS = {
    "a version without a word": Fault(
        ("version: 3\nwritten", "version: 4\nwritten"),
        ("version: ", "4"),
        "warning: nothing says what changed in this version",
        "add to `changes` what changed and why; the person reads it first",
    ),
    "a change to come": Fault(
        ("  - version: 2\n", "  - version: 5\n"),
        ("  - version: ", "5"),
        "error: the plan has not come to this version yet",
        "correct it, or raise `version`",
    ),
    "changed tomorrow": Fault(
        ("on: 2026-11-19", "on: 2026-11-21"),
        ("on: ", "2026-11-21"),
        "warning: this day has not come yet",
        "check the year: it says when something happened",
    ),
    "a contact of last year": Fault(
        ("on: 2027-01-18", "on: 2026-01-18"),
        ("on: ", "2026-01-18"),
        "warning: this day is outside the time of the plan",
        "check the year, or `starts` and `valid_until`",
    ),
    "no way to the clinic": Fault(
        ("travels_by: [bus]", "travels_by: [train]"),
        ("on: 2027-01-18\n    how: ", "visit"),
        "warning: none of the ways in `constraints.travels_by` leads to the clinic",
        "plan a phone or video call, or add how the person would come",
    ),
    "no device for a video call": Fault(
        ("travels_by: [bus]", "travels_by: [bus], device: none"),
        ('at: "15:30"\n    how: ', "video"),
        "warning: the person has no device for a video call",
        "plan a phone call or a visit",
    ),
    "no time of day": Fault(
        ('at: "15:30"', 'at: "3:30 pm"'),
        ("at: ", '"3:30 pm"'),
        "error: `at` is not written as it should be",
        "a time such as 09:30",
    ),
    "nothing to talk about": Fault(
        ("    about: {en: The tram stop, es: La parada del tranvía, ar: موقف الترام}\n", ""),
        ("  - ", "on: 2027-01-18"),
        "error: `about` is missing",
        "add `about:` with text",
    ),
}


@pytest.fixture(scope="module")
def handover(workshop: Workshop) -> Handover:
    """Return Hala's plan and its pages."""
    return hand_over(PLAN, workshop)


@pytest.mark.parametrize("language", CONTACTS)
def test_contacts(handover: Handover, language: str) -> None:
    """Contacts stand by day and time: what kind, what for, and which questions to bring."""
    contacts = planned(handover, language)

    assert [one.lines[1:] for one in contacts] == [lines[1:] for lines in CONTACTS[language]]
    assert [one["data-past"] for one in contacts] == [
        "2026-12-07",
        "2026-12-07",
        "2027-01-18",
        "2027-02-05",
    ]
    assert handover.warnings == ()


@pytest.mark.parametrize("language", CONTACTS)
def test_days_and_times(handover: Handover, language: str) -> None:
    """Each contact begins with its weekday, date and time, as the language writes them."""
    contacts = planned(handover, language)

    assert [one.lines[0] for one in contacts] == [lines[0] for lines in CONTACTS[language]]


@pytest.mark.parametrize("language", CONTACTS)
def test_times_read_from_the_left(handover: Handover, language: str) -> None:
    """A time such as 15:30 never turns round, also where text runs from the right."""
    times = [time for one in planned(handover, language) for time in one.all("bdi")]

    assert [(time.text, time["dir"]) for time in times] == [
        ("09:05", "ltr"),
        ("15:30", "ltr"),
        ("00:00", "ltr"),
    ]


@pytest.mark.parametrize("language", AGENDA)
def test_day_of_a_contact(handover: Handover, language: str) -> None:
    """On its day a contact stands on today's page, with its time, and leads to the details."""
    agenda = handover.main("today", language).one(kind="agenda")

    days = ("2026-12-07", "2027-01-18", "2027-02-05")
    items = [item for day in days for item in agenda.all("li", data_on=day)]
    assert [item.text for item in items] == AGENDA[language]
    section = handover.follow(items[0].one("a"), "today", language)
    assert section.text == TITLES[language][0]


@pytest.mark.parametrize("language", MARK)
def test_months(handover: Handover, language: str) -> None:
    """In the months the three days of contacts are marked, in words too, and no other day."""
    page = handover.main("people", language)

    marked = [day["data-calendar"] for day in page.all("td") if MARK[language] in day.lines]
    assert marked == ["2026-12-07", "2027-01-18", "2027-02-05"]


@pytest.mark.parametrize("language", QUESTIONS)
def test_questions(handover: Handover, language: str) -> None:
    """Three open questions stand in every plan, and after them those of this person."""
    section = handover.main("looking-back", language).section(TITLES[language][1])

    assert [question.text for question in section.all("li")] == QUESTIONS[language]
    # space to write on paper, that the screen does not show
    assert len(section.all("span", kind="write-line")) == 8


@pytest.mark.parametrize("language", CHANGES)
def test_changes(handover: Handover, language: str) -> None:
    """All changes stand in the looking back, the latest first, each with its reason."""
    section = handover.main("looking-back", language).section(TITLES[language][2])

    assert [card.lines for card in section.all(kind="change")] == CHANGES[language]


@pytest.mark.parametrize("language", NEWS)
def test_news(handover: Handover, language: str) -> None:
    """What this version changed, and why, stands on today's page and first in the plan."""
    (story,) = handover.main("today", language).all("details", kind="story")

    plan = handover.main("plan", language)
    assert story.lines == [TITLES[language][2], *CHANGES[language][0][1:]]
    assert NEWS[language] in handover.main("today", language).lines
    assert [card.lines for card in plan.all(kind="change")] == CHANGES[language][:1]
    assert plan.lines[1:4] == CHANGES[language][0]


@pytest.mark.parametrize("language", FIRST)
def test_first_version(workshop: Workshop, language: str) -> None:
    """A first version has nothing to tell of changes, and no page says that it changed."""
    first = change(PLAN[: PLAN.index("changes:")], "version: 3\n", "")

    handover = hand_over(first, workshop)

    section = handover.main("looking-back", language).section(TITLES[language][2])
    assert section.lines[1:] == [FIRST[language]]
    assert handover.main("today", language).all(kind="notice--good", tag="p") == []
    assert handover.warnings == ()


@pytest.mark.parametrize("fault", FAULTS)
def test_faults(workshop: Workshop, fault: str) -> None:
    """Versions that say nothing, and contacts that cannot be, are named with their lines."""
    text = FAULTS[fault].plan(PLAN)

    said = remarks(text, workshop)

    assert said == [FAULTS[fault].remark(text)]


def planned(handover: Handover, language: str) -> list[Element]:
    """Return the planned contacts of the page about people."""
    section = handover.main("people", language).section(TITLES[language][0])
    return section.all("div", kind="contact")
