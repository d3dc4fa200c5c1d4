"""The pages of a plan hold its text as text, and say who stands for it."""

from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment, FileSystemLoader
from msgspec import structs

from ownpace.edition.locales import read_locale
from ownpace.model.clinic import LanguageSettings
from ownpace.model.locale import Locale
from ownpace.model.pages import PLAN_PAGES
from ownpace.model.plan import AddedSign, Approval, CarePlan
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.render.compiled import compile_templates
from ownpace.render.environment import Speech, build_environment
from ownpace.render.loader import CompiledLoader
from ownpace.render.pages import render_pages
from ownpace.resolve.approval import plan_digest
from ownpace.resolve.localize import Shelf, localize

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"
PLANS = ROOT / "tests" / "projects" / "village" / "plans"
SETTINGS = {
    "en": LanguageSettings(region="GB"),
    "es": LanguageSettings(region="ES"),
    "ar": LanguageSettings(region="EG", digits="arab"),
}
TAGS = tuple(SETTINGS)
DIRECTIONS = {"en": "ltr", "es": "ltr", "ar": "rtl"}
NASTY = [
    "<script>",
    "</main>",
    "&amp;",
    '"',
    "'",
    "{{ 7 * 7 }}",
    "{%",
    "|",
    "\u202e",
    "%(n)s",
    "{0}",
]
TEXTS = st.lists(st.sampled_from(NASTY) | st.text(st.characters(exclude_categories=["C"])))


class PageReader(HTMLParser):
    """Collects the tags of a page with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append((tag, tuple(name for name, _ in attrs)))

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.text += data


@cache
def speak(tag: str, address: str) -> tuple[Locale, Environment]:
    """Return a language as the clinic of the tests has it, and the templates in it."""
    locale = read_locale(ROOT, tag, SETTINGS[tag])
    return locale, build_environment(
        FileSystemLoader(TEMPLATES), Speech(locale, DIRECTIONS, address)
    )


def render(plan: CarePlan, shelf: Shelf, tag: str, address: str = "neutral") -> dict[str, str]:
    """Return the pages of a plan in a language, by their paths."""
    locale, environment = speak(tag, address)
    pages = render_pages(localize(plan, shelf, locale), shelf.clinic, environment)
    return {page.path: page.html for page in pages}


def say(plan: CarePlan, text: str) -> CarePlan:
    """Return a plan in which free text of several pages is `text`."""
    return structs.replace(
        plan,
        person=structs.replace(plan.person, called=text, what_matters=text, strengths=(text,)),
        goals=tuple(structs.replace(goal, activity=text, why=text) for goal in plan.goals),
        learn=tuple(structs.replace(item, why=text) for item in plan.learn),
        routine=tuple(structs.replace(session, cue=text) for session in plan.routine),
        flare_up=structs.replace(plan.flare_up, helps=(text,)),
        warning_signs=structs.replace(plan.warning_signs, add=(AddedSign(level="now", text=text),)),
        team=tuple(structs.replace(member, name=text) for member in plan.team),
    )


def approve(plan: CarePlan) -> CarePlan:
    """Return a plan with an approval that stands."""
    approval = Approval(
        by="Kim O'Hara", role="physiotherapist", on=date(2026, 11, 2), digest=plan_digest(plan)
    )
    return structs.replace(plan, approved=approval)


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("path", sorted(PLANS.glob("*.yaml")), ids=lambda path: path.stem)
def test_all_pages(shelf: Shelf, path: Path, tag: str) -> None:
    """Each page has its title, one main part, and nothing that was not filled in."""
    pages = render(parse_plan(read_plan(path)), shelf, tag)

    assert list(pages) == list(PLAN_PAGES.values())
    for html in pages.values():
        assert html.count("<h1") == html.count("<main") == html.count("</main>") == 1
        assert "None" not in html
        assert "Undefined" not in html


def test_least_plan(shelf: Shelf) -> None:
    """A plan without routine, amounts, steps and modules has all its pages."""
    least = parse_plan(read_plan(ROOT / "tests" / "examples" / "plans" / "valid" / "minima.yaml"))

    pages = render(least, shelf, "en")

    assert "Nothing is planned yet. Ask your clinic." in pages["index.html"]
    assert "Nothing is planned here yet. Ask your clinic." in pages["plan/ladders.html"]
    assert "Nothing is planned here yet. Ask your clinic." in pages["plan/quotas.html"]


def test_words_of_the_plan(plan: CarePlan, shelf: Shelf) -> None:
    """Text of the plan is in the reader's language, or marked as what it is."""
    pages = render(plan, shelf, "es")

    assert "«Quiero volver a hacer pan.»" in pages["plan/my-plan.html"]
    assert '<span lang="en" dir="ltr">It began in spring.</span>' in pages["plan/my-plan.html"]
    assert '<span lang="ar"' not in pages["plan/my-plan.html"]
    assert '<span lang="en" dir="ltr">A swollen leg</span>' in pages["safety/warning-signs.html"]


@pytest.mark.parametrize("tag", TAGS)
def test_later_rungs_stay_folded(plan: CarePlan, shelf: Shelf, tag: str) -> None:
    """Rungs after the next one stand on the page of ladders only, and folded."""
    pages = render(plan, shelf, tag)

    html = pages.pop("plan/ladders.html")
    open_part, _, folded = html.partition("<details")
    assert "Lift a pan" in open_part
    for rung in ("Lift from the floor", "Lift a crate"):
        assert rung not in open_part
        assert folded.partition("</details>")[0].count(rung) == 1
        assert not any(rung in other for other in pages.values())


@pytest.mark.parametrize("tag", TAGS)
def test_links(plan: CarePlan, shelf: Shelf, tag: str) -> None:
    """Help is one step away from what to do today and from a bad day."""
    pages = render(plan, shelf, tag)

    assert 'href="safety/warning-signs.html"' in pages["index.html"]
    assert 'href="../safety/warning-signs.html"' in pages["plan/ladders.html"]
    assert 'href="tel:112"' in pages["plan/flare-up.html"]
    assert 'href="tel:112"' in pages["safety/warning-signs.html"]


def test_hostile_plan(shelf: Shelf) -> None:
    """No text of a plan becomes a tag or an attribute, and none of it is lost."""
    hostile = parse_plan(read_plan(PLANS / "h9x2zd.yaml"))

    pages = {path: PageReader(html) for path, html in render(hostile, shelf, "en").items()}

    names = {name for page in pages.values() for _, names in page.tags for name in names}
    tags = {tag for page in pages.values() for tag, _ in page.tags}
    assert not tags & {"script", "style", "iframe", "base", "img", "b", "title"}
    assert not names & {"onload", "onerror", "onfocus", "onmouseover", "autofocus", "style"}
    assert (
        "{{ 7 * 7 }} {% raw %} {# gone? #} ${7*7} %(words)s %s" in pages["plan/my-plan.html"].text
    )
    assert "<script>alert('called')</script>" in pages["index.html"].text
    assert "</main></body></html>" in pages["safety/warning-signs.html"].text


@given(TEXTS.map("".join).filter(str.strip))
@settings(deadline=None, max_examples=25)
def test_text_stays_text(plan: CarePlan, shelf: Shelf, text: str) -> None:
    """Whatever is written, a page has the same tags, and shows what was written."""
    usual = render(say(plan, "x"), shelf, "en")

    spoken = render(say(plan, text), shelf, "en")

    for path, html in spoken.items():
        assert PageReader(html).tags == PageReader(usual[path]).tags
    assert text in PageReader(spoken["index.html"]).text
    assert text in PageReader(spoken["safety/warning-signs.html"]).text


@pytest.mark.parametrize("tag", TAGS)
def test_draft(plan: CarePlan, shelf: Shelf, tag: str) -> None:
    """Each page of a plan whose approval does not stand says that nobody has approved it."""
    messages = speak(tag, "neutral")[0].catalog.messages
    message = "This plan is a draft. No one has approved it yet."

    pages = render(plan, shelf, tag)

    assert all(messages.get(message, message) in html for html in pages.values())
    assert not any("Kim O&#39;Hara</bdi>, " in html for html in pages.values())


@pytest.mark.parametrize(
    ("tag", "on", "until"),
    [
        ("en", "2 November 2026", "1 February 2027"),
        ("es", "2 de noviembre de 2026", "1 de febrero de 2027"),
        ("ar", "٢ نوفمبر ٢٠٢٦", "١ فبراير ٢٠٢٧"),
    ],
)
def test_approved(plan: CarePlan, shelf: Shelf, tag: str, on: str, until: str) -> None:
    """Each page of an approved plan says who approved it, when, and until when it is good."""
    pages = render(approve(plan), shelf, tag)

    for html in pages.values():
        assert '<bdi dir="auto">Kim O&#39;Hara</bdi>' in html
        assert on in html
        assert until in html
        assert 'data-expires="2027-02-01"' in html
        assert "No one has approved it yet" not in html


def test_compiled_templates(plan: CarePlan, shelf: Shelf) -> None:
    """Templates compiled for a way to speak give the same pages as those in files."""
    arabic, _ = speak("ar", "feminine")
    speech = Speech(arabic, DIRECTIONS, "feminine")
    environment = build_environment(CompiledLoader(compile_templates(TEMPLATES, speech)), speech)

    pages = render_pages(localize(plan, shelf, arabic), shelf.clinic, environment)

    assert {page.path: page.html for page in pages} == render(plan, shelf, "ar", "feminine")
