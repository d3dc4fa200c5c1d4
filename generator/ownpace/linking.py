"""Linking: the person's own pages, rendered and put into the shells of their edition."""

from ownpace.edition.assemble import assemble
from ownpace.edition.order import EditionOrder
from ownpace.model.localized import LocalizedPlan
from ownpace.model.pages import language_path
from ownpace.model.plan import CarePlan
from ownpace.model.site import Page
from ownpace.render.pages import render_pages
from ownpace.resolve.approval import is_approved
from ownpace.resolve.localize import Shelf, localize
from ownpace.workshop import Workshop


def edition_order(plan: CarePlan) -> EditionOrder:
    """Return which edition a plan is linked with."""
    return EditionOrder(plan.languages, draft=not is_approved(plan))


def localized(plan: CarePlan, workshop: Workshop) -> tuple[LocalizedPlan, ...]:
    """Return a plan in each of its languages, that of the reader first."""
    shelf = Shelf(workshop.project.library, workshop.project.clinic)
    locales = workshop.frame(edition_order(plan)).locales
    return tuple(localize(plan, shelf, locale) for locale in locales)


def page_bodies(plan: CarePlan, workshop: Workshop, hosted: str | None = None) -> list[Page]:
    """Return the bodies of the person's own pages, in all languages of the plan.

    `hosted` is the address of the plan on a web server, if these pages are for one.
    """
    order, clinic = edition_order(plan), workshop.project.clinic
    bodies: list[Page] = []
    frame = workshop.frame(order)
    for locale, spoken in zip(frame.locales, localized(plan, workshop), strict=True):
        environment = workshop.environment(order, locale, plan.person.address)
        pages = render_pages(spoken, clinic, environment, hosted)
        root = plan.languages[0]
        bodies += (Page(language_path(page.path, locale.tag, root), page.html) for page in pages)
    return bodies


def link_pages(plan: CarePlan, workshop: Workshop, hosted: str | None = None) -> dict[str, bytes]:
    """Return the person's own pages by their path in the site, in all languages of the plan."""
    bodies = page_bodies(plan, workshop, hosted)
    return assemble(workshop.frame(edition_order(plan)).shells, bodies)
