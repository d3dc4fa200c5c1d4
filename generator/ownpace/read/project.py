"""Read the files of a project: the clinic's settings, the sources and the content."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from ownpace.model.source import Diagnostic, SourceError, SourceFile
from ownpace.read.file import read_file

AVOID = "content/words-to-avoid.yml"


class Project(Struct, frozen=True):
    """The input files of a project, as read; their paths are relative to its root."""

    root: Path
    clinic: SourceFile
    evidence: SourceFile
    content: tuple[SourceFile, ...]
    """All content files of all languages, in the order of their paths."""

    avoid: SourceFile | None = None
    """The clinic's words to avoid, if it has such a list."""

    figures: tuple[SourceFile, ...] = ()
    """The figures of exercises, in the order of their paths."""

    catalogs: frozenset[str] = frozenset()
    """Languages that have interface strings in templates/locale."""


def read_project(root: Path) -> Project:
    """Return the files of the project at `root`.

    Raises:
        SourceError: Files are missing, too large, or not text in UTF-8; all of them are named.
    """
    faults: list[Diagnostic] = []
    names = ("clinic.yml", "content/evidence.yml", *_content_names(root))
    files = tuple(_read_each(root, names, faults))
    listed = (AVOID,) if (root / AVOID).exists() else ()
    avoid = tuple(_read_each(root, listed, faults))
    drawn = sorted(path.relative_to(root).as_posix() for path in root.glob("content/figures/*.yml"))
    figures = tuple(_read_each(root, tuple(drawn), faults))
    if faults:
        raise SourceError(tuple(faults))
    clinic, evidence, *content = files
    catalogs = frozenset(path.stem for path in root.glob("templates/locale/*.po"))
    return Project(
        root, clinic, evidence, tuple(content), avoid[0] if avoid else None, figures, catalogs
    )


def _content_names(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.glob("content/*/**/*.md"))


def _read_each(
    root: Path, names: tuple[str, ...], faults: list[Diagnostic]
) -> Iterator[SourceFile]:
    for name in names:
        try:
            yield read_file(root / name, name)
        except SourceError as error:
            faults.extend(error.diagnostics)
