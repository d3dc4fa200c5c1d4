"""A plan with every part, and the content it points at."""

from pathlib import Path

import pytest

from ownpace.model.plan import CarePlan
from ownpace.parse.clinic import parse_clinic
from ownpace.parse.library import parse_library
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.read.project import read_project
from ownpace.resolve.localize import Shelf

VILLAGE = Path(__file__).parents[1] / "projects" / "village"


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    """Return the content and the clinic of a small project."""
    files = read_project(VILLAGE)
    clinic = parse_clinic(files.clinic)
    return Shelf(parse_library(files.content, files.evidence, clinic), clinic)


@pytest.fixture(scope="session")
def plan() -> CarePlan:
    """Return a plan with every part."""
    return parse_plan(read_plan(VILLAGE / "plans" / "p3v7qk.yaml"))
