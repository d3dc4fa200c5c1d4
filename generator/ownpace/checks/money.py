"""More money than the person can spend."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding


def money(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield a warning when the resources together cost more than `constraints.money_per_month`."""
    most = plan.person.constraints.money_per_month
    known = setting.clinic.resources
    costs = [known[id_].cost_per_month if id_ in known else 0 for id_ in plan.resources]
    if most is not None and sum(costs) > most:
        yield Finding(
            ("resources", costs.index(max(costs))),
            f"the resources together cost {sum(costs)} {setting.clinic.currency} a month, "
            "more than the person can spend",
            "choose one that costs less, or find out who pays for it",
            "warning",
        )
