"""Education: Inés studies, asked about her scan, and reads three pages in the weeks that suit."""

from pathlib import Path

import pytest
from tests.systems.handover import Fault, Handover, hand_over, plan_text, remarks
from tests.systems.page import Element

from ownpace.workshop import Workshop

PLAN = plan_text("s4p9ew")
CONTENT = Path(__file__).parents[2] / "content"
LEARN = {
    "en": [
        [
            "Week 1 · from 16 November",
            "What scans show",
            "A scan shows the shape of your back, but it cannot show pain.",
            "Why this is for you. You asked about your scan.",
            "Afterwards, ask yourself: Your neighbour has no pain, but a scan of his back shows "
            "changes. How can that be?",
        ],
        [
            "Week 3 · from 30 November",
            "Finding your pace",
            "Do a steady amount on good days and on bad days, and let it grow in small steps.",
            "Why this is for you. You study all night before exams.",
            "Afterwards, ask yourself: You feel good today and your walk is over. Should you go "
            "on?",
        ],
        [
            "Week 8 · from 4 January",
            "How pain works",
            "Pain looks after you, and when it lasts it can become too careful.",
            "Why this is for you. You wonder why it is worse before exams.",
            "Afterwards, ask yourself: How would you tell a friend that your pain is real, even if "
            "no one can see a cause?",
        ],
    ],
    "es": [
        [
            "Semana 1 · desde el 16 de noviembre",
            "Qué muestran las pruebas de imagen",
            "Una prueba de imagen, como una radiografía o una resonancia, muestra la forma de tu "
            "espalda, pero no puede mostrar el "
            "dolor.",
            "Por qué es para ti. Preguntaste por tu resonancia.",
            "Después, pregúntate: Tu vecino no tiene dolor, pero una imagen de su espalda muestra "
            "cambios. ¿Cómo puede ser?",
        ],
        [
            "Semana 3 · desde el 30 de noviembre",
            "Encontrar tu ritmo",
            "Haz una cantidad constante en días buenos y malos, y déjala crecer a pasos pequeños.",
            "Por qué es para ti. Antes de los exámenes estudias toda la noche.",
            "Después, pregúntate: Hoy te sientes bien y tu paseo ha terminado. ¿Sigues?",
        ],
        [
            "Semana 8 · desde el 4 de enero",
            "Cómo funciona el dolor",
            "El dolor te cuida, y cuando dura puede volverse demasiado cuidadoso.",
            "Por qué es para ti. Te preguntas por qué empeora antes de los exámenes.",
            "Después, pregúntate: ¿Cómo le dirías a un amigo que tu dolor es real, aunque nadie "
            "vea una causa?",
        ],
    ],
    "ar": [
        [
            "الأسبوع 1 · من 16 نوفمبر",
            "ماذا تُظهر صور الأشعة والرنين",
            "الصورة تُظهر شكل ظهرك، لكنها لا تستطيع أن تُظهر الألم.",
            "لماذا هذا لك. سألت عن صورتك.",
            "بعدها، اسأل نفسك: جارك بلا ألم، لكن صورة ظهره تُظهر تغيّرات. كيف يكون هذا؟",
        ],
        [
            "الأسبوع 3 · من 30 نوفمبر",
            "إيجاد وتيرتك",
            "قم بمقدار ثابت في الأيام الجيدة والصعبة، ودعه يزيد بخطوات صغيرة.",
            "لماذا هذا لك. تدرسين طوال الليل قبل الامتحانات.",
            "بعدها، اسأل نفسك: تشعر اليوم بخير وانتهت مشيتك. هل تتابع؟",
        ],
        [
            "الأسبوع 8 · من 4 يناير",
            "كيف يعمل الألم",
            "الألم يعتني بك، وحين يطول قد يصير حذرًا أكثر من اللازم.",
            "لماذا هذا لك. تتساءلين لماذا يسوء قبل الامتحانات.",
            "بعدها، اسأل نفسك: كيف تقول لصديق إن ألمك حقيقي، حتى إن لم يرَ أحد سببًا؟",
        ],
    ],
}
PACING = {
    "en": {
        "What to keep": [
            "1",
            "Doing too much on a good day can bring you a few bad days.",
            "2",
            "Start with less than you can do.",
            "3",
            "Stop when the time is up, and not when it hurts.",
            "4",
            "On a good day, do the same amount as planned.",
            "5",
            "Let the amount grow in small steps that you agreed.",
        ],
        "Try this today": [
            "Think of one job that often becomes too much. Choose a time for it that is easy, even "
            "on a bad day. Set the timer on your phone for that time. When it rings, stop.",
        ],
        "Check yourself": [
            "You feel good today and your walk is over. Should you go on?",
            "Say it in your own words first. It could sound like this:",
            "No. I stop when the time is up, also on a good day. What is left of my strength is "
            "for tomorrow.",
            "Why do you start with less than you can do?",
            "Say it in your own words first. It could sound like this:",
            "So that I can do it on bad days too. Then my body and I learn that it is safe, and it "
            "can grow.",
        ],
    },
    "es": {
        "Para recordar": [
            "1",
            "Hacer demasiado en un día bueno puede traerte varios días malos.",
            "2",
            "Empieza con menos de lo que puedes.",
            "3",
            "Detente cuando se acaba el tiempo, y no cuando duele.",
            "4",
            "En un día bueno, haz la misma cantidad que dice tu plan.",
            "5",
            "Deja que la cantidad crezca con los pasos pequeños que acordaste.",
        ],
        "Prueba esto hoy": [
            "Piensa en una tarea que a menudo se te hace demasiado. Elige para ella un tiempo que "
            "sea fácil, incluso en un día malo. Pon el temporizador del teléfono con ese tiempo. "
            "Cuando suene, para.",
        ],
        "Compruébalo": [
            "Hoy te sientes bien y tu paseo ha terminado. ¿Sigues?",
            "Dilo primero con tus palabras. Podría sonar así:",
            "No. Paro cuando se acaba el tiempo, también en un día bueno. La fuerza que me queda "
            "es para mañana.",
            "¿Por qué empiezas con menos de lo que puedes?",
            "Dilo primero con tus palabras. Podría sonar así:",
            "Para poder hacerlo también en días malos. Así mi cuerpo y yo aprendemos que es "
            "seguro, y puede crecer.",
        ],
    },
    "ar": {
        "ما يبقى في البال": [
            "1",
            "إن أكثرت في يوم جيد، فقد تأتيك بعده بضعة أيام صعبة.",
            "2",
            "ابدأ بأقل مما تستطيع.",
            "3",
            "توقف حين ينتهي الوقت، لا حين تتألم.",
            "4",
            "في اليوم الجيد، قم بالمقدار المقرر نفسه.",
            "5",
            "دع المقدار يزيد بخطوات صغيرة اتفقت عليها.",
        ],
        "جرّب هذا اليوم": [
            "فكّر في عمل كثيرًا ما يزيد عن طاقتك. اختر له وقتًا سهلًا، حتى في يوم صعب. اضبط مؤقت "
            "هاتفك على ذلك الوقت. حين يرنّ، توقف.",
        ],
        "اختبر فهمك": [
            "تشعر اليوم بخير وانتهت مشيتك. هل تتابع؟",
            "قلها أولًا بكلماتك. قد تكون هكذا:",
            "لا. أتوقف حين ينتهي الوقت، حتى في يوم جيد. ما بقي من قوتي هو للغد.",
            "لماذا تبدأ بأقل مما تستطيع؟",
            "قلها أولًا بكلماتك. قد تكون هكذا:",
            "كي أقدر عليه في الأيام الصعبة أيضًا. هكذا نتعلم أنا وجسمي أنه آمن، ويمكن أن يزيد.",
        ],
    },
}
SOURCES = [
    "Lambeek LC and others",
    "Macedo LG, Smeets RJEM, Maher CG, Latimer J, McAuley JH",
    "Costa N, Smits E, Kasza J, Salomoni S, Ferreira M, Sullivan M, Hodges PW",
]
REVIEWED = {
    "en": "Reviewed 2 November 2026. To be reviewed again by 2 November 2027.",
    "es": "Revisado el 2 de noviembre de 2026. Próxima revisión, antes del 2 de noviembre de 2027.",
    "ar": "رُوجعت في 2 نوفمبر 2026. المراجعة القادمة قبل 2 نوفمبر 2027.",
}
STATE = {
    "en": {
        "Spanish": "4 pages of your plan are draft translations. "
        "A health professional has not checked them yet.",
        "Arabic": "4 pages of your plan are draft translations. "
        "A health professional has not checked them yet.",
        "English": "The pages to learn from were written in this language.",
    },
    "es": {
        "español": "4 páginas de tu plan son borradores de traducción. "
        "Todavía no las ha revisado un profesional de la salud.",
        "árabe": "4 páginas de tu plan son borradores de traducción. "
        "Todavía no las ha revisado un profesional de la salud.",
        "inglés": "Las páginas para aprender se escribieron en este idioma.",
    },
    "ar": {
        "الإسبانية": "4 صفحات من خطتك مسودات ترجمة. لم يراجعها مختص صحي بعد.",
        "العربية": "4 صفحات من خطتك مسودات ترجمة. لم يراجعها مختص صحي بعد.",
        "الإنجليزية": "كُتبت صفحات التعلّم بهذه اللغة.",
    },
}
DRAFT = {
    "es": "Esta traducción es un borrador. Aún no la ha revisado un profesional de la salud.",
    "ar": "هذه ترجمة أولية. لم يراجعها مختص صحي بعد.",
}
FAULTS = {
    "a slip of the pen": Fault(
        ("module: pacing", "module: pacng"),
        ("module: ", "pacng"),
        "error: no module has this id",
        "did you mean `pacing`?",
    ),
    "an exercise to read": Fault(
        ("module: pacing", "module: bridge"),
        ("module: ", "bridge"),
        "error: no module has this id",
        "ids are the names of the files in content/en",
    ),
    "twice the same": Fault(
        ("module: how-pain-works", "module: pacing"),
        ("ar: سألت عن صورتك.\n  - module: ", "pacing"),
        "error: this stands twice in `learn`",
        "keep one of the two",
    ),
    "next year": Fault(
        ("week: 8", "week: 53"),
        ("week: ", "53"),
        "error: `week` is above 52, the largest allowed",
        "write a number from 1 to 52",
    ),
    "no reason why": Fault(
        ("      en: You asked about your scan.\n", ""),
        ("week: 1\n    why:\n      ", "es: Preguntaste por tu resonancia."),
        "warning: this text is missing in `en`; the page shows the original",
        "write it as `{en: …, es: …}`, one text for each language of the plan",
    ),
    "a word that frightens": Fault(
        ("You asked about your scan.", "Your scan shows wear and tear."),
        ("week: 1\n    why:\n      ", "en: Your scan"),
        "warning: `wear and tear` frightens or blames people who read it",
        "say what the person can do instead; the list is in content/words-to-avoid.yml",
    ),
}


@pytest.fixture(scope="module")
def handover(workshop: Workshop) -> Handover:
    """Return the plan of Inés and its pages."""
    return hand_over(PLAN, workshop)


@pytest.mark.parametrize("language", LEARN)
def test_chosen_pages(handover: Handover, language: str) -> None:
    """The pages stand in the order of their weeks, each with why it is for her."""
    cards = handover.main("learn", language).all("article")

    assert [card.lines[1:] for card in cards] == [lines[1:] for lines in LEARN[language]]


@pytest.mark.parametrize("language", LEARN)
def test_weeks(handover: Handover, language: str) -> None:
    """Each page has its week and the day on which that begins, for readers and for the script."""
    cards = handover.main("learn", language).all("article")

    assert [card.lines[0] for card in cards] == [lines[0] for lines in LEARN[language]]
    assert [(card["data-from"], card["data-until"]) for card in cards] == [
        ("2026-11-16", "2026-11-22"),
        ("2026-11-30", "2026-12-06"),
        ("2027-01-04", "2027-01-10"),
    ]


@pytest.mark.parametrize("language", PACING)
def test_page_to_learn_from(handover: Handover, language: str) -> None:
    """A page gives what to keep, something to try, and questions to check oneself."""
    page = open_pacing(handover, language)

    assert {title: page.section(title).lines[1:] for title in PACING[language]} == PACING[language]
    assert page.one("html")["lang"] == language
    assert page.one("html")["dir"] == ("rtl" if language == "ar" else "ltr")


@pytest.mark.parametrize("language", PACING)
def test_title_and_summary(handover: Handover, language: str) -> None:
    """The page begins with the title and the one sentence that its card in the plan shows."""
    page = open_pacing(handover, language)

    _, title, summary, *_ = LEARN[language][1]
    assert page.one("h1").text == title
    assert page.one(kind="lead").text == summary


@pytest.mark.parametrize("language", REVIEWED)
def test_sources(handover: Handover, language: str) -> None:
    """Its sources stand below in English, from the left, and the day of the next review."""
    page = open_pacing(handover, language)

    sources = page.one("section", kind="sources").all("li")
    lines = [source.all("span")[0] for source in sources]
    assert [line.text.partition(":")[0] for line in lines] == SOURCES
    assert all((line["lang"], line["dir"]) == ("en", "ltr") for line in lines)
    assert page.one(kind="reviewed").text == REVIEWED[language]
    assert sources[0].one("a")["href"] == "https://doi.org/10.1186/1471-2458-7-254"


@pytest.mark.parametrize("language", PACING)
def test_numbers_lead_to_sources(handover: Handover, language: str) -> None:
    """Each small number in the text leads to the source it stands for."""
    page = open_pacing(handover, language)

    marks = [link["href"] for link in page.one(kind="prose").all("a") if link.text.isdigit()]
    assert marks == [
        "#source-costa-2021",
        "#source-lambeek-2007",
        "#source-macedo-2010",
        "#source-macedo-2010",
    ]
    assert all(page.one(id=mark[1:]).tag == "li" for mark in marks)


@pytest.mark.parametrize("language", DRAFT)
def test_draft_translation(handover: Handover, language: str) -> None:
    """A translation that no health professional checked says so, before all else."""
    main = open_pacing(handover, language).one("main")

    assert main.lines[0] == DRAFT[language]
    assert DRAFT["es"] not in open_pacing(handover, "en").text


@pytest.mark.parametrize("language", STATE)
def test_state_of_the_languages(handover: Handover, language: str) -> None:
    """The page about the plan says how many of its pages are drafts: three, and the signs."""
    lines = handover.main("plan-about", language).all("ul", kind="dates")[0].all("li")

    assert dict(line.lines for line in lines) == STATE[language]


@pytest.mark.parametrize("language", LEARN)
def test_to_read_this_week(handover: Handover, language: str) -> None:
    """Today's page offers each page in its own week, and no other."""
    agenda = handover.main("today", language).one(kind="agenda")

    weeks = [item for item in agenda.all("li") if item.get("data-until")]
    assert [(item["data-from"], item.one("a").text) for item in weeks] == [
        ("2026-11-16", LEARN[language][0][1]),
        ("2026-11-30", LEARN[language][1][1]),
        ("2027-01-04", LEARN[language][2][1]),
    ]
    for item in weeks:
        page = handover.follow(item.one("a"), "today", language)
        assert page.one("h1").text == item.one("a").text


def test_other_pages_stay_near(handover: Handover) -> None:
    """The whole library stays one step away, whatever the plan chose."""
    links = handover.main("learn", "es").section("Más para leer").all("a")

    titles = [handover.follow(link, "learn", "es").one("h1").text for link in links]
    assert titles == ["Temas", "Ejercicios", "Actividades"]


@pytest.mark.parametrize("fault", FAULTS)
def test_faults(workshop: Workshop, fault: str) -> None:
    """A page that is not there, twice, too late or in words that frighten is named."""
    text = FAULTS[fault].plan(PLAN)

    said = remarks(text, workshop)

    assert said == [FAULTS[fault].remark(text)]


def open_pacing(handover: Handover, language: str) -> Element:
    """Return the page about pacing, as the second card of the plan leads there."""
    card = handover.main("learn", language).all("article")[1]
    return handover.follow(card.one("a"), "learn", language)
