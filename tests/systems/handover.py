"""One plan on its whole way: from the text of its file to the pages that its readers open."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path, PurePosixPath
from posixpath import normpath

from msgspec import Struct
from tests.systems.page import Element, read_page

from ownpace.build import check_plan
from ownpace.linking import edition_order, link_pages
from ownpace.model.pages import PLAN_PAGES, PlanPage, language_path
from ownpace.model.plan import CarePlan
from ownpace.model.source import Diagnostic, SourceError, SourceFile
from ownpace.parse.plan import parse_plan
from ownpace.workshop import Workshop

PLANS = Path(__file__).parent / "plans"
DAY = date(2026, 11, 20)
"""The day on which the plans of these stories are looked at."""

DRAFTS = "translations that no health professional has checked"


class Handover(Struct, frozen=True):
    """A plan, what was said about it, and its site."""

    plan: CarePlan
    warnings: tuple[str, ...]
    files: dict[str, bytes]
    """The whole site: the person's own pages, and those that all plans share."""

    pages: dict[str, Element]
    """The person's own pages by their paths, as their readers see them."""

    def path(self, kind: PlanPage, language: str) -> str:
        """Return where a page stands in the site."""
        return language_path(PLAN_PAGES[kind], language, self.plan.languages[0])

    def page(self, kind: PlanPage, language: str) -> Element:
        """Return a page in one of the languages."""
        return self.pages[self.path(kind, language)]

    def main(self, kind: PlanPage, language: str) -> Element:
        """Return the main part of a page, without what stands around it on every page."""
        return self.page(kind, language).one("main")

    def follow(self, link: Element, kind: PlanPage, language: str) -> Element:
        """Return the page, or the part of it, that a link on one of the own pages leads to."""
        address, _, name = link["href"].partition("#")
        here = PurePosixPath(self.path(kind, language))
        path = normpath(here.parent / address) if address else str(here)
        page = read_page(self.files[path].decode())
        return page.one(id=name) if name else page


class Fault(Struct, frozen=True):
    """One place of a plan written otherwise, and what is then said about it."""

    change: tuple[str, str]
    at: tuple[str, str]
    """The value that is named, after what stands in front of it."""

    message: str
    """`error` or `warning`, and the message."""

    hint: str

    def plan(self, text: str) -> str:
        """Return the plan in `text` with the fault."""
        return change(text, *self.change)

    def remark(self, text: str) -> str:
        """Return what is said about the plan in `text`, which has the fault."""
        return f"{place(text, *self.at)}: {self.message}\n  hint: {self.hint}"


def plan_text(name: str) -> str:
    """Return the text of one of the plans beside the tests."""
    return PLANS.joinpath(f"{name}.yaml").read_text(encoding="utf-8")


def source_of(text: str) -> SourceFile:
    """Return the text of a plan as the file that its id asks for."""
    name = text.partition("plan: ")[2].split("\n")[0]
    return SourceFile(f"plans/{name}.yaml", text)


def hand_over(text: str, workshop: Workshop) -> Handover:
    """Parse, check, localize, render and link the plan in `text`.

    Raises:
        SourceError: The plan has errors.
    """
    source = source_of(text)
    plan = parse_plan(source)
    warnings = check_plan(plan, source, workshop, DAY)
    own = link_pages(plan, workshop)
    pages = {path: read_page(page.decode()) for path, page in own.items()}
    files = {**workshop.site(edition_order(plan)).files, **own}
    return Handover(plan, tuple(_but_drafts(warnings)), files, pages)


def remarks(text: str, workshop: Workshop) -> list[str]:
    """Return all that is said about the plan in `text`, errors and warnings, as on the screen."""
    source = source_of(text)
    try:
        found = check_plan(parse_plan(source), source, workshop, DAY)
    except SourceError as error:
        found = error.diagnostics
    return list(_but_drafts(found))


def _but_drafts(found: Iterable[Diagnostic]) -> Iterator[str]:
    """Yield what is said about a plan, but not that the shipped translations are drafts."""
    return (str(remark) for remark in found if DRAFTS not in remark.message)


def change(text: str, before: str, after: str) -> str:
    """Return the plan with one place of it written otherwise."""
    assert text.count(before) == 1, f"{text.count(before)} of {before!r}"
    return text.replace(before, after)


def place(text: str, before: str, value: str) -> str:
    """Return path, line and column of a value, counted in the text itself.

    `before` is what stands in front of the value; both together stand in the text once.
    """
    assert text.count(before + value) == 1, f"{text.count(before + value)} of {before + value!r}"
    start = text.index(before + value) + len(before)
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    return f"{source_of(text).path}:{line}:{column}"
