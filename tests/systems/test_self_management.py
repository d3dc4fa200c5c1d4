"""Self-management: Rui bakes at dawn, and knows what to do on the day his back locks."""

from pathlib import Path

import pytest
import yaml
from tests.systems.handover import Fault, Handover, change, hand_over, plan_text, remarks

from ownpace.workshop import Workshop

PLAN = plan_text("m2f7hc")
CONTENT = Path(__file__).parents[2] / "content"
AGREED = {
    "en": [
        "A warm bag.",
        "Days 1 to 2: a little, often",
        "Ana kneads.",
        "From day 3: step by step",
    ],
    "es": [
        "Una bolsa caliente.",
        "Días 1 a 2: poco y a menudo",
        "Ana amasa.",
        "Desde el día 3: paso a paso",
    ],
    "ar": [
        "كيس دافئ.",
        "اليومان الأول والثاني: القليل مرات كثيرة",
        "آنا تعجن.",
        "من اليوم 3: خطوة خطوة",
    ],
}
EASIER = {
    "en": [
        ["Sit to stand", "10 times and 2 rounds", "4 times At least 2 times From the high stool."],
        ["Knee rolls", "8 times", "Keep it: 8 times"],
        [
            "Slow breathing",
            "6 breaths",
            "3 breaths At least 1 breath Take one long breath out, then rest, then take another.",
        ],
        [
            "Walking",
            "this week's amount",
            "the bad-day amount of this week At least 8 minutes",
        ],
    ],
    "es": [
        [
            "Levantarse de la silla",
            "10 veces y 2 rondas",
            "4 veces Al menos 2 veces Desde el taburete alto.",
        ],
        ["Rodillas de lado a lado", "8 veces", "Mantener: 8 veces"],
        [
            "Respiración lenta",
            "6 respiraciones",
            "3 respiraciones Al menos 1 respiración Suelta el aire una vez, largo y lento. "
            "Descansa, y luego hazlo otra vez.",
        ],
        [
            "Caminar",
            "la cantidad de esta semana",
            "la cantidad de día malo de esta semana Al menos 8 minutos",
        ],
    ],
    "ar": [
        ["النهوض من الكرسي", "10 مرات وجولتان", "4 مرات على الأقل: مرتان من الكرسي العالي."],
        ["تمييل الركبتين", "8 مرات", "كما هو: 8 مرات"],
        [
            "التنفّس البطيء",
            "6 أنفاس",
            "3 أنفاس على الأقل: نفَس واحد زفير طويل واحد، ثم راحة، ثم آخر.",
        ],
        ["المشي", "مقدار هذا الأسبوع", "مقدار اليوم الصعب لهذا الأسبوع على الأقل: 8 دقائق"],
    ],
}
BACK = {
    "en": [
        [
            "Day 3",
            "Sit to stand: 6 times",
            "Slow breathing: 4 breaths",
            "Walking: see the table below",
        ],
        [
            "Day 4",
            "Sit to stand: 8 times",
            "Slow breathing: 5 breaths",
            "Walking: see the table below",
        ],
        ["Day 5", "Back to the usual form. Go on with the step where you were."],
    ],
    "es": [
        [
            "Día 3",
            "Levantarse de la silla: 6 veces",
            "Respiración lenta: 4 respiraciones",
            "Caminar: mira la tabla de abajo",
        ],
        [
            "Día 4",
            "Levantarse de la silla: 8 veces",
            "Respiración lenta: 5 respiraciones",
            "Caminar: mira la tabla de abajo",
        ],
        ["Día 5", "Vuelta a la forma habitual. Sigue con el paso en el que estabas."],
    ],
    "ar": [
        [
            "اليوم 3",
            "النهوض من الكرسي: 6 مرات",
            "التنفّس البطيء: 4 أنفاس",
            "المشي: انظر الجدول أدناه",
        ],
        [
            "اليوم 4",
            "النهوض من الكرسي: 8 مرات",
            "التنفّس البطيء: 5 أنفاس",
            "المشي: انظر الجدول أدناه",
        ],
        ["اليوم 5", "عودة إلى الشكل المعتاد. أكمل من الخطوة التي كنت عندها."],
    ],
}
WALK_BACK = [
    ["1", "8", "10", "12"],
    ["2", "8", "11", "14"],
    ["3", "9", "12", "15"],
    ["4", "10", "14", "17"],
]
"""Row, bad day, and two even steps on to 14, 16, 18 and 20 minutes, each rounded up."""

CALL = {
    "en": [
        "When to call us",
        "If it is no easier after 5 days",
        "Call the clinic. We change the plan together. Ask for Tolu.",
        "Call the clinic 555 0142",
    ],
    "es": [
        "Cuándo llamarnos",
        "Si después de 5 días no va mejor",
        "Llama a la clínica. Cambiamos el plan entre todos. Pregunta por Tolu.",
        "Llamar a la clínica: 555 0142",
    ],
    "ar": [
        "متى تتصل بنا",
        "إذا لم يخفّ الأمر بعد 5 أيام",
        "اتصل بالعيادة. نغيّر الخطة معًا. اسأل عن تولو.",
        "الاتصال بالعيادة: 555 0142",
    ],
}
HOW = {
    "en": "From the high stool. You agreed this. It counts. The least that still counts: 2 times.",
    "es": "Desde el taburete alto. Lo acordaste. Cuenta. Lo mínimo que cuenta: 2 veces.",
    "ar": "من الكرسي العالي. هذا ما اتفقنا عليه. إنه يُحسب. أقل ما يُحسب: مرتان.",
}
NUMBERS = {
    "en": ("Call 999", "A burn.", "Monday to Friday, 8:00 to 18:00. At other times: 555 0199"),
    "es": (
        "Llamar al 999",
        "Una quemadura.",
        "De lunes a viernes, de 8:00 a 18:00. A otras horas: 555 0199",
    ),
    "ar": (
        "اتصال: 999",
        "حرق.",
        "من الاثنين إلى الجمعة، من 8:00 إلى 18:00. في أوقات أخرى: 555 0199",
    ),
}
POOL = {
    "en": [
        "Warm pool on Thursday evenings",
        "Group",
        "Gentle movement in warm water with a teacher.",
        "Cost",
        "12 euros a month",
        "Getting there",
        "on foot, by bus and by car",
        "Languages",
        "English and Spanish",
    ],
    "es": [
        "Piscina templada los jueves por la tarde",
        "Grupo",
        "Movimiento suave en agua templada con una profesora.",
        "Precio",
        "12 euros al mes",
        "Cómo llegar",
        "a pie, en autobús y en coche",
        "Idiomas",
        "inglés y español",
    ],
    "ar": [
        "مسبح دافئ مساء الخميس",
        "مجموعة",
        "حركة خفيفة في ماء دافئ مع معلّمة.",
        "التكلفة",
        "12 يورو في الشهر",
        "الوصول",
        "مشيًا وبالحافلة وبالسيارة",
        "اللغات",
        "الإنجليزية والإسبانية",
    ],
}
MILESTONES = {
    "en": [
        "To celebrate",
        "Reached on 18 November 2026",
        "One tray alone",
        "How you celebrate: A day off, at the sea",
        "Ahead of you",
        "A whole morning",
    ],
    "es": [
        "Para celebrar",
        "Conseguido el 18 de noviembre de 2026",
        "Una bandeja sin ayuda",
        "Cómo lo celebras: Un día libre, en el mar",
        "Por delante",
        "Una mañana entera",
    ],
    "ar": [
        "ما يستحق الاحتفال",
        "تحقق في 18 نوفمبر 2026",
        "صينية واحدة وحدي",
        "طريقة الاحتفال: يوم عطلة، عند البحر",
        "أمامك",
        "صباح كامل",
    ],
}
FAULTS = {
    "no easier form": Fault(
        ("    slow-breathing: {breaths: 3}\n", ""),
        ("- {exercise: ", "slow-breathing"),
        "warning: no easier form for bad days was agreed; the page shows the library's",
        "agree on one and add it to `flare_up.adapt`, or to `flare_up.keep`",
    ),
    "an easier form of nothing": Fault(
        ("keep: [knee-rolls]", "keep: [knee-rolls, bridge]"),
        ("[knee-rolls, ", "bridge"),
        "error: no session of the plan has this exercise",
        "take it out, or add it to the plan",
    ),
    "both kept and eased": Fault(
        ("keep: [knee-rolls]", "keep: [knee-rolls, slow-breathing]"),
        ("[knee-rolls, ", "slow-breathing"),
        "warning: this stands in `adapt` too; it is shown as it is on other days",
        "keep it in one of the two",
    ),
    "a share of an exercise": Fault(
        ("{breaths: 3}", "{breaths: 3, fraction: 0.5}"),
        ("{breaths: 3, fraction: ", "0.5"),
        "warning: this is not used: an exercise has a dose",
        "take it out, or write what was meant",
    ),
    "a country without a number": Fault(
        ("country: GB", "country: FR"),
        ("country: ", "FR"),
        "error: clinic.yml has no emergency number for this country",
        "add it to `emergency_numbers` in clinic.yml; without `country`, that of the clinic is "
        "shown",
    ),
    "fewer warning signs": Fault(
        ("warning_signs:\n", "warning_signs:\n  include: none\n"),
        ("include: ", "none"),
        "error: `include` is not one of the words allowed here",
        "allowed: `default`",
    ),
    "a resource nobody has": Fault(
        ("night-line]", "night-lime]"),
        ("breathing-video, ", "night-lime"),
        "error: clinic.yml has no resource of this id",
        "did you mean `night-line`?",
    ),
    "a milestone of next year": Fault(
        ("reached: 2026-11-18", "reached: 2027-11-18"),
        ("reached: ", "2027-11-18"),
        "warning: this day has not come yet",
        "check the year: it says when something happened",
    ),
}


@pytest.fixture(scope="module")
def handover(workshop: Workshop) -> Handover:
    """Return Rui's plan and its pages."""
    return hand_over(PLAN, workshop)


@pytest.mark.parametrize("language", AGREED)
def test_bad_day(handover: Handover, language: str) -> None:
    """A bad day has a first hour, first days and a way back, with what he agreed in each."""
    phases = handover.main("flare-up", language).one("ol", kind="flare-steps")

    helps, days, eased, back = AGREED[language]
    first, middle, last = phases.children_of("li")
    assert first.lines[-1] == helps
    assert (middle.one(kind="flare-steps__head").lines[1], middle.lines[-1]) == (days, eased)
    assert last.one(kind="flare-steps__head").lines[1] == back


@pytest.mark.parametrize("language", EASIER)
def test_easier_forms(handover: Handover, language: str) -> None:
    """Each thing of the plan has its own easier form and the least that still counts."""
    table = handover.main("flare-up", language).all("table", kind="easier")[0]

    rows = [[cell.text for cell in row.children_of("th", "td")] for row in table.all("tr")[1:]]
    assert rows == EASIER[language]
    assert handover.warnings == ()


@pytest.mark.parametrize("language", BACK)
def test_way_back(handover: Handover, language: str) -> None:
    """The way back is told day by day, in even steps; what was kept has none to go back."""
    page = handover.main("flare-up", language)

    table = page.all("table", kind="easier")[1]
    rows = [[cell.text for cell in row.children_of("th", "td")] for row in table.all("tr")[1:]]
    assert [day.lines for day in page.one(kind="way-back").children_of("li")] == BACK[language]
    assert rows == WALK_BACK


@pytest.mark.parametrize("language", CALL)
def test_when_to_call(handover: Handover, language: str) -> None:
    """After five days he calls, asks for whom he knows, and the number can be tapped."""
    section = handover.main("flare-up", language).section(CALL[language][0])

    assert section.lines == CALL[language]
    assert section.one("a")["href"] == "tel:5550142"
    assert [number["dir"] for number in section.one("a").all("bdi")] == ["ltr"]


@pytest.mark.parametrize("language", HOW)
def test_easier_form_in_the_session(handover: Handover, language: str) -> None:
    """In the session, the switch for a hard day shows how the easier form looks, in his words."""
    session = handover.main("today", language).one("section", id="session-dough")

    stand, rolls = (card.one(kind="form-easier") for card in session.all("article"))
    assert session.one("input", kind="hard-day")["role"] == "switch"
    assert stand.lines[-1] == HOW[language]
    assert [amount.text for amount in stand.all("dd")] == ["4", "1"]
    assert [amount.text for amount in rolls.all("dd")] == ["8"]


@pytest.mark.parametrize("language", NUMBERS)
@pytest.mark.parametrize("kind", ["flare-up", "help"])
def test_warning_signs(handover: Handover, language: str, kind: str) -> None:
    """The clinic's signs stand complete, by urgency, with the numbers of where he lives."""
    page = handover.page("help" if kind == "help" else "flare-up", language)
    words = CONTENT.joinpath(language, "safety", "warning-signs.md").read_text(encoding="utf-8")
    levels = yaml.safe_load(words.split("---\n")[1])["levels"]
    emergency, burn, hours = NUMBERS[language]

    cards = {level: page.one(kind=f"urgency-card--{level}") for level in levels}

    shown = {level: [sign.text for sign in cards[level].all("li")] for level in levels}
    assert shown == {
        "now": levels["now"]["signs"],
        "today": [*levels["today"]["signs"], burn],
        "next": levels["next"]["signs"],
    }
    assert [*cards] == ["now", "today", "next"]
    assert cards["now"].one("a").text == emergency
    assert cards["now"].one("a")["href"] == "tel:999"
    assert cards["today"].lines[-1] == hours
    assert [link["href"] for link in cards["today"].all("a")] == ["tel:5550142", "tel:5550199"]


@pytest.mark.parametrize("language", POOL)
def test_resources(handover: Handover, language: str) -> None:
    """What is near says what it costs, how to get there, and in which languages."""
    pool, video, line = handover.main("people", language).all("article", kind="contact")

    assert pool.lines == POOL[language]
    assert video.one("a")["href"] == "https://riverside.example/breathing"
    assert video.one("a")["dir"] == "ltr"
    assert line.one("a")["href"] == "tel:5550177"


@pytest.mark.parametrize("language", MILESTONES)
def test_milestones(handover: Handover, language: str) -> None:
    """What was reached is celebrated as he wants to, and the next thing lies ahead."""
    section = handover.main("looking-back", language).section(MILESTONES[language][0])

    assert section.lines == MILESTONES[language]


def test_phone_from_abroad(handover: Handover) -> None:
    """A number with a country code is dialled with it, and reads from the left in Arabic."""
    team = handover.main("help", "ar").section("فريقك")

    assert team.one("a")["href"] == "tel:+442079460142"
    assert team.holding("+44 20 7946 0142")["dir"] == "ltr"


def test_easier_form_of_the_library(workshop: Workshop) -> None:
    """Without an agreement the easier form is that of the library, here six breaths as usual."""
    text = change(PLAN, "    slow-breathing: {breaths: 3}\n", "")

    table = hand_over(text, workshop).main("flare-up", "en").all("table", kind="easier")[0]

    assert table.all("tr")[3].children_of("td")[1].lines == [
        "6 breaths",
        "At least 1 breath",
        "Take one long breath out, then rest, then take another.",
    ]


def test_how_a_walk_gets_easier(workshop: Workshop) -> None:
    """What the easier form of a walk looks like is shown, as that of an exercise is."""
    text = change(PLAN, "fraction: 0.5, floor", "how: With a stick., fraction: 0.5, floor")

    handover = hand_over(text, workshop)

    assert "With a stick." in handover.main("flare-up", "en").text


@pytest.mark.parametrize("fault", FAULTS)
def test_faults(workshop: Workshop, fault: str) -> None:
    """What is missing or contradicts itself in a bad day's plan is named with its line."""
    text = FAULTS[fault].plan(PLAN)

    said = remarks(text, workshop)

    assert said == [FAULTS[fault].remark(text)]
