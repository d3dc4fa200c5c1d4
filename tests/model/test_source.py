"""A diagnostic is a place, a fact and a way out, one below the other."""

import pytest

from ownpace.model.source import Diagnostic, Location, SourceError

PLACE = Location("plans/m4k8wz.yaml", 5, 18)


@pytest.mark.parametrize(
    ("diagnostic", "expected"),
    [
        (
            Diagnostic(PLACE, "`version` must be 1 or more", "count from 1"),
            "plans/m4k8wz.yaml:5:18: error: `version` must be 1 or more\n  hint: count from 1",
        ),
        (
            Diagnostic(PLACE, "the plan is past its date", severity="warning"),
            "plans/m4k8wz.yaml:5:18: warning: the plan is past its date",
        ),
        (Diagnostic(Location("clinic.yml"), "no such file"), "clinic.yml:1:1: error: no such file"),
    ],
)
def test_diagnostic(diagnostic: Diagnostic, expected: str) -> None:
    """The place comes first, so that an editor finds it; the hint has a line of its own."""
    assert str(diagnostic) == expected


def test_order_of_places() -> None:
    """Places are sorted by file, then by line and column as numbers."""
    places = [Location("b", 1, 1), Location("a", 10, 1), Location("a", 9, 12), Location("a", 9, 2)]

    assert [str(place) for place in sorted(places)] == ["a:9:2", "a:9:12", "a:10:1", "b:1:1"]


def test_all_faults_at_once() -> None:
    """An error holds every fault, and prints them in the order in which they were found."""
    faults = (Diagnostic(PLACE, "one"), Diagnostic(PLACE, "two", "mend it"))

    error = SourceError(faults)

    assert error.diagnostics == faults
    assert str(error) == f"{faults[0]}\n{faults[1]}"
