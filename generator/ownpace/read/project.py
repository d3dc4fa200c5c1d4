"""Read the files of a project: the clinic's settings, the sources and the content."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from ownpace.model.source import Diagnostic, SourceError, SourceFile
from ownpace.read.file import read_file


class Project(Struct, frozen=True):
    """The input files of a project, as read; their paths are relative to its root."""

    root: Path
    clinic: SourceFile
    evidence: SourceFile
    content: tuple[SourceFile, ...]
    """All content files of all languages, in the order of their paths."""


def read_project(root: Path) -> Project:
    """Return the files of the project at `root`.

    Raises:
        SourceError: Files are missing, too large, or not text in UTF-8; all of them are named.
    """
    faults: list[Diagnostic] = []
    names = ("clinic.yml", "content/evidence.yml", *_content_names(root))
    files = tuple(_read_each(root, names, faults))
    if faults:
        raise SourceError(tuple(faults))
    clinic, evidence, *content = files
    return Project(root, clinic, evidence, tuple(content))


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
