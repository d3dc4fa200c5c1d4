"""Amounts that nobody can count."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding
from ownpace.resolve.amounts import DOABLE, exact


def doable_amount(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield a warning for each step or target that is not in doable units of its quota."""
    del setting
    for at, quota in enumerate(plan.quotas):
        unit = DOABLE[quota.unit]
        for name, amount in (("step", quota.step), ("target", quota.target)):
            if exact(amount) % unit:
                yield Finding(
                    ("quotas", at, name),
                    f"this is no multiple of {float(unit):g} `{quota.unit}`; amounts are "
                    "rounded down",
                    f"write a multiple of {float(unit):g}",
                    "warning",
                )
