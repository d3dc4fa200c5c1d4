"""Graded exposure: Hedda left her shopping to others, and takes it up again rung by rung."""

import pytest
from tests.systems.handover import Fault, Handover, change, hand_over, plan_text, remarks
from tests.systems.page import Element

from ownpace.workshop import Workshop

PLAN = plan_text("x5v1dr")
TITLES = {
    "en": ["Walking", "Lifting and carrying"],
    "es": ["Caminar", "Levantar y llevar peso"],
    "ar": ["المشي", "الرفع والحمل"],
}
LIMIT = {
    "en": "What you agreed about pain: More pain is all right if it has settled by the evening.",
    "es": "Lo que acordaste sobre el dolor: Está bien que duela más si por la tarde se ha calmado.",
    "ar": "ما اتفقت عليه بشأن الألم: لا بأس بألم أكثر إن هدأ في المساء.",
}
DONE = {
    "en": ["Step 1 · Done", "Lift an empty bag", "4 times"],
    "es": ["Paso 1 · Hecho", "Levantar una bolsa vacía", "4 veces"],
    "ar": ["الخطوة 1 · تمّت", "رفع كيس فارغ", "4 مرات"],
}
NOW = {
    "en": [
        "2",
        "Step 2 · Now",
        "Lift a bag with bread",
        "New this time: more weight",
        "5 times",
        "Before you try",
        "How much harm do you expect, from 0 to 100? Last time you said 35.",
        "You said that you expect: “Something will tear.”",
        "You breathe out through a thin straw.",
        "Tell yourself: “Bread is light.”",
        "What you leave out this time: “I do not hold my breath.”",
        "After it",
        "What happened?",
        "How much harm happened, from 0 to 100?",
        "What did you learn?",
        "How sure are you now that you can do it, from 0 to 10?",
        "Less fear and doing more is what counts, not being free of pain. "
        "Tell us at the next contact.",
    ],
    "es": [
        "2",
        "Paso 2 · Ahora",
        "Levantar una bolsa con pan",
        "Nuevo esta vez: más peso",
        "5 veces",
        "Antes de probar",
        "¿Cuánto daño esperas, de 0 a 100? La última vez dijiste 35.",
        "Dijiste que esperas: «Algo se va a romper.»",
        "Sueltas el aire por una pajita fina.",
        "Dite: «El pan pesa poco.»",
        "Lo que esta vez dejas de hacer: «No aguanto la respiración.»",
        "Después",
        "¿Qué pasó?",
        "¿Cuánto daño hubo, de 0 a 100?",
        "¿Qué aprendiste?",
        "¿Cuánta confianza tienes ahora en que puedes hacerlo, de 0 a 10?",
        "Lo que cuenta es tener menos miedo y hacer más, no estar sin dolor. "
        "Cuéntanoslo en el próximo contacto.",
    ],
    "ar": [
        "2",
        "الخطوة 2 · الآن",
        "رفع كيس فيه خبز",
        "الجديد هذه المرة: وزن أكبر",
        "5 مرات",
        "قبل المحاولة",
        "كم ضررًا تتوقع، من 0 إلى 100؟ قلت في المرة الماضية 35.",
        "قلت إنك تتوقع: «سيتمزق شيء.»",
        "كأن زفيرك يخرج من قشّة شرب رفيعة.",
        "قل لنفسك: «الخبز خفيف.»",
        "ما تتركه هذه المرة: «لا أحبس نفَسي.»",
        "بعدها",
        "ماذا حدث؟",
        "كم من الضرر حدث، من 0 إلى 100؟",
        "ماذا تعلمت؟",
        "ما مدى ثقتك الآن بأنك تستطيع، من 0 إلى 10؟",
        "المهم أن يقل الخوف وأن تفعل أكثر، لا أن يختفي الألم. أخبرنا في التواصل القادم.",
    ],
}
NEXT = {
    "en": [
        "3",
        "Step 3 · Next",
        "Carry it around the table",
        "New this time: a less simple task",
        "2 times and 3 minutes",
        "You said that you expect: “I will drop it.”",
    ],
    "es": [
        "3",
        "Paso 3 · El siguiente",
        "Llevarla alrededor de la mesa",
        "Nuevo esta vez: una tarea menos sencilla",
        "2 veces y 3 minutos",
        "Dijiste que esperas: «Se me va a caer.»",
    ],
    "ar": [
        "3",
        "الخطوة 3 · التالية",
        "حمله حول الطاولة",
        "الجديد هذه المرة: مهمة أقل بساطة",
        "مرتان و3 دقائق",
        "قلت إنك تتوقع: «سيسقط مني.»",
    ],
}
LATER = {
    "en": [
        "2 more steps for later",
        "You open these together with your clinic, when you are there.",
        "4",
        "Step 4 · Later",
        "Carry it to the gate",
        "New this time: another place",
        "1 minute",
        "5",
        "Step 5 · Later",
        "Carry it home",
        "New this time: for longer",
        "12 minutes",
    ],
    "es": [
        "2 pasos más para después",
        "Estos los abres con tu clínica, cuando llegues a ellos.",
        "4",
        "Paso 4 · Más adelante",
        "Llevarla hasta la verja",
        "Nuevo esta vez: otro lugar",
        "1 minuto",
        "5",
        "Paso 5 · Más adelante",
        "Llevarla a casa",
        "Nuevo esta vez: más tiempo",
        "12 minutos",
    ],
    "ar": [
        "خطوتان لوقت لاحق",
        "تفتح هذه مع عيادتك، حين تصل إليها.",
        "4",
        "الخطوة 4 · لاحقًا",
        "حمله إلى البوابة",
        "الجديد هذه المرة: مكان آخر",
        "دقيقة واحدة",
        "5",
        "الخطوة 5 · لاحقًا",
        "حمله إلى البيت",
        "الجديد هذه المرة: وقت أطول",
        "12 دقيقة",
    ],
}
HELP = {"en": "When to get help", "es": "Cuándo pedir ayuda", "ar": "متى تُطلب المساعدة"}
FAULTS = {
    "a rung out of order": Fault(
        ("expected_harm: 60", "expected_harm: 45"),
        ("expected_harm: ", "45"),
        "error: this rung expects less harm than the one before it",
        "put the rungs in order, from the least expected harm to the most",
    ),
    "a rung that is not there": Fault(
        ("current: 2", "current: 6"),
        ("current: ", "6"),
        "error: the ladder has no rung of this number",
        "it has 5; the first one is 1",
    ),
    "no breath before a try": Fault(
        ("breath: slow-breathing\n      thought: {en: I have", "thought: {en: I have"),
        ("ladders:\n  - ", "activity: lifting"),
        "warning: the ladder has no `coaching.breath`: a breath cue before each try",
        "ask the person what helps, and add it",
    ),
    "no thought before a try": Fault(
        (
            "      thought: {en: Gravel moves with me., es: La grava se mueve conmigo., "
            "ar: الحصى يتحرك معي.}\n",
            "",
        ),
        ("  - ", "activity: walking"),
        "warning: the ladder has no `coaching.thought`: a helpful thought before each try",
        "ask the person what helps, and add it",
    ),
    "a topic is no breath": Fault(
        (
            "breath: slow-breathing\n      thought: {en: Gravel",
            "breath: pacing\n      thought: {en: Gravel",
        ),
        ("breath: ", "pacing"),
        "error: no exercise has this id",
        "ids are the names of the files in content/en/exercises",
    ),
    "more than all the harm there is": Fault(
        ("expected_harm: 90", "expected_harm: 101"),
        ("expected_harm: ", "101"),
        "error: `expected_harm` is above 100, the largest allowed",
        "write a number from 0 to 100",
    ),
    "nothing we know is new": Fault(
        ("vary: complexity", "vary: courage"),
        ("vary: ", "courage"),
        "error: `vary` is not one of the words allowed here",
        "allowed: `complexity`, `duration`, `load`, `place`",
    ),
}


@pytest.fixture(scope="module")
def handover(workshop: Workshop) -> Handover:
    """Return Hedda's plan and its pages."""
    return hand_over(PLAN, workshop)


def test_nothing_to_remark(handover: Handover) -> None:
    """A ladder with coaching, whose one jump is confirmed, is handed over without a word."""
    assert handover.warnings == ()


@pytest.mark.parametrize("language", TITLES)
def test_order_of_importance(handover: Handover, language: str) -> None:
    """What matters most to the person comes first, whatever the order in the file."""
    page = handover.main("ladders", language)

    assert [heading.text for heading in page.all("h2")] == TITLES[language]


@pytest.mark.parametrize("language", LIMIT)
def test_pain_limit(handover: Handover, language: str) -> None:
    """What was agreed about pain stands above the rungs, where there is such an agreement."""
    assert lifting(handover, language).lines[1] == LIMIT[language]
    assert len(handover.main("ladders", language).all(kind="notice--good")) == 1


@pytest.mark.parametrize("language", NOW)
def test_rungs(handover: Handover, language: str) -> None:
    """One rung is now, with what helps before it and what to note after; one is next."""
    ladder = lifting(handover, language)

    assert ladder.one(kind="rung--done").lines == DONE[language]
    assert ladder.one(kind="rung--now").lines == NOW[language]
    assert ladder.one(kind="rung--next").lines == NEXT[language]


@pytest.mark.parametrize("language", LATER)
def test_later_rungs_stay_folded(handover: Handover, language: str) -> None:
    """Rungs after the next one are there, folded, to be opened together with the clinic."""
    folded = lifting(handover, language).one("details")

    assert folded.get("open") is None
    assert folded.lines == LATER[language]


@pytest.mark.parametrize("language", HELP)
def test_help_is_near(handover: Handover, language: str) -> None:
    """Below the rungs, one step leads to the warning signs."""
    link = handover.main("ladders", language).holding(HELP[language])

    page = handover.follow(link, "ladders", language)
    assert page.one("h1").text == HELP[language]


def test_coaching_of_the_ladder(workshop: Workshop) -> None:
    """A rung that has no thought of its own has that of the ladder."""
    own = "        coaching:\n          thought: {en: Bread is light., es: El pan pesa poco., "
    without = change(PLAN, own + "ar: الخبز خفيف.}\n", "")

    handover = hand_over(without, workshop)

    lines = lifting(handover, "en").one(kind="rung--now").lines
    assert "Tell yourself: “I have time.”" in lines
    assert "You breathe out through a thin straw." in lines


def test_a_rung_further(workshop: Workshop) -> None:
    """When the clinic moves on, the next rung becomes the one of now, and one less is folded."""
    further = change(PLAN, "current: 2", "current: 3")

    ladder = lifting(hand_over(further, workshop), "es")

    states = [(rung.classes[1], rung.one("h3").text) for rung in ladder.all("li", kind="rung")]
    assert states == [
        ("rung--done", "Levantar una bolsa vacía"),
        ("rung--done", "Levantar una bolsa con pan"),
        ("rung--now", "Llevarla alrededor de la mesa"),
        ("rung--next", "Llevarla hasta la verja"),
        ("rung--later", "Llevarla a casa"),
    ]
    assert ladder.one("summary").text == "1 paso más para después"


def test_last_rung(workshop: Workshop) -> None:
    """On the last rung nothing is next and nothing is folded."""
    last = change(PLAN, "current: 2", "current: 5")

    ladder = lifting(hand_over(last, workshop), "ar")

    assert ladder.one(kind="rung--now").one("h3").text == "حمله إلى البيت"
    assert ladder.all(kind="rung--next") == ladder.all("details") == []


def test_right_to_left(handover: Handover) -> None:
    """In Arabic the numbers stand isolated in their sentences."""
    question = NOW["ar"][6]

    sentence = handover.main("ladders", "ar").holding(question)
    assert [number.text for number in sentence.all("bdi")] == ["35"]
    assert handover.page("ladders", "ar").one("html")["dir"] == "rtl"


@pytest.mark.parametrize("fault", FAULTS)
def test_faults(workshop: Workshop, fault: str) -> None:
    """A ladder that is out of order, or leaves the person alone before a try, is named."""
    text = FAULTS[fault].plan(PLAN)

    said = remarks(text, workshop)

    assert said == [FAULTS[fault].remark(text)]


def lifting(handover: Handover, language: str) -> Element:
    """Return the ladder about lifting."""
    return handover.main("ladders", language).one("section", id="ladder-lifting")
