"""Whole person: Lía wakes at four and packs boxes all day; what hangs together, and who helps."""

import pytest
from tests.systems.handover import Fault, Handover, change, hand_over, plan_text, remarks

from ownpace.workshop import Workshop

PLAN = plan_text("w9c6ja")
FACTORS = {
    "en": [
        [
            "Sleep",
            "How it is, in your words",
            "“I wake at four.”",
            "What we agreed",
            "Get up and read.",
            "Chloé Marchand helps with this.",
            "How pain works",
        ],
        [
            "Work",
            "How it is, in your words",
            "“I pack boxes all day.”",
            "What we agreed",
            "Swap at noon.",
            "P. Nkemelu helps with this. Call +34 955 50 10 47",
        ],
        [
            "Stress",
            "How it is, in your words",
            "“The rent.”",
            "What we agreed",
            "Ask Omar.",
            "عمر حسن helps with this. Call 555 0139",
        ],
    ],
    "es": [
        [
            "Sueño",
            "Cómo es, con tus palabras",
            "«Me despierto a las cuatro.»",
            "Lo que acordamos",
            "Levantarse y leer.",
            "Chloé Marchand ayuda con esto.",
            "Cómo funciona el dolor",
        ],
        [
            "Trabajo",
            "Cómo es, con tus palabras",
            "«Empaqueto cajas todo el día.»",
            "Lo que acordamos",
            "Cambiar al mediodía.",
            "P. Nkemelu ayuda con esto. Llamar al +34 955 50 10 47",
        ],
        [
            "Estrés",
            "Cómo es, con tus palabras",
            "«El alquiler.»",
            "Lo que acordamos",
            "Preguntar a Omar.",
            "عمر حسن ayuda con esto. Llamar al 555 0139",
        ],
    ],
    "ar": [
        [
            "النوم",
            "كيف هو الأمر، بكلماتك",
            "«أستيقظ في الرابعة.»",
            "ما اتفقنا عليه",
            "النهوض والقراءة.",
            "Chloé Marchand يساعد في هذا.",
            "كيف يعمل الألم",
        ],
        [
            "العمل",
            "كيف هو الأمر، بكلماتك",
            "«أعبّئ الصناديق طوال اليوم.»",
            "ما اتفقنا عليه",
            "التبديل ظهرًا.",
            "P. Nkemelu يساعد في هذا. اتصال: +34 955 50 10 47",
        ],
        [
            "الضغط النفسي",
            "كيف هو الأمر، بكلماتك",
            "«الإيجار.»",
            "ما اتفقنا عليه",
            "سؤال عمر.",
            "عمر حسن يساعد في هذا. اتصال: 555 0139",
        ],
    ],
}
REST = {
    "en": ["Mood", "Family", "People who help", "Money"],
    "es": ["Ánimo", "Familia", "Personas que ayudan", "Dinero"],
    "ar": ["المزاج", "العائلة", "ناس يساعدون", "المال"],
}
HOME = {
    "en": {"Where you live"},
    "es": {"Casa", "Hogar", "Vivienda"},
    "ar": {"البيت", "المنزل", "السكن"},
}
TEAM = {
    "en": [
        ["T. Adeyemi", "Physiotherapist", "Ask about: exercises", "Call 555 0142"],
        ["Chloé Marchand", "Psychologist", "Ask about: nights", "talk@riverside.example"],
        ["P. Nkemelu", "Occupational therapist", "Mondays at work", "Call +34 955 50 10 47"],
        ["عمر حسن", "Social worker", "Call 555 0139"],
        ["Dr. H. Lindqvist", "Family doctor", "Mornings"],
        ["Riverside Back Clinic", "Monday to Friday, 8:00 to 18:00", "Call 555 0142"],
    ],
    "es": [
        ["T. Adeyemi", "Fisioterapeuta", "Pregunta por: los ejercicios", "Llamar al 555 0142"],
        ["Chloé Marchand", "Psicología", "Pregunta por: las noches", "talk@riverside.example"],
        [
            "P. Nkemelu",
            "Terapia ocupacional",
            "Los lunes en el trabajo",
            "Llamar al +34 955 50 10 47",
        ],
        ["عمر حسن", "Trabajo social", "Llamar al 555 0139"],
        ["Dr. H. Lindqvist", "Médico de familia", "Por las mañanas"],
        ["Riverside Back Clinic", "De lunes a viernes, de 8:00 a 18:00", "Llamar al 555 0142"],
    ],
    "ar": [
        ["T. Adeyemi", "معالج فيزيائي", "للسؤال عن: التمارين", "اتصال: 555 0142"],
        ["Chloé Marchand", "اختصاصي نفسي", "للسؤال عن: الليالي", "talk@riverside.example"],
        ["P. Nkemelu", "معالج وظيفي", "الاثنين في العمل", "اتصال: +34 955 50 10 47"],
        ["عمر حسن", "اختصاصي اجتماعي", "اتصال: 555 0139"],
        ["Dr. H. Lindqvist", "طبيب الأسرة", "صباحًا"],
        ["Riverside Back Clinic", "من الاثنين إلى الجمعة، من 8:00 إلى 18:00", "اتصال: 555 0142"],
    ],
}
TITLES = {"en": "Your team", "es": "Tu equipo", "ar": "فريقك"}
NOTHING = {
    "en": "Nothing is written here yet. Tell us what plays a part for you.",
    "es": "Aquí aún no hay nada escrito. Cuéntanos qué influye en tu caso.",
    "ar": "لا شيء مكتوب هنا بعد. أخبرنا بما له دور عندك.",
}
FAULTS = {
    "nobody has this role": Fault(
        ("helper: psychologist", "helper: counsellor"),
        ("helper: ", "counsellor"),
        "warning: nobody in `team` has this role",
        "add them to `team`, or choose a role that is there",
    ),
    "nobody can reach him": Fault(
        ("    reach: {en: Mornings, es: Por las mañanas, ar: صباحًا}\n", ""),
        ("  - ", "role: doctor"),
        "warning: the person cannot reach this team member",
        "add `phone`, `email` or `reach`",
    ),
    "a topic nobody wrote": Fault(
        ("module: staying-active", "module: staying-actve"),
        ("module: ", "staying-actve"),
        "error: no module has this id",
        "did you mean `staying-active`?",
    ),
    "a factor we do not know": Fault(
        ("factor: home", "factor: weather"),
        ("factor: ", "weather"),
        "error: `factor` is not one of the words allowed here",
        "allowed: `family`, `home`, `money`, `mood`, `sleep`, `stress`, `supports`, `work`",
    ),
    "no phone number": Fault(
        ('phone: "555 0139"', 'phone: "call me"'),
        ("phone: ", '"call me"'),
        "error: `phone` is not written as it should be",
        'digits with spaces, in quotes, such as `"+1 555 0142"`',
    ),
    "no address": Fault(
        ("email: talk@riverside.example", "email: talk at riverside"),
        ("email: ", "talk at"),
        "error: `email` is not written as it should be",
        "an address such as `back@clinic.example`",
    ),
    "what to do is missing": Fault(
        ("    response: {en: Call back., es: Llamarla., ar: معاودة الاتصال.}\n", ""),
        ("  - ", "factor: supports"),
        "error: `response` is missing",
        "add `response:` with text",
    ),
}


@pytest.fixture(scope="module")
def handover(workshop: Workshop) -> Handover:
    """Return the plan of Lía and its pages."""
    return hand_over(PLAN, workshop)


@pytest.mark.parametrize("language", FACTORS)
def test_factors(handover: Handover, language: str) -> None:
    """Each thing stands in her words, with what was agreed, who helps, and a page about it."""
    cards = handover.main("whole-person", language).all("article")

    assert [card.lines for card in cards[:3]] == FACTORS[language]
    assert [card.lines[0] for card in cards[3:7]] == REST[language]
    assert handover.warnings == ()


@pytest.mark.parametrize("language", HOME)
def test_home_is_where_one_lives(handover: Handover, language: str) -> None:
    """Home, among these things, is where she lives, and not the first page of a site."""
    home = handover.main("whole-person", language).all("article")[7]

    assert home.lines[0] in HOME[language]


@pytest.mark.parametrize("language", FACTORS)
def test_ways_on(handover: Handover, language: str) -> None:
    """A page about it is one step away, and so is the phone of who helps."""
    sleep, work, *_ = handover.main("whole-person", language).all("article")

    page = handover.follow(sleep.one("a"), "whole-person", language)
    assert page.one("h1").text == FACTORS[language][0][-1]
    assert work.one("a")["href"] == "tel:+34955501047"


@pytest.mark.parametrize("language", TEAM)
def test_team(handover: Handover, language: str) -> None:
    """Everyone of the team stands with role, what to ask them, and every way to reach them."""
    team = handover.main("people", language).section(TITLES[language])

    assert [member.lines for member in team.all(kind="contact")] == TEAM[language]
    assert [link["href"] for link in team.all("a")] == [
        "tel:5550142",
        "mailto:talk@riverside.example",
        "tel:+34955501047",
        "tel:5550139",
        "tel:5550142",
    ]


@pytest.mark.parametrize("language", TEAM)
def test_team_beside_the_warning_signs(handover: Handover, language: str) -> None:
    """The same people stand below the warning signs; the clinic's number is above them there."""
    team = handover.main("help", language).section(TITLES[language])

    assert [member.lines for member in team.all(kind="contact")] == TEAM[language][:-1]


def test_names_in_another_script(handover: Handover) -> None:
    """An Arabic name in an English line, and a Latin one in an Arabic line, stand isolated."""
    omar = handover.main("whole-person", "en").all("bdi", dir="auto")
    marchand = handover.main("whole-person", "ar").all("bdi", dir="auto")
    number = handover.main("people", "ar").all("bdi", dir="ltr")
    address = handover.main("people", "ar").holding("talk@riverside.example")

    assert "عمر حسن" in [name.text for name in omar]
    assert "Chloé Marchand" in [name.text for name in marchand]
    assert "+34 955 50 10 47" in [phone.text for phone in number]
    assert address["dir"] == "ltr"


@pytest.mark.parametrize("language", NOTHING)
def test_nothing_written(workshop: Workshop, language: str) -> None:
    """Where nothing is written yet, the page asks for it."""
    start, end = PLAN.index("whole_person:"), PLAN.index("team:")

    page = hand_over(PLAN[:start] + PLAN[end:], workshop).main("whole-person", language)

    assert page.lines[2] == NOTHING[language]


def test_plain_words_are_spanish(workshop: Workshop) -> None:
    """Her plan was written in Spanish: a plain text is Spanish, and marked so for others."""
    text = change(PLAN, "how: {en: The rent., es: El alquiler., ar: الإيجار.}", "how: El alquiler.")

    handover = hand_over(text, workshop)

    words = handover.main("whole-person", "ar").holding("El alquiler.")
    assert (words["lang"], words["dir"]) == ("es", "ltr")
    assert "«El alquiler.»" in handover.main("whole-person", "es").lines
    assert "missing in `en`, `ar`" in handover.warnings[0]


@pytest.mark.parametrize("fault", FAULTS)
def test_faults(workshop: Workshop, fault: str) -> None:
    """Helpers who are not there or cannot be reached are named with their lines."""
    text = FAULTS[fault].plan(PLAN)

    said = remarks(text, workshop)

    assert said == [FAULTS[fault].remark(text)]
