"""Quotas that have nowhere to go, or too far."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding
from ownpace.resolve.amounts import DOABLE
from ownpace.resolve.quota import first_amount

MOST_ROWS = 60
"""More than a year of weekly steps; nobody plans further."""

BELOW_START = "the first amount is `start_fraction` of the mean of `baseline`; raise the target"
BELOW_RESUME = "the first amount is that of `resume`; lower it, or raise the target"


def quota_target(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield quotas whose target is below their first amount, or more than 60 steps away."""
    del setting
    for at, quota in enumerate(plan.quotas):
        start = first_amount(quota)
        if quota.target < max(start, DOABLE[quota.unit]):
            yield Finding(
                ("quotas", at, "target"),
                "the target is below the first amount",
                BELOW_RESUME if quota.resume else BELOW_START,
            )
        elif (quota.target - float(start)) / quota.step > MOST_ROWS:
            yield Finding(
                ("quotas", at, "step"),
                f"the target is more than {MOST_ROWS} steps away",
                "choose a larger step, or a target that is nearer",
            )
