"""Read the files of a project: the clinic's settings, the library, and what takes its place.

`content/` is the library. A file in `own/` takes the place of the file of the same name there, so
that a clinic can change a page or a picture and still take over a newer library.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from ownpace.exchange.identity import blob_id
from ownpace.model.project import ProjectFiles
from ownpace.model.source import Diagnostic, SourceError, SourceFile
from ownpace.read.file import read_file
from ownpace.read.history import read_blobs

_SOURCE = re.compile(r"^translation:.*(?:\n[ \t]+.*)*?\bsource: *([0-9a-f]{40})\b", re.MULTILINE)
LIBRARY = "content"
OWN = "own"


def read_project(root: Path) -> ProjectFiles:
    """Return the files of the project at `root`.

    Raises:
        SourceError: Files are missing, too large, or not text in UTF-8; all of them are named.
    """
    faults: list[Diagnostic] = []

    def read(names: Iterable[str]) -> tuple[SourceFile, ...]:
        return tuple(_read_each(root, names, faults))

    clinic = read(["clinic.yml"])
    evidence = read([f"{LIBRARY}/evidence.yml", *_existing(root, "evidence.yml", (OWN,))])
    content = read(_names(root, "*/**/*.md"))
    lists = {
        field: read(_existing(root, name, (LIBRARY, OWN)))
        for field, name in (("glossary", "glossary.yml"), ("avoid", "words-to-avoid.yml"))
    }
    drawn = {
        "figures": read(_names(root, "figures/*.yml")),
        "pictures": read(_names(root, "pictures/*.svg")),
    }
    if faults:
        raise SourceError(tuple(faults))
    earlier = read_blobs(root, _earlier_sources(content))
    catalogs = frozenset(path.stem for path in root.glob("templates/locale/*.po"))
    return ProjectFiles(
        clinic=clinic[0],
        evidence=evidence,
        content=content,
        earlier=earlier,
        catalogs=catalogs,
        **lists,
        **drawn,
    )


def _earlier_sources(content: tuple[SourceFile, ...]) -> Iterator[str]:
    """Yield the blob ids of English texts that are not those of today."""
    today = {blob_id(file.text) for file in content}
    for file in content:
        found = _SOURCE.search(file.text)
        if found and found[1] not in today:
            yield found[1]


def _names(root: Path, pattern: str) -> list[str]:
    """Return the files of the library that fit, those of the clinic in place of ours."""
    found = {
        path.relative_to(root / folder).as_posix(): path.relative_to(root).as_posix()
        for folder in (LIBRARY, OWN)
        for path in root.glob(f"{folder}/{pattern}")
    }
    return [found[name] for name in sorted(found)]


def _existing(root: Path, name: str, folders: Iterable[str]) -> list[str]:
    return [f"{folder}/{name}" for folder in folders if (root / folder / name).exists()]


def _read_each(root: Path, names: Iterable[str], faults: list[Diagnostic]) -> Iterator[SourceFile]:
    for name in names:
        try:
            yield read_file(root / name, name)
        except SourceError as error:
            faults.extend(error.diagnostics)
