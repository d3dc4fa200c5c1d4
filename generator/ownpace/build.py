"""The program on one page: from a plan file to what a person can hold. Read this first.

read → parse → check → resolve → render → assemble → export; the last four are in `delivery.py`,
in the order of each form.
"""

from datetime import date
from pathlib import Path

from msgspec import Struct

from ownpace.checks import Setting, check
from ownpace.delivery import CannotDeliver, Delivery, deliver
from ownpace.model.plan import CarePlan
from ownpace.model.source import Diagnostic, Finding, Location, SourceError, SourceFile
from ownpace.parse.plan import parse_plan
from ownpace.parse.tree import locate
from ownpace.read.plan import read_plan
from ownpace.workshop import Workshop


class Outcome(Struct, frozen=True):
    """What became of one plan."""

    path: str
    """The plan file as it was named."""

    diagnostics: tuple[Diagnostic, ...] = ()
    target: Path | None = None
    """What was built, or nothing if the plan has faults."""


def build_plan(path: Path, workshop: Workshop, delivery: Delivery, today: date) -> Outcome:
    """Build what one plan is handed over as, in every language the plan asks for."""
    try:
        source = read_plan(path)
        plan = parse_plan(source)
        warnings = check_plan(plan, source, workshop, today)
        return Outcome(str(path), warnings, deliver(plan, workshop, delivery))
    except SourceError as error:
        return Outcome(str(path), error.diagnostics)
    except CannotDeliver as error:
        return Outcome(str(path), (Diagnostic(Location(str(path)), *error.args),))


def check_plan(
    plan: CarePlan, source: SourceFile, workshop: Workshop, today: date
) -> tuple[Diagnostic, ...]:
    """Return the warnings about a plan, with their places.

    Raises:
        SourceError: The plan has errors; the warnings are among them.
    """
    project = workshop.project
    setting = Setting(project.library, project.clinic, today, project.catalogs)
    found = (_located(finding, source) for finding in check(plan, setting))
    diagnostics = tuple(sorted(found, key=lambda diagnostic: diagnostic.location))
    if any(diagnostic.severity == "error" for diagnostic in diagnostics):
        raise SourceError(diagnostics)
    return diagnostics


def _located(finding: Finding, source: SourceFile) -> Diagnostic:
    place = locate(source, finding.path)
    return Diagnostic(place, finding.message, finding.hint, finding.severity)
