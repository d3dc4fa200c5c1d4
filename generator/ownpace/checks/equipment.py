"""Things that the person does not have."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.content import ExerciseFacts
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding


def equipment(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield a warning for each exercise that needs more than `constraints.equipment`."""
    at_home = plan.person.constraints.equipment
    if at_home is None:
        return
    for at, session in enumerate(plan.routine):
        for place, item in enumerate(session.items):
            entry = setting.library.entries.get(item.exercise)
            if entry is None or not isinstance(entry.facts, ExerciseFacts):
                continue
            needed = [f"`{thing}`" for thing in entry.facts.equipment if thing not in at_home]
            if needed:
                yield Finding(
                    ("routine", at, "items", place, "exercise"),
                    f"this needs {', '.join(needed)}, which is not in `constraints.equipment`",
                    "choose another exercise, or add what the person has after all",
                    "warning",
                )
