"""Home practice: Ferran tunes pianos, and does three exercises when the blinds are up."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.systems.handover import Fault, Handover, change, hand_over, plan_text, remarks

from ownpace.workshop import Workshop

PLAN = plan_text("h3n9sy")
EXERCISES = Path(__file__).parents[2] / "content"
BLINDS = ["cat-cow", "bird-dog", "slow-breathing"]
BREATHING = "{exercise: slow-breathing, breaths: 6}"
HEAD = {
    "en": ["When the blinds are up", "Monday and Thursday · 3 exercises · about 5 minutes"],
    "es": ["Al subir las persianas", "lunes y jueves · 3 ejercicios · unos 5 minutos"],
    "ar": ["عند رفع الستائر", "الاثنين والخميس · 3 تمارين · نحو 5 دقائق"],
}
"""5 minutes are 48, 80 and 60 seconds of movement, and 30 seconds after each exercise."""

SWITCH = {
    "en": ["Hard day?", "Turn on for the easier form", "On. The easier form is shown."],
    "es": [
        "¿Día difícil?",
        "Activa para ver la forma más fácil",
        "Activado. Se muestra la forma más fácil.",
    ],
    "ar": ["يوم صعب؟", "للشكل الأسهل", "مفعّل. يظهر الشكل الأسهل."],
}
USUAL = {
    "en": [["times 6"], ["times 4", "seconds 5", "rounds 2"], ["breaths 6"], ["minutes 3"]],
    "es": [["veces 6"], ["veces 4", "segundos 5", "rondas 2"], ["respiraciones 6"], ["minutos 3"]],
    "ar": [["المرات 6"], ["المرات 4", "الثواني 5", "الجولات 2"], ["الأنفاس 6"], ["دقيقة 3"]],
}
EASIER = {
    "en": [
        "One arm only. You agreed this. It counts. The least that still counts: 1 time.",
        "This one stays as it is.",
    ],
    "es": [
        "Solo un brazo. Lo acordaste. Cuenta. Lo mínimo que cuenta: 1 vez.",
        "Este se queda como está.",
    ],
    "ar": [
        "ذراع واحدة فقط. هذا ما اتفقنا عليه. إنه يُحسب. أقل ما يُحسب: مرة واحدة.",
        "هذا يبقى كما هو.",
    ],
}
NOTE = {
    "en": "Hands on the piano stool.",
    "es": "Manos en la banqueta.",
    "ar": "اليدان على المقعد.",
}
START = {"en": "Start: ", "es": "Al empezar: ", "ar": "البداية: "}
TOOLS = {
    "en": (["Timer", "Start the timer", "Sound at the end"], ["Count along", "One more"]),
    "es": (["Reloj", "Iniciar el reloj", "Sonido al final"], ["Cuenta a la vez", "Uno más"]),
    "ar": (["المؤقت", "شغّل المؤقت", "صوت عند النهاية"], ["عُدّ مع التمرين", "واحد آخر"]),
}
NEEDS = {"en": "You need: a towel", "es": "Necesitas: una toalla", "ar": "ما يلزم: منشفة"}
AGENDA = {
    "en": ("3 exercises", "1 exercise"),
    "es": ("3 ejercicios", "1 ejercicio"),
    "ar": ("3 تمارين", "تمرين واحد"),
}
WORRY = {
    "en": "Something new or worrying? Stop, and look at the signs on the Help page.",
    "es": "¿Algo nuevo o que preocupa? Detente y mira las señales en la página de Ayuda.",
    "ar": "شيء جديد أو مقلق؟ توقف، وانظر إلى العلامات في صفحة المساعدة.",
}
FAULTS = {
    "more than anyone keeps up": Fault(
        (
            f"      - {BREATHING}\n",
            f"      - {BREATHING}\n      - {{exercise: cat-cow, repetitions: 2}}\n"
            "      - {exercise: bird-dog, repetitions: 2}\n",
        ),
        ("routine:\n  ", "- id: blinds"),
        "warning: `mon`, `thu`: more than 4 exercises",
        "fewer are kept up more often; spread them over other days",
    ),
    "no day at all": Fault(
        ("days: [sat]", "days: []"),
        ("days: ", "[]"),
        "error: `days` has no items",
        "write 1 or more",
    ),
    "a session twice": Fault(
        ("id: last-note", "id: blinds"),
        ("breaths: 6}\n  - id: ", "blinds"),
        "error: this stands twice in `routine`",
        "keep one of the two",
    ),
    "ten hours and more": Fault(
        ("minutes: 3", "minutes: 601"),
        ("minutes: ", "601"),
        "error: `minutes` is above 600, the largest allowed",
        "write a number from 1 to 600",
    ),
    "a growth of nothing": Fault(
        ("minutes: 3", "minutes: 3, progress: {of: sets, until: 4}"),
        ("progress: ", "{of: sets"),
        "warning: this is not used: the dose does not name what grows",
        "take it out, or write what was meant",
    ),
}


@pytest.fixture(scope="module")
def handover(workshop: Workshop) -> Handover:
    """Return Ferran's plan and its pages."""
    return hand_over(PLAN, workshop)


@pytest.mark.parametrize("language", HEAD)
def test_cue(handover: Handover, language: str) -> None:
    """A session is named by what happens anyway, and says its days and how long it takes."""
    session = handover.main("today", language).one("section", id="session-blinds")

    assert session.lines[0] == HEAD[language][0]
    assert session["data-days"] == "mon thu"
    assert handover.warnings == ()


@pytest.mark.parametrize("language", HEAD)
def test_how_long(handover: Handover, language: str) -> None:
    """Days, exercises and minutes stand in one line."""
    session = handover.main("today", language).one("section", id="session-blinds")

    assert session.lines[1] == HEAD[language][1]


@pytest.mark.parametrize("language", SWITCH)
def test_hard_day(handover: Handover, language: str) -> None:
    """A switch shows the easier form that was agreed before; its words say what it does."""
    session = handover.main("today", language).one("section", id="session-blinds")

    switch = session.one("input", kind="hard-day")
    label = session.one("label", for_=switch["id"])
    forms = [one.one(kind="form-easier").lines[-1] for one in session.all("article")]
    assert (switch["type"], switch["role"]) == ("checkbox", "switch")
    assert label.lines == SWITCH[language]
    assert forms[1:] == EASIER[language]


@pytest.mark.parametrize("language", USUAL)
def test_doses(handover: Handover, language: str) -> None:
    """Each exercise says how much, in large numbers with their units, for the script as well."""
    cards = handover.main("today", language).all("article", kind="exercise-card")

    doses = [card.one(kind="form-usual").one("dl") for card in cards]
    amounts = [[amount.text for amount in dose.all("div")] for dose in doses]
    assert amounts == USUAL[language]
    assert [(one["data-unit"], one["data-value"]) for one in doses[1].all("div")] == [
        ("repetitions", "4"),
        ("seconds", "5"),
        ("sets", "2"),
    ]


@pytest.mark.parametrize("language", START)
def test_how_to_do_it(handover: Handover, language: str) -> None:
    """Each card has the words of the exercise, complete and in order, as the library has them."""
    cards = handover.main("today", language).one("section", id="session-blinds").all("article")

    for id_, card in zip(BLINDS, cards, strict=True):
        words = exercise_words(id_, language)
        body = card.one("div", kind="exercise-card__body")
        assert body.lines[:2] == [words["title"], words["purpose"]]
        assert START[language] + words["start"] in card.lines
        assert [step.text for step in card.one("ol", kind="how").all("li")] == words["steps"]
        assert card.one("p", kind="breath").text == words["breathing"]


@pytest.mark.parametrize("language", NOTE)
def test_note(handover: Handover, language: str) -> None:
    """A note for this person stands before the dose."""
    first = handover.main("today", language).all("article", kind="exercise-card")[0]

    assert first.one("div", kind="exercise-card__body").lines[2] == NOTE[language]


@pytest.mark.parametrize("language", TOOLS)
def test_timer_and_counter(handover: Handover, language: str) -> None:
    """Seconds, breaths and minutes have a timer, repetitions a counter; both speak in words."""
    cards = handover.main("today", language).all("article", kind="exercise-card")

    timer, counter = TOOLS[language]
    tools = [(len(card.all(kind="timer")), len(card.all(kind="counter"))) for card in cards]
    assert tools == [(0, 1), (1, 1), (1, 0), (1, 0)]
    assert cards[1].one(kind="timer").lines[1:] == timer
    assert cards[1].one(kind="counter").lines[:2] == counter


@pytest.mark.parametrize("language", NEEDS)
def test_things_at_home(handover: Handover, language: str) -> None:
    """The page of an exercise, one step away, says what it needs: no more than a towel."""
    first = handover.main("today", language).all("article", kind="exercise-card")[0]

    page = handover.follow(first.one("h3").one("a"), "today", language)
    assert page.one("h1").text == exercise_words("cat-cow", language)["title"]
    assert NEEDS[language] in page.one("main").lines


@pytest.mark.parametrize("language", AGENDA)
def test_agenda(handover: Handover, language: str) -> None:
    """Today's list offers each session on its days, and leads to it."""
    agenda = handover.main("today", language).one(kind="agenda")

    links = [item.one("a") for item in agenda.all("li") if item.get("data-days")]
    sessions = [handover.follow(link, "today", language)["id"] for link in links]
    assert tuple(link.text for link in links) == AGENDA[language]
    assert sessions == ["session-blinds", "session-last-note"]


@pytest.mark.parametrize("language", WORRY)
def test_stop(handover: Handover, language: str) -> None:
    """Below the sessions stands when to stop, one step from the warning signs."""
    page = handover.main("today", language)

    notice = page.holding(WORRY[language])
    link = next(one for one in page.all("a") if one["href"].endswith("safety/warning-signs.html"))
    assert notice.tag == "p"
    assert handover.follow(link, "today", language).one("h1").text == link.text


def test_right_to_left(handover: Handover) -> None:
    """In Arabic the screen runs from the right, and so do the steps that it names."""
    html = handover.page("today", "ar").one("html")

    assert (html["lang"], html["dir"]) == ("ar", "rtl")
    assert all(how.get("lang") is None for how in handover.main("today", "ar").all(kind="how"))


def test_note_in_english_only(workshop: Workshop) -> None:
    """A note that nobody translated reads from the left in the Arabic card."""
    text = change(PLAN, ", es: Manos en la banqueta., ar: اليدان على المقعد.}", "}")

    handover = hand_over(text, workshop)

    note = handover.main("today", "ar").holding("Hands on the piano stool.")
    assert (note["lang"], note["dir"]) == ("en", "ltr")


def test_both_doses_on_a_bad_day(handover: Handover) -> None:
    """Slow breathing is asked for twice, by breaths and by minutes; a bad day has both."""
    table = handover.main("flare-up", "en").all("table", kind="easier")[0]

    kept = [row.text for row in table.all("tr") if row.lines[0] == "Slow breathing"]
    assert "6 breaths" in " ".join(kept)
    assert "3 minutes" in " ".join(kept)


def test_not_agreed(workshop: Workshop) -> None:
    """An easier form that is the library's, and was not agreed, is not called agreed."""
    text = change(PLAN, "    cat-cow: {repetitions: 3}\n", "")

    card = hand_over(text, workshop).main("today", "en").all("article", kind="exercise-card")[0]

    assert "Sit on the edge of a chair" in card.one(kind="form-easier").text
    assert "You agreed this." not in card.text


def test_exercise_without_any_amount(workshop: Workshop) -> None:
    """An exercise with no amount at all leaves no hole in a sentence, or is remarked on."""
    text = change(PLAN, "cat-cow\n        repetitions: 6", "cat-cow")

    handover = hand_over(text, workshop)

    assert (
        handover.warnings
        or "The least that still counts: ." not in handover.main("today", "en").text
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("id: last-note", "id: evening"),
        ("id: last-note", "id: week"),
        ("id: last-note", "id: main"),
        (f"      - {BREATHING}\n", f"      - {BREATHING}\n      - {BREATHING}\n"),
    ],
    ids=["evening", "week", "main", "the same exercise twice"],
)
def test_each_id_once(workshop: Workshop, before: str, after: str) -> None:
    """Whatever a session is called, no id stands twice in the page, so that links lead right."""
    page = hand_over(change(PLAN, before, after), workshop).page("today", "en")

    ids = Counter(element["id"] for element in page.all() if element.get("id"))
    assert [id_ for id_, count in ids.items() if count > 1] == []


@pytest.mark.parametrize("fault", FAULTS)
def test_faults(workshop: Workshop, fault: str) -> None:
    """Too much, too long, twice or without a day: each is named with its line."""
    text = FAULTS[fault].plan(PLAN)

    said = remarks(text, workshop)

    assert said == [FAULTS[fault].remark(text)]


def exercise_words(id_: str, language: str) -> dict[str, Any]:
    """Return the words of an exercise from its file, read a second time."""
    path = EXERCISES / language / "exercises" / f"{id_}.md"
    words: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])
    return words
