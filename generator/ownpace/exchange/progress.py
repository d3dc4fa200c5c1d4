"""How far the translations of a language are."""

from collections.abc import Iterable

from ownpace.exchange.job import Job
from ownpace.model.progress import LanguageProgress, Progress


def measure(language: str, jobs: Iterable[Job]) -> LanguageProgress:
    """Return how far a language is."""
    return LanguageProgress(language, tuple(map(_measure, jobs)))


def _measure(job: Job) -> Progress:
    left = job.open
    return Progress(
        name=job.name,
        state=job.state,
        missing=sum(one.state == "missing" for one in left),
        stale=sum(one.state != "missing" for one in left),
        safety=sum(one.is_safety for one in left),
        words=sum(_words(one.source.text) for one in job.messages),
        words_left=sum(_words(one.source.text) for one in left),
    )


def _words(text: str) -> int:
    return sum(any(map(str.isalnum, word)) for word in text.split())
