"""Fields that change nothing."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan, Dose
from ownpace.model.source import Finding
from ownpace.resolve.progression import growing_unit

HINT = "take it out, or write what was meant"


def unused_field(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield a warning for each field that no page shows, because another one rules it out."""
    del setting
    yield from _bad_days(plan)
    yield from _progress(plan)


def _bad_days(plan: CarePlan) -> Iterator[Finding]:
    quotas = {quota.activity for quota in plan.quotas}
    doses = {item.exercise: item for session in plan.routine for item in session.items}
    for id_, agreed in plan.flare_up.adapt.items():
        path = ("flare_up", "adapt", id_)
        named = [name for name in Dose.__struct_fields__ if getattr(agreed, name) is not None]
        if id_ in quotas:
            yield from (_unused((*path, name), "a quota has a `fraction`") for name in named)
        elif agreed.fraction is not None:
            yield _unused((*path, "fraction"), "an exercise has a dose")
        for name in named:
            if id_ in doses and getattr(doses[id_], name) is None:
                yield _unused((*path, name), "the usual dose does not count in it")


def _progress(plan: CarePlan) -> Iterator[Finding]:
    for at, session in enumerate(plan.routine):
        for place, item in enumerate(session.items):
            unit = growing_unit(item)
            if item.progress and (unit is None or getattr(item, unit) is None):
                path = ("routine", at, "items", place, "progress")
                yield _unused(path, "the dose does not name what grows")


def _unused(path: tuple[str | int, ...], why: str) -> Finding:
    return Finding(path, f"this is not used: {why}", HINT, "warning")
