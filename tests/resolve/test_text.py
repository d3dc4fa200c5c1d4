"""A reader gets text in their own language, else the original, marked as such."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ownpace.model.content import Kind
from ownpace.model.localized import Link, Phrase
from ownpace.model.value import Text
from ownpace.resolve.localize import Shelf
from ownpace.resolve.text import Reader, entry_link, entry_path, entry_words

LANGUAGES = ("en", "es", "ar")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bread", Phrase("Bread", "en")),
        ({"en": "Bread", "es": "Pan"}, Phrase("Pan", "es")),
        ({"en": "Bread", "ar": "خبز"}, Phrase("Bread", "en")),
        ({"ar": "خبز"}, Phrase("خبز", "ar")),
        ({"ar": "خبز", "fa": "نان"}, Phrase("خبز", "ar")),
    ],
)
def test_phrase(text: Text, expected: Phrase) -> None:
    """The reader's language comes first, then the one the plan is written in, then any."""
    assert Reader("es", "en").phrase(text) == expected


def test_missing_text() -> None:
    """Text that is not there stays nothing."""
    assert Reader("es", "en").optional(None) is None
    assert Reader("es", "en").phrases(()) == ()


@given(
    st.dictionaries(st.sampled_from(LANGUAGES), st.text(min_size=1), min_size=1),
    st.sampled_from(LANGUAGES),
    st.sampled_from(LANGUAGES),
)
@settings(deadline=None)
def test_text_and_language_belong_together(
    text: dict[str, str], reads: str, written_in: str
) -> None:
    """A phrase never claims another language than that of its text."""
    phrase = Reader(reads, written_in).phrase(text)

    assert text[phrase.language] == phrase.text
    assert (phrase.language == reads) == (reads in text)


def test_content_falls_back_to_english(shelf: Shelf) -> None:
    """Content comes in the reader's language where it is published, else in English."""
    entries = shelf.library.entries

    pacing, pacing_language = entry_words(entries["pacing"], Reader("es", "ar"))
    bridge, bridge_language = entry_words(entries["bridge"], Reader("es", "ar"))

    assert (pacing.title, pacing_language) == ("A tu ritmo", "es")
    assert (bridge.title, bridge_language) == ("Bridge", "en")


@pytest.mark.parametrize(
    ("kind", "paths"),
    [
        ("module", ["pacing.html", "sleep.html"]),
        ("activity", ["activities/lifting.html", "activities/walking.html"]),
        ("warning-signs", ["safety/warning-signs.html"]),
    ],
)
def test_entry_path(shelf: Shelf, kind: Kind, paths: list[str]) -> None:
    """A page stands in the folder of its kind."""
    assert [entry_path(entry) for entry in shelf.library.of_kind(kind)] == paths


def test_entry_link(shelf: Shelf) -> None:
    """A link to a page has its title in the reader's language, or says that it is in English."""
    entries = shelf.library.entries

    assert entry_link(entries["pacing"], Reader("es", "ar")) == Link(
        "pacing.html", Phrase("A tu ritmo", "es")
    )
    assert entry_link(entries["bridge"], Reader("es", "ar")) == Link(
        "exercises/bridge.html", Phrase("Bridge", "en")
    )
