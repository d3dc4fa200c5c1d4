"""A reader is told how far the pages of their plan can be trusted, and what these rest on."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.resolve.made import BREAD

from ownpace.model.content import Entry, Facts, Library, ModuleWords, Question, Source, Translation
from ownpace.model.localized import LocalizedLanguage
from ownpace.model.plan import (
    CarePlan,
    Coaching,
    Factor,
    Ladder,
    LearnItem,
    Quota,
    RoutineItem,
    Rung,
    Session,
)
from ownpace.resolve.about import localize_languages, plan_entries, plan_sources
from ownpace.resolve.localize import Shelf

DAY = date(2026, 1, 10)
STATES = ("missing", "original", "draft", "translated", "reviewed")


def module(id_: str, states: dict[str, str], sources: tuple[str, ...] = ()) -> Entry:
    """Return a module that is in each language in the state named."""
    return Entry(
        id=id_,
        kind="module",
        facts=Facts(icon="book", sources=sources, reviewed=DAY, review_by=DAY),
        words={tag: words(state) for tag, state in states.items() if state != "missing"},
    )


def words(state: str) -> ModuleWords:
    """Return the words of a module in one language."""
    translation = {
        status: Translation(source="0" * 40, status=status, method="human")
        for status in ("draft", "translated", "reviewed")
    }
    return ModuleWords(
        title="Pacing",
        summary="Your own pace",
        translation=translation.get(state),
        key_points=("a", "b", "c"),
        example="x",
        try_this="y",
        check_yourself=(Question(question="q", answer="a"),) * 2,
    )


def source(year: int) -> Source:
    """Return a publication of a year."""
    return Source(
        title=f"Walking in {year}",
        authors="Kim",
        year=year,
        publisher="Village Press",
        status="current",
        checked=DAY,
        review_by=DAY,
        supports="Walking",
    )


def test_languages() -> None:
    """English pages are the original; others are counted where nobody checked them, or missing."""
    plan = structs.replace(BREAD, languages=("ar", "es", "en"))
    entries = (
        module("a", {"en": "original", "es": "draft", "ar": "translated"}),
        module("b", {"en": "original", "es": "reviewed"}),
        module("c", {"en": "original", "es": "draft"}),
    )

    assert localize_languages(plan, entries) == (
        LocalizedLanguage(tag="ar", is_original=False, drafts=1, missing=2),
        LocalizedLanguage(tag="es", is_original=False, drafts=2, missing=0),
        LocalizedLanguage(tag="en", is_original=True, drafts=0, missing=0),
    )


@given(st.lists(st.sampled_from(STATES), max_size=8))
@settings(deadline=None)
def test_states_are_counted(states: list[str]) -> None:
    """Only a review by a health professional makes a translation more than a draft."""
    plan = structs.replace(BREAD, languages=("es",))
    entries = tuple(module(str(at), {"es": state}) for at, state in enumerate(states))

    (spanish,) = localize_languages(plan, entries)

    assert spanish.drafts == states.count("draft") + states.count("translated")
    assert spanish.missing == states.count("missing")


def test_entries_of_a_plan(shelf: Shelf) -> None:
    """What a plan points at stands once, in the order of the plan, with the warning signs last."""
    item = RoutineItem(exercise="bridge")
    rung = Rung(do="Lift", vary="load", expected_harm=10)
    plan = structs.replace(
        BREAD,
        learn=(LearnItem(module="sleep", week=1, why="Why"),),
        routine=(
            Session(id="one", cue="Tea", days=("mon",), items=(item,)),
            Session(
                id="two", cue="Tea", days=("tue",), items=(RoutineItem(exercise="cat-cow"), item)
            ),
        ),
        quotas=(Quota(activity="walking", baseline=(12,), step=1, target=12, days=("mon",)),),
        ladders=(
            Ladder(activity="lifting", rungs=(rung,)),
            Ladder(activity="walking", rungs=(rung,)),
        ),
        whole_person=(
            Factor(factor="sleep", how="Short nights", response="Rest", module="pacing"),
            Factor(factor="stress", how="Long days", response="Rest", module="sleep"),
            Factor(factor="work", how="Long days", response="Rest"),
        ),
    )

    ids = [entry.id for entry in plan_entries(plan, shelf.library)]

    assert ids == ["sleep", "bridge", "cat-cow", "walking", "lifting", "pacing", "warning-signs"]


def test_warning_signs_are_in_every_plan(shelf: Shelf) -> None:
    """A plan that points at nothing still has the warning signs."""
    assert [entry.id for entry in plan_entries(BREAD, shelf.library)] == ["warning-signs"]


def test_breath_cues_are_entries(shelf: Shelf) -> None:
    """The exercise of a breath cue counts, wherever the ladder names it: its words are shown."""
    rung = Rung(do="Lift", vary="load", expected_harm=10)
    breath = Coaching(breath="slow-breathing")
    by_rung = Ladder(activity="lifting", rungs=(structs.replace(rung, coaching=breath),))
    by_ladder = Ladder(activity="lifting", rungs=(rung,), coaching=breath)

    for ladder in (by_rung, by_ladder):
        plan: CarePlan = structs.replace(BREAD, ladders=(ladder,))
        ids = [entry.id for entry in plan_entries(plan, shelf.library)]
        assert sorted(ids) == ["lifting", "slow-breathing", "warning-signs"]


def test_sources() -> None:
    """Each source that a page rests on stands once, the oldest first; others are left out."""
    sources = {"new": source(2024), "old": source(1999), "mid": source(2007), "no": source(2020)}
    entries = (
        module("a", {"en": "original"}, ("new", "mid")),
        module("b", {"en": "original"}, ("old", "new")),
        module("c", {"en": "original"}),
    )

    found = plan_sources(entries, Library({entry.id: entry for entry in entries}, sources))

    assert [one.year for one in found] == [1999, 2007, 2024]


@given(st.lists(st.sets(st.integers(1990, 2030)), max_size=5))
@settings(deadline=None)
def test_sources_once(years: list[set[int]]) -> None:
    """The sources of a plan are those of its pages together."""
    sources = {str(year): source(year) for year in range(1990, 2031)}
    entries = tuple(
        module(str(at), {"en": "original"}, tuple(map(str, cited)))
        for at, cited in enumerate(years)
    )

    found = plan_sources(entries, Library({}, sources))

    assert [one.year for one in found] == sorted(set().union(*years))
