"""Ladders without anything that helps before a try."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding


def ladder_coaching(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield a warning for each ladder without a breath cue, and without a helpful thought."""
    del setting
    for at, ladder in enumerate(plan.ladders):
        own = [rung.coaching for rung in ladder.rungs if rung.coaching]
        for name, what in (("breath", "a breath cue"), ("thought", "a helpful thought")):
            has_own = len(own) == len(ladder.rungs) and all(getattr(one, name) for one in own)
            if getattr(ladder.coaching, name) is None and not has_own:
                yield Finding(
                    ("ladders", at),
                    f"the ladder has no `coaching.{name}`: {what} before each try",
                    "ask the person what helps, and add it",
                    "warning",
                )
