"""What is formally wrong with the translations of a language."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, TranslationError
from babel.messages.checkers import num_plurals
from babel.messages.pofile import read_po

from ownpace.exchange.job import Job
from ownpace.exchange.placeholders import placeholders
from ownpace.exchange.verdict import judge
from ownpace.model.glossary import Term
from ownpace.model.source import Diagnostic, Location, SourceError
from ownpace.model.value import Language, Line
from ownpace.parse.glossary import parse_glossary
from ownpace.parse.lists import join_lists
from ownpace.parse.words import avoided_words
from ownpace.translators.desk import Desk


def check_language(desk: Desk, language: str) -> Iterator[Diagnostic]:
    """Yield faults of every translated page of a language, and of its interface strings.

    Raises:
        SourceError: The glossary, or the list of words to avoid, has faults.
    """
    glossary = parse_glossary(desk.project.glossary)
    faults: list[Diagnostic] = []
    lists = join_lists(desk.project.avoid, dict[Language, tuple[Line, ...]], faults)
    if lists is None:
        raise SourceError(tuple(faults))
    avoid = lists.get(language, ())
    for job in desk.jobs(language):
        found = [*_judged(desk, job), *_terms(desk, job, glossary), *_avoided(desk, job, avoid)]
        yield from sorted(found, key=lambda fault: fault.location)
    yield from _strings(desk.root, language)


def _judged(desk: Desk, job: Job) -> Iterator[Diagnostic]:
    target = desk.path(job.language, job.name)
    source = desk.path("en", job.name)
    for one in judge(job):
        place = Location(target, one.line) if one.line else Location(source, one.source_line)
        yield Diagnostic(place, one.message, one.hint, one.severity)


def _terms(desk: Desk, job: Job, glossary: dict[str, Term]) -> Iterator[Diagnostic]:
    """Yield words of the glossary that the English of a page has, and its translation nowhere.

    A paragraph may say "it": a page may not.
    """
    messages = [message for message in job.messages if message.target]
    text = "\n".join(message.text for message in messages)
    for term in glossary.values():
        # Endings, and in Arabic what is written with a word, are left to the language.
        forms = tuple(f"*{form}*" for form in term.forms(job.language))
        if not forms or _holds(text, forms):
            continue
        said = [one for one in messages if _holds(one.source.text, term.forms("en"))]
        if said and said[0].target:
            yield Diagnostic(
                Location(desk.path(job.language, job.name), said[0].target.line),
                f"the English says `{term.term['en']}` here",
                f"the glossary says `{term.term[job.language]}` for it; this page never does",
                "warning",
            )


def _avoided(desk: Desk, job: Job, avoid: tuple[str, ...]) -> Iterator[Diagnostic]:
    for message in job.messages:
        if not message.target or "<!-- said:" in message.target.raw:
            continue
        for word in avoided_words(message.text, avoid):
            yield Diagnostic(
                Location(desk.path(job.language, job.name), message.target.line),
                f"`{word}` frightens or blames people who read it",
                "say it another way, or add `<!-- said: why -->`",
                "warning",
            )


def _holds(text: str, forms: tuple[str, ...]) -> bool:
    return any(True for _ in avoided_words(text, forms))


def _strings(root: Path, language: str) -> Iterator[Diagnostic]:
    """Yield interface strings that are missing, or have other placeholders than the English."""
    name = f"templates/locale/{language}.po"
    path = root / name
    if not path.exists():
        hint = f"`ownpace i18n add {language}` makes it"
        yield Diagnostic(Location(name), "there are no interface strings", hint)
        return
    with path.open("rb") as file:
        catalog = read_po(file, locale=language.replace("-", "_"))
    for message in catalog:
        if not message.id:
            continue
        place = Location(name, message.lineno or 1)
        text = message.string
        said = text if isinstance(text, tuple) else (str(text or ""),)
        if message.fuzzy or not all(said):
            yield Diagnostic(place, "this string has no translation", "translate it")
        elif _has_other_values(message.id, said) or not _has_all_plurals(catalog, message):
            hint = "keep every %(name)s, and a text for each plural form"
            yield Diagnostic(place, "this string has lost a value or a plural form", hint)


def _has_other_values(english: str | Iterable[str], said: Iterable[str]) -> bool:
    """Return whether a translation has a value that no form of the English has, or lacks one."""
    originals = (english,) if isinstance(english, str) else tuple(english)
    known = {one for text in originals for one in placeholders(text)}
    needed = set.intersection(*({*placeholders(text)} for text in originals))
    needed = needed if isinstance(english, str) else {one for one in needed if one.value != "n"}
    return any(not needed <= {*placeholders(text)} <= known for text in said)


def _has_all_plurals(catalog: Catalog, message: object) -> bool:
    try:
        num_plurals(catalog, message)  # type: ignore[arg-type]
    except TranslationError:
        return False
    return True
