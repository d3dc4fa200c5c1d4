"""Languages that nobody speaks change every letter of a text, and nothing that must stay."""

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exchange.examples import CONTENT, MARKDOWN

from ownpace.exchange.placeholders import lost
from ownpace.exchange.pseudo import PSEUDO, Speak, accented, speak_catalog, speak_page
from ownpace.exchange.segment import segment, units
from ownpace.exchange.strings import Extracted
from ownpace.model.source import SourceFile
from ownpace.parse.content_file import content_place, parse_content_file

SPEAKERS = pytest.mark.parametrize("speak", PSEUDO.values(), ids=PSEUDO)
PAGES = sorted(CONTENT.glob("en/**/*.md"))
PARTS = (
    *(
        "{{ clinic.name }}",
        "%(n)s",
        "[a](b.md)",
        "`x`",
        "[^1]",
        "[@who-2023]",
        "<b>",
        "</b>",
        ":ok:",
    ),
    *("https://a.example/b", "++ctrl+p++", "{: #id .c }", "<!-- a -->", "1.5", "½", "&amp;", "{n}"),
    *("<a@b.c>", "{% if x %}", "![a](b.svg)", "%", "{", "]", "(", " ", "a", "Bc", "é", "ا"),
)


@SPEAKERS
@given(text=st.lists(st.sampled_from(PARTS), max_size=12).map("".join) | MARKDOWN | st.text())
@settings(deadline=None)
def test_nothing_is_lost(speak: Speak, text: str) -> None:
    """Links, values, numbers and all other placeholders are kept, whatever stands round them."""
    assert lost(text, speak(text)) == ()


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Rest well, 2 times", "Ŕééšť ŵééļļ, 2 ťííɱééš"),
        ("Call %(name)s &amp; {n}", "Çááļļ %(name)s &amp; {n}"),
        ("[a walk](walking.md)", "[áá ŵááļķ](walking.md)"),
    ],
)
def test_accented(text: str, spoken: str) -> None:
    """Letters get accents and vowels stand twice."""
    assert accented(text) == spoken


@SPEAKERS
def test_every_letter_changes(speak: Speak) -> None:
    """No plain letter is left, and two letters never become one."""
    letters = [*"abcdefghijklmnopqrstuvwxyz"]

    spoken = [speak(letter) for letter in letters]

    assert len(set(spoken)) == len(letters)
    assert not re.search("[a-zA-Z]", speak("The quick brown fox jumps over the LAZY DOG"))


def test_longer() -> None:
    """The accented language is about a third longer than English, as many languages are."""
    text = "\n".join(
        unit.text for page in PAGES for unit in units(segment(page.read_text("utf-8")))
    )

    assert 1.25 < len(accented(text)) / len(text) < 1.4


@SPEAKERS
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_pages(page: Path, speak: Speak) -> None:
    """Every page of the library becomes one that can be published."""
    spoken = speak_page(page.read_text("utf-8"), speak)

    name = page.relative_to(CONTENT / "en").as_posix()
    source = SourceFile(f"content/es/{name}", spoken)
    file = parse_content_file(source, content_place(source))

    assert file.words.translation
    assert file.words.translation.status == "translated"
    assert not re.search("[a-zA-Z]", file.words.title)


@pytest.mark.parametrize(("tag", "forms"), [("en", 2), ("ar", 6), ("vi", 1)])
def test_catalogue(tag: str, forms: int) -> None:
    """A string with a number is spoken in every plural form of the language."""
    strings = [Extracted("Start", "a"), Extracted(("%(n)s day", "%(n)s days"), "b")]

    spoken = speak_catalog(Catalog(locale=tag), strings, accented)

    start, day = spoken.get("Start"), spoken.get("%(n)s day")
    assert start
    assert day
    assert start.string == "Šťááŕť"
    assert isinstance(day.string, tuple)
    assert len(day.string) == forms
    assert set(day.string) <= {"%(n)s đááý", "%(n)s đááýš"}
