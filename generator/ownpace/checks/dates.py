"""Dates that cannot be right together."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding


def dates(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield an end before the start, and goals or contacts outside the time of the plan."""
    del setting
    if plan.valid_until <= plan.starts:
        hint = "choose a later day, such as three months after `starts`"
        yield Finding(("valid_until",), "`valid_until` is not after `starts`", hint)
    for at, goal in enumerate(plan.goals):
        if goal.by < plan.starts:
            hint = "choose a day after `starts`"
            yield Finding(("goals", at, "by"), "the goal's day is before the plan starts", hint)
    for at, contact in enumerate(plan.touchpoints):
        if not plan.starts <= contact.on <= plan.valid_until:
            yield Finding(
                ("touchpoints", at, "on"),
                "this contact is outside the time of the plan",
                "check the year, or `starts` and `valid_until`",
                "warning",
            )
