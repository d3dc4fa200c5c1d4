"""Ladders with a jump."""

from collections.abc import Iterator
from itertools import pairwise

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding


def ladder_jump(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield one error for each rung that rises above the last by more than `limits.harm_jump`."""
    del setting
    for at, ladder in enumerate(plan.ladders):
        for number, (lower, upper) in enumerate(pairwise(ladder.rungs), start=1):
            rise = upper.expected_harm - lower.expected_harm
            if rise > plan.limits.harm_jump and not upper.confirm_jump:
                yield Finding(
                    ("ladders", at, "rungs", number, "expected_harm"),
                    "expected harm jumps from the rung before by more than `limits.harm_jump`",
                    "put a rung between the two, or confirm it with `confirm_jump: true`",
                )
