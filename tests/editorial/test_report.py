"""How easy the English pages are to read stands in docs/readability.txt, as it is today."""

import shutil
from collections.abc import Callable
from pathlib import Path

from ownpace.reading import reading_report

ROOT = Path(__file__).parents[2]


def test_report_of_the_library(tmp_path: Path, golden: Callable[[str, Path], None]) -> None:
    """The report that is kept in the repository is the one that the command prints."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copy(ROOT / "clinic.yml", tmp_path)

    lines = list(reading_report(tmp_path, "en", hardest=False))

    print("\n".join(lines))
    golden("\n".join(lines) + "\n", ROOT / "docs" / "readability.txt")
