"""What all tests share: expected results that are kept in files, and a small project."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ownpace.model.plan import CarePlan
from ownpace.parse.clinic import parse_clinic
from ownpace.parse.library import parse_library
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.read.project import read_project
from ownpace.resolve.localize import Shelf

VILLAGE = Path(__file__).parent / "projects" / "village"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--regen`."""
    parser.addoption("--regen", action="store_true", help="rewrite the expected results in files")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, Path], None]:
    """Return what compares a text with a file, or rewrites the file with `--regen`."""

    def compare(text: str, path: Path) -> None:
        if request.config.getoption("--regen"):
            path.write_text(text, encoding="utf-8")
        expected = path.read_text(encoding="utf-8") if path.exists() else ""
        assert text == expected, f"{path.name} differs: look at it, then run `pytest --regen`"

    return compare


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    """Return the content and the clinic of a small project."""
    files = read_project(VILLAGE)
    clinic = parse_clinic(files.clinic)
    return Shelf(parse_library(files, clinic), clinic)


@pytest.fixture(scope="session")
def plan() -> CarePlan:
    """Return a plan with every part."""
    return parse_plan(read_plan(VILLAGE / "plans" / "p3v7qk.yaml"))
