"""Words of passphrases: many enough, each once, easy to type."""

import math

import pytest

from ownpace.export.words import LEAST_BITS, WORDS, word_list


@pytest.mark.parametrize("language", ["en", "es", "es-MX", "ar", "zh-Hans"])
def test_enough_words(language: str) -> None:
    """Six words of a list are worth 77 bits or more; each stands in it once, of letters only."""
    words = word_list(language)

    assert WORDS * math.log2(len(words)) >= LEAST_BITS
    assert len(set(words)) == len(words)
    assert all(word.isalpha() and word == word.lower() for word in words)


def test_letters() -> None:
    """Spanish words are typed without accents, Arabic ones without hamza and without marks."""
    plain = set("بتثجحخدذرزسشصضطظعغفقكلمنهوي" + "ا")

    assert all(word.isascii() for word in word_list("es"))
    assert {letter for word in word_list("ar") for letter in word} <= plain


def test_other_languages() -> None:
    """A language without a list of its own has English words."""
    assert word_list("zh-Hans") == word_list("en")
