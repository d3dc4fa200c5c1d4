"""Approvals of something else than the present plan."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding
from ownpace.resolve.approval import is_approved


def voided_approval(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield a warning when the plan changed after it was approved."""
    del setting
    if plan.approved is not None and not is_approved(plan):
        yield Finding(
            ("approved",),
            "the plan changed after it was approved; its pages say DRAFT",
            "read it again, then run `ownpace approve`",
            "warning",
        )
