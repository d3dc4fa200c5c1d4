"""How easy a page is to read: length of sentences and words, and the hardest sentences.

No single number is a gate: formulas differ by language and swing on short texts. The grade for
English is that of Flesch and Kincaid, shown as a band.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from ownpace.editorial.blocks import body_blocks, front_blocks
from ownpace.parse.content_file import ContentFile

HARDEST = 5
LONG_WORD = 6
"""Letters up to which a word is not long."""

LONG_SENTENCE = 25
_END = re.compile(r"(?<=[.!?؟。])[\"”»']?\s+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")


class Sentence(Struct, frozen=True):
    """One sentence and the line on which its block starts."""

    line: int
    text: str
    words: int


class Reading(Struct, frozen=True, kw_only=True):
    """How a page reads."""

    path: str
    sentences: int
    mean: float
    """Words a sentence, on average."""

    longest: int
    too_long: int
    """Sentences of more than 25 words."""

    long_words: float
    """Share of words of more than six letters."""

    grade: float | None
    """School grade by Flesch and Kincaid; for English only."""

    hardest: tuple[Sentence, ...]


def read(file: ContentFile) -> Reading:
    """Return how a page reads, its front matter included."""
    sentences = tuple(_sentences(file))
    words = [word for sentence in sentences for word in _WORD.findall(sentence.text)]
    mean = len(words) / max(len(sentences), 1)
    return Reading(
        path=file.source.path,
        sentences=len(sentences),
        mean=mean,
        longest=max((sentence.words for sentence in sentences), default=0),
        too_long=sum(sentence.words > LONG_SENTENCE for sentence in sentences),
        long_words=sum(len(word) > LONG_WORD for word in words) / max(len(words), 1),
        grade=_grade(words, mean) if file.place.language == "en" else None,
        hardest=tuple(sorted(sentences, key=_difficulty, reverse=True)[:HARDEST]),
    )


def band(grade: float) -> str:
    """Return a grade as a band of two years, such as `3 to 4`: a single number says too much."""
    low = max(int((grade - 1) // 2) * 2 + 1, 1)
    return f"{low} to {low + 1}"


def _sentences(file: ContentFile) -> Iterator[Sentence]:
    for block in (*front_blocks(file), *body_blocks(file)):
        if block.is_sentence:
            for text in _END.split(block.text):
                if words := len(_WORD.findall(text)):
                    yield Sentence(block.line, text, words)


def _difficulty(sentence: Sentence) -> float:
    words = _WORD.findall(sentence.text)
    return sentence.words + 2 * sum(len(word) > LONG_WORD for word in words)


def _grade(words: list[str], mean: float) -> float:
    syllables = sum(map(_syllables, words))
    return 0.39 * mean + 11.8 * syllables / max(len(words), 1) - 15.59


def _syllables(word: str) -> int:
    """Return about how many syllables an English word has: groups of vowels, silent e apart."""
    lower = word.lower()
    groups = len(_VOWELS.findall(lower))
    silent = lower.endswith("e") and not lower.endswith(("le", "ee", "ie", "oe"))
    return max(groups - silent, 1)
