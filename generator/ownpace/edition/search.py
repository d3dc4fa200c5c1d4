"""The search index of one language: folded words, so that spelling with or without marks finds.

Words are folded alike here and in `templates/theme/assets/search.js`; a test runs both.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from msgspec import Struct, json


class SearchDocument(Struct, frozen=True):
    """What can be found of one page. Never holds text of a plan."""

    title: str
    summary: str
    headings: tuple[str, ...]
    text: str


WEIGHTS = (8, 4, 3, 1)
"""How much a word counts in the title, a heading, the summary, the text."""

_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "ς": "σ",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ة": "ه",
        "ک": "ك",
        "ـ": "",
        **{
            chr(zero + number): str(number)
            for zero in (0x660, 0x6F0, 0x966, 0x9E6)
            for number in range(10)
        },
    }
)
_WORD = re.compile(r"[^\W_]+")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]+")
"""Scripts that put no space between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""

_ARTICLE = re.compile("^(?:[وفبك]?ال|لل)(?=..)")
"""The Arabic article with what may stand before it, before a word of two letters or more."""


def fold(text: str) -> list[str]:
    """Return the words of a text without case, accents and other marks.

    Text without spaces between words is cut into pairs of characters.
    """
    plain = unicodedata.normalize("NFKD", text).lower()
    letters = "".join(sign for sign in plain if not unicodedata.category(sign).startswith("M"))
    words: list[str] = []
    for word in _WORD.findall(letters.translate(_LETTERS)):
        words += _pieces(word)
    return words


def forms(word: str) -> tuple[str, ...]:
    """Return a folded word, and the same without the Arabic article."""
    bare = _ARTICLE.sub("", word)
    return (word,) if bare == word else (word, bare)


def build_index(documents: Sequence[SearchDocument], language: str) -> str:
    """Return a script that sets `ownpaceSearch`: weight of each word in each page, and texts.

    A classic script, because pages opened from a folder may load nothing else.
    """
    terms: dict[str, dict[int, int]] = {}
    for number, document in enumerate(documents):
        for word, weight in _weighted(document):
            pages = terms.setdefault(word, {})
            pages[number] = max(pages.get(number, 0), weight)
    index = {
        "language": language,
        "terms": {
            word: [part for pair in terms[word].items() for part in pair] for word in sorted(terms)
        },
        "texts": [document.text for document in documents],
    }
    return f"window.ownpaceSearch = {json.encode(index).decode()};\n"


def _weighted(document: SearchDocument) -> Iterator[tuple[str, int]]:
    fields = (document.title, " ".join(document.headings), document.summary, document.text)
    for field, weight in zip(fields, WEIGHTS, strict=True):
        for word in fold(field):
            for form in forms(word):
                yield form, weight


def _pieces(word: str) -> Iterator[str]:
    """Yield the parts of a word: runs of unspaced script in pairs, other runs whole."""
    start = 0
    for run in _UNSPACED.finditer(word):
        if run.start() > start:
            yield word[start : run.start()]
        signs = run[0]
        if len(signs) == 1:
            yield signs
        else:
            yield from (signs[at : at + 2] for at in range(len(signs) - 1))
        start = run.end()
    if start < len(word):
        yield word[start:]
