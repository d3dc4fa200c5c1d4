"""The shipped project on a day within its plans' time, and a demo plan without any finding."""

from datetime import date
from pathlib import Path

import pytest

from ownpace.checks import Setting
from ownpace.model.plan import CarePlan
from ownpace.parse.clinic import parse_clinic
from ownpace.parse.library import parse_library
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.read.project import read_project

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def setting() -> Setting:
    """Return the shipped content and clinic, on a day within the plans' time."""
    files = read_project(ROOT)
    clinic = parse_clinic(files.clinic)
    library = parse_library(files, clinic)
    return Setting(library, clinic, TODAY, files.catalogs)


@pytest.fixture(scope="session")
def plan() -> CarePlan:
    """Return a demo plan in which no rule finds anything."""
    return parse_plan(read_plan(ROOT / "plans" / "m4k8wz.yaml"))
