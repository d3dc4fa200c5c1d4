"""How far a language is, and what matters most there."""

from tests.exchange.pages import ENGLISH, lay_out

from ownpace.exchange.progress import measure
from ownpace.model.progress import JobState, LanguageProgress, Progress


def page(name: str, state: JobState, left: int = 0, safety: int = 0) -> Progress:
    """Return how far a page of 100 words is."""
    return Progress(
        name=name, state=state, missing=0, stale=0, safety=safety, words=100, words_left=left
    )


def test_counts() -> None:
    """Words are those of the English; a page is whole when none of them is left."""
    source = ENGLISH.replace("10 minutes", "5 minutes")

    progress = measure("es", [lay_out(), lay_out(source), lay_out(target=None)])

    whole, stale, missing = progress.pages
    assert (whole.words, whole.words_left, whole.state) == (43, 0, "current")
    assert (stale.stale, stale.safety, stale.words_left) == (1, 1, 4)
    assert (missing.missing, missing.words_left) == (11, 43)
    assert (progress.whole, progress.reviewed, progress.words_left) == (1, 0, 47)


def test_order_of_work() -> None:
    """First warning signs, then stale safety, stale pages, short missing pages, unread drafts."""
    pages = (
        page("draft", "draft"),
        page("long", "missing", 100),
        page("short", "missing", 10),
        page("stale", "stale", 5),
        page("read", "reviewed"),
        page("risky", "stale", 50, safety=1),
        page("safety/warning-signs", "missing", 100, safety=9),
    )

    order = [one.name for one in LanguageProgress("es", pages).next]

    assert order == ["safety/warning-signs", "risky", "stale", "short", "long", "draft"]
