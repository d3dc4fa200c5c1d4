"""From `glossary.yml`, ours and the clinic's, to the words that are explained."""

from collections.abc import Iterable, Iterator

from ownpace.model.content import SOURCE_LANGUAGE
from ownpace.model.glossary import Term
from ownpace.model.source import Diagnostic, SourceError, SourceFile
from ownpace.model.value import Id
from ownpace.parse.lists import join_lists
from ownpace.parse.tree import locate


def parse_glossary(sources: Iterable[SourceFile]) -> dict[str, Term]:
    """Return the words that are explained, by id; those of later lists replace earlier ones.

    Raises:
        SourceError: Lists have faults; all of them are named.
    """
    faults: list[Diagnostic] = []
    terms: dict[str, Term] = {}
    for source in sources:
        part = join_lists([source], dict[Id, Term], faults) or {}
        faults += _without_english(source, part)
        terms |= part
    if faults:
        raise SourceError(tuple(faults))
    return terms


def _without_english(source: SourceFile, terms: dict[str, Term]) -> Iterator[Diagnostic]:
    for id_, term in terms.items():
        for key, texts in (("term", term.term), ("means", term.means)):
            if SOURCE_LANGUAGE not in texts:
                hint = f"add `{SOURCE_LANGUAGE}`: all other languages fall back to it"
                yield Diagnostic(locate(source, (id_, key)), f"`{key}` is not in English", hint)
