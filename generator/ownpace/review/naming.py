"""What the parts of a plan are called in a review."""

from ownpace.model.content import Library
from ownpace.model.localized import Phrase
from ownpace.model.plan import CarePlan
from ownpace.resolve.text import Reader, entry_words


class Names:
    """Gives the words for ids, in the language that the plan is written in."""

    def __init__(self, plan: CarePlan, library: Library) -> None:
        self._library = library
        self.reader = Reader(plan.written_in, plan.written_in)

    def activity(self, id_: str) -> Phrase:
        """Return the title of an activity, or its id where the library has no such page."""
        entry = self._library.entries.get(id_)
        if entry is None:
            return Phrase(id_, self.reader.language)
        words, language = entry_words(entry, self.reader)
        return Phrase(words.title, language)
