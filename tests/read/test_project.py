"""The input files of a project are read in the order of their paths."""

from pathlib import Path

import pytest

from ownpace.model.source import SourceError
from ownpace.read.project import read_project

SMALL = Path(__file__).parent.parent / "examples" / "library" / "small"


def test_files() -> None:
    """Settings, sources and all content come under their paths from the root."""
    project = read_project(SMALL)

    paths = [source.path for source in project.content]
    assert project.clinic.path == "clinic.yml"
    assert [source.path for source in project.evidence] == ["content/evidence.yml"]
    assert "content/en/exercises/bridge.md" in paths
    assert "content/es/pacing.md" in paths
    assert paths == sorted(paths)


def test_all_faults(tmp_path: Path) -> None:
    """Everything that is missing or cannot be read is named at once."""
    page = tmp_path / "content" / "en" / "pacing.md"
    page.parent.mkdir(parents=True)
    page.write_bytes(b"\xff")

    with pytest.raises(SourceError) as refused:
        read_project(tmp_path)

    places = [str(fault.location) for fault in refused.value.diagnostics]
    assert places == ["clinic.yml:1:1", "content/evidence.yml:1:1", "content/en/pacing.md:1:1"]
