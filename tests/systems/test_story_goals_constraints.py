"""Story, goals and constraints: Nour drives a bus, and wants to sit on the floor with a toddler."""

import pytest
from tests.systems.handover import Fault, Handover, change, hand_over, place, plan_text, remarks

from ownpace.workshop import Workshop

PLAN = plan_text("b7k2nd")

FIRST = {
    "en": [
        "What matters to you",
        "“I want to sit on the floor with my granddaughter and get up by myself.”",
        "Your words, 9 November 2026",
        "What you bring",
        "You know every street of this town.",
        "Your story",
        "It began after a winter of double shifts. I stopped dancing then.",
    ],
    "es": [
        "Lo que te importa",
        "«Quiero sentarme en el suelo con mi nieta y levantarme sin ayuda.»",
        "Tus palabras, 9 de noviembre de 2026",
        "Lo que ya tienes",
        "Conoces cada calle de esta ciudad.",
        "Tu historia",
        "Empezó después de un invierno de turnos dobles. Entonces dejé de bailar.",
    ],
    "ar": [
        "ما يهمّك",
        "«أريد أن أجلس على الأرض مع حفيدتي وأنهض وحدي.»",
        "كلماتك، 9 نوفمبر 2026",
        "نقاط قوتك",
        "تعرف كل شارع في هذه المدينة.",
        "قصتك",
        "بدأ الأمر بعد شتاء من الورديات المزدوجة. عندها تركت الرقص.",
    ],
}
GOAL = {
    "en": [
        "Play on the floor",
        "Why it matters",
        "“She laughs when I am down there.”",
        "How well you can do it, from 0 to 10",
        "Now: 3",
        "Hope by 29 January: 7",
        "Done",
        "Kneel by the sofa",
        "Now",
        "Sit on a low stool",
        "Later",
        "Sit on the carpet",
    ],
    "es": [
        "Jugar en el suelo",
        "Por qué importa",
        "«Se ríe cuando estoy abajo.»",
        "Qué tan bien puedes hacerlo, de 0 a 10",
        "Ahora: 3",
        "Meta para el 29 de enero: 7",
        "Hecho",
        "Arrodillarse junto al sofá",
        "Ahora",
        "Sentarse en un taburete bajo",
        "Después",
        "Sentarse en la alfombra",
    ],
    "ar": [
        "اللعب على الأرض",
        "لماذا يهمّ",
        "«تضحك حين أكون هناك.»",
        "مدى القدرة على ذلك، من 0 إلى 10",
        "الآن: 3",
        "الأمل في 29 يناير: 7",
        "تمّ",
        "الركوع قرب الأريكة",
        "الآن",
        "الجلوس على كرسي منخفض",
        "لاحقًا",
        "الجلوس على السجادة",
    ],
}
ROOM = {
    "en": {
        "Time": "12 minutes a day",
        "Days": "Monday, Wednesday and Friday",
        "What you have at home": "a chair",
        "Money": "up to 5 EUR a month / Only small sums",
        "Getting around": "by bus. My pass is free",
        "How you open this plan": "on paper",
        "What makes reading easier": "large print and hearing it read aloud",
        "Also": "Night shifts in December",
    },
    "es": {
        "Tiempo": "12 minutos al día",
        "Días": "lunes, miércoles y viernes",
        "Lo que tienes en casa": "una silla",
        "Dinero": "hasta 5 EUR al mes / Solo cantidades pequeñas",
        "Cómo te mueves": "en autobús. Mi abono es gratis",
        "Cómo abres este plan": "en papel",
        "Lo que facilita la lectura": "letra grande y escucharlo en voz alta",
        "Además": "Turnos de noche en diciembre",
    },
    "ar": {
        "الوقت": "12 دقيقة في اليوم",
        "الأيام": "الاثنين والأربعاء والجمعة",
        "ما لديك في البيت": "كرسي",
        "المال": "حتى 5 EUR في الشهر / مبالغ صغيرة فقط",
        "التنقّل": "بالحافلة. بطاقتي مجانية",
        "كيف تُفتح هذه الخطة": "على الورق",
        "ما يجعل القراءة أسهل": "خط كبير وسماعها بصوت عالٍ",
        "أيضًا": "ورديات ليلية في ديسمبر",
    },
}
TOUCH = {
    "en": ["How we stay in touch", "phone calls and visits · every 3 weeks"],
    "es": ["Cómo seguimos en contacto", "llamadas y visitas · cada 3 semanas"],
    "ar": ["كيف نبقى على تواصل", "مكالمات هاتفية وزيارات · كل 3 أسابيع"],
}
GOALS = {"en": "Your goals", "es": "Tus metas", "ar": "أهدافك"}
TODAY = {
    "en": ("Hello, Nour", "Why: Play on the floor"),
    "es": ("Hola, Nour", "Por qué: Jugar en el suelo"),
    "ar": ("مرحبًا، Nour", "لماذا: اللعب على الأرض"),
}
FAULTS = {
    "too little time": Fault(
        ("minutes_per_day: 12", "minutes_per_day: 11"),
        ("quotas:\n  - ", "activity: walking"),
        "warning: `mon`, `fri`: the plan asks for up to 12 minutes a day, more than the person has",
        "make it shorter, move it to another day, or ask the person again",
    ),
    "a day that is not free": Fault(
        ("    days: [mon, fri]", "    days: [mon, sun]"),
        ("    target: 10\n    days: ", "[mon, sun]"),
        "warning: `sun` is not among the days of `constraints`",
        "agree on other days, or add them to `constraints`",
    ),
    "nothing to sit on": Fault(
        ("equipment: [chair]", "equipment: []"),
        ("- {exercise: ", "sit-to-stand"),
        "warning: this needs `chair`, which is not in `constraints.equipment`",
        "choose another exercise, or add what the person has after all",
    ),
    "too dear": Fault(
        ("resources: [walking-group]", "resources: [walking-group, warm-pool]"),
        ("[walking-group, ", "warm-pool"),
        "warning: the resources together cost 12 EUR a month, more than the person can spend",
        "choose one that costs less, or find out who pays for it",
    ),
    "no way there": Fault(
        ("travels_by: [bus]", "travels_by: [car]"),
        ("resources: [", "walking-group"),
        "warning: none of the ways in `constraints.travels_by` leads there",
        "choose one that the person can get to, or add how they would come",
    ),
    "no screen": Fault(
        ("contact: [phone, visit], every: 3 weeks}", "contact: [video]}"),
        ("how: ", "phone"),
        "warning: this kind of contact is not among `preferences.contact`",
        "choose one of them, or ask the person again",
    ),
    "a goal already reached": Fault(
        ("{now: 3, target: 7}", "{now: 7, target: 7}"),
        ("{now: 7, target: ", "7}"),
        "warning: the target is not above what the person can do now",
        "ask what they hope for, or choose another goal",
    ),
    "a step before the one before it": Fault(
        ("ar: الجلوس على السجادة}}", "ar: الجلوس على السجادة}, state: done}"),
        ("ar: الجلوس على السجادة}, state: ", "done"),
        "warning: this step is further than the one before it",
        "put the steps in order: done, now, later",
    ),
    "a goal before the plan": Fault(
        ("by: 2027-01-29", "by: 2026-01-29"),
        ("by: ", "2026-01-29"),
        "error: this goal ends before the plan starts",
        "choose a day after `starts`",
    ),
    "more than ten of ten": Fault(
        ("target: 10}", "target: 11}"),
        ("target: ", "11}"),
        "error: `target` is above 10, the largest allowed",
        "write a number from 0 to 10",
    ),
}


@pytest.fixture(scope="module")
def handover(workshop: Workshop) -> Handover:
    """Return Nour's plan and its pages."""
    return hand_over(PLAN, workshop)


def test_nothing_to_remark(handover: Handover) -> None:
    """A plan that keeps to all that the person said is handed over without a word."""
    assert handover.warnings == ()


@pytest.mark.parametrize("language", FIRST)
def test_opens_with_what_matters(handover: Handover, language: str) -> None:
    """The plan opens with the person's own words, dated, before any goal or exercise."""
    page = handover.main("plan", language)

    story = page.one(kind="person-card")
    assert story.lines == FIRST[language]
    assert page.lines[1 : 1 + len(story.lines)] == story.lines


@pytest.mark.parametrize("language", GOAL)
def test_goal(handover: Handover, language: str) -> None:
    """A goal says why, how well it goes from 0 to 10, by when, and which small step is next."""
    card = handover.main("plan", language).all(kind="goal-card")[0]

    boxes = [box.classes[0].removeprefix("ability__") for box in card.all("rect")]
    assert card.lines == GOAL[language]
    assert boxes == ["on"] * 3 + ["hope"] * 4 + ["off"] * 3
    assert [step.classes for step in card.all("li")] == [["is-done"], ["is-now"], ["is-later"]]


def test_ability_from_nothing_to_all(handover: Handover) -> None:
    """From 0 to 10, all ten boxes are hope."""
    card = handover.main("plan", "en").all(kind="goal-card")[1]

    assert [box["class"] for box in card.all("rect")] == ["ability__hope"] * 10


@pytest.mark.parametrize("language", ROOM)
def test_room(handover: Handover, language: str) -> None:
    """What daily life leaves room for stands on the page, each with its name."""
    facts = handover.main("plan", language).all("dl", kind="facts")[0]

    room = {
        fact.one("dt").text: " / ".join(said.text for said in fact.all("dd"))
        for fact in facts.all("div")
    }
    assert {name: room[name] for name in room if name != TOUCH[language][0]} == ROOM[language]


@pytest.mark.parametrize("language", TOUCH)
def test_staying_in_touch(handover: Handover, language: str) -> None:
    """The ways to stay in touch, the best liked first, and how often."""
    facts = handover.main("plan", language).all("dl", kind="facts")[0]

    assert facts.all("div")[-2].lines == TOUCH[language]


def test_how_often_alone(workshop: Workshop) -> None:
    """How often is shown also when the person named no kind of contact."""
    handover = hand_over(change(PLAN, "{contact: [phone, visit], every", "{every"), workshop)

    assert "every 3 weeks" in handover.main("plan", "en").text


@pytest.mark.parametrize("language", TODAY)
def test_today_says_why(handover: Handover, language: str) -> None:
    """Each day begins with a greeting and the reason for it all, linked to the goals."""
    page = handover.main("today", language)
    reason = page.one("p", kind="agenda__why")

    assert (page.lines[0], reason.text) == TODAY[language]
    goals = handover.follow(reason.one("a"), "today", language)
    assert goals.text == GOALS[language]


def test_right_to_left(handover: Handover) -> None:
    """In Arabic the page runs from the right, and the Latin name stands isolated in it."""
    html = handover.page("plan", "ar").one("html")
    name = handover.main("today", "ar").holding("Nour")

    assert (html["lang"], html["dir"]) == ("ar", "rtl")
    assert (name.tag, name["dir"]) == ("bdi", "auto")


def test_words_without_translation(workshop: Workshop) -> None:
    """Words that exist in English only are shown as they are, marked as English, and named."""
    line = "why: {en: I miss it., es: Lo echo de menos., ar: أفتقدها.}"
    english = change(PLAN, line, "why: I miss it.")

    handover = hand_over(english, workshop)

    words = handover.main("plan", "ar").holding("I miss it.")
    assert (words["lang"], words["dir"]) == ("en", "ltr")
    assert handover.main("plan", "en").holding("“I miss it.”").get("lang") is None
    assert handover.warnings == (
        f"{place(english, 'why: ', 'I miss it.')}: warning: this text is missing in `es`, `ar`; "
        "the page shows the original\n"
        "  hint: write it as `{en: …, es: …}`, one text for each language of the plan",
    )


@pytest.mark.parametrize("fault", FAULTS)
def test_against_the_constraints(workshop: Workshop, fault: str) -> None:
    """What does not fit the person's life is named with its line, and a way out."""
    text = FAULTS[fault].plan(PLAN)

    said = remarks(text, workshop)

    assert said == [FAULTS[fault].remark(text)]
