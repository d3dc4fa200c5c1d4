"""The diary files that were handed in, read from the disk."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ownpace.model.diary import Diary
from ownpace.model.plan import CarePlan
from ownpace.model.source import NOTED, Diagnostic, SourceError
from ownpace.parse.diary import parse_diary
from ownpace.read.file import read_file


def read_diaries(paths: Sequence[Path], plan: CarePlan, today: date) -> tuple[Diary, ...]:
    """Return the diary in each file, as a diary of `plan`.

    Raises:
        SourceError: Some cannot be used; all faults of all files are named.
    """
    found: list[Diary] = []
    faults: list[Diagnostic] = []
    for path in paths:
        try:
            found.append(parse_diary(read_file(path, str(path), NOTED), plan, today))
        except SourceError as error:
            faults.extend(error.diagnostics)
    if faults:
        raise SourceError(tuple(faults))
    return tuple(found)
