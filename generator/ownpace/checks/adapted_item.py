"""Easier forms of things that the plan does not ask for."""

from collections.abc import Iterator
from difflib import get_close_matches

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding


def adapted_item(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield one error for each easier form that belongs to nothing in the plan."""
    exercises = {item.exercise for session in plan.routine for item in session.items}
    library = setting.library.entries
    asked = exercises | {quota.activity for quota in plan.quotas}
    for id_ in plan.flare_up.adapt:
        if id_ not in asked:
            yield Finding(
                ("flare_up", "adapt", id_),
                "the plan asks for no exercise and no quota of this id",
                _hint(id_, asked & library.keys()),
            )
    for at, id_ in enumerate(plan.flare_up.keep):
        if id_ not in exercises:
            yield Finding(
                ("flare_up", "keep", at),
                "no session of the plan has this exercise",
                _hint(id_, exercises & library.keys()),
            )


def _hint(id_: str, known: set[str]) -> str:
    """Suggest only ids of the library: any other may be words about the person."""
    close = get_close_matches(id_, sorted(known), n=1)
    return f"did you mean `{close[0]}`?" if close else "take it out, or add it to the plan"
