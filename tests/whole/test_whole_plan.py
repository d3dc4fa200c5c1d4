"""Any plan, with all its fields: read back as written, checked, shown word for word."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import to_builtins
from tests.whole.plans import DAY, PROJECT, ROOT, WORKSHOP, plans

from ownpace.checks import Setting, check
from ownpace.checks.texts import PlanText, plan_texts
from ownpace.edition.build import compile_files
from ownpace.edition.order import CompileOrder
from ownpace.linking import edition_order, link_pages, page_bodies
from ownpace.model.localized import LocalizedPlan
from ownpace.model.pages import PLAN_PAGES, PlanPage
from ownpace.model.plan import CarePlan
from ownpace.model.source import SourceFile
from ownpace.parse.plan import parse_plan
from ownpace.resolve.localize import Shelf, localize
from ownpace.resolve.quota import quota_steps
from ownpace.resolve.text import Reader

WHOLE = plans()
MANY = settings(
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
PAGES: dict[str, PlanPage] = {
    "Constraints": "plan",
    "Person": "plan",
    "Goal": "plan",
    "GoalStep": "plan",
    "LearnItem": "learn",
    "RoutineItem": "today",
    "Session": "today",
    "Try": "ladders",
    "Coaching": "ladders",
    "Rung": "ladders",
    "Ladder": "ladders",
    "Adaptation": "flare-up",
    "FlareUpPlan": "flare-up",
    "AddedSign": "help",
    "Factor": "whole-person",
    "Option": "decisions",
    "Decision": "decisions",
    "TeamMember": "people",
    "Touchpoint": "people",
    "Milestone": "looking-back",
    "LookingBack": "looking-back",
    "Change": "looking-back",
}
"""The right page for the texts of each part of the model."""


class Visible(HTMLParser):
    """Collects the text of a page; the week at a glance repeats cues and is left out."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[str] = []
        self.feed(re.sub(r'<ol class="week" role="list">.*?</ol>', "", html, flags=re.DOTALL))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag; pictures of exercises are ours."""
        source = dict(attrs).get("src") or ""
        if tag != "img" or "assets/figures/" not in source:
            self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.text += data


def is_general_coaching_unused(plan: CarePlan, found: PlanText) -> bool:
    """Return whether a ladder's text gives way to that of the rung being practised."""
    if found.owner != "Coaching" or "rungs" in found.path:
        return False
    ladder = plan.ladders[int(found.path[1])]
    own = ladder.rungs[ladder.current - 1].coaching
    return own is not None and getattr(own, found.field) is not None


@given(WHOLE)
@MANY
def test_yaml_and_back(plan: CarePlan) -> None:
    """A plan written as YAML and read again is the same plan."""
    text = yaml.safe_dump(to_builtins(plan), allow_unicode=True, sort_keys=False, width=10**6)

    assert parse_plan(SourceFile("whole1.yaml", text)) == plan


@given(WHOLE)
@MANY
def test_no_error(plan: CarePlan) -> None:
    """Plans that fit together have no error; warnings point at fields that are there."""
    setting = Setting(PROJECT.library, PROJECT.clinic, DAY, PROJECT.catalogs)

    found = check(plan, setting)

    assert [one.message for one in found if one.severity == "error"] == []


@given(WHOLE)
@MANY
def test_every_text_once_in_its_page(plan: CarePlan) -> None:
    """Each free text stands in the right page, exactly as written and exactly once."""
    root = plan.languages[0]
    bodies = {page.path: page.html for page in page_bodies(plan, WORKSHOP)}
    pages = {kind: Visible(bodies[path]).text for kind, path in PLAN_PAGES.items()}

    for found in plan_texts(plan):
        words = Reader(root, plan.written_in).phrase(found.text).text
        times = pages[PAGES[found.owner]].count(words)
        assert times == (0 if is_general_coaching_unused(plan, found) else 1), (found.path, words)


@given(WHOLE)
@MANY
def test_text_stays_text(plan: CarePlan) -> None:
    """No text of a plan becomes a script, a style or a frame."""
    for page in page_bodies(plan, WORKSHOP):
        assert not {"script", "style", "iframe", "img", "base"} & {*Visible(page.html).tags}


@given(WHOLE)
@MANY
def test_engines_keep_their_laws(plan: CarePlan) -> None:
    """Amounts rise to the target and no further; easier is never more; every row has a way out."""
    shelf = Shelf(PROJECT.library, PROJECT.clinic)
    (locale, *_) = WORKSHOP.frame(edition_order(plan)).locales

    seen: LocalizedPlan = localize(plan, shelf, locale)

    for quota, written in zip(seen.quotas, plan.quotas, strict=True):
        amounts = [row.amount for row in quota.rows]
        assert amounts == sorted(set(amounts))
        assert amounts[-1] <= written.target
        assert len(amounts) == len(quota_steps(written))
        for row in quota.rows:
            assert 0 < row.bad_day <= row.amount
            assert 0 < row.restart <= row.amount
            assert 0 < row.step_back <= row.amount
            assert list(row.way_back) == sorted(row.way_back)
    days = {day for quota in plan.quotas for day in quota.days}
    days |= {day for session in plan.routine for day in session.days}
    for one in seen.week:
        assert bool(one.items) == (one.day in days)


@pytest.mark.parametrize("draft", [True])
@given(data=st.data())
@settings(deadline=None, max_examples=2, suppress_health_check=list(HealthCheck))
def test_linked_is_full_build(data: st.DataObject, draft: bool) -> None:  # noqa: FBT001
    """The linked site of any plan is what MkDocs builds, byte for byte."""
    plan = data.draw(WHOLE)
    order = edition_order(plan)
    assert order.draft == draft

    linked = {**WORKSHOP.site(order).files, **link_pages(plan, WORKSHOP)}
    bodies = {page.path: page.html for page in page_bodies(plan, WORKSHOP)}
    built = compile_files(ROOT, CompileOrder(order.locales, draft), bodies)

    assert linked == built


def test_every_part_has_a_page() -> None:
    """Every part of the model that holds free text has its page in the table."""
    owners: set[str] = set()

    @given(WHOLE)
    @settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
    def collect(plan: CarePlan) -> None:
        owners.update(found.owner for found in plan_texts(plan))

    run: Callable[[], None] = collect
    run()

    assert owners == set(PAGES)
