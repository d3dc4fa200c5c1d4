"""Access and culture: Umm Nour reads Arabic, her son Spanish, and a neighbour English."""

import shutil
from pathlib import Path
from urllib.parse import urlparse

import pytest
from tests.systems.handover import (
    Fault,
    Handover,
    change,
    hand_over,
    place,
    plan_text,
    remarks,
    source_of,
)
from tests.systems.page import Element

from ownpace.model.pages import PLAN_PAGES, PlanPage
from ownpace.parse.plan import parse_plan
from ownpace.resolve.approval import plan_digest
from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[2]
PLAN = plan_text("c3g8vn")
KINDS: tuple[PlanPage, ...] = tuple(PLAN_PAGES)
LANGUAGES = {"ar": "rtl", "en": "ltr", "es": "ltr"}
TITLES = {
    "en": ["Today", "My plan", "A bad day", "When to get help"],
    "es": ["Hoy", "Mi plan", "Un día malo", "Cuándo pedir ayuda"],
    "ar": ["اليوم", "خطتي", "يوم صعب", "متى تُطلب المساعدة"],
}
READING = {
    "en": "hearing it read aloud, large print, pictures and reading with someone",
    "es": "escucharlo en voz alta, letra grande, dibujos y leer con alguien",
    "ar": "سماعها بصوت عالٍ وخط كبير وصور والقراءة مع شخص آخر",
}
WALKS = {
    "en": [
        "Riverside walking group",
        "Group",
        "A slow walk by the river with a bench every few minutes. Come for as long as you like.",
        "Cost",
        "Free",
        "Getting there",
        "Bus 4, stop Mill Bridge",
        "Languages",
        "English, Spanish and Arabic",
        "Call 555 0181",
    ],
    "es": [
        "Grupo de paseo de la Ribera",
        "Grupo",
        "Un paseo lento junto al río, con un banco cada pocos minutos. Ven el rato que quieras.",
        "Precio",
        "Gratis",
        "Cómo llegar",
        "Autobús 4, parada Puente del Molino",
        "Idiomas",
        "inglés, español y árabe",
        "Llamar al 555 0181",
    ],
    "ar": [
        "مجموعة المشي على ضفة النهر",
        "مجموعة",
        "مشي بطيء على ضفة النهر، مع مقعد كل بضع دقائق. تعال للوقت الذي يناسبك.",
        "التكلفة",
        "مجانًا",
        "الوصول",
        "الحافلة 4، موقف جسر الطاحونة",
        "اللغات",
        "الإنجليزية والإسبانية والعربية",
        "اتصال: 555 0181",
    ],
}
SAY = {
    "en": ["Say this, or show it", "I have back pain and a new problem. I need help now."],
    "es": [
        "Di esto o enséñalo",
        "I have back pain and a new problem. I need help now.",
        "Tengo dolor de espalda y un problema nuevo. Necesito ayuda ahora.",
    ],
    "ar": [
        "قولي هذا أو أريه لغيركِ",
        "I have back pain and a new problem. I need help now.",
        "عندي ألم في الظهر ومشكلة جديدة. أحتاج إلى المساعدة الآن.",
    ],
}
ADDRESS = {
    "feminine": ("أهدافكِ", "إذا لم يخفّ الأمر بعد يومين", "اتصلي بالعيادة. نغيّر الخطة معًا."),
    "masculine": ("أهدافك", "إذا لم يخفّ الأمر بعد يومين", "اتصل بالعيادة. نغيّر الخطة معًا."),
    "neutral": ("أهدافك", "إذا لم يخفّ الأمر بعد يومين", "اتصل بالعيادة. نغيّر الخطة معًا."),
}
DRAFT = {
    "en": "Draft. Not approved yet. Do not use this plan.",
    "es": "Borrador. Aún sin aprobar. No uses este plan.",
    "ar": "مسودة. لم تتم الموافقة عليها بعد. هذه الخطة ليست للاستعمال.",
}
APPROVED = {
    "en": "Checked and approved by T. Adeyemi, physiotherapist, on 19 November 2026. "
    "Good until 14 February 2027.",
    "es": "Revisado y aprobado por T. Adeyemi, fisioterapeuta, el 19 de noviembre de 2026. "
    "Válido hasta el 14 de febrero de 2027.",
    "ar": "راجع هذه الخطة ووافق عليها T. Adeyemi، معالج فيزيائي، في 19 نوفمبر 2026. "
    "صالحة حتى 14 فبراير 2027.",
}
FAULTS = {
    "a language nobody speaks here": Fault(
        ("languages: [ar, en, es]", "languages: [ar, en, es, fr]"),
        ("[ar, en, es, ", "fr"),
        "error: the clinic does not have this language",
        "languages are `en`, `es`, `ar`; others are added in clinic.yml",
    ),
    "a language twice": Fault(
        ("languages: [ar, en, es]", "languages: [ar, en, ar]"),
        ("[ar, en, ", "ar]"),
        "error: this stands twice in `languages`",
        "keep one of the two",
    ),
    "a word left in one language": Fault(
        ("{en: Pray standing, es: Rezar de pie, ar: الصلاة واقفة}", "الصلاة واقفة"),
        ("activity: ", "الصلاة"),
        "warning: this text is missing in `en`, `es`; the page shows the original",
        "write it as `{en: …, es: …}`, one text for each language of the plan",
    ),
    "a way nobody knows": Fault(
        ("travels_by: [foot, taxi]", "travels_by: [foot, camel]"),
        ("[foot, ", "camel"),
        "error: item 2 of `travels_by` is not one of the words allowed here",
        "allowed: `bicycle`, `bus`, `car`, `foot`, `taxi`, `train`",
    ),
    "no taxi goes there": Fault(
        ("travels_by: [foot, taxi]", "travels_by: [taxi]"),
        ("resources: [", "walking-group"),
        "warning: none of the ways in `constraints.travels_by` leads there",
        "choose one that the person can get to, or add how they would come",
    ),
}


@pytest.fixture(scope="module")
def handover(workshop: Workshop) -> Handover:
    """Return the plan of Umm Nour and its pages."""
    return hand_over(PLAN, workshop)


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return a clinic in Egypt: other numbers, digits, money, examples, and no Spanish signs."""
    root = tmp_path_factory.mktemp("elsewhere")
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    clinic = (ROOT / "clinic.yml").read_text(encoding="utf-8")
    for before, after in (
        ('emergency_number: "112"', 'emergency_number: "123"'),
        ("country: ES", "country: EG"),
        ("currency: EUR", "currency: EGP"),
        ("local_language: en", "local_language: ar"),
        ("digits: latn, published", "digits: arab, published"),
    ):
        clinic = change(clinic, before, after)
    (root / "clinic.yml").write_text(clinic, encoding="utf-8")
    pacing = root / "content" / "ar" / "pacing.md"
    words = pacing.read_text(encoding="utf-8")
    pacing.write_text(words.replace("أمينة", "الحاجة سعاد"), encoding="utf-8")
    (root / "content" / "es" / "safety" / "warning-signs.md").unlink()
    return Workshop(root, root / ".kept")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page(handover: Handover, language: str) -> None:
    """Every page says its language and the side on which reading starts, and so in its title."""
    pages = [handover.page(kind, language) for kind in KINDS]

    tops = {(page.one("html")["lang"], page.one("html")["dir"]) for page in pages}
    titles = [title_of(handover.page(kind, language)) for kind in KINDS]
    assert tops == {(language, LANGUAGES[language])}
    assert [*TITLES[language]] == [
        title.removesuffix(" · Ownpace")
        for kind, title in zip(KINDS, titles, strict=True)
        if kind in ("today", "plan", "flare-up", "help")
    ]
    assert handover.warnings == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_change_of_language(handover: Handover, language: str) -> None:
    """Each page leads to itself in the other languages, each named in its own words."""
    for kind in KINDS:
        switch = handover.page(kind, language).one("nav", kind="language-switch")
        links = switch.all("a")
        assert [(link.text, link["lang"], link["dir"]) for link in links] == [
            ("العربية", "ar", "rtl"),
            ("English", "en", "ltr"),
            ("Español", "es", "ltr"),
        ]
        assert [link["lang"] for link in links if link.get("aria-current")] == [language]
        for link in links:
            there = handover.follow(link, kind, language)
            assert there.one("h1").text == handover.page(kind, link["lang"]).one("h1").text
            assert there.one("html")["lang"] == link["lang"]


def test_reader_first(handover: Handover) -> None:
    """The site opens in the reader's language: hers at the root, the others below it."""
    assert handover.path("today", "ar") == "index.html"
    assert handover.path("today", "en") == "en/index.html"
    assert handover.page("today", "ar").one("main").lines[0] == "مرحبًا، أم نور"


@pytest.mark.parametrize("language", READING)
def test_reading(handover: Handover, language: str) -> None:
    """What makes reading easier is written down, and each page can be heard."""
    facts = handover.main("plan", language).all("dl", kind="facts")[0]

    buttons = [handover.main(kind, language).one("button", kind="read-aloud") for kind in KINDS]
    assert READING[language] in [fact.text for fact in facts.all("dd")]
    assert {button["type"] for button in buttons} == {"button"}
    assert all(button["data-listen"] for button in buttons)


@pytest.mark.parametrize("language", WALKS)
def test_near_you(handover: Handover, language: str) -> None:
    """What is near says its price, the way there, and its languages in the reader's words."""
    walks, _ = handover.main("people", language).all("article", kind="contact")

    assert walks.lines == WALKS[language]


@pytest.mark.parametrize("language", SAY)
def test_say_this(handover: Handover, language: str) -> None:
    """She can show a helper nearby one sentence in their language, with hers below it."""
    section = handover.main("help", language).section(SAY[language][0])

    sentence = section.one("p", kind="say-this__words")
    marks = (sentence.get("lang"), sentence.get("dir"))
    assert section.lines == SAY[language]
    assert marks == ((None, None) if language == "en" else ("en", "ltr"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_emergency_number_of_the_clinic(handover: Handover, language: str) -> None:
    """Without a country of her own, the number is that of the clinic's country."""
    call = handover.main("help", language).one("a", kind="call--now")

    assert call["href"] == "tel:112"
    assert call.one("bdi")["dir"] == "ltr"


@pytest.mark.parametrize("address", ADDRESS)
def test_address(workshop: Workshop, address: str) -> None:
    """Arabic speaks to a woman as to a woman, and to others as the plan says."""
    text = change(PLAN, "address: feminine", f"address: {address}")

    handover = hand_over(text, workshop)

    goals, after, call = ADDRESS[address]
    assert goals in handover.main("plan", "ar").lines
    assert handover.main("flare-up", "ar").section(
        "متى تتصل بنا" if address != "feminine" else "متى تتصلين بنا"
    ).lines[1:3] == [after, call]


def test_commas_in_arabic(handover: Handover) -> None:
    """Arabic has its own comma; the Latin one stands in no line of her pages."""
    lines = [line for kind in KINDS for line in native(handover.main(kind, "ar")).lines]

    assert len(lines) > 300
    assert [line for line in lines if "," in line] == []


def test_every_two_weeks_in_arabic(handover: Handover) -> None:
    """Two weeks are one word in Arabic, and after `every` it takes another ending."""
    assert "كل أسبوعين" in handover.main("plan", "ar").text


@pytest.mark.parametrize("language", DRAFT)
def test_draft(handover: Handover, language: str) -> None:
    """As long as nobody approved the plan, every page says so above all else."""
    banners = [handover.page(kind, language).one(kind="draft-banner") for kind in KINDS]

    assert {banner.text for banner in banners} == {DRAFT[language]}


@pytest.mark.parametrize("language", APPROVED)
def test_approved(workshop: Workshop, language: str) -> None:
    """Once approved, every page says by whom, in which role and when, and none says draft."""
    stamp = (
        "approved: {{by: T. Adeyemi, role: physiotherapist, on: 2026-11-19, digest: {}}}\n\nperson:"
    )
    unsigned = change(PLAN, "person:", stamp.format("0" * 64))
    digest = plan_digest(parse_plan(source_of(unsigned)))

    handover = hand_over(change(PLAN, "person:", stamp.format(digest)), workshop)

    pages = [handover.page(kind, language) for kind in KINDS]
    assert {page.one(kind="approved").text for page in pages} == {APPROVED[language]}
    assert not any(page.all(kind="draft-banner") for page in pages)


def test_nothing_from_the_network(handover: Handover) -> None:
    """No page loads anything from elsewhere, and no link but one to a film leaves the site."""
    tags = [tag for page in handover.pages.values() for tag in page.all()]

    loaded = [tag["src"] for tag in tags if tag.get("src")]
    loaded += [tag["href"] for tag in tags if tag.tag == "link"]
    left = {tag["href"] for tag in tags if tag.tag == "a" and urlparse(tag["href"]).netloc}
    assert loaded
    assert not any(urlparse(address).netloc for address in loaded)
    assert {address for address in left if "doi.org" not in address} == {
        "https://riverside.example/breathing"
    }


def test_clinic_elsewhere(elsewhere: Workshop) -> None:
    """Another clinic swaps numbers, digits, money and examples without touching a program."""
    text = change(PLAN, "languages: [ar, en, es]", "languages: [ar, en]")
    learn = "learn:\n  - {module: pacing, week: 2, why: {ar: سألتِ عنه., en: You asked.}}\n\n"

    handover = hand_over(change(text, "routine:\n", f"{learn}routine:\n"), elsewhere)

    plan, help_ = handover.main("plan", "ar"), handover.main("help", "ar")
    card = handover.main("learn", "ar").one("article", kind="card")
    pacing = handover.follow(card.one("a"), "learn", "ar")
    assert "حتى ٢٠ EGP في الشهر" in plan.text
    assert "الأمل في ٢٩ يناير: ٧" in plan.text
    assert help_.one("a", kind="call--now")["href"] == "tel:123"
    assert help_.section("قولي هذا أو أريه لغيركِ").lines[1:] == [SAY["ar"][2]]
    assert "الحاجة سعاد" in pacing.text
    assert "Hope by 29 January: 7" in handover.main("plan", "en").text


def test_warning_signs_are_never_borrowed(elsewhere: Workshop) -> None:
    """Where the warning signs are not published in a language, the plan is refused."""
    said = remarks(PLAN, elsewhere)

    place = "plans/c3g8vn.yaml:4:21"
    assert said == [
        f"{place}: error: the warning signs are not published in this language\n"
        "  hint: publish an up-to-date translation of safety/warning-signs.md, "
        "or take the language out"
    ]


@pytest.mark.parametrize("fault", FAULTS)
def test_faults(workshop: Workshop, fault: str) -> None:
    """A language or a way that is not there is named with its line."""
    text = FAULTS[fault].plan(PLAN)

    said = remarks(text, workshop)

    assert FAULTS[fault].remark(text) in said


def title_of(page: Element) -> str:
    """Return the title of a page, which is in its head and not on the screen."""
    (title,) = page.one("title").children
    return " ".join(str(title).split())


def native(element: Element) -> Element:
    """Return the element without the parts that are marked as another language or direction."""
    copy = Element(element.tag, element.attributes)
    copy.children = [
        child if isinstance(child, str) else native(child)
        for child in element.children
        if isinstance(child, str) or not ({"lang", "dir"} & child.attributes.keys())
    ]
    return copy


def test_language_nobody_speaks_here(workshop: Workshop) -> None:
    """A language that neither the clinic nor the pages have is named, with both ways out."""
    text = change(PLAN, "languages: [ar, en, es]", "languages: [ar, en, es, fr]")

    said = remarks(text, workshop)

    french = place(text, "[ar, en, es, ", "fr")
    assert said == [
        f"{french}: error: the clinic does not have this language\n"
        "  hint: languages are `en`, `es`, `ar`; others are added in clinic.yml",
        f"{french}: error: the pages have no words of their own in this language\n"
        "  hint: translate templates/locale, or take the language out",
    ]


def test_words_in_no_language(workshop: Workshop) -> None:
    """Words that must be there, and are written in no language at all, are refused."""
    words = "{en: Pray standing, es: Rezar de pie, ar: الصلاة واقفة}"

    said = remarks(change(PLAN, words, "{}"), workshop)

    assert [remark for remark in said if ": error: " in remark]
