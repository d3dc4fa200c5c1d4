"""Content that a reader will get in English."""

from collections.abc import Iterator

from ownpace.checks.content_ids import content_ids
from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding


def untranslated_content(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield a warning for each module, exercise or activity missing in a plan language."""
    entries = setting.library.entries
    for path, _kind, id_ in content_ids(plan):
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
