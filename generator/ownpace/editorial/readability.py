"""How easy a page is to read: length of sentences and words, and the hardest sentences.

No single number is a gate: formulas differ by language and swing on short texts.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from ownpace.editorial.blocks import body_blocks, front_blocks
from ownpace.editorial.formula import LONG_WORD, count, formula_of
from ownpace.parse.content_file import ContentFile

HARDEST = 5
LONG_SENTENCE = 25
_END = re.compile(r"(?<=[.!?؟。])[\"”»']?\s+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


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

    band: str
    """The band of the language's formula, or nothing where there is none."""

    hardest: tuple[Sentence, ...]


def read(file: ContentFile) -> Reading:
    """Return how a page reads, its front matter included."""
    sentences = tuple(_sentences(file))
    words = [word for sentence in sentences for word in _WORD.findall(sentence.text)]
    counts = count(words, len(sentences), file.place.language)
    formula = formula_of(file.place.language)
    return Reading(
        path=file.source.path,
        sentences=len(sentences),
        mean=counts.sentence,
        longest=max((sentence.words for sentence in sentences), default=0),
        too_long=sum(sentence.words > LONG_SENTENCE for sentence in sentences),
        long_words=counts.long_words,
        band=formula.band(counts) if formula and words else "",
        hardest=tuple(sorted(sentences, key=_difficulty, reverse=True)[:HARDEST]),
    )


def _sentences(file: ContentFile) -> Iterator[Sentence]:
    for block in (*front_blocks(file), *body_blocks(file)):
        if block.is_sentence:
            for text in _END.split(block.text):
                if words := len(_WORD.findall(text)):
                    yield Sentence(block.line, text, words)


def _difficulty(sentence: Sentence) -> float:
    words = _WORD.findall(sentence.text)
    return sentence.words + 2 * sum(len(word) > LONG_WORD for word in words)
