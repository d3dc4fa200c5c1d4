"""From a checked plan to what a person can hold: one function for each form."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from msgspec import Struct

from ownpace.export.folder import export_folder, hosted_address, hosted_name
from ownpace.export.zip import export_zip
from ownpace.linking import edition_order, link_pages, localized, page_bodies
from ownpace.model.pages import PLAN_PAGES
from ownpace.model.plan import CarePlan
from ownpace.model.printing import Printing
from ownpace.model.site import Site
from ownpace.resolve.about import plan_entries
from ownpace.resolve.approval import day_written
from ownpace.resolve.text import entry_path
from ownpace.workshop import Workshop

if TYPE_CHECKING:
    from ownpace.edition.single import Book

Format: TypeAlias = Literal["folder", "zip", "html", "pdf", "pwa", "ics"]


class CannotDeliver(Exception):
    """A form that cannot be made on this computer: why, and the way out."""


class Delivery(Struct, frozen=True, kw_only=True):
    """Where sites go, and in which form."""

    out: Path
    format: Format
    full_titles: bool = False
    """Whether titles in calendars say what they are about."""

    printing: Printing = Printing()
    """What was chosen for booklets."""

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
    from ownpace.export.publish import publish_file
    from ownpace.printing import CannotPrint, print_booklets

    lock = None
    if delivery.locks:
        lock = keep_lock(delivery.locks, plan.plan, plan.languages[0], delivery.random)
    try:
        booklets = tuple(print_booklets(plan, workshop, delivery.printing))
    except CannotPrint as error:
        raise CannotDeliver(*error.args) from None
    for ending, made in booklets:
        path = target.with_name(f"{target.stem}{ending}{target.suffix}")
        publish_file(path, lock_pdf(made, lock) if lock else made)


def _pwa(plan: CarePlan, workshop: Workshop, target: Path, _: Delivery) -> None:
    """Write a folder to host, under a name that cannot be guessed and stays from now on."""
    from ownpace.edition.hosted import MARK, Hosting, hosted_files
    from ownpace.export.touch_icon import touch_icon

    order = edition_order(plan)
    notices = {}
    for locale in workshop.frame(order).locales:
        environment = workshop.environment(order, locale, plan.person.address)
        macros: Any = environment.get_template("formats/hosted.html").module
        notices[locale.tag] = str(macros.update())
    root = workshop.project.clinic.hosted_at
    address = hosted_address(root, target.name) if root else None
    files = {**workshop.site(order).files, **link_pages(plan, workshop, address)}
    hosting = Hosting(
        files=files,
        locales=workshop.frame(order).locales,
        notices=notices,
        worker=workshop.template("formats/worker.js"),
        script=workshop.template("formats/hosted.js"),
        touch_icon=touch_icon(files[MARK]),
    )
    export_folder(Site(hosted_files(hosting)), target)


def _hosted_name(plan: str, delivery: Delivery) -> str:
    """Return the name of a plan's folder: the one it has, or a new one of 128 random bits."""
    return hosted_name(plan, delivery.out) or f"{plan}-{delivery.random(16).hex()}"


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
        written=day_written(plan),
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
