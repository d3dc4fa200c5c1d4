"""Team members whom nobody can reach."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding


def unreachable_member(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield a warning for each team member without phone, e-mail or another way."""
    del setting
    for at, member in enumerate(plan.team):
        if member.phone is None and member.email is None and member.reach is None:
            yield Finding(
                ("team", at),
                "the person cannot reach this team member",
                "add `phone`, `email` or `reach`",
                "warning",
            )
