"""Quotas that have nowhere to go."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding
from ownpace.resolve.quota import start_amount


def quota_target(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield one error for each quota whose target is below its first amount."""
    del setting
    for at, quota in enumerate(plan.quotas):
        if quota.target < start_amount(quota):
            yield Finding(
                ("quotas", at, "target"),
                "the target is below the first amount",
                "the first amount is `start_fraction` of the mean of `baseline`; raise the target",
            )
