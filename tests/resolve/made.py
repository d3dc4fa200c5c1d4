"""Made-up values for the laws of amounts and dates, with the decimals that clinicians type."""

from datetime import date, timedelta
from fractions import Fraction
from typing import get_args

from hypothesis import strategies as st
from msgspec import structs

from ownpace.model.plan import (
    Ability,
    CarePlan,
    Decision,
    Dose,
    FlareUpPlan,
    Goal,
    Option,
    Person,
    Progress,
    Quota,
    RoutineItem,
    Session,
    Setbacks,
    TeamMember,
    Touchpoint,
    Unit,
)
from ownpace.model.value import DAYS, Day
from ownpace.resolve.amounts import DOABLE

UNITS: tuple[Unit, ...] = get_args(Unit)
NAMES: tuple[str, ...] = Dose.__struct_fields__
INTERVALS = ("1 day", "2 days", "3 days", "6 days", "1 week", "10 days", "2 weeks", "5 weeks")

BREAD = CarePlan(
    plan="m4k8wz",
    written_in="en",
    languages=("en",),
    starts=date(2026, 11, 9),
    valid_until=date(2027, 2, 1),
    person=Person(called="Ana", what_matters="I want to bake bread again."),
    goals=(
        Goal(
            id="bread",
            activity="Bake bread on Sundays",
            why="It is our time together.",
            by=date(2027, 1, 31),
            ability=Ability(now=3, target=7),
        ),
    ),
    flare_up=FlareUpPlan(),
    team=(TeamMember(role="nurse", name="Kim O'Hara", phone="555 0142"),),
)
"""A plan with nothing but what every plan has."""

EITHER = (Option(what="Now"), Option(what="Not now"))

starts = st.dates(date(2000, 1, 1), date(2100, 1, 1))
"""First days of plans, with leap years and the ends of two centuries."""

intervals = st.sampled_from(INTERVALS)
days = st.lists(st.sampled_from(DAYS), min_size=1, max_size=7, unique=True).map(tuple[Day, ...])
doses = st.builds(Dose, **{name: st.none() | st.integers(1, 600) for name in NAMES})


def tenths(least: int, most: int) -> st.SearchStrategy[float]:
    """Return numbers with one decimal, `least` and `most` in tenths."""
    return st.integers(least, most).map(lambda number: number / 10)


@st.composite
def quotas(draw: st.DrawFn, every: st.SearchStrategy[str] = intervals) -> Quota:
    """Return any quota at most 60 steps long whose target can be counted."""
    unit = draw(st.sampled_from(UNITS))
    target = draw(tenths(int(DOABLE[unit] * 10), 50000))
    return Quota(
        activity="walking",
        unit=unit,
        baseline=tuple(draw(st.lists(tenths(1, 50000), min_size=1, max_size=7))),
        start_fraction=draw(st.integers(50, 90)) / 100,
        step=draw(tenths(max(int(target / 6), 1), 50000)),
        every=draw(every),
        target=target,
        days=draw(days),
        recheck=draw(intervals),
        setbacks=Setbacks(
            step_back=draw(st.integers(1, 5)), restart=draw(st.integers(30, 100)) / 100
        ),
    )


@st.composite
def growing(draw: st.DrawFn) -> RoutineItem:
    """Return any exercise, with a dose that grows, or ought to, or stays."""
    progress = st.builds(
        Progress,
        of=st.none() | st.sampled_from(NAMES),
        step=st.integers(1, 40),
        every=intervals,
        until=st.integers(1, 600),
    )
    return RoutineItem(
        exercise="bridge", progress=draw(st.none() | progress), **structs.asdict(draw(doses))
    )


@st.composite
def calendars(draw: st.DrawFn) -> CarePlan:
    """Return any plan of at most 200 days with sessions, quotas, contacts, decisions and goals."""
    first = draw(starts)
    near = st.integers(-40, 240).map(lambda day: first + timedelta(days=day))
    clock = st.none() | st.sampled_from(["00:00", "09:05", "09:30", "23:59"])
    return structs.replace(
        BREAD,
        starts=first,
        valid_until=first + timedelta(days=draw(st.integers(0, 200))),
        routine=tuple(
            Session(id=f"session-{at}", cue="Tea", days=on, items=(RoutineItem(exercise="bridge"),))
            for at, on in enumerate(draw(st.lists(days, max_size=3)))
        ),
        quotas=tuple(
            structs.replace(quota, activity=f"activity-{at}")
            for at, quota in enumerate(draw(st.lists(quotas(), max_size=2)))
        ),
        touchpoints=tuple(
            Touchpoint(on=on, at=at, how="phone", about=f"call {on}")
            for on, at in draw(st.lists(st.tuples(near, clock), max_size=4))
        ),
        decisions=tuple(
            Decision(about=f"decision {at}", options=EITHER, mattered="Sleep", again=again)
            for at, again in enumerate(draw(st.lists(st.none() | near, max_size=3)))
        ),
        goals=tuple(
            structs.replace(BREAD.goals[0], id=f"goal-{at}", activity=f"goal {at}", by=by)
            for at, by in enumerate(draw(st.lists(near, min_size=1, max_size=3)))
        ),
    )


def typed(value: float) -> Fraction:
    """Return the decimal that was typed, as an exact number."""
    return Fraction(str(value))
