"""Read a plan file."""

from pathlib import Path

from ownpace.model.source import SourceFile
from ownpace.read.file import read_file


def read_plan(path: Path) -> SourceFile:
    """Return the text of a plan, under its path as the user gave it.

    Raises:
        SourceError: The file is missing, too large, or not text in UTF-8.
    """
    return read_file(path, str(path))
