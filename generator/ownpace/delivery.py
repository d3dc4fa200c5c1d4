"""From a checked plan to what a person can hold: one function for each form."""

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from msgspec import Struct

from ownpace.edition.assemble import assemble
from ownpace.edition.order import EditionOrder
from ownpace.export.folder import export_folder
from ownpace.export.zip import export_zip
from ownpace.model.localized import LocalizedPlan
from ownpace.model.pages import PLAN_PAGES, language_path
from ownpace.model.plan import CarePlan
from ownpace.model.site import Page, Site
from ownpace.render.pages import render_pages
from ownpace.resolve.about import plan_entries
from ownpace.resolve.approval import is_approved
from ownpace.resolve.localize import Shelf, localize
from ownpace.resolve.text import entry_path
from ownpace.workshop import Workshop

if TYPE_CHECKING:
    from ownpace.edition.single import Book

Format: TypeAlias = Literal["folder", "zip", "html", "pdf", "pwa", "ics"]


SECRET_LETTERS = 32
USUAL, LARGE = 11, 16
"""Points of type in booklets."""


class CannotDeliver(Exception):
    """A form that cannot be made on this computer: why, and the way out."""


class Delivery(Struct, frozen=True, kw_only=True):
    """Where sites go, and in which form."""

    out: Path
    format: Format
    full_titles: bool = False
    """Whether titles in calendars say what they are about."""

    paper: str = "a4"
    """Paper of booklets: `a4` or `us-letter`."""

    large_print: bool = False
    """Whether booklets are in large print, also where the plan does not ask for it."""

    locks: Path | None = None
    """The clinic's own folder of locks and passphrases; with it, plans are locked."""

    random: Callable[[int], bytes] = os.urandom
    """Where locks get their random bytes from."""


def deliver(plan: CarePlan, workshop: Workshop, delivery: Delivery) -> Path:
    """Write a plan whole or not at all, and return where it is."""
    ending, write = _WRITERS[delivery.format]
    delivery.out.mkdir(parents=True, exist_ok=True)
    is_hosted = delivery.format == "pwa"
    name = _hosted_name(plan.plan, delivery) if is_hosted else f"{plan.plan}{ending}"
    target = delivery.out / name
    write(plan, workshop, target, delivery)
    return target


def edition_order(plan: CarePlan) -> EditionOrder:
    """Return which edition a plan is linked with."""
    return EditionOrder(plan.languages, draft=not is_approved(plan))


def localized(plan: CarePlan, workshop: Workshop) -> tuple[LocalizedPlan, ...]:
    """Return a plan in each of its languages, that of the reader first."""
    shelf = Shelf(workshop.project.library, workshop.project.clinic)
    locales = workshop.frame(edition_order(plan)).locales
    return tuple(localize(plan, shelf, locale) for locale in locales)


def page_bodies(plan: CarePlan, workshop: Workshop) -> list[Page]:
    """Return the bodies of the person's own pages, in all languages of the plan."""
    order, clinic = edition_order(plan), workshop.project.clinic
    bodies: list[Page] = []
    frame = workshop.frame(order)
    for locale, spoken in zip(frame.locales, localized(plan, workshop), strict=True):
        environment = workshop.environment(order, locale, plan.person.address)
        pages = render_pages(spoken, clinic, environment)
        root = plan.languages[0]
        bodies += (Page(language_path(page.path, locale.tag, root), page.html) for page in pages)
    return bodies


def link_pages(plan: CarePlan, workshop: Workshop) -> dict[str, bytes]:
    """Return the person's own pages by their path in the site, in all languages of the plan."""
    return assemble(workshop.frame(edition_order(plan)).shells, page_bodies(plan, workshop))


def _folder(plan: CarePlan, workshop: Workshop, target: Path, _: Delivery) -> None:
    shared = workshop.site(edition_order(plan)).files
    export_folder(Site({**shared, **link_pages(plan, workshop)}), target)


def _zip(plan: CarePlan, workshop: Workshop, target: Path, _: Delivery) -> None:
    pages = {page.path: page.html.encode() for page in page_bodies(plan, workshop)}
    export_zip(workshop.packed(edition_order(plan)), pages, target)


def _html(plan: CarePlan, workshop: Workshop, target: Path, delivery: Delivery) -> None:
    from ownpace.edition.single import bind, locked_file, secret, single_file
    from ownpace.export.publish import publish_file

    bound = bind(_book(plan, workshop))
    if delivery.locks is None:
        publish_file(target, single_file(bound))
        return
    from ownpace.export.lock import keep_lock, seal

    lock = keep_lock(delivery.locks, plan.plan, plan.languages[0], delivery.random)
    sealed = seal(secret(bound), lock, delivery.random)
    unlock = workshop.template("formats/unlock.js")
    publish_file(target, locked_file(bound, _doors(plan, workshop), sealed, unlock))


def _doors(plan: CarePlan, workshop: Workshop) -> str:
    """Return what asks for the passphrase, in each language of a plan."""
    order = edition_order(plan)
    doors = []
    for number, locale in enumerate(workshop.frame(order).locales):
        environment = workshop.environment(order, locale, plan.person.address)
        macros: Any = environment.get_template("formats/lock.html").module
        doors.append(str(macros.door(number)))
    return "\n".join(doors)


def _book(plan: CarePlan, workshop: Workshop) -> "Book":
    """Return the person's own pages, and those that the plan chose, for one file."""
    from ownpace.edition.single import Book

    order = edition_order(plan)
    chosen = (entry_path(entry) for entry in plan_entries(plan, workshop.project.library))
    return Book(
        files={**workshop.site(order).files, **link_pages(plan, workshop)},
        locales=workshop.frame(order).locales,
        paths=tuple(dict.fromkeys((*PLAN_PAGES.values(), *chosen))),
        style=workshop.template("formats/single.css"),
    )


def _pdf(plan: CarePlan, workshop: Workshop, target: Path, delivery: Delivery) -> None:
    """Write a booklet in each language: that of the reader under the plain name."""
    from ownpace.export.lock import keep_lock, lock_pdf
    from ownpace.export.pdf import Print, pdf_file
    from ownpace.export.publish import publish_file

    lock = None
    if delivery.locks:
        lock = keep_lock(delivery.locks, plan.plan, plan.languages[0], delivery.random)
    shared = workshop.site(edition_order(plan)).files
    figures = {
        path.rpartition("/")[2]: data
        for path, data in shared.items()
        if path.startswith("assets/figures/")
    }
    for name, source in _booklets(plan, workshop, delivery):
        made = pdf_file(Print(source=source, figures=figures, written=_written(plan)))
        path = target.with_name(f"{target.stem}{name}{target.suffix}")
        publish_file(path, lock_pdf(made, lock) if lock else made)


def _booklets(plan: CarePlan, workshop: Workshop, delivery: Delivery) -> Iterator[tuple[str, str]]:
    """Yield the end of the name and the source of each booklet of a plan.

    There is one for each language, that of the reader first, and one with the first two beside
    each other.
    """
    from ownpace.export.pdf import MissingFont, fonts_for
    from ownpace.render.booklet import Copy, Paper, booklet_source, side_by_side_source

    try:
        fonts = fonts_for(plan.languages)
    except MissingFont as error:
        raise CannotDeliver(*error.args) from None
    is_large = delivery.large_print or "large-print" in plan.person.constraints.reading
    paper = Paper(size=delivery.paper, points=LARGE if is_large else USUAL)
    look = workshop.template("formats/booklet.typ")
    order, clinic = edition_order(plan), workshop.project.clinic
    copies: list[Copy] = []
    for locale, spoken in zip(
        workshop.frame(order).locales, localized(plan, workshop), strict=True
    ):
        environment = workshop.environment(order, locale, plan.person.address)
        copy = Copy(
            plan=spoken,
            locale=locale,
            pages=render_pages(spoken, clinic, environment),
            clinic=clinic,
            environment=environment,
            fonts=fonts,
        )
        yield f"-{locale.tag}" if copies else "", booklet_source(copy, look, paper)
        copies.append(copy)
    if len(copies) > 1:
        yield "-side-by-side", side_by_side_source(copies[0], copies[1], look, paper)


def _pwa(plan: CarePlan, workshop: Workshop, target: Path, _: Delivery) -> None:
    """Write a folder to host, under a name that cannot be guessed and stays from now on."""
    from ownpace.edition.hosted import Hosting, hosted_files

    order = edition_order(plan)
    notices = {}
    for locale in workshop.frame(order).locales:
        environment = workshop.environment(order, locale, plan.person.address)
        macros: Any = environment.get_template("formats/hosted.html").module
        notices[locale.tag] = str(macros.update())
    hosting = Hosting(
        files={**workshop.site(order).files, **link_pages(plan, workshop)},
        locales=workshop.frame(order).locales,
        notices=notices,
        worker=workshop.template("formats/worker.js"),
        script=workshop.template("formats/hosted.js"),
    )
    export_folder(Site(hosted_files(hosting)), target)


def _hosted_name(plan: str, delivery: Delivery) -> str:
    """Return the name of a plan's folder: the one it has, or a new one of 128 random bits."""
    before = sorted(delivery.out.glob(f"{plan}-" + "?" * SECRET_LETTERS))
    return before[0].name if before else f"{plan}-{delivery.random(16).hex()}"


def _written(plan: CarePlan) -> date:
    """Return the day that files say they were made on: the same for the same plan."""
    return plan.approved.on if plan.approved else plan.starts


def _ics(plan: CarePlan, workshop: Workshop, target: Path, delivery: Delivery) -> None:
    from ownpace.export.ics import Agenda, export_ics
    from ownpace.render.calendar import calendar_entries
    from ownpace.resolve.calendar import events

    order = edition_order(plan)
    environment = workshop.environment(order, workshop.frame(order).locales[0], plan.person.address)
    spoken = localized(plan, workshop)[0]
    entries = calendar_entries(events(plan), spoken, environment, full=delivery.full_titles)
    agenda = Agenda(
        plan=plan.plan,
        version=plan.version,
        written=_written(plan),
        time_zone=workshop.project.clinic.time_zone,
        entries=entries,
    )
    export_ics(agenda, target)


# The imports inside cost more than linking a plan, and most runs need none of them.
_WRITERS: dict[Format, tuple[str, Callable[[CarePlan, Workshop, Path, Delivery], None]]] = {
    "folder": ("", _folder),
    "zip": (".zip", _zip),
    "html": (".html", _html),
    "pdf": (".pdf", _pdf),
    "pwa": ("", _pwa),
    "ics": (".ics", _ics),
}
FORMATS = tuple(_WRITERS)
