"""Content that the plan names and nobody has."""

from collections.abc import Iterator
from difflib import get_close_matches

from ownpace.checks.setting import Setting
from ownpace.model.content import Kind
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding
from ownpace.model.value import Path


def unknown_id(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield one error for each id of a module, exercise or activity that does not exist."""
    for path, kind, id_ in _named(plan):
        known = [entry.id for entry in setting.library.of_kind(kind)]
        if id_ in known:
            continue
        close = get_close_matches(id_, known, n=1)
        hint = f"did you mean `{close[0]}`?" if close else f"ids are {_listed(known)}"
        yield Finding(path, f"no {kind} has this id", hint)


def _named(plan: CarePlan) -> Iterator[tuple[Path, Kind, str]]:
    for at, item in enumerate(plan.learn):
        yield ("learn", at, "module"), "module", item.module
    for at, session in enumerate(plan.routine):
        for place, exercise in enumerate(session.items):
            yield ("routine", at, "items", place, "exercise"), "exercise", exercise.exercise
    for at, quota in enumerate(plan.quotas):
        yield ("quotas", at, "activity"), "activity", quota.activity
    for at, ladder in enumerate(plan.ladders):
        yield ("ladders", at, "activity"), "activity", ladder.activity
        if ladder.coaching.breath is not None:
            yield ("ladders", at, "coaching", "breath"), "exercise", ladder.coaching.breath
    for at, kept in enumerate(plan.flare_up.keep):
        yield ("flare_up", "keep", at), "exercise", kept


def _listed(ids: list[str]) -> str:
    return ", ".join(f"`{id_}`" for id_ in ids)
