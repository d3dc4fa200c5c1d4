"""Days with more exercises than most people keep up."""

from collections import Counter
from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding

MOST = 4


def session_size(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield a warning when one day of the week asks for more than four exercises."""
    del setting
    exercises: Counter[str] = Counter()
    for session in plan.routine:
        for day in session.days:
            exercises[day] += len(session.items)
    crowded = [day for day, count in exercises.items() if count > MOST]
    if crowded:
        yield Finding(
            ("routine",),
            f"{', '.join(f'`{day}`' for day in crowded)}: more than {MOST} exercises",
            "fewer are kept up more often; spread them over other days",
            "warning",
        )
