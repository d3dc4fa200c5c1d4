"""The person's own words, what they want, and what was agreed around it."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.resolve.made import BREAD

from ownpace.model.localized import (
    Link,
    LocalizedChange,
    LocalizedConstraints,
    LocalizedDecision,
    LocalizedGoal,
    LocalizedMilestone,
    LocalizedOption,
    LocalizedPerson,
    LocalizedStep,
    Phrase,
)
from ownpace.model.plan import (
    Ability,
    CarePlan,
    Change,
    Constraints,
    Decision,
    Factor,
    Goal,
    GoalStep,
    LookingBack,
    Milestone,
    Option,
    Person,
    Preferences,
    TeamMember,
)
from ownpace.resolve.localize import Shelf
from ownpace.resolve.story import Story, localize_story
from ownpace.resolve.text import Reader

SPANISH = Reader("es", "en")


def read(plan: CarePlan, shelf: Shelf) -> Story:
    """Return the words of a plan written in English as they are read in Spanish."""
    return localize_story(plan, shelf.library, SPANISH)


def test_person(shelf: Shelf) -> None:
    """A person is who they say they are: their words, their days, and how to stay in touch."""
    person = Person(
        called="Ana",
        what_matters={"en": "To bake.", "es": "Hacer pan."},
        said_on=date(2026, 11, 2),
        story="It began in spring.",
        strengths=({"es": "Sabes planear."}, "You walk."),
        constraints=Constraints(
            minutes_per_day=35,
            days=("mon", "sat"),
            equipment=("chair",),
            money_per_month=0,
            money="Nothing to buy.",
            travels_by=("foot", "bus"),
            transport={"es": "En autobús."},
            device="phone",
            reading=("large-print",),
            notes="Shifts change.",
        ),
        preferences=Preferences(contact=("visit", "phone"), every="3 weeks"),
    )

    assert read(structs.replace(BREAD, person=person), shelf).person == LocalizedPerson(
        called="Ana",
        what_matters=Phrase("Hacer pan.", "es"),
        said_on=date(2026, 11, 2),
        story=Phrase("It began in spring.", "en"),
        strengths=(Phrase("Sabes planear.", "es"), Phrase("You walk.", "en")),
        constraints=LocalizedConstraints(
            minutes_per_day=35,
            days=("mon", "sat"),
            equipment=("chair",),
            money=Phrase("Nothing to buy.", "en"),
            money_per_month=0,
            transport=Phrase("En autobús.", "es"),
            travels_by=("foot", "bus"),
            device="phone",
            reading=("large-print",),
            notes=Phrase("Shifts change.", "en"),
        ),
        contact=("visit", "phone"),
        contact_every_days=21,
    )


def test_nothing_more_than_was_said(shelf: Shelf) -> None:
    """What the person did not say stays nothing."""
    story = read(BREAD, shelf)

    assert (story.person.story, story.person.contact_every_days) == (None, None)
    assert story.person.constraints == LocalizedConstraints(
        minutes_per_day=None,
        days=(),
        equipment=None,
        money=None,
        money_per_month=None,
        transport=None,
        travels_by=(),
        device=None,
        reading=(),
        notes=None,
    )
    assert (story.whole_person, story.decisions, story.milestones, story.changes) == ((),) * 4


def test_goals(shelf: Shelf) -> None:
    """Goals stand as the person put them, what matters most first, with their small steps."""
    bread, walk = BREAD.goals[0], structs.replace(BREAD.goals[0], id="walk", activity="Walk")
    knead = Goal(
        id="knead",
        activity={"en": "Knead", "es": "Amasar"},
        why="It is ours.",
        by=date(2027, 1, 31),
        ability=Ability(now=0, target=10),
        steps=(GoalStep(do="Stand", state="now"), GoalStep(do={"es": "Amasar", "en": "Knead"})),
    )

    goals = read(structs.replace(BREAD, goals=(walk, knead, bread)), shelf).goals

    assert [goal.id for goal in goals] == ["walk", "knead", "bread"]
    assert goals[1] == LocalizedGoal(
        id="knead",
        activity=Phrase("Amasar", "es"),
        why=Phrase("It is ours.", "en"),
        by=date(2027, 1, 31),
        ability=Ability(now=0, target=10),
        steps=(
            LocalizedStep(Phrase("Stand", "en"), "now"),
            LocalizedStep(Phrase("Amasar", "es"), "later"),
        ),
    )


def test_whole_person(shelf: Shelf) -> None:
    """A factor leads to who helps with it, the first of that role, and to the page about it."""
    plan = structs.replace(
        BREAD,
        team=(
            TeamMember(role="doctor", name="H. Lindqvist"),
            TeamMember(role="nurse", name="Kim O'Hara"),
            TeamMember(role="nurse", name="B. Stone"),
        ),
        whole_person=(
            Factor(factor="sleep", how="Short.", response="Rest.", helper="nurse", module="sleep"),
            Factor(factor="work", how="Long.", response="Ask.", helper="counsellor"),
            Factor(factor="home", how="Stairs.", response={"es": "Una silla."}, module="pacing"),
        ),
    )

    sleep, work, home = read(plan, shelf).whole_person

    assert (sleep.factor, sleep.how, sleep.response) == (
        "sleep",
        Phrase("Short.", "en"),
        Phrase("Rest.", "en"),
    )
    assert sleep.helper is not None
    assert (sleep.role, sleep.helper.name) == ("nurse", "Kim O'Hara")
    assert sleep.module == Link("sleep.html", Phrase("Sleep", "en"))
    assert (work.role, work.helper, work.module) == ("counsellor", None, None)
    assert (home.role, home.helper) == (None, None)
    assert home.module == Link("pacing.html", Phrase("A tu ritmo", "es"))


def test_decisions(shelf: Shelf) -> None:
    """A decision holds its options with what speaks for and against each, made or still open."""
    made = Decision(
        about="A course",
        options=(
            Option(what="Now", benefits=("Rest.",), downsides=("Evenings.", "Money.")),
            Option(what={"es": "Nada por ahora"}, chosen=True),
        ),
        mattered="Evenings with the kids.",
        decided={"en": "not now", "es": "ahora no"},
        by="you and Kim",
        on=date(2026, 11, 2),
        again=date(2027, 1, 4),
    )
    still_open = structs.replace(made, decided=None, by=None, on=None, again=None)

    first, second = read(structs.replace(BREAD, decisions=(made, still_open)), shelf).decisions

    assert first == LocalizedDecision(
        number=1,
        about=Phrase("A course", "en"),
        options=(
            LocalizedOption(
                what=Phrase("Now", "en"),
                benefits=(Phrase("Rest.", "en"),),
                downsides=(Phrase("Evenings.", "en"), Phrase("Money.", "en")),
                chosen=False,
            ),
            LocalizedOption(
                what=Phrase("Nada por ahora", "es"), benefits=(), downsides=(), chosen=True
            ),
        ),
        mattered=Phrase("Evenings with the kids.", "en"),
        decided=Phrase("ahora no", "es"),
        by=Phrase("you and Kim", "en"),
        on=date(2026, 11, 2),
        again=date(2027, 1, 4),
    )
    assert (second.number, second.options) == (2, first.options)
    assert (second.decided, second.by, second.on, second.again) == (None, None, None, None)


def test_milestones(shelf: Shelf) -> None:
    """Milestones stand in the order in which they are hoped for, reached or not."""
    back = LookingBack(
        milestones=(
            Milestone(what="A walk with Luis", celebrate={"es": "Un café"}),
            Milestone(what={"es": "Pan"}, reached=date(2026, 11, 18)),
        )
    )

    assert read(structs.replace(BREAD, looking_back=back), shelf).milestones == (
        LocalizedMilestone(
            what=Phrase("A walk with Luis", "en"), celebrate=Phrase("Un café", "es"), reached=None
        ),
        LocalizedMilestone(what=Phrase("Pan", "es"), celebrate=None, reached=date(2026, 11, 18)),
    )


@given(st.lists(st.integers(1, 9), max_size=8))
@settings(deadline=None)
def test_changes(shelf: Shelf, versions: list[int]) -> None:
    """What changed last comes first; changes of one version stay in their order."""
    changes = tuple(
        Change(version=version, on=date(2026, 11, 20), what=f"what {at}", why=f"why {at}")
        for at, version in enumerate(versions)
    )

    found = read(structs.replace(BREAD, changes=changes), shelf).changes

    order = sorted(enumerate(versions), key=lambda change: (-change[1], change[0]))
    assert found == tuple(
        LocalizedChange(
            version=version,
            on=date(2026, 11, 20),
            what=Phrase(f"what {at}", "en"),
            why=Phrase(f"why {at}", "en"),
        )
        for at, version in order
    )


@pytest.mark.parametrize(("every", "days"), [("10 days", 10), ("2 weeks", 14), (None, None)])
def test_contact(shelf: Shelf, every: str | None, days: int | None) -> None:
    """How often someone wants to be in touch is counted in days."""
    person = structs.replace(BREAD.person, preferences=Preferences(every=every))

    assert read(structs.replace(BREAD, person=person), shelf).person.contact_every_days == days
