"""A plan as a booklet: every page set for paper, sheets to hang up, tick and carry at the end."""

from itertools import zip_longest
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from msgspec import Struct

from ownpace.model.clinic import Clinic
from ownpace.model.locale import Locale
from ownpace.model.localized import LocalizedPlan
from ownpace.model.pages import PLAN_PAGES, PlanPage
from ownpace.model.site import Page
from ownpace.render.paper import Element, joined, literal, read_body, set_blocks

ORDER: tuple[PlanPage, ...] = (
    "plan",
    "today",
    "quotas",
    "ladders",
    "flare-up",
    "help",
    "people",
    "learn",
    "whole-person",
    "decisions",
    "looking-back",
    "plan-about",
)


class Paper(Struct, frozen=True, kw_only=True):
    """What the booklet is printed on."""

    size: str = "a4"
    """Name of the paper: `a4` or `us-letter`."""

    points: float = 11
    """Size of the type."""


class Cover(Struct, frozen=True, kw_only=True):
    """What the first page says beside the title."""

    named: bool = False
    """Whether it says what the person is called; without a name a lost booklet tells less."""

    address_picture: str | None = None
    """Name of the picture that leads to the hosted plan, among the figures."""


class Copy(Struct, frozen=True, kw_only=True):
    """A plan in one language, with all that its booklet is made of."""

    plan: LocalizedPlan
    locale: Locale
    pages: tuple[Page, ...]
    clinic: Clinic
    environment: Environment
    fonts: tuple[str, ...]
    """Families for the scripts of the plan, the first one that has a letter is used."""


def booklet_source(copy: Copy, look: str, paper: Paper, cover: Cover) -> str:
    """Return the source of a booklet for Typst; `look` says what the parts look like."""
    bodies = {kind: _body(copy, kind) for kind in PLAN_PAGES}
    parts = [f"pagebreak(weak: true)\n{_page(kind, bodies[kind])}" for kind in ORDER]
    parts += [f"pagebreak(weak: true)\n{sheet}" for sheet in _sheets(bodies["sheets"])]
    body = "\n".join(
        "#" + line for part in (_cover(copy, cover), *parts) for line in part.splitlines()
    )
    return f"{_head(copy, paper)}\n{look}\n{body}\n"


def side_by_side_source(left: Copy, right: Copy, look: str, paper: Paper) -> str:
    """Return the source of a booklet in two languages beside each other, for families and helpers.

    Both are made of the same pages, so that what stands side by side says the same.
    """
    rows = []
    for kind in ORDER:
        blocks = (_page_blocks(kind, _body(copy, kind)) for copy in (left, right))
        for pair in zip_longest(*blocks, fillvalue="none"):
            rows += [
                f"[#{_in_language(block, copy.locale)}]"
                for block, copy in zip(pair, (left, right), strict=True)
            ]
    wide = f"#set page(flipped: true)\n#side-by-side({', '.join(rows)},)"
    return f"{_head(left, paper)}\n{look}\n{wide}\n"


def _cover(copy: Copy, cover: Cover) -> str:
    """Return the first page: whose it is at most by first name, until when, and what is inside."""
    words = _words(copy.environment)
    title = _text(words.title())
    person = literal(copy.plan.person.called) if cover.named else "none"
    scan = "none"
    if cover.address_picture:
        hint = _text(words.scan())
        scan = f"way-in({literal(cover.address_picture)}, {literal(hint)})"
    lines = (words.approval(copy.plan), words.inside())
    approval, inside = (literal(_text(line)) for line in lines)
    return (
        f"cover({literal(title)}, {person}, {literal(copy.clinic.name)}, {approval}, {inside}, "
        f"{scan})"
    )


def language_of_text(locale: Locale) -> str:
    """Return a language for Typst, with its direction and country."""
    tag, *subtags = locale.regional.split("-")
    region = next((part for part in subtags if len(part) == 2), None)  # not a script such as Hans
    place = f", region: {literal(region)}" if region else ""
    return f"lang: {literal(tag)}, dir: {locale.direction}{place}"


def _in_language(block: str, locale: Locale) -> str:
    return f"text({language_of_text(locale)}, {block})"


def _body(copy: Copy, kind: PlanPage) -> Element:
    by_path = {page.path: page.html for page in copy.pages}
    return read_body(by_path[PLAN_PAGES[kind]])


def _head(copy: Copy, paper: Paper) -> str:
    plan, locale = copy.plan, copy.locale
    words = _words(copy.environment)
    fonts = ", ".join(map(literal, copy.fonts))
    foot = f"{copy.clinic.name} · {copy.clinic.phone} · {_text(words.until(plan))}"
    draft = "" if plan.approval else _text(words.draft())
    head = f'text(fill: rgb("#724600"), weight: "bold", {literal(draft)})' if draft else "none"
    return (
        f'#set document(title: "Ownpace", author: (), date: none)\n'
        f"#set page(paper: {literal(paper.size)}, margin: (x: 16mm, y: 18mm), header: {head}, "
        f"footer: context [#text(size: 0.8em)[#{literal(foot)} #h(1fr) "
        '#counter(page).display("1 / 1", both: true)]])\n'
        f"#set text(font: ({fonts},), size: {paper.points:g}pt, {language_of_text(locale)}, "
        "cjk-latin-spacing: none)\n"
        "#set par(leading: 0.75em, spacing: 0.95em)\n"
        "#show heading: set block(above: 1.2em, below: 0.7em, sticky: true)\n"
        '#show heading.where(level: 1): set text(size: 1.7em, fill: rgb("#0a5c5f"))\n'
        "#show heading.where(level: 2): set text(size: 1.25em)"
    )


def _page(kind: PlanPage, body: Element) -> str:
    return joined(_page_blocks(kind, body))


def _sheets(body: Element) -> list[str]:
    """Return each sheet to hang up, tick or carry; on paper its title is that of a page."""
    return set_blocks(_raised(sheet) for sheet in body.find("sheet"))


def _raised(sheet: Element) -> Element:
    """Return a sheet whose own headings stand one level higher."""
    raised = {"h2": "h1", "h3": "h2"}
    children = [
        Element(raised.get(one.tag, one.tag), one.attributes, one.children)
        if isinstance(one, Element)
        else one
        for one in sheet.children
    ]
    return Element(sheet.tag, sheet.attributes, children)


def _page_blocks(kind: PlanPage, body: Element) -> list[str]:
    """Return the blocks of a page; of today, what does not depend on the day."""
    if kind != "today":
        return set_blocks(body.children)
    sessions = list(body.find("session"))
    return set_blocks([*_titles(body), *sessions]) if sessions else []


def _titles(body: Element) -> list[Element | str]:
    title = body.first("h1")
    return [title] if title else []


def _words(environment: Environment) -> Any:  # noqa: ANN401
    return environment.get_template("formats/paper.html").module


def _text(markup: str) -> str:
    return Markup(markup).striptags()
