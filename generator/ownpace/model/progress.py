"""How far translations are, and what to do next."""

from typing import Literal, TypeAlias

from msgspec import Struct

JobState: TypeAlias = Literal["missing", "stale", "draft", "current", "reviewed"]
"""How far a page is; `current` says what the English says, and nobody has read both yet."""


class Progress(Struct, frozen=True, kw_only=True):
    """How far one page is in one language."""

    name: str
    state: JobState
    missing: int
    """Paragraphs without a translation."""

    stale: int
    """Paragraphs whose English has changed since, or may have."""

    safety: int
    """Those of both that are about safety."""

    words: int
    """English words of the page."""

    words_left: int
    """English words of the paragraphs that are missing or stale."""


class LanguageProgress(Struct, frozen=True):
    """How far a language is."""

    language: str
    pages: tuple[Progress, ...]

    @property
    def whole(self) -> int:
        """How many pages say what the English says."""
        return sum(not page.words_left for page in self.pages)

    @property
    def reviewed(self) -> int:
        """How many pages somebody has read beside the English."""
        return sum(page.state == "reviewed" for page in self.pages)

    @property
    def words(self) -> int:
        """English words of all pages."""
        return sum(page.words for page in self.pages)

    @property
    def words_left(self) -> int:
        """English words that are still to translate, or to look at again."""
        return sum(page.words_left for page in self.pages)

    @property
    def next(self) -> tuple[Progress, ...]:
        """What is to do, what matters most first."""
        return tuple(sorted((page for page in self.pages if page.state != "reviewed"), key=_order))


def _order(page: Progress) -> tuple[int, int, str]:
    return _rank(page), page.words_left, page.name


def _rank(page: Progress) -> int:
    """Return how urgent a page is, from 0.

    First the warning signs, then safety that readers are shown out of date, then other changes,
    then missing pages, the shortest first, and at last what nobody has read yet.
    """
    if page.name.startswith("safety/") and page.words_left:
        return 0
    if page.state == "stale":
        return 1 if page.safety else 2
    if page.state == "missing":
        return 3
    return 4
