"""From the text of one content file to its typed front matter and its body."""

from functools import cache
from pathlib import PurePosixPath
from typing import Any

from msgspec import NODEFAULT, Struct, ValidationError, convert, defstruct, structs

from ownpace.model.content import (
    FACTS,
    FOLDERS,
    SOURCE_LANGUAGE,
    WORDS,
    AnyFacts,
    AnyWords,
    Kind,
    Translation,
)
from ownpace.model.pages import LIST_PAGES
from ownpace.model.source import Diagnostic, Location, SourceError, SourceFile
from ownpace.model.value import Id, Language
from ownpace.parse.front_matter import FrontMatter, split_front_matter
from ownpace.parse.shape import shape
from ownpace.parse.tree import Places, Tree, parse_tree

RESERVED = frozenset({"index", "plan", *LIST_PAGES})
"""Names of pages and folders that are not content."""

_KINDS: dict[str, Kind] = {folder.strip("/"): kind for kind, folder in FOLDERS.items()}


class ContentPlace(Struct, frozen=True):
    """What the path of a content file says about it."""

    language: str
    kind: Kind
    id: str


class ContentFile(Struct, frozen=True, kw_only=True):
    """One content file, typed."""

    source: SourceFile
    place: ContentPlace
    parts: FrontMatter
    facts: AnyFacts | None
    """Facts stand only in the English file."""

    words: AnyWords


def content_place(source: SourceFile) -> ContentPlace:
    """Return the language, kind and id that the path of a content file stands for.

    Raises:
        SourceError: The path is not one of a content file.
    """
    path = PurePosixPath(source.path)
    _, language, *folders, _ = path.parts
    folder, name = "/".join(folders), path.stem
    if not _fits(language, Language):
        hint = "name it by a BCP 47 tag, such as `en`, `ar` or `pt-BR`"
        raise _fault(source, "the folder of the file is not named after a language", hint)
    if folder not in _KINDS:
        known = ", ".join(f"`{known}`" for known in _KINDS if known)
        raise _fault(source, "there is no content in this folder", f"known folders: {known}")
    if not _fits(name, Id):
        hint = "use lower-case letters, digits and single hyphens, at most 60"
        raise _fault(source, "the name of the file cannot be an id", hint)
    if name in RESERVED:
        raise _fault(source, "the name of the file is that of another page", "choose another name")
    return ContentPlace(language, _KINDS[folder], name)


def parse_content_file(source: SourceFile, place: ContentPlace) -> ContentFile:
    """Return a content file with its front matter typed.

    Raises:
        SourceError: The front matter is missing or wrong; all faults are named.
    """
    parts = split_front_matter(source)
    tree = parse_tree(parts.head)
    is_source = place.language == SOURCE_LANGUAGE
    misplaced = () if is_source else _repeated_facts(tree, place.kind)
    value = {key: item for key, item in tree.value.items() if key not in misplaced}
    faults = [_repeated(tree, key) for key in misplaced]
    try:
        typed = shape(value, _front_type(place.kind, is_source=is_source), parts.head)
    except SourceError as error:
        raise SourceError((*faults, *error.diagnostics)) from None
    if faults:
        raise SourceError(tuple(faults))
    return ContentFile(
        source=source,
        place=place,
        parts=parts,
        facts=FACTS[place.kind](**_fields_of(typed, FACTS[place.kind])) if is_source else None,
        words=WORDS[place.kind](**_fields_of(typed, WORDS[place.kind])),
    )


def _repeated_facts(tree: Tree, kind: Kind) -> tuple[str, ...]:
    facts = {fact.name for fact in structs.fields(FACTS[kind])}
    return tuple(key for key in tree.value if key in facts)


def _repeated(tree: Tree, key: str) -> Diagnostic:
    place = Places(tree.source).key((key,))
    return Diagnostic(place, f"`{key}` stands only in the English file", "delete it here")


@cache
def _front_type(kind: Kind, *, is_source: bool) -> type[Struct]:
    """Return the type of the whole front matter; only translations say what they translate."""
    words = [word for word in structs.fields(WORDS[kind]) if word.name != "translation"]
    fields = [*structs.fields(FACTS[kind]), *words] if is_source else words
    typed: list[tuple[str, Any] | tuple[str, Any, Any]] = [
        (one.name, one.type) if one.required else (one.name, one.type, one.default)
        for one in fields
    ]
    if not is_source:
        typed.append(("translation", Translation))
    assert all(one.default_factory is NODEFAULT for one in fields)
    return defstruct("Front", typed, kw_only=True, forbid_unknown_fields=True)


def _fields_of(typed: Struct, kind: type[Struct]) -> dict[str, Any]:
    names = (one.name for one in structs.fields(kind))
    return {name: getattr(typed, name) for name in names if hasattr(typed, name)}


def _fits(text: str, kind: object) -> bool:
    try:
        convert(text, kind)
    except ValidationError:
        return False
    return True


def _fault(source: SourceFile, message: str, hint: str) -> SourceError:
    return SourceError((Diagnostic(Location(source.path), message, hint),))
