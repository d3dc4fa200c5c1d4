"""Doses above what is usual at home."""

from collections.abc import Iterator
from datetime import date

from ownpace.checks.setting import Setting
from ownpace.model.content import ExerciseFacts
from ownpace.model.plan import CarePlan, Dose
from ownpace.model.source import Finding
from ownpace.resolve.progression import dose_rows


def dose_ceiling(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield a warning for each exercise that grows above the library's highest usual dose."""
    for at, session in enumerate(plan.routine):
        for place, item in enumerate(session.items):
            entry = setting.library.entries.get(item.exercise)
            if entry is None or not isinstance(entry.facts, ExerciseFacts):
                continue
            last, most = dose_rows(item, date.min)[-1].dose, entry.facts.most
            above = [f"`{name}`" for name in Dose.__struct_fields__ if _above(last, most, name)]
            if above:
                yield Finding(
                    ("routine", at, "items", place),
                    f"{', '.join(above)}: more than is usual at home for this exercise",
                    "choose the harder exercise, or keep it if you both mean it",
                    "warning",
                )


def _above(last: Dose, most: Dose, name: str) -> bool:
    asked, limit = getattr(last, name), getattr(most, name)
    return asked is not None and limit is not None and asked > limit
