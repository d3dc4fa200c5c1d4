"""A page that is not published in a language is shown in English; warning signs never are."""

import re
import shutil
from pathlib import Path

import pytest

from ownpace.edition.build import EditionError, compile_files
from ownpace.edition.locales import read_locale
from ownpace.edition.order import CompileOrder
from ownpace.model.clinic import LanguageSettings

NOT_TRANSLATED = "This page is not translated yet. You read it in English."
NOT_CHECKED = "This is a draft translation. A health professional has not checked it yet."


def page(site: Path, path: str) -> str:
    """Return the text of a page of a site."""
    return (site / path).read_text(encoding="utf-8")


def spoken(root: Path, message: str, tag: str) -> str:
    """Return an interface string in a language of a project."""
    return read_locale(root, tag, LanguageSettings()).catalog.messages.get(message, message)


@pytest.fixture
def changeable(village: Path, tmp_path: Path) -> Path:
    """Return a copy of the small project that a test may change."""
    return Path(shutil.copytree(village, tmp_path / "village"))


@pytest.mark.parametrize(
    ("tag", "path", "title"),
    [
        ("es", "sleep.html", "Sleep"),
        ("es", "exercises/bridge.html", "Bridge"),
        ("ar", "pacing.html", "Pacing"),
        ("ar", "activities/walking.html", "Walking"),
    ],
)
def test_fallback(village: Path, public: Path, tag: str, path: str, title: str) -> None:
    """An English page in another language says so, and marks the English words as English."""
    html = page(public, f"{tag}/{path}")

    assert f'<html lang="{tag}"' in html
    assert spoken(village, NOT_TRANSLATED, tag) in html
    assert f'<h1 lang="en" dir="ltr">{title}</h1>' in html
    assert '<section class="prose" lang="en" dir="ltr">' in html


def test_no_notice_on_english_pages(public: Path) -> None:
    """A page in its own language neither speaks of translation nor marks its words."""
    html = page(public, "sleep.html")

    assert NOT_TRANSLATED not in html
    assert "<h1>Sleep</h1>" in html
    assert '<section class="prose">' in html


def test_unpublished_translation(public: Path) -> None:
    """Nothing of a translation that the clinic does not publish is in the site."""
    texts = [path.read_bytes() for path in public.rglob("*.*") if path.is_file()]

    assert len(texts) > 30
    assert not any(b"Puente" in text for text in texts)


def test_unchecked_translation(village: Path, public: Path) -> None:
    """A translation that no health professional has checked says so."""
    html = page(public, "es/pacing.html")

    assert "<h1>A tu ritmo</h1>" in html
    assert spoken(village, NOT_CHECKED, "es") in html
    assert spoken(village, NOT_TRANSLATED, "es") not in html


@pytest.mark.parametrize(("tag", "title"), [("es", "Llama ya"), ("ar", "اتصل الآن")])
def test_warning_signs(village: Path, public: Path, tag: str, title: str) -> None:
    """Warning signs are in the language of the reader."""
    html = page(public, f"{tag}/safety/warning-signs.html")

    assert f'<h2 id="level-now">{title}</h2>' in html
    assert spoken(village, NOT_TRANSLATED, tag) not in html


def test_warning_signs_that_are_missing(changeable: Path) -> None:
    """No site is built in a language without warning signs; the message says what to do."""
    (changeable / "content" / "ar" / "safety" / "warning-signs.md").unlink()

    with pytest.raises(EditionError) as refused:
        compile_files(changeable, CompileOrder(("en", "ar"), draft=True))

    assert "the warning signs are not published in `ar`" in str(refused.value)
    assert "publish an up-to-date translation of safety/warning-signs.md" in str(refused.value)
    assert "Traceback" not in str(refused.value)


def test_warning_signs_that_are_stale(changeable: Path) -> None:
    """Warning signs translated from an older English file count as missing."""
    english = changeable / "content" / "en" / "safety" / "warning-signs.md"
    with english.open("a", encoding="utf-8") as file:
        file.write("\nOne more thing.\n")

    with pytest.raises(EditionError, match="not published in `es`, `ar`"):
        compile_files(changeable, CompileOrder(("es", "ar"), draft=True))


def test_links_stay_in_the_language(public: Path) -> None:
    """A link of an English page that stands in for a translation leads to the reader's page."""
    assert 'href="pacing.html#why"' in page(public, "es/sleep.html")
    assert "<h1>A tu ritmo</h1>" in page(public, "es/pacing.html")


def test_clinic_values(public: Path) -> None:
    """The clinic's numbers stand in the text, and no braces are left."""
    html = page(public, "pacing.html")

    assert 'Call <bdi dir="ltr">555 0142</bdi>, or <bdi dir="ltr">112</bdi>.' in html
    assert "{{" not in html


@pytest.mark.parametrize("locales", [("en",), ("es",)])
def test_unknown_clinic_value(changeable: Path, locales: tuple[str, ...]) -> None:
    """A value that the clinic does not have is refused with the file in which it stands."""
    with (changeable / "content" / "en" / "sleep.md").open("a", encoding="utf-8") as file:
        file.write("\nFax {{ clinic.fax }}.\n")

    with pytest.raises(EditionError) as refused:
        compile_files(changeable, CompileOrder(locales, draft=True))

    assert "en/sleep.md" in str(refused.value)
    assert "fax" in str(refused.value)
    assert "{{ clinic.phone }}" in str(refused.value)
    assert "Traceback" not in str(refused.value)


def test_content_with_faults(changeable: Path) -> None:
    """Faults of the content are refused with file, line and column."""
    sleep = changeable / "content" / "en" / "sleep.md"
    text = sleep.read_text(encoding="utf-8")
    sleep.write_text(text.replace("icon: rest\n", ""), encoding="utf-8")

    with pytest.raises(EditionError, match=r"content/en/sleep\.md:\d+:\d+: error: "):
        compile_files(changeable, CompileOrder(("en",), draft=True))


@pytest.mark.parametrize("path", ["pacing.html", "es/pacing.html", "ar/pacing.html"])
def test_citations(public: Path, path: str) -> None:
    """A citation is a link to a source on the same page."""
    html = page(public, path)

    assert '<sup class="cite"><a href="#source-village-2024">1</a></sup>' in html
    assert 'id="source-village-2024"' in html
    assert "[@" not in html


def test_plan_pages_are_personal(public: Path) -> None:
    """The public site has a home page and no page of a plan."""
    assert page(public, "index.html").count("<h1") == 1
    assert not (public / "plan").exists()


def test_every_link_leads_somewhere(public: Path) -> None:
    """Each link and file that a page of the public site names is there."""
    pages = [path for path in public.rglob("*.html") if path.name != "404.html"]
    addresses = [
        (html, address)
        for html in pages
        for address in re.findall(r'(?:href|src)="([^"#]+)', html.read_text(encoding="utf-8"))
        if not address.startswith(("https:", "tel:"))
    ]

    assert len(addresses) > 1000
    assert [
        (html, address) for html, address in addresses if not (html.parent / address).is_file()
    ] == []


def test_page_not_found(public: Path) -> None:
    """At any unknown address a server says so in every language, and leads to the first pages."""
    text = page(public, "404.html")
    assert re.findall(r'<section class="section" lang="(\S+)" dir="(\S+)">', text) == [
        ("en", "ltr"),
        ("es", "ltr"),
        ("ar", "rtl"),
    ]
    assert re.findall(r"<h[12]>(.*?)</h", text) == [
        "This page does not exist",
        "Esta página no existe",
        "هذه الصفحة غير موجودة",
    ]
    assert re.findall(r'href="(\S+index.html)"', text) == [
        "/index.html",
        "/es/index.html",
        "/ar/index.html",
    ]


@pytest.mark.parametrize(("tag", "word"), [("en", "fever"), ("es", "fiebre"), ("ar", "حمي")])
def test_signs_are_found(public: Path, tag: str, word: str) -> None:
    """A search for a warning sign finds the page that says when to get help."""
    listed = page(public, "search.html" if tag == "en" else f"{tag}/search.html")
    found = re.search(r'data-page="(\d+)"><a href="safety/warning-signs', listed)
    terms = page(public, f"assets/search/{tag}.js").partition('"terms":"')[2].partition('"')[0]

    assert found
    assert re.search(rf"(?:^|;){word} [^;]*(?<!\d){found[1]}b", terms)


def test_found_pages_are_counted_in_words(public: Path, village: Path) -> None:
    """How many pages were found is said in the language of the page."""
    forms = read_locale(village, "es", LanguageSettings()).catalog.plurals["%(n)s page"]

    assert f'data-other="{forms[1].replace("%(n)s", "{n}")}"' in page(public, "es/search.html")
