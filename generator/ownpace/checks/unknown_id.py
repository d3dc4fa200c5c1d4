"""Content that the plan names and nobody has."""

from collections.abc import Iterator
from difflib import get_close_matches

from ownpace.checks.content_ids import content_ids
from ownpace.checks.setting import Setting
from ownpace.model.content import FOLDERS, SOURCE_LANGUAGE, Kind
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding

MOST = 8
"""More ids than these are not listed."""


def unknown_id(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield one error for each id of content or of a resource that does not exist."""
    for path, kind, id_ in content_ids(plan):
        known = [entry.id for entry in setting.library.of_kind(kind)]
        if id_ in known:
            continue
        yield Finding(path, f"no {kind} has this id", _hint(id_, known, _folder(kind)))
    known = list(setting.clinic.resources)
    for at, id_ in enumerate(plan.resources):
        if id_ not in known:
            message = "clinic.yml has no resource of this id"
            yield Finding(("resources", at), message, _hint(id_, known, "clinic.yml"))


def _folder(kind: Kind) -> str:
    return f"content/{SOURCE_LANGUAGE}/{FOLDERS[kind]}".rstrip("/")


def _hint(id_: str, known: list[str], where: str) -> str:
    close = get_close_matches(id_, known, n=1)
    if close:
        return f"did you mean `{close[0]}`?"
    if not known:
        return "there are none; take it out"
    if len(known) > MOST:
        return f"ids are the names of the files in {where}"
    return f"ids are {', '.join(f'`{one}`' for one in known)}"
