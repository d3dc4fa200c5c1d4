"""Ladders whose rungs are out of order."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding


def ladder_order(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield rungs that expect less harm than the one before, and a current rung that is none."""
    del setting
    for at, ladder in enumerate(plan.ladders):
        for number in range(1, len(ladder.rungs)):
            if ladder.rungs[number].expected_harm < ladder.rungs[number - 1].expected_harm:
                yield Finding(
                    ("ladders", at, "rungs", number, "expected_harm"),
                    "this rung expects less harm than the one before it",
                    "put the rungs in order, from the least expected harm to the most",
                )
        if ladder.current > len(ladder.rungs):
            yield Finding(
                ("ladders", at, "current"),
                "the ladder has no rung of this number",
                f"it has {len(ladder.rungs)}; the first one is 1",
            )
