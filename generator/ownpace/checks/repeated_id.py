"""Things that may stand in a plan only once."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding


def repeated_id(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield one error for each id or activity that stands a second time in the same list."""
    del setting
    lists = (
        ("goals", "id", [goal.id for goal in plan.goals]),
        ("routine", "id", [session.id for session in plan.routine]),
        ("quotas", "activity", [quota.activity for quota in plan.quotas]),
        ("ladders", "activity", [ladder.activity for ladder in plan.ladders]),
        ("learn", "module", [item.module for item in plan.learn]),
        ("resources", None, list(plan.resources)),
        ("languages", None, list(plan.languages)),
    )
    for name, key, ids in lists:
        for at, id_ in enumerate(ids):
            if id_ in ids[:at]:
                path = (name, at, key) if key else (name, at)
                yield Finding(path, f"this stands twice in `{name}`", "keep one of the two")
