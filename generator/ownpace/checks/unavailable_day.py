"""Days that the person said they do not have."""

from collections.abc import Iterator, Sequence

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding
from ownpace.model.value import Path


def unavailable_day(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield a warning for each session or quota on a day outside `constraints.days`."""
    del setting
    free = plan.person.constraints.days
    if not free:
        return
    for path, days in _planned(plan):
        outside = [f"`{day}`" for day in days if day not in free]
        if outside:
            yield Finding(
                path,
                f"{', '.join(outside)} is not among the days of `constraints`",
                "agree on other days, or add them to `constraints`",
                "warning",
            )


def _planned(plan: CarePlan) -> Iterator[tuple[Path, Sequence[str]]]:
    for at, session in enumerate(plan.routine):
        yield ("routine", at, "days"), session.days
    for at, quota in enumerate(plan.quotas):
        yield ("quotas", at, "days"), quota.days
