"""Amounts that nobody can count."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding
from ownpace.model.value import Path
from ownpace.resolve.amounts import DOABLE, exact


def doable_amount(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield a warning for each amount of a quota that is not in its doable units."""
    del setting
    for at, quota in enumerate(plan.quotas):
        unit = DOABLE[quota.unit]
        named: dict[Path, float] = {("step",): quota.step, ("target",): quota.target}
        if quota.resume is not None:
            named["resume", "amount"] = quota.resume.amount
        for path, amount in named.items():
            if exact(amount) % unit:
                yield Finding(
                    ("quotas", at, *path),
                    f"this is no multiple of {float(unit):g} `{quota.unit}`; amounts are "
                    "rounded down",
                    f"write a multiple of {float(unit):g}",
                    "warning",
                )
