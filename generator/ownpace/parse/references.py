"""Whether everything exists that a content file points at: pages, sources, heading ids."""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from msgspec import Struct

from ownpace.model.content import AnyFacts, ExerciseFacts, Kind
from ownpace.model.source import Diagnostic, Location
from ownpace.model.value import Path
from ownpace.parse.content_file import ContentFile
from ownpace.parse.tree import locate

_CITATION = re.compile(r"\[@([^\]]*)\]")
_HEADING = re.compile(r"#{2,6}(?!#)")
_HEADING_ID = re.compile(r"\{:[^}]*#[A-Za-z][\w-]*[^}]*\}\s*\Z")
_CODE = re.compile(r"\s*(```|~~~)")


class Known(Struct, frozen=True):
    """What content files may point at."""

    pages: Mapping[str, Kind]
    """Kind of every English file by its id."""

    sources: frozenset[str] | None
    """Ids of the sources, if they could be read."""


def fact_references(file: ContentFile, facts: AnyFacts, known: Known) -> Iterator[Diagnostic]:
    """Yield a fault for each page or source that the facts name and that does not exist."""
    for position, page in enumerate(facts.related):
        if page not in known.pages:
            yield _unknown(file, ("related", position), page, known.pages)
    if isinstance(facts, ExerciseFacts):
        exercises = [page for page, kind in known.pages.items() if kind == "exercise"]
        for key, exercise in (("easier", facts.easier), ("harder", facts.harder)):
            if exercise is not None and exercise not in exercises:
                yield _unknown(file, (key,), exercise, exercises)
    for position, source in enumerate(facts.sources):
        if known.sources is not None and source not in known.sources:
            yield _unknown(file, ("sources", position), source, sorted(known.sources))


def body_references(file: ContentFile, sources: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Yield a fault for each citation outside `sources` and each heading without an id."""
    in_code = False
    for line, text in enumerate(file.parts.body.split("\n"), start=file.parts.body_line):
        if _CODE.match(text):
            in_code = not in_code
        if in_code:
            continue
        for citation in _CITATION.finditer(text):
            if citation[1] not in sources:
                place = Location(file.source.path, line, citation.start() + 1)
                yield Diagnostic(place, "this source is not among the `sources`", _cite(sources))
        if _HEADING.match(text) and not _HEADING_ID.search(text):
            place = Location(file.source.path, line)
            yield Diagnostic(place, "the heading has no id", "add one at its end: `{: #short-id }`")


def _unknown(file: ContentFile, path: Path, name: str, known: Iterable[str]) -> Diagnostic:
    what = "source" if path[0] == "sources" else "exercise" if len(path) == 1 else "page"
    close = get_close_matches(name, known, n=1)
    hint = f"did you mean `{close[0]}`?" if close else ""
    return Diagnostic(locate(file.parts.head, path), f"no {what} has this id", hint)


def _cite(sources: tuple[str, ...]) -> str:
    listed = ", ".join(f"`[@{source}]`" for source in sources)
    return f"cite {listed}" if listed else "add its id to `sources` in the English file"
