"""Every content id that a plan names, with its place, for the rules that look them up."""

from collections.abc import Iterator

from ownpace.model.content import Kind
from ownpace.model.plan import CarePlan, Ladder
from ownpace.model.value import Path

Named = Iterator[tuple[Path, Kind, str]]


def content_ids(plan: CarePlan) -> Named:
    """Yield place, kind and id of each module, exercise and activity that a plan points at."""
    for at, item in enumerate(plan.learn):
        yield ("learn", at, "module"), "module", item.module
    for at, session in enumerate(plan.routine):
        for place, exercise in enumerate(session.items):
            yield ("routine", at, "items", place, "exercise"), "exercise", exercise.exercise
    for at, quota in enumerate(plan.quotas):
        yield ("quotas", at, "activity"), "activity", quota.activity
    for at, ladder in enumerate(plan.ladders):
        yield ("ladders", at, "activity"), "activity", ladder.activity
        yield from _breaths(ladder, ("ladders", at))
    for at, factor in enumerate(plan.whole_person):
        if factor.module is not None:
            yield ("whole_person", at, "module"), "module", factor.module


def _breaths(ladder: Ladder, path: Path) -> Named:
    if ladder.coaching.breath is not None:
        yield (*path, "coaching", "breath"), "exercise", ladder.coaching.breath
    for number, rung in enumerate(ladder.rungs):
        if rung.coaching is not None and rung.coaching.breath is not None:
            place = (*path, "rungs", number, "coaching", "breath")
            yield place, "exercise", rung.coaching.breath
