"""A plan past its date."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding


def expired(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield a warning when `valid_until` has passed."""
    if plan.valid_until < setting.today:
        yield Finding(
            ("valid_until",),
            "the plan is past its date; its pages say so",
            "review it with the person, set a new date, and approve it again",
            "warning",
        )
