"""Fields that say opposite things."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding
from ownpace.resolve.progression import growing_unit


def contradiction(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield each pair of fields that cannot both be meant."""
    del setting
    yield from _goals(plan)
    yield from _bad_days(plan)
    yield from _progress(plan)
    yield from _decisions(plan)
    yield from _ladders(plan)
    roles = {member.role for member in plan.team}
    for at, factor in enumerate(plan.whole_person):
        if factor.helper is not None and factor.helper not in roles:
            yield _warning(
                ("whole_person", at, "helper"),
                "nobody in `team` has this role",
                "add them to `team`, or choose a role that is there",
            )


def _goals(plan: CarePlan) -> Iterator[Finding]:
    order = ("done", "now", "later")
    for at, goal in enumerate(plan.goals):
        if goal.ability.target <= goal.ability.now:
            yield _warning(
                ("goals", at, "ability", "target"),
                "the target is not above what the person can do now",
                "ask what they hope for, or choose another goal",
            )
        states = [order.index(step.state) for step in goal.steps]
        for number in range(1, len(states)):
            if states[number] < states[number - 1]:
                yield _warning(
                    ("goals", at, "steps", number, "state"),
                    "this step is further than the one before it",
                    "put the steps in order: done, now, later",
                )
        if states.count(order.index("now")) > 1:
            yield _warning(
                ("goals", at, "steps"),
                "more than one step is `now`",
                "one thing at a time: make the others `later`",
            )


def _bad_days(plan: CarePlan) -> Iterator[Finding]:
    for at, id_ in enumerate(plan.flare_up.keep):
        if id_ in plan.flare_up.adapt:
            yield _warning(
                ("flare_up", "keep", at),
                "this stands in `adapt` too; it is shown as it is on other days",
                "keep it in one of the two",
            )


def _progress(plan: CarePlan) -> Iterator[Finding]:
    for at, session in enumerate(plan.routine):
        for place, item in enumerate(session.items):
            unit = growing_unit(item)
            now = getattr(item, unit) if unit else None
            if item.progress is not None and now is not None and item.progress.until <= now:
                yield _warning(
                    ("routine", at, "items", place, "progress", "until"),
                    "the dose has reached this already; it does not grow",
                    "raise it, or take `progress` out",
                )


def _ladders(plan: CarePlan) -> Iterator[Finding]:
    for at, ladder in enumerate(plan.ladders):
        for number, rung in enumerate(ladder.rungs, start=1):
            if rung.tries and number > ladder.current:
                yield _warning(
                    ("ladders", at, "rungs", number - 1, "tries"),
                    "this rung was tried, but comes after the current one",
                    "move `current` on, or the tries to their rung",
                )


def _decisions(plan: CarePlan) -> Iterator[Finding]:
    for at, decision in enumerate(plan.decisions):
        chosen = any(option.chosen for option in decision.options)
        if chosen and decision.decided is None:
            yield _warning(
                ("decisions", at, "options"),
                "an option is `chosen`, but the decision is open",
                "add `decided`, or take `chosen` out",
            )


def _warning(path: tuple[str | int, ...], message: str, hint: str) -> Finding:
    return Finding(path, message, hint, "warning")
