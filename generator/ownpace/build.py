"""The program on one page: from a plan file to a person's site. Read this first.

read → parse → check → resolve → render → assemble → export
"""

from datetime import date
from pathlib import Path
from typing import Literal, TypeAlias

from msgspec import Struct

from ownpace.checks import Setting, check
from ownpace.edition.assemble import assemble
from ownpace.edition.order import EditionOrder
from ownpace.export.folder import export_folder
from ownpace.export.zip import export_zip
from ownpace.model.pages import language_path
from ownpace.model.plan import CarePlan
from ownpace.model.site import Page, Site
from ownpace.model.source import Diagnostic, Finding, SourceError, SourceFile
from ownpace.parse.plan import parse_plan
from ownpace.parse.tree import locate
from ownpace.read.plan import read_plan
from ownpace.render.pages import render_pages
from ownpace.resolve.approval import is_approved
from ownpace.resolve.localize import Shelf, localize
from ownpace.workshop import Workshop

Format: TypeAlias = Literal["folder", "zip"]


class Delivery(Struct, frozen=True):
    """Where sites go, and in which form."""

    out: Path
    format: Format


class Outcome(Struct, frozen=True):
    """What became of one plan."""

    path: str
    """The plan file as it was named."""

    diagnostics: tuple[Diagnostic, ...] = ()
    target: Path | None = None
    """What was built, or nothing if the plan has faults."""


def build_plan(path: Path, workshop: Workshop, delivery: Delivery, today: date) -> Outcome:
    """Build the site of one plan, in every language the plan asks for."""
    try:
        source = read_plan(path)
        plan = parse_plan(source)
        warnings = check_plan(plan, source, workshop, today)
        bodies = page_bodies(plan, workshop)
        return Outcome(str(path), warnings, export(plan, bodies, workshop, delivery))
    except SourceError as error:
        return Outcome(str(path), error.diagnostics)


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


def link_pages(plan: CarePlan, workshop: Workshop) -> dict[str, bytes]:
    """Return the person's own pages by their path in the site, in all languages of the plan."""
    return assemble(workshop.frame(edition_order(plan)).shells, page_bodies(plan, workshop))


def page_bodies(plan: CarePlan, workshop: Workshop) -> list[Page]:
    """Return the bodies of the person's own pages, in all languages of the plan."""
    order = edition_order(plan)
    shelf = Shelf(workshop.project.library, workshop.project.clinic)
    bodies: list[Page] = []
    for locale in workshop.frame(order).locales:
        environment = workshop.environment(order, locale, plan.person.address)
        pages = render_pages(localize(plan, shelf, locale), shelf.clinic, environment)
        root = plan.languages[0]
        bodies += (Page(language_path(page.path, locale.tag, root), page.html) for page in pages)
    return bodies


def edition_order(plan: CarePlan) -> EditionOrder:
    """Return which edition a plan is linked with."""
    return EditionOrder(plan.languages, draft=not is_approved(plan))


def export(plan: CarePlan, bodies: list[Page], workshop: Workshop, delivery: Delivery) -> Path:
    """Write the site whole or not at all, and return where it is."""
    order = edition_order(plan)
    delivery.out.mkdir(parents=True, exist_ok=True)
    if delivery.format == "zip":
        target = delivery.out / f"{plan.plan}.zip"
        pages = {page.path: page.html.encode() for page in bodies}
        export_zip(workshop.packed(order), pages, target)
    else:
        target = delivery.out / plan.plan
        pages = assemble(workshop.frame(order).shells, bodies)
        export_folder(Site({**workshop.site(order).files, **pages}), target)
    return target


def _located(finding: Finding, source: SourceFile) -> Diagnostic:
    place = locate(source, finding.path)
    return Diagnostic(place, finding.message, finding.hint, finding.severity)
