"""Each language is read by its own formula, and only a band of it is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.editorial.formula import FORMULAS, LIX, Counts, count, formula_of, syllables


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "Flesch-Kincaid"),
        ("es", "INFLESZ"),
        ("es-MX", "INFLESZ"),
        ("de", "Amstad"),
        ("ar", "LIX"),
        ("pl", "LIX"),
    ],
)
def test_formula(language: str, name: str) -> None:
    """A language has its national formula, or LIX, which needs no syllables."""
    formula = formula_of(language)

    assert formula
    assert formula.name == name


@pytest.mark.parametrize("language", ["zh-Hans", "th", "ja"])
def test_no_formula(language: str) -> None:
    """Where words are not set apart by spaces, no formula is used."""
    assert formula_of(language) is None


@pytest.mark.parametrize(
    ("word", "language", "number"),
    [
        ("time", "en", 1),
        ("table", "en", 2),
        ("alarm", "en", 2),
        ("columna", "es", 3),
        ("aéreo", "es", 4),
        ("bueno", "es", 2),
        ("quien", "es", 1),
        ("espalda", "es", 3),
        ("día", "es", 2),
        ("Rücken", "de", 2),
        ("спина", "ru", 2),
        ("hm", "en", 1),
    ],
)
def test_syllables(word: str, language: str, number: int) -> None:
    """Syllables are counted by groups of vowels, as each language forms them."""
    assert syllables(word, language) == number


@pytest.mark.parametrize(
    ("language", "easy", "hard"),
    [
        ("en", "grade 1 to 2", "grade 15 and above"),
        ("es", "very easy", "very hard"),
        ("it", "very easy", "very hard"),
        ("ar", "very easy", "very hard"),
    ],
)
def test_bands(language: str, easy: str, hard: str) -> None:
    """Short words in short sentences are easy, long words in long sentences are hard."""
    formula = formula_of(language)

    assert formula
    assert formula.band(Counts(4, 1.2, 3, 0.02)) == easy
    assert formula.band(Counts(40, 3.2, 9, 0.7)) == hard


@given(st.floats(1, 60), st.floats(1, 5), st.floats(1, 15), st.floats(0, 1))
def test_every_text_has_a_band(
    sentence: float, syllable: float, letters: float, long_words: float
) -> None:
    """Whatever a text is like, every formula puts it into one of its bands."""
    counts = Counts(sentence, syllable, letters, long_words)

    for formula in (*FORMULAS.values(), LIX):
        assert formula.band(counts) in {name for _, name in formula.bands}


def test_count() -> None:
    """Words, letters and long words are counted as shares and means."""
    counts = count(["back", "walking", "sit"], 2, "en")

    assert counts == Counts(1.5, 4 / 3, 14 / 3, 1 / 3)


def test_nothing_to_count() -> None:
    """A page without words is counted, too."""
    assert count([], 0, "en").sentence == 0
