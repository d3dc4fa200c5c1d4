"""The search index: what words are folded to, and what it holds."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ownpace.edition.search import SearchDocument, build_index, fold, forms


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Respiración", "respiracion"),
        ("CORAZÓN", "corazon"),
        ("Straße", "strasse"),
        ("العاجلة", "العاجله"),
        ("أوّلًا", "اولا"),
        ("إلى", "الي"),
        ("تنفّـــس", "تنفس"),
        ("٣٤", "34"),
        ("کتاب", "كتاب"),
        ("ہڈی", "هڈي"),
        ("گھٹنا", "گهٹنا"),
        ("اُٹھنا", "اٹھنا"),
        ("آرام", "ارام"),
        ("مسئلہ", "مسيله"),
        ("زکوۃ", "زكوه"),
        ("۱۲", "12"),
        ("Đau lưng dưới", "dau lung duoi"),
        ("ngủ đủ giấc", "ngu du giac"),
        ("chuyển động", "chuyen dong"),
        ("Ból pleców", "bol plecow"),
        ("łagodnie", "lagodnie"),
        ("ŻÓŁĆ gęślą jaźń", "zolc gesla jazn"),
    ],
)
def test_folding(written: str, typed: str) -> None:
    """Case, accents, Arabic marks and letter forms, and foreign digits make no difference."""
    assert fold(written) == fold(typed)


@pytest.mark.parametrize("word", ["التنفس", "والتنفس", "بالتنفس", "للتنفس"])
def test_arabic_article(word: str) -> None:
    """An Arabic word is found with and without its article."""
    assert "تنفس" in forms(word)


def test_text_without_spaces() -> None:
    """Chinese is cut into pairs of characters."""
    assert fold("慢性腰痛") == ["慢性", "性腰", "腰痛"]


@given(st.text(st.characters(codec="ascii")))
@settings(deadline=None)
def test_plain_words_stay(text: str) -> None:
    """Plain words come out in order, in small letters, with nothing but letters and digits."""
    expected = "".join(sign if sign.isalnum() else " " for sign in text.lower()).split()

    assert fold(text) == expected


def test_index() -> None:
    """The index is a script with where each word stands: title, heading, summary, body."""
    documents = [
        SearchDocument("Walking", "A walk.", ("How to walk",), "You walk slowly. </script>"),
        SearchDocument("Pacing", "Steady.", (), "A steady walk."),
    ]

    script = build_index(documents, "en")

    assert script.startswith("window.ownpaceSearch = {")
    index = json.loads(script.removeprefix("window.ownpaceSearch = ").rstrip(";\n"))
    terms = dict(term.split(" ") for term in index["terms"].split(";"))
    assert terms["walk"] == "0h1b"
    assert terms["walking"] == "0t"
    assert index["language"] == "en"


def test_same_documents_same_bytes() -> None:
    """The order of words is fixed."""
    document = SearchDocument("b a c", "", (), "z y x")

    assert build_index([document], "en") == build_index([document], "en")
