"""Files that come back from translators, into the pages they belong to."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from ownpace.exchange.answers import Answers
from ownpace.exchange.merge import Merged, merge
from ownpace.exchange.po import read_po
from ownpace.exchange.spreadsheet import read_csv
from ownpace.exchange.xliff import read_xliff
from ownpace.model.content import Translation
from ownpace.model.source import Diagnostic, Location, SourceError
from ownpace.read.file import read_file
from ownpace.read.history import read_blobs
from ownpace.translators.desk import Desk

Reader: TypeAlias = Callable[[str, str], Answers]
READERS: dict[str, Reader] = {
    ".po": read_po,
    ".xlf": read_xliff,
    ".xliff": read_xliff,
    ".csv": read_csv,
}
"""By the end of a file's name: what reads it."""


class Brought(Struct, frozen=True):
    """What became of one file that came back."""

    path: str
    """The file."""

    page: str = ""
    """Where its page stands, or will stand."""

    merged: Merged | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    is_changed: bool = False
    """Whether the page says something else now."""


def bring_back(
    desk: Desk, files: Iterable[Path], fresh: Translation, *, dry_run: bool
) -> Iterator[Brought]:
    """Take each file into its page, and yield what became of it."""
    for path in files:
        try:
            yield _bring_back(desk, path, fresh, dry_run=dry_run)
        except SourceError as error:
            yield Brought(str(path), diagnostics=error.diagnostics)


def _bring_back(desk: Desk, path: Path, fresh: Translation, *, dry_run: bool) -> Brought:
    answers = _read(path)
    name = desk.find(answers.name)
    job = desk.job(answers.language, name)
    base = None
    if answers.target_blob == job.target_blob:
        base = job
    elif answers.target_blob and (found := read_blobs(desk.root, [answers.target_blob])):
        base = desk.job_with(job, found[answers.target_blob])
    merged = merge(job, answers, base, fresh)
    page = desk.path(job.language, name)
    is_changed = merged.text is not None and merged.text != job.target
    if is_changed and merged.text is not None and not dry_run:
        desk.write(job.language, name, merged.text)
    return Brought(str(path), page, merged, merged.diagnostics, is_changed)


def _read(path: Path) -> Answers:
    reader = READERS.get(path.suffix)
    if reader is None:
        known = ", ".join(f"`{ending}`" for ending in READERS)
        fault = "files of this kind are not read"
        raise SourceError((Diagnostic(Location(str(path)), fault, f"known are {known}"),))
    source = read_file(path, str(path))
    try:
        return reader(source.text, str(path))
    except ValueError as error:
        hint = "export the page again, and copy the texts over"
        raise SourceError((Diagnostic(Location(str(path)), str(error), hint),)) from None
