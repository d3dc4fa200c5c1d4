"""From the content files of all languages to the library of what may be shown."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import PurePosixPath

from msgspec import structs

from ownpace.exchange.identity import blob_id
from ownpace.exchange.reviews import proven
from ownpace.model.clinic import Clinic
from ownpace.model.content import SOURCE_LANGUAGE, AnyWords, Drift, Entry, Library, Source
from ownpace.model.project import ProjectFiles
from ownpace.model.source import Diagnostic, Location, SourceError, SourceFile
from ownpace.model.value import Id, Language, Line
from ownpace.parse.content_file import (
    ContentFile,
    ContentPlace,
    content_place,
    parse_content_file,
)
from ownpace.parse.drift import find_drift
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
    entries = _entries(files, clinic, project.earlier)
    return Library(entries, sources or {}, drawn, words or {})


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


def _entries(files: list[ContentFile], clinic: Clinic, earlier: dict[str, str]) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    for english in sorted(files, key=lambda file: file.place.id):
        if english.facts is None:
            continue
        place = english.place
        words = {SOURCE_LANGUAGE: _with_example(english, clinic)}
        drifts: dict[str, Drift] = {}
        for file in files:
            tag = file.place.language
            if file.place.id != place.id or tag == SOURCE_LANGUAGE:
                continue
            translated = _proven(file, english)
            if not _is_published(translated, english, clinic):
                continue
            drift = find_drift(file, english, earlier, clinic)
            if drift and place.kind == "warning-signs":
                continue  # Signs that are not those of today are never shown.
            words[tag] = _with_example(translated, clinic)
            drifts |= {tag: drift} if drift else {}
        entries[place.id] = Entry(
            id=place.id, kind=place.kind, facts=english.facts, words=words, drift=drifts
        )
    return entries


def _proven(file: ContentFile, english: ContentFile) -> ContentFile:
    """Return a translation as reviewed only if a review of exactly this text stands in it."""
    translation = file.words.translation
    assert translation
    known = proven(translation, english.source.text, file.source.text)
    words = structs.replace(file.words, translation=known)
    return structs.replace(file, words=words)


def _with_example(file: ContentFile, clinic: Clinic) -> AnyWords:
    """Return the words of a file, with the clinic's own example where it has one."""
    example = clinic.examples.get(file.place.id, {}).get(file.place.language)
    return structs.replace(file.words, example=example) if example else file.words


def _is_published(file: ContentFile, english: ContentFile, clinic: Clinic) -> bool:
    """Return whether the clinic shows a translation.

    Our translation of a page that the clinic has replaced is not shown.
    """
    translation = file.words.translation
    settings = clinic.languages.get(file.place.language)
    if translation is None or settings is None or translation.status == "begun":
        return False
    is_ours = _folder(file) != _folder(english)
    if is_ours and translation.source != blob_id(english.source.text):
        return False
    return translation.status in settings.published_statuses


def _folder(file: ContentFile) -> str:
    return file.source.path.partition("/")[0]
