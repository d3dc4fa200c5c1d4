"""Which words a reader gets: free text of the plan, and content, in the reader's language."""

from collections.abc import Iterable

from msgspec import Struct

from ownpace.model.content import FOLDERS, SOURCE_LANGUAGE, Alert, AnyWords, Entry
from ownpace.model.localized import Link, Phrase
from ownpace.model.value import Text


class Reader(Struct, frozen=True):
    """The language someone reads, and the one the plan was written in."""

    language: str
    written_in: str

    def phrase(self, text: Text) -> Phrase:
        """Return free text in the reader's language, else the original with its language."""
        if isinstance(text, str):
            return Phrase(text, self.written_in)
        for language in (self.language, self.written_in, *text):
            if language in text:
                return Phrase(text[language], language)
        return Phrase("", self.language)

    def optional(self, text: Text | None) -> Phrase | None:
        """Return free text that may be missing."""
        return None if text is None else self.phrase(text)

    def phrases(self, texts: Iterable[Text]) -> tuple[Phrase, ...]:
        """Return several pieces of free text."""
        return tuple(map(self.phrase, texts))


def entry_words(entry: Entry, reader: Reader) -> tuple[AnyWords, str]:
    """Return the words of a content entry and the language they are in."""
    if reader.language in entry.words:
        return entry.words[reader.language], reader.language
    return entry.words[SOURCE_LANGUAGE], SOURCE_LANGUAGE


def entry_alerts(entry: Entry, reader: Reader) -> tuple[Alert, ...]:
    """Return what the English of an entry says about safety, and the reader's words do not."""
    drift = entry.drift.get(reader.language)
    return drift.alerts if drift else ()


def entry_path(entry: Entry) -> str:
    """Return the path of an entry's page below the folder of its language."""
    return f"{FOLDERS[entry.kind]}{entry.id}.html"


def entry_link(entry: Entry, reader: Reader) -> Link:
    """Return the page of an entry with its title."""
    words, language = entry_words(entry, reader)
    return Link(entry_path(entry), Phrase(words.title, language))
