"""Booklets: a plan on paper, in each of its languages and in two beside each other."""

from collections.abc import Iterator

from msgspec import structs

from ownpace.export.folder import hosted_address, hosted_name
from ownpace.export.pdf import MissingFont, Print, fonts_for, pdf_file
from ownpace.linking import edition_order, localized
from ownpace.model.plan import CarePlan
from ownpace.model.printing import Printing
from ownpace.render.booklet import Copy, Cover, Paper, booklet_source, side_by_side_source
from ownpace.render.pages import render_pages
from ownpace.render.qr import qr_code
from ownpace.resolve.approval import day_written
from ownpace.resolve.sheet_code import sheet_code
from ownpace.workshop import Workshop

USUAL, LARGE = 11, 16
"""Points of type."""

QR_NAME = "plan-address.svg"
"""The picture of the address of the hosted plan, among the figures."""


SHEET_CODE_NAME = "sheet-code.svg"
"""The picture of plan and version at the foot of the diary sheet, among the figures."""


class CannotPrint(Exception):
    """A booklet that cannot be made on this computer: why, and the way out."""


def print_booklets(
    plan: CarePlan, workshop: Workshop, printing: Printing
) -> Iterator[tuple[str, bytes]]:
    """Yield the end of the name and the bytes of each booklet of a plan.

    There is one for each language, that of the reader first, and one with the first two beside
    each other.

    Raises:
        CannotPrint: A font is missing, or nobody knows where plans are hosted.
    """
    figures = _figures(plan, workshop)
    figures[SHEET_CODE_NAME] = qr_code(sheet_code(plan)).encode()
    address = _address(plan, workshop, printing)
    if address:
        figures[QR_NAME] = qr_code(address).encode()
    work = Print(source="", figures=figures, written=day_written(plan), fonts=printing.fonts)
    try:
        for ending, source in _sources(plan, workshop, printing, has_address=bool(address)):
            yield ending, pdf_file(structs.replace(work, source=source))
    except MissingFont as error:
        raise CannotPrint(*error.args) from None


def _figures(plan: CarePlan, workshop: Workshop) -> dict[str, bytes]:
    shared = workshop.site(edition_order(plan)).files
    return {
        path.rpartition("/")[2]: data
        for path, data in shared.items()
        if path.startswith("assets/figures/")
    }


def _sources(
    plan: CarePlan, workshop: Workshop, printing: Printing, *, has_address: bool
) -> Iterator[tuple[str, str]]:
    fonts = fonts_for(plan.languages, printing.fonts)
    is_large = printing.large_print or "large-print" in plan.person.constraints.reading
    paper = Paper(size=printing.paper, points=LARGE if is_large else USUAL)
    look = workshop.template("formats/booklet.typ")
    cover = Cover(named=printing.name, address_picture=QR_NAME if has_address else None)
    copies: list[Copy] = []
    for copy in _copies(plan, workshop, fonts):
        yield f"-{copy.locale.tag}" if copies else "", booklet_source(copy, look, paper, cover)
        copies.append(copy)
    if len(copies) > 1:
        yield "-side-by-side", side_by_side_source(copies[0], copies[1], look, paper)


def _copies(plan: CarePlan, workshop: Workshop, fonts: tuple[str, ...]) -> Iterator[Copy]:
    order, clinic = edition_order(plan), workshop.project.clinic
    locales = workshop.frame(order).locales
    for locale, spoken in zip(locales, localized(plan, workshop), strict=True):
        environment = workshop.environment(order, locale, plan.person.address)
        yield Copy(
            plan=spoken,
            locale=locale,
            pages=render_pages(spoken, clinic, environment),
            clinic=clinic,
            environment=environment,
            fonts=fonts,
        )


def _address(plan: CarePlan, workshop: Workshop, printing: Printing) -> str | None:
    """Return the address of the hosted plan, if it is hosted."""
    if not printing.hosted:
        return None
    root = workshop.project.clinic.hosted_at
    if not root:
        raise CannotPrint(
            "clinic.yml does not say where plans are hosted",
            "add a line such as `hosted_at: https://plans.clinic.example/`",
        )
    name = hosted_name(plan.plan, printing.hosted)
    return hosted_address(root, name) if name else None
