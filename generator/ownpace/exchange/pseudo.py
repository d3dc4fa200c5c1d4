"""Languages that nobody speaks, to see what of a site could not be translated.

`en-XA` is English with accents on all letters, and about a third longer. `ar-XB` is English in
Arabic letters, from right to left. Whoever reads English can read the first one, and what neither
has changed is not translatable, or was forgotten.
"""

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from babel.messages.catalog import Catalog

from ownpace.exchange.front import without_facts
from ownpace.exchange.header import with_translation
from ownpace.exchange.identity import blob_id
from ownpace.exchange.placeholders import change_words
from ownpace.exchange.rebuild import rebuild
from ownpace.exchange.segment import segment, units
from ownpace.exchange.strings import Extracted, missing, update
from ownpace.model.content import Translation

Speak: TypeAlias = Callable[[str], str]
"""Returns a text in another language, with all its placeholders."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ACCENTED = "áƀçđéƒĝĥíĵķļɱñóþɋŕšťúṽŵẋýž"
_ARABIC = "ابصدعفغهيجكلمنوثقرستطضشخئز"
_ACCENTS = str.maketrans(
    {
        letter: accented * (1 + (letter in "aeiou"))
        for letter, accented in zip(_LETTERS, _ACCENTED, strict=True)
    }
    | {
        letter.upper(): accented.upper() + accented * (letter in "aeiou")
        for letter, accented in zip(_LETTERS, _ACCENTED, strict=True)
    }
)
_MIRROR = str.maketrans(_LETTERS + _LETTERS.upper(), _ARABIC * 2)
_KEPT = re.compile(r"(&#?\w+;|\{\w+\})")
"""Signs of HTML, and what scripts of the pages fill in."""


def accented(text: str) -> str:
    """Return a text as `en-XA`: accents on all letters, vowels twice."""
    return change_words(text, lambda words: _changed(words, _ACCENTS))


def mirrored(text: str) -> str:
    """Return a text as `ar-XB`: in Arabic letters, which run from right to left."""
    return change_words(text, lambda words: _changed(words, _MIRROR))


PSEUDO: dict[str, Speak] = {"en-XA": accented, "ar-XB": mirrored}
"""The languages that only tests have, and what speaks them."""


def speak_page(source: str, speak: Speak) -> str:
    """Return the translation of an English page, as finished as one that a human made."""
    segments = segment(without_facts(source))
    texts = {unit.key: speak(unit.text) for unit in units(segments)}
    made = Translation(source=blob_id(source), status="translated", method="machine-edited")
    return with_translation(rebuild(segments, texts), made)


def speak_catalog(catalog: Catalog, strings: list[Extracted], speak: Speak) -> Catalog:
    """Return a catalogue with what it lacks spoken, strings with a number in all their forms."""
    spoken = update(catalog, strings)
    for message in missing(spoken):
        if isinstance(message.id, str):
            message.string = speak(message.id)
        else:
            one, many = message.id
            others = (speak(many),) * (catalog.num_plurals - 1)
            message.string = (speak(one if others else many), *others)
    return spoken


def _changed(words: str, letters: Mapping[int, int | str]) -> str:
    """Return words with other letters; every second part is one that is kept."""
    parts = _KEPT.split(words)
    return "".join(part if at % 2 else part.translate(letters) for at, part in enumerate(parts))
