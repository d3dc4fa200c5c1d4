"""Quotas that rise faster than the plan allows."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from msgspec import structs

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan, Quota
from ownpace.model.source import Finding
from ownpace.resolve.amounts import exact
from ownpace.resolve.quota import first_amount, quota_steps, weekly_rises


def quota_rise(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield one error for each quota that rises more in a week than `limits.rise_per_week`.

    A review may set the amount anew; what it adds to what was reached counts like a rise.
    """
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
        if quota.resume and first_amount(quota) > _reached(quota, plan.starts) * (1 + most):
            yield Finding(
                ("quotas", at, "resume", "amount"),
                "after the review the amount rises by more than `limits.rise_per_week` allows",
                "choose a smaller amount, or confirm it with `confirm_jump: true`",
            )


def _reached(quota: Quota, starts: date) -> Fraction:
    """Return the amount of the day before a review, had all gone by the steps from the start."""
    assert quota.resume
    before = (quota.resume.on - starts).days - 1
    steps = quota_steps(structs.replace(quota, resume=None))
    return [amount for day, amount in steps if day <= max(before, 0)][-1]
