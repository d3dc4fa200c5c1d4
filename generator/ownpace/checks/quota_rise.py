"""Quotas that rise faster than the plan allows."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding
from ownpace.resolve.amounts import exact
from ownpace.resolve.quota import quota_steps, weekly_rises


def quota_rise(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield one error for each quota that rises more in a week than `limits.rise_per_week`."""
    del setting
    most = exact(plan.limits.rise_per_week)
    for at, quota in enumerate(plan.quotas):
        if quota.confirm_jump:
            continue
        rises = weekly_rises(quota_steps(quota))
        steep = [number for number, rise in enumerate(rises, start=1) if rise > most]
        if steep:
            share = round(float(max(rises)) * 100)
            yield Finding(
                ("quotas", at, "step"),
                f"the amount rises by {share} % a week at row {steep[0]}, more than "
                f"`limits.rise_per_week` allows",
                "choose a smaller step or a longer `every`, or confirm it with "
                "`confirm_jump: true`",
            )
