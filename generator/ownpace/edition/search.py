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


FIELDS = "thsb"
"""How the index names the fields, best first: title, headings, summary, body."""

_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "đ": "d",
        "ł": "l",
        "ı": "i",
        "ς": "σ",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ة": "ه",
        "ۃ": "ه",
        "ہ": "ه",
        "ھ": "ه",
        "ە": "ه",
        "ک": "ك",
    }
)
"""Letters that stay apart in Unicode, but that people type for one another."""

_SILENT = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff"
    "\u093c\u09bc\u0a3c\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
    "\u00ad\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]+"
)
"""Accents, tashkeel, tatweel and signs without a shape. The vowel signs of Indic and Thai words
are not among them: without those, different words become one."""

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]+"
)
"""Scripts that put no space between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""

_ARTICLE = re.compile("^(?:[وفبك]?ال|لل)(?=..)")
"""The Arabic article with what may stand before it, before a word of two letters or more."""


def fold(text: str) -> list[str]:
    """Return the words of a text without case and accents, its digits as ASCII.

    Text without spaces between words is cut into pairs of characters.
    """
    plain = unicodedata.normalize("NFKD", text).lower()
    letters = _SILENT.sub("", plain).translate(_LETTERS)
    spaced = unicodedata.normalize("NFC", "".join(map(_sign, letters)))
    return [piece for word in spaced.split() for piece in _pieces(word)]


def forms(word: str) -> tuple[str, ...]:
    """Return a folded word, and the same without the Arabic article."""
    bare = _ARTICLE.sub("", word)
    return (word,) if bare == word else (word, bare)


def build_index(documents: Sequence[SearchDocument], language: str) -> str:
    """Return a script that sets `ownpaceSearch`: where each word stands, and the texts.

    A classic script, because pages opened from a folder may load nothing else. The words are one
    string such as `back 0t3b;pain 3h`: in the title of page 0, in the body of page 3, and so on.
    """
    terms: dict[str, dict[int, str]] = {}
    for number, document in enumerate(documents):
        for word, field in _words(document):
            terms.setdefault(word, {}).setdefault(number, field)
    index = {
        "language": language,
        "terms": ";".join(f"{word} {_places(terms[word])}" for word in sorted(terms)),
        "texts": [document.text for document in documents],
    }
    return f"window.ownpaceSearch = {_literal(index)};\n"


def _sign(sign: str) -> str:
    """Return a sign as it is in a folded word, or a space where no word can hold it."""
    category = unicodedata.category(sign)
    if category == "Nd":
        return str(unicodedata.decimal(sign))
    return sign if category[0] in "LMN" else " "


def _pieces(word: str) -> Iterator[str]:
    """Yield the parts of a word: runs of unspaced script in pairs, other runs whole."""
    start = 0
    for run in _UNSPACED.finditer(word):
        if run.start() > start:
            yield word[start : run.start()]
        signs = run[0]
        yield from (signs[at : at + 2] for at in range(max(len(signs) - 1, 1)))
        start = run.end()
    if start < len(word):
        yield word[start:]


def _words(document: SearchDocument) -> Iterator[tuple[str, str]]:
    """Yield every form of every word with the field it stands in, the best field first."""
    texts = (document.title, " ".join(document.headings), document.summary, document.text)
    for text, field in zip(texts, FIELDS, strict=True):
        for word in fold(text):
            for form in forms(word):
                yield form, field


def _places(pages: dict[int, str]) -> str:
    return "".join(f"{number}{field}" for number, field in pages.items())


def _literal(value: object) -> str:
    """Return JSON that older browsers read as a script: they end a line at U+2028 and U+2029."""
    text = json.encode(value).decode()
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
