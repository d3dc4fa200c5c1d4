"""New versions that do not say what changed."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding


def unexplained_version(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield a warning when this version has no change, and changes of versions to come."""
    del setting
    if plan.version > 1 and all(change.version != plan.version for change in plan.changes):
        yield Finding(
            ("version",),
            "nothing says what changed in this version",
            "add to `changes` what changed and why; the person reads it first",
            "warning",
        )
    for at, change in enumerate(plan.changes):
        if change.version > plan.version:
            yield Finding(
                ("changes", at, "version"),
                "the plan has not come to this version yet",
                "correct it, or raise `version`",
            )
