"""From the content files of all languages to the library of what may be shown."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import PurePosixPath

from msgspec import structs

from ownpace.exchange.identity import blob_id
from ownpace.model.clinic import Clinic
from ownpace.model.content import SOURCE_LANGUAGE, AnyWords, Entry, Library, Source
from ownpace.model.project import ProjectFiles
from ownpace.model.source import Diagnostic, Location, SourceError, SourceFile
from ownpace.model.value import Id, Language, Line
from ownpace.parse.content_file import (
    ContentFile,
    ContentPlace,
    content_place,
    parse_content_file,
)
from ownpace.parse.lists import join_lists
from ownpace.parse.references import Known, body_references, fact_references
from ownpace.parse.tree import locate


def parse_library(project: ProjectFiles, clinic: Clinic) -> Library:
    """Return what may be shown: every English file, and the translations the clinic publishes.

    Raises:
        SourceError: Files have faults; those of all files are named, in the order of their lines.
    """
    faults: list[Diagnostic] = []
    named = list(_named(project.content, faults))
    files = list(_files(named, faults))
    sources = join_lists(project.evidence, dict[Id, Source], faults)
    words = join_lists(project.avoid, dict[Language, tuple[Line, ...]], faults)
    places = {source.path: place for source, place in named}
    faults += _placing_faults(places)
    faults += _reference_faults(files, places.values(), sources)
    faults += _example_faults(project.clinic, clinic, places.values())
    if faults:
        raise SourceError(tuple(sorted(faults, key=lambda fault: fault.location)))
    drawn = frozenset(PurePosixPath(figure.path).stem for figure in project.figures)
    return Library(_entries(files, clinic), sources or {}, drawn, words or {})


def parse_content(content: Iterable[SourceFile]) -> tuple[ContentFile, ...]:
    """Return all content files, typed, in the order of their paths.

    Raises:
        SourceError: Files have faults; all of them are named.
    """
    faults: list[Diagnostic] = []
    files = tuple(_files(list(_named(content, faults)), faults))
    if faults:
        raise SourceError(tuple(sorted(faults, key=lambda fault: fault.location)))
    return files


def _named(
    content: Iterable[SourceFile], faults: list[Diagnostic]
) -> Iterator[tuple[SourceFile, ContentPlace]]:
    for source in content:
        try:
            yield source, content_place(source)
        except SourceError as error:
            faults.extend(error.diagnostics)


def _files(
    named: Iterable[tuple[SourceFile, ContentPlace]], faults: list[Diagnostic]
) -> Iterator[ContentFile]:
    for source, place in named:
        try:
            yield parse_content_file(source, place)
        except SourceError as error:
            faults.extend(error.diagnostics)


def _placing_faults(places: dict[str, ContentPlace]) -> Iterator[Diagnostic]:
    """Yield a fault for each id in two folders, and each translation of nothing."""
    kinds: dict[tuple[str, str], str] = {}
    for path, place in places.items():
        other = kinds.setdefault((place.language, place.id), place.kind)
        if other != place.kind:
            message = "another folder has a file of this name"
            yield Diagnostic(Location(path), message, "rename one of the two: names are ids")
        elif ContentPlace(SOURCE_LANGUAGE, place.kind, place.id) not in places.values():
            hint = f"write it in content/{SOURCE_LANGUAGE} first, in the same folder"
            yield Diagnostic(Location(path), "there is no English file to translate", hint)


def _reference_faults(
    files: list[ContentFile], places: Iterable[ContentPlace], sources: dict[str, Source] | None
) -> Iterator[Diagnostic]:
    pages = {place.id: place.kind for place in places if place.language == SOURCE_LANGUAGE}
    known = Known(pages, None if sources is None else frozenset(sources))
    facts = {file.place.id: file.facts for file in files if file.facts}
    for file in files:
        if file.facts:
            yield from fact_references(file, file.facts, known)
        if file.place.id in facts:
            yield from body_references(file, facts[file.place.id].sources)


def _example_faults(
    source: SourceFile, clinic: Clinic, places: Iterable[ContentPlace]
) -> Iterator[Diagnostic]:
    """Yield a fault for each example of the clinic that belongs to no module."""
    modules = sorted({place.id for place in places if place.kind == "module"})
    for id_ in clinic.examples:
        if id_ not in modules:
            close = get_close_matches(id_, modules, n=1)
            hint = f"did you mean `{close[0]}`?" if close else ""
            yield Diagnostic(locate(source, ("examples", id_)), "no module has this id", hint)


def _entries(files: list[ContentFile], clinic: Clinic) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    for english in sorted(files, key=lambda file: file.place.id):
        if english.facts is None:
            continue
        place = english.place
        words = {SOURCE_LANGUAGE: _with_example(english, clinic)}
        for file in files:
            if file.place.id == place.id and _is_published(file, english, clinic):
                words[file.place.language] = _with_example(file, clinic)
        entries[place.id] = Entry(id=place.id, kind=place.kind, facts=english.facts, words=words)
    return entries


def _with_example(file: ContentFile, clinic: Clinic) -> AnyWords:
    """Return the words of a file, with the clinic's own example where it has one."""
    example = clinic.examples.get(file.place.id, {}).get(file.place.language)
    return structs.replace(file.words, example=example) if example else file.words


def _is_published(file: ContentFile, english: ContentFile, clinic: Clinic) -> bool:
    """Return whether the clinic shows a translation.

    Stale warning signs are never shown, nor our translation of a page the clinic has replaced.
    """
    translation = file.words.translation
    settings = clinic.languages.get(file.place.language)
    if translation is None or settings is None:
        return False
    must_match = file.place.kind == "warning-signs" or _folder(file) != _folder(english)
    if must_match and translation.source != blob_id(english.source.text):
        return False
    return translation.status in settings.published_statuses


def _folder(file: ContentFile) -> str:
    return file.source.path.partition("/")[0]
