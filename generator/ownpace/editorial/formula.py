"""The reading formula of each language, as a band: a single number would say too much.

Over texts as short as ours a formula swings by ten points and more, so nothing is compared across
languages and nothing fails by its formula alone.
"""

import re
from collections.abc import Callable, Sequence

from msgspec import Struct

LONG_WORD = 6
"""Letters up to which a word is not long."""

_LATIN = re.compile("[aeiouyáéíóúàèìòùâêîôûäëïöüæœ]+")
_CYRILLIC = re.compile("[аеёиоуыэюя]")
_NONE = ("zh", "ja", "ko", "th", "lo", "my", "km")
"""Languages whose words cannot be counted by spaces, or whose letters are syllables."""


class Counts(Struct, frozen=True):
    """What formulas are made of."""

    sentence: float
    """Words a sentence."""

    syllables: float
    """Syllables a word."""

    letters: float
    """Letters a word."""

    long_words: float
    """Share of words of more than six letters."""


class Formula(Struct, frozen=True):
    """A formula, and the name of each band from its lowest score up."""

    name: str
    score: Callable[[Counts], float]
    bands: tuple[tuple[float, str], ...]

    def band(self, counts: Counts) -> str:
        """Return the band of a text."""
        score = self.score(counts)
        return next(name for limit, name in self.bands if score < limit)


_MOST = float("inf")
_EASE = ((35, "very hard"), (50, "hard"), (65, "usual"), (80, "easy"), (_MOST, "very easy"))
_GRADES = (
    *((low, f"grade {low - 2} to {low - 1}") for low in range(3, 17, 2)),
    (_MOST, "grade 15 and above"),
)
FORMULAS = {
    "en": Formula(
        "Flesch-Kincaid", lambda c: 0.39 * c.sentence + 11.8 * c.syllables - 15.59, _GRADES
    ),
    "es": Formula(
        "INFLESZ",
        lambda c: 206.835 - 62.3 * c.syllables - c.sentence,
        ((40, "very hard"), (55, "hard"), (65, "usual"), (80, "easy"), (_MOST, "very easy")),
    ),
    "fr": Formula("Kandel-Moles", lambda c: 207 - 1.015 * c.sentence - 73.6 * c.syllables, _EASE),
    "de": Formula("Amstad", lambda c: 180 - c.sentence - 58.5 * c.syllables, _EASE),
    "it": Formula(
        "Gulpease",
        lambda c: 89 + 300 / c.sentence - 10 * c.letters,
        ((40, "very hard"), (60, "hard"), (80, "usual"), (90, "easy"), (_MOST, "very easy")),
    ),
    "ru": Formula("Oborneva", lambda c: 206.835 - 1.3 * c.sentence - 60.1 * c.syllables, _EASE),
    "nl": Formula("Douma", lambda c: 206.84 - 0.93 * c.sentence - 77 * c.syllables, _EASE),
}
"""National formulas; for all other languages there is LIX, which counts long words alone."""

LIX = Formula(
    "LIX",
    lambda c: c.sentence + 100 * c.long_words,
    ((30, "very easy"), (40, "easy"), (50, "usual"), (60, "hard"), (_MOST, "very hard")),
)


def formula_of(language: str) -> Formula | None:
    """Return the formula of a language; none where words are not set apart by spaces."""
    base = language.partition("-")[0]
    return None if base in _NONE else FORMULAS.get(base, LIX)


def count(words: Sequence[str], sentences: int, language: str) -> Counts:
    """Return what a formula needs to know about a text."""
    number = max(len(words), 1)
    base = language.partition("-")[0]
    return Counts(
        len(words) / max(sentences, 1),
        sum(syllables(word, base) for word in words) / number,
        sum(map(len, words)) / number,
        sum(len(word) > LONG_WORD for word in words) / number,
    )


def syllables(word: str, language: str) -> int:
    """Return about how many syllables a word has: groups of vowels, with what languages do else."""
    lower = word.lower()
    if language == "ru":
        return max(len(_CYRILLIC.findall(lower)), 1)
    if language == "es":
        return max(len(_spanish(lower)), 1)
    groups = len(_LATIN.findall(lower))
    if language in ("en", "fr") and lower.endswith("e"):
        groups -= not lower.endswith(("le", "ee", "ie", "oe")) or language == "fr"
    return max(groups, 1)


def _spanish(word: str) -> list[str]:
    """Return the syllable cores of a Spanish word: two strong vowels are two, a weak one joins."""
    cores: list[str] = []
    for group in re.findall("[aeiouáéíóúü]+", re.sub("[qg]u(?=[eéií])", "q", word)):
        strong = re.findall("[aeoáéíóú]", group)
        cores += strong or [group]
    return cores
