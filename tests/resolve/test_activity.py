"""Quotas and ladders as a reader sees them: dated, in their words, and one rung at a time."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.resolve.made import BREAD, quotas

from ownpace.model.localized import (
    LocalizedCoaching,
    LocalizedLadder,
    LocalizedQuota,
    LocalizedRung,
    LocalizedTry,
    Phrase,
)
from ownpace.model.plan import (
    Adaptation,
    CarePlan,
    Coaching,
    Dose,
    FlareUpPlan,
    Ladder,
    Quota,
    Rung,
    Setbacks,
    Try,
)
from ownpace.resolve.activity import localize_ladders, localize_quotas
from ownpace.resolve.flare_up import way_back_amounts
from ownpace.resolve.localize import Shelf
from ownpace.resolve.quota import quota_steps
from ownpace.resolve.text import Reader

ENGLISH = Reader("en", "en")
SPANISH = Reader("es", "en")
WALKING = Quota(
    activity="walking",
    baseline=(12, 9, 15),
    step=1,
    every="10 days",
    target=12,
    days=("mon", "thu"),
    recheck="3 weeks",
    setbacks=Setbacks(hold="4 days", gap="10 days"),
)


def quota(plan: CarePlan, shelf: Shelf) -> LocalizedQuota:
    """Return the only quota of a plan as it is read in English."""
    (found,) = localize_quotas(plan, shelf.library, ENGLISH)
    return found


def test_quota(shelf: Shelf) -> None:
    """A quota names its page, its amounts and dates, and spans in days."""
    found = quota(structs.replace(BREAD, quotas=(WALKING,)), shelf)

    assert (found.id, found.key) == ("walking", "quota:walking")
    assert (found.path, found.words.title) == ("activities/walking.html", "Walking")
    assert (found.unit, found.baseline, found.mean, found.step) == ("minutes", (12, 9, 15), 12, 1)
    assert [row.amount for row in found.rows] == [8, 9, 10, 11, 12]
    assert (found.every_days, found.hold_days, found.gap_days) == (10, 4, 10)
    assert found.days == ("mon", "thu")
    assert found.rechecks == (
        date(2026, 11, 30),
        date(2026, 12, 21),
        date(2027, 1, 11),
        date(2027, 2, 1),
    )


@pytest.mark.parametrize(
    ("baseline", "mean"),
    [((12,), 12), ((10, 11, 11), 10.7), ((0.1, 0.2), 0.2), ((14, 15, 15), 14.7)],
)
def test_mean(shelf: Shelf, baseline: tuple[float, ...], mean: float) -> None:
    """The mean of the tries is told with one decimal."""
    made = structs.replace(WALKING, baseline=baseline, target=20)

    assert quota(structs.replace(BREAD, quotas=(made,)), shelf).mean == mean


@pytest.mark.parametrize(
    ("agreed", "bad_days", "floor"),
    [
        ({}, [4, 5, 5, 6, 6], 1),
        ({"walking": Adaptation(fraction=0.4)}, [4, 4, 4, 5, 5], 1),
        ({"walking": Adaptation(fraction=0.4, floor=5)}, [5, 5, 5, 5, 5], 5),
        ({"walking": Adaptation(floor=20)}, [8, 9, 10, 11, 12], 8),
        ({"walking": Adaptation(fraction=1)}, [8, 9, 10, 11, 12], 1),
        ({"bridge": Adaptation(fraction=0.1)}, [4, 5, 5, 6, 6], 1),
    ],
)
def test_bad_days(
    shelf: Shelf, agreed: dict[str, Adaptation], bad_days: list[float], floor: float
) -> None:
    """A bad day asks for the agreed share, else for half, and for the floor that was agreed."""
    plan = structs.replace(BREAD, quotas=(WALKING,), flare_up=FlareUpPlan(adapt=agreed))

    found = quota(plan, shelf)

    assert [row.bad_day for row in found.rows] == bad_days
    assert found.floor == floor


@given(quotas(), st.integers(1, 14), st.integers(10, 100), st.none() | st.integers(1, 4000))
@settings(deadline=None)
def test_way_back(shelf: Shelf, made: Quota, days: int, percent: int, floor: int | None) -> None:
    """Each row has its own way back, from its bad day on; no bad day asks for less than counts."""
    agreed = {"walking": Adaptation(fraction=percent / 100, floor=floor)}
    plan = structs.replace(
        BREAD, quotas=(made,), flare_up=FlareUpPlan(adapt=agreed, way_back_days=days)
    )

    found = quota(plan, shelf)

    assert [row.amount for row in found.rows] == [float(amount) for _, amount in quota_steps(made)]
    for row in found.rows:
        assert row.way_back == way_back_amounts(row.amount, row.bad_day, days, made.unit)
        assert found.floor <= row.bad_day <= row.amount


def test_quotas_stay_in_order(shelf: Shelf) -> None:
    """Quotas stand in the order of the plan."""
    lifting = structs.replace(WALKING, activity="lifting")
    plan = structs.replace(BREAD, quotas=(lifting, WALKING))

    found = localize_quotas(plan, shelf.library, ENGLISH)

    assert [one.id for one in found] == ["lifting", "walking"]


@given(st.integers(1, 9).flatmap(lambda rungs: st.tuples(st.just(rungs), st.integers(1, rungs))))
@settings(deadline=None)
def test_every_rung_once(shelf: Shelf, ladder: tuple[int, int]) -> None:
    """Rungs that are done, present, next and later are together those of the ladder, in order."""
    count, current = ladder
    rungs = tuple(Rung(do=f"rung {n}", vary="load", expected_harm=10) for n in range(1, count + 1))
    made = Ladder(activity="lifting", rungs=rungs, current=current)

    seen = the_ladder(made, shelf)

    shown = rungs_of(seen)
    assert [rung.number for rung in shown] == list(range(1, count + 1))
    assert [rung.do.text for rung in shown] == [rung.do for rung in rungs]
    assert (len(seen.done), seen.now.number) == (current - 1, current)
    assert (seen.next is None) == (current == count)


@given(st.lists(st.integers(1, 20), max_size=6))
@settings(deadline=None)
def test_what_matters_most_first(shelf: Shelf, importance: list[int]) -> None:
    """Ladders stand by what matters to the person; where two matter as much, as they were."""
    plan = structs.replace(
        BREAD,
        ladders=tuple(
            Ladder(
                activity="lifting",
                importance=matters,
                rungs=(Rung(do=f"{matters:02} {at}", vary="load", expected_harm=10),),
            )
            for at, matters in enumerate(importance)
        ),
    )

    found = localize_ladders(plan, shelf.library, ENGLISH)

    texts = [ladder.now.do.text for ladder in found]
    assert texts == sorted(texts)
    assert len(found) == len(importance)


def test_rung(shelf: Shelf) -> None:
    """A rung holds what the person expects and what came of each try, in the reader's language."""
    rung = Rung(
        do={"en": "Lift a pot", "es": "Levantar una olla"},
        vary="load",
        repetitions=5,
        minutes=2,
        expected_harm=40,
        expect="My back will lock.",
        tries=(
            Try(
                on=date(2026, 11, 11),
                actual_harm=10,
                happened="It pulled.",
                learned={"es": "Puedo."},
                confidence_before=4,
                confidence_after=0,
            ),
            Try(on=date(2026, 11, 12), actual_harm=0),
        ),
    )
    plan = structs.replace(
        BREAD, ladders=(Ladder(activity="lifting", rungs=(rung,), pain_limit="It may pull."),)
    )

    (ladder,) = localize_ladders(plan, shelf.library, SPANISH)

    assert (ladder.path, ladder.words.title, ladder.language) == (
        "activities/lifting.html",
        "Lifting",
        "en",
    )
    assert ladder.pain_limit == Phrase("It may pull.", "en")
    assert ladder.now == LocalizedRung(
        number=1,
        do=Phrase("Levantar una olla", "es"),
        vary="load",
        dose=Dose(repetitions=5, minutes=2),
        expected_harm=40,
        expect=Phrase("My back will lock.", "en"),
        coaching=LocalizedCoaching(breath=None, thought=None, instead_of_guarding=None),
        tries=(
            LocalizedTry(
                on=date(2026, 11, 11),
                actual_harm=10,
                happened=Phrase("It pulled.", "en"),
                learned=Phrase("Puedo.", "es"),
                confidence_before=4,
                confidence_after=0,
            ),
            LocalizedTry(
                on=date(2026, 11, 12),
                actual_harm=0,
                happened=None,
                learned=None,
                confidence_before=None,
                confidence_after=None,
            ),
        ),
    )


def test_coaching(shelf: Shelf) -> None:
    """Before the present try helps what the rung says, and the ladder where it says nothing.

    The other rungs have what they say themselves.
    """
    rung = Rung(do="Lift", vary="load", expected_harm=10)
    own = Coaching(thought="She is light.", breath="bridge")
    general = Coaching(
        thought="Sore is not broken.", breath="slow-breathing", instead_of_guarding="I breathe."
    )
    rungs = (rung, structs.replace(rung, coaching=own))

    ladder = Ladder(activity="lifting", rungs=rungs, coaching=general)
    without, later = rungs_of(the_ladder(ladder, shelf))
    earlier, with_own = rungs_of(the_ladder(structs.replace(ladder, current=2), shelf))

    assert earlier.coaching == LocalizedCoaching(
        breath=None, thought=None, instead_of_guarding=None
    )
    assert later.coaching.instead_of_guarding is None
    assert later.coaching.thought == Phrase("She is light.", "en")
    assert without.coaching == LocalizedCoaching(
        breath=Phrase("Breathe out through a thin straw.", "en"),
        thought=Phrase("Sore is not broken.", "en"),
        instead_of_guarding=Phrase("I breathe.", "en"),
    )
    assert with_own.coaching == LocalizedCoaching(
        breath=Phrase("Push the floor away.", "en"),
        thought=Phrase("She is light.", "en"),
        instead_of_guarding=Phrase("I breathe.", "en"),
    )


def the_ladder(made: Ladder, shelf: Shelf) -> LocalizedLadder:
    """Return one ladder as it is read in English."""
    (seen,) = localize_ladders(structs.replace(BREAD, ladders=(made,)), shelf.library, ENGLISH)
    return seen


def rungs_of(ladder: LocalizedLadder) -> list[LocalizedRung]:
    """Return all rungs of a ladder in the order in which a reader meets them."""
    following = [ladder.next] if ladder.next else []
    return [*ladder.done, ladder.now, *following, *ladder.later]
