"""From the text of `clinic.yml` to the clinic's settings."""

from pathlib import Path

import pytest

from ownpace.model.source import SourceError, SourceFile
from ownpace.parse.clinic import parse_clinic

CLINIC = Path(__file__).parent.parent / "examples" / "library" / "small" / "clinic.yml"


def test_clinic() -> None:
    """Settings that are left out have their defaults, and numbers of phones stay text."""
    clinic = parse_clinic(SourceFile("clinic.yml", CLINIC.read_text(encoding="utf-8")))

    assert clinic.emergency_number == "112"
    assert clinic.local_language == "en"
    assert tuple(clinic.languages) == ("en", "es")
    assert clinic.languages["es"].published_statuses == ("translated", "reviewed")


def test_faults() -> None:
    """All faults of the settings are named at once."""
    text = CLINIC.read_text(encoding="utf-8").replace("GB", "Britain").replace("112", "call")

    with pytest.raises(SourceError) as refused:
        parse_clinic(SourceFile("clinic.yml", text))

    assert [fault.location.line for fault in refused.value.diagnostics] == [3, 6]
