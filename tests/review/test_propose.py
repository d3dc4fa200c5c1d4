"""Each rule fires on the entries it is about, and not on those just beside them."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.resolve.change import changed
from tests.review.noted import diary, noted_day, stamp, tried, walks

from ownpace.model.diary import Diary
from ownpace.model.plan import CarePlan, Change, Resume, Try
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.review.handed_over import handed_over, new_entries
from ownpace.review.proposal import Edit, Proposal
from ownpace.review.propose import propose

PLAN = parse_plan(read_plan(Path(__file__).parents[2] / "plans" / "m4k8wz.yaml"))
"""Walks on mon, tue, thu, sat: 12 minutes on 2026-11-09, 2 more each week, up to 26 on 12-28."""

HANDED_OVER = date(2026, 11, 20)
FIRST_LOOK = date(2026, 12, 4)
"""The first day with two whole weeks behind it; the walks are at 18 minutes."""

SECOND_LOOK = date(2026, 12, 18)
"""The first day with four whole weeks behind it; the walks are at 22 minutes."""

AT_TARGET = date(2027, 1, 1)
RUNG_DAYS = (date(2026, 11, 24), date(2026, 11, 27))


def resumed(on: date, amount: float) -> Edit:
    """Return the edit that lets the walks go on from a day with an amount."""
    return Edit(path=("quotas", 0, "resume"), value=Resume(on=on, amount=amount))


def walked(states: str, today: date, plan: CarePlan = PLAN) -> tuple[Proposal, ...]:
    """Return what is proposed after walks that went like this."""
    return propose(plan, diary(plan, today, walks(plan, today, states)), today)


def test_hold() -> None:
    """With 3 of 8 walks kept in two weeks, the walks stay at the present 18 minutes."""
    (found,) = walked("drrarrdr", FIRST_LOOK)

    assert (found.id, found.kind) == ("walking-hold", "hold")
    assert found.edits == (resumed(FIRST_LOOK, 18),)
    assert (found.told.amount, found.told.unit) == (18, "minutes")
    assert found.evidence[0] == (
        "2026-11-21 to 2026-12-04: 8 days planned, 2 done, 1 adapted, 5 rested, 0 without an entry"
    )


@pytest.mark.parametrize(
    ("states", "why"),
    [
        ("drrarrda", "half of them were kept, the easier form among them"),
        ("aaaaaaaa", "the easier form is kept"),
        (".....rrr", "three days are noted, which is not to know"),
        ("....drdd", "of the days that are noted, most were kept"),
        ("........", "nothing is noted"),
    ],
)
def test_no_hold(states: str, why: str) -> None:
    """Half of the walks kept, or not enough of them known, is no reason for a hold."""
    found = walked(states, FIRST_LOOK)

    assert [proposal for proposal in found if proposal.kind == "hold"] == [], why


def test_no_hold_before_two_weeks() -> None:
    """A version that has not been open for two weeks is not judged by its first days."""
    today = FIRST_LOOK - timedelta(days=2)

    assert walked("drrrrrr", today) == ()


def test_step_back_after_four_weeks() -> None:
    """With fewer than half kept in both of two stretches, the walks go back one step, to 20."""
    (found,) = walked("drrarrdr" * 2, SECOND_LOOK)

    assert found.id == "walking-step-back"
    assert found.edits == (resumed(SECOND_LOOK, 20),)
    assert sum("days planned" in line for line in found.evidence) == 2


def test_one_good_stretch_is_no_step_back() -> None:
    """After two weeks that went well, two that did not are a hold."""
    (found,) = walked("ddddddddrrardrar", SECOND_LOOK)

    assert (found.id, found.edits) == ("walking-hold", (resumed(SECOND_LOOK, 22),))


def test_step_back_after_a_hold() -> None:
    """A hold at 16 in this version that was not enough is followed by one step back from it."""
    held = changed(PLAN, {("quotas", 0, "resume"): Resume(on=HANDED_OVER, amount=16.0)})

    (found,) = walked("drrarrdr", FIRST_LOOK, held)

    assert found.id == "walking-step-back"
    assert found.edits == (resumed(FIRST_LOOK, 14),)


def test_hold_of_an_earlier_version() -> None:
    """A hold that an earlier version brought is over: what follows is a hold."""
    on = HANDED_OVER - timedelta(days=1)
    held = changed(PLAN, {("quotas", 0, "resume"): Resume(on=on, amount=12.0)})

    (found,) = walked("drrarrdr", FIRST_LOOK, held)

    assert found.id == "walking-hold"


def test_nowhere_to_step_back() -> None:
    """Where no step is left, the walks stay: nobody is sent below the first amount."""
    held = changed(PLAN, {("quotas", 0, "resume"): Resume(on=HANDED_OVER, amount=12.0)})

    (found,) = walked("drrarrdr", FIRST_LOOK, held)

    assert (found.id, found.edits) == ("walking-hold", (resumed(FIRST_LOOK, 12),))


def test_re_baseline() -> None:
    """After two weeks without a walk, they begin again with 70 % of the last amount of 14."""
    (found,) = walked("ddrr......", FIRST_LOOK)

    assert found.id == "walking-re-baseline"
    last = date(2026, 11, 17)
    assert last < HANDED_OVER
    assert found.edits == (resumed(FIRST_LOOK, 9),)
    assert "a day without an entry is not known; it may have been kept" in found.evidence


def test_re_baseline_from_the_last_kept_amount() -> None:
    """What counts is the amount of the last kept day, not the one that time has brought since."""
    (found,) = walked("d" + "r" * 8, date(2026, 12, 12))

    assert found.edits == (resumed(date(2026, 12, 12), 11),)


@pytest.mark.parametrize("states", ["drrrrrrr", "d.......", "........"])
def test_no_re_baseline(states: str) -> None:
    """A break shorter than agreed, or one that the diary does not speak of, is none."""
    today = date(2026, 12, 11)

    found = walked(states, today)

    assert [proposal for proposal in found if proposal.kind == "re-baseline"] == []


def test_step_on() -> None:
    """At the target, with 13 of 16 walks kept, it rises by two steps from the present amount."""
    (found,) = walked("ddadrdddrddaddrd", AT_TARGET)

    assert found.id == "walking-step-on"
    assert found.edits == (
        Edit(path=("quotas", 0, "target"), value=30.0),
        resumed(AT_TARGET, 26),
    )
    assert found.told.amount == 30


@pytest.mark.parametrize(
    ("states", "today"),
    [("ddadrdddrddrddrd", AT_TARGET), ("d" * 16, date(2026, 12, 25)), ("d" * 12, AT_TARGET)],
)
def test_no_step_on(states: str, today: date) -> None:
    """Twelve of sixteen walks, or a target that is still ahead, are no reason to go on."""
    assert walked(states, today) == ()


def test_step_on_within_limits() -> None:
    """A plan that allows less than its steps would add is not raised."""
    strict = changed(PLAN, {("limits", "rise_per_week"): 0.05})

    assert walked("d" * 16, AT_TARGET, strict) == ()


def test_a_steep_restart_is_said() -> None:
    """Where the steps after a restart are more than the plan allows, the proposal says so."""
    (found,) = walked("ddrr......", FIRST_LOOK)

    assert any("`limits.rise_per_week`" in line for line in found.evidence)


def on_rung(*tries: tuple[int, int, int | None, int | None], days: int = 2) -> tuple[Proposal, ...]:
    """Return what is proposed after tries of the third rung: expected, actual, confidence."""
    entries = [
        tried(
            PLAN,
            RUNG_DAYS[min(at, days - 1)],
            (expected, actual),
            id=f"try-{at}",
            changed=stamp(RUNG_DAYS[0])[:-2] + f"{at}Z",
            confidence_before=before,
            confidence_after=after,
        )
        for at, (expected, actual, before, after) in enumerate(tries)
    ]
    return propose(PLAN, diary(PLAN, FIRST_LOOK, tries=entries), FIRST_LOOK)


@pytest.mark.parametrize(
    "last", [(50, 50, 4, 7), (50, 20, None, 7), (50, 20, 3, 4), (20, 20, 8, 7)]
)
def test_next_rung(last: tuple[int, int, int | None, int | None]) -> None:
    """Two days, no more harm than expected, and confidence there or risen: the next rung."""
    (found,) = on_rung((50, 70, 4, 2), last)

    assert found.id == "lifting-next-rung"
    assert found.edits[0] == Edit(path=("ladders", 0, "current"), value=4)
    assert [edit.path for edit in found.edits[1:]] == [("ladders", 0, "rungs", 2, "tries")] * 2
    assert all(edit.adds for edit in found.edits[1:])
    assert found.told.words == PLAN.ladders[0].rungs[3].do


@pytest.mark.parametrize(
    ("last", "days", "why"),
    [
        ((50, 20, 4, 7), 1, "fewer than 2 days"),
        ((50, 51, 4, 7), 2, "more harm than expected"),
        ((50, 20, 4, 4), 2, "has not risen"),
        ((50, 20, 4, None), 2, "is not known"),
    ],
)
def test_ladder_hold(last: tuple[int, int, int | None, int | None], days: int, why: str) -> None:
    """Tries that are too few or too mixed are written down, and the rule says why it stays."""
    (found,) = on_rung((50, 20, 4, 7), last, days=days)

    assert found.id == "lifting-record-tries"
    assert why in found.rule
    assert [edit.adds for edit in found.edits] == [True, True]
    assert found.told.words == PLAN.ladders[0].rungs[2].do


def test_last_rung() -> None:
    """On the last rung there is none to go on to."""
    top = changed(PLAN, {("ladders", 0, "current"): 6})
    entries = [tried(top, day, (80, 20), confidence_after=9) for day in RUNG_DAYS]

    (found,) = propose(top, diary(top, FIRST_LOOK, tries=entries), FIRST_LOOK)

    assert (found.kind, "last rung" in found.rule) == ("record-tries", True)


def test_rung_back() -> None:
    """Two hard tries in a row that leave little confidence lead one rung back."""
    (found,) = on_rung((50, 60, 4, 3), (50, 80, 3, 1))

    assert found.id == "lifting-rung-back"
    assert found.edits[0] == Edit(path=("ladders", 0, "current"), value=2)


@pytest.mark.parametrize("first", [(50, 50, 4, 3), (50, 60, 4, 4), (50, 60, 4, None)])
def test_no_rung_back(first: tuple[int, int, int | None, int | None]) -> None:
    """One hard try alone leads nowhere back."""
    (found,) = on_rung(first, (50, 80, 3, 1))

    assert found.kind == "record-tries"


def test_no_rung_below_the_first() -> None:
    """On the first rung hard tries are written down."""
    low = changed(PLAN, {("ladders", 0, "current"): 1})
    entries = [tried(low, day, (30, 60), confidence_after=1) for day in RUNG_DAYS]

    (found,) = propose(low, diary(low, FIRST_LOOK, tries=entries), FIRST_LOOK)

    assert found.kind == "record-tries"


def test_tries_of_the_plan_count() -> None:
    """A try that an earlier version has written down counts as one of the two days."""
    earlier = Try(on=date(2026, 11, 19), actual_harm=30, confidence_after=6)
    plan = changed(PLAN, {("ladders", 0, "rungs", 2, "tries"): (earlier,)})
    entry = tried(plan, RUNG_DAYS[0], (50, 20), confidence_after=7)

    (found,) = propose(plan, diary(plan, FIRST_LOOK, tries=[entry]), FIRST_LOOK)

    assert (found.kind, len(found.edits)) == ("next-rung", 2)


def test_known_tries() -> None:
    """Tries that the plan has already, in whatever words, and unfinished ones are left out."""
    had = Try(on=RUNG_DAYS[0], actual_harm=20, happened="Nothing locked.")
    plan = changed(PLAN, {("ladders", 0, "rungs", 2, "tries"): (had,)})
    entries = [
        tried(plan, RUNG_DAYS[0], (50, 20), happened="nothing locked"),
        tried(plan, RUNG_DAYS[1], (50, None)),
        tried(plan, RUNG_DAYS[1], (50, 10), ladder="gardening"),
        tried(plan, RUNG_DAYS[1], (50, 11), rung=7),
    ]

    assert propose(plan, diary(plan, FIRST_LOOK, tries=entries), FIRST_LOOK) == ()


def test_words_are_in_the_language_of_the_reader() -> None:
    """What the person wrote is in Spanish, which they read, and not in that of the clinician."""
    entry = tried(PLAN, RUNG_DAYS[0], (50, 20), happened="No pasó nada.", learned="Puedo.")

    (found,) = propose(PLAN, diary(PLAN, FIRST_LOOK, tries=[entry]), FIRST_LOOK)

    recorded = found.edits[0].value
    assert isinstance(recorded, Try)
    assert (recorded.happened, recorded.learned) == ({"es": "No pasó nada."}, {"es": "Puedo."})


def test_ability() -> None:
    """The latest rating of a goal replaces the one in the plan; the same one changes nothing."""
    entries = [
        noted_day(PLAN, date(2026, 11, 22), goals={"sunday": 6, "delivery": 4}),
        noted_day(PLAN, date(2026, 11, 29), goals={"sunday": 5, "delivery": 2}),
    ]

    (found,) = propose(PLAN, diary(PLAN, FIRST_LOOK, entries), FIRST_LOOK)

    assert found.id == "sunday-ability"
    assert found.edits == (Edit(path=("goals", 0, "ability", "now"), value=5),)


def test_handed_over() -> None:
    """A version counts from its newest change, and one without changes from the first day."""
    later = Change(version=2, on=date(2026, 11, 23), what="x", why="y")
    other = Change(version=1, on=date(2026, 11, 25), what="x", why="y")

    assert handed_over(PLAN) == HANDED_OVER
    assert handed_over(structs.replace(PLAN, changes=(*PLAN.changes, later, other))) == later.on
    assert handed_over(structs.replace(PLAN, changes=())) == PLAN.starts


def test_only_what_is_new() -> None:
    """Entries before the handing over do not count; on the day itself, those of this version."""
    days = [noted_day(PLAN, HANDED_OVER + timedelta(days=at)) for at in (-1, 0, 1)]
    old = [structs.replace(entry, version=1) for entry in days]

    assert new_entries(PLAN, diary(PLAN, FIRST_LOOK, days)).days == tuple(days[1:])
    assert new_entries(PLAN, diary(PLAN, FIRST_LOOK, old)).days == tuple(old[2:])


@given(st.integers(0, 10), st.integers(0, 10))
@settings(deadline=None)
def test_pain_changes_nothing(first: int, last: int) -> None:
    """Whatever pain was noted, the same is proposed as without it."""
    entries = walks(PLAN, FIRST_LOOK, "drrarrdr")
    pained = (
        structs.replace(entries[0], pain=first, flare=True),
        *entries[1:-1],
        structs.replace(entries[-1], pain=last),
    )

    plain: Diary = diary(PLAN, FIRST_LOOK, entries)
    assert propose(PLAN, structs.replace(plain, days=pained), FIRST_LOOK) == propose(
        PLAN, plain, FIRST_LOOK
    )


def test_nothing_noted() -> None:
    """A diary that speaks of nothing proposes nothing."""
    entries = [noted_day(PLAN, day, pain=9, stress=8, sleep_hours=3) for day in RUNG_DAYS]

    assert propose(PLAN, diary(PLAN, SECOND_LOOK, entries), SECOND_LOOK) == ()
