"""Linking gives what MkDocs gives: the same files, byte for byte."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from ownpace.edition.build import compile_files
from ownpace.edition.order import CompileOrder
from ownpace.linking import edition_order, link_pages, page_bodies
from ownpace.model.pages import SLOT
from ownpace.model.plan import CarePlan
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[2]
DEMOS = sorted((ROOT / "plans").glob("*.yaml"))
VILLAGERS = sorted((ROOT / "tests" / "projects" / "village" / "plans").glob("*.yaml"))
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
    "👩🏽‍🌾",
    "%(n)s",
]
NASTY += [SLOT.decode(), "\\1", "\\g<0>", "\n# x\n", "[@who-2023]", "{: #id }", "\u2028", "a" * 999]
TEXTS = st.lists(st.sampled_from(NASTY) | st.text(st.characters(exclude_categories=["Cs"])))


@pytest.fixture(scope="session")
def own_workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return the workshop of this repository."""
    return Workshop(ROOT, tmp_path_factory.mktemp("own-editions"))


def differences(plan: CarePlan, root: Path, workshop: Workshop) -> list[str]:
    """Return the files in which the linked site is not what MkDocs builds."""
    order = edition_order(plan)
    linked = {**workshop.site(order).files, **link_pages(plan, workshop)}
    bodies = {page.path: page.html for page in page_bodies(plan, workshop)}
    built = compile_files(root, CompileOrder(order.locales, order.draft), bodies)
    paths = sorted({*linked, *built})
    return [path for path in paths if linked.get(path) != built.get(path)]


@pytest.mark.parametrize("path", DEMOS, ids=lambda path: path.stem)
def test_plans_of_this_repository(path: Path, own_workshop: Workshop) -> None:
    """The linked site of a plan is the site that MkDocs builds, file by file."""
    plan = parse_plan(read_plan(path))

    assert differences(plan, ROOT, own_workshop) == []


@pytest.mark.parametrize("path", VILLAGERS, ids=lambda path: path.stem)
def test_hostile_plans(path: Path, village: Path, workshop: Workshop) -> None:
    """So it is for text full of markup, and where most pages fall back to English."""
    plan = parse_plan(read_plan(path))

    assert differences(plan, village, workshop) == []


@given(TEXTS.map("".join).filter(bool))
@settings(deadline=None, max_examples=30)
def test_any_text(workshop: Workshop, text: str) -> None:
    """Whatever a person's words are, they change one page only, and stand in it once."""
    plan = parse_plan(read_plan(VILLAGERS[0]))
    person = structs.replace(plan.person, what_matters=text)
    spoken = structs.replace(plan, person=person)
    order = edition_order(plan)
    bodies = {page.path: page.html.encode() for page in page_bodies(spoken, workshop)}

    before, after = link_pages(plan, workshop), link_pages(spoken, workshop)

    assert list(after) == list(before)
    assert {path for path in after if after[path] != before[path]} == {
        "plan/my-plan.html",
        "ar/plan/my-plan.html",
        "en/plan/my-plan.html",
    }
    assert all(page.count(bodies[path]) == 1 for path, page in after.items())
    assert not any(SLOT in page for page in after.values())
    assert not set(after) & set(workshop.site(order).files)
