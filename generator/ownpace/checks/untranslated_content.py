"""Content that a reader will get in English."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding
from ownpace.model.value import Path


def untranslated_content(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield a warning for each module, exercise or activity missing in a plan language."""
    entries = setting.library.entries
    for path, id_ in _named(plan):
        if id_ not in entries:
            continue
        missing = [tag for tag in plan.languages if tag not in entries[id_].words]
        known = [f"`{tag}`" for tag in missing if tag in setting.clinic.languages]
        if known:
            yield Finding(
                path,
                f"this is not published in {', '.join(known)}; the page shows it in English",
                "publish a translation, or choose another one",
                "warning",
            )


def _named(plan: CarePlan) -> Iterator[tuple[Path, str]]:
    for at, item in enumerate(plan.learn):
        yield ("learn", at, "module"), item.module
    for at, session in enumerate(plan.routine):
        for place, exercise in enumerate(session.items):
            yield ("routine", at, "items", place, "exercise"), exercise.exercise
    for at, quota in enumerate(plan.quotas):
        yield ("quotas", at, "activity"), quota.activity
    for at, ladder in enumerate(plan.ladders):
        yield ("ladders", at, "activity"), ladder.activity
        if ladder.coaching.breath is not None:
            yield ("ladders", at, "coaching", "breath"), ladder.coaching.breath
