"""Warning signs that a reader could not read."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding


def warning_signs(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield one error for each language of the plan without published warning signs.

    They are never shown in another language than the reader's.
    """
    entries = setting.library.of_kind("warning-signs")
    published = {tag for entry in entries for tag in entry.words}
    for at, tag in enumerate(plan.languages):
        if tag in setting.clinic.languages and tag not in published:
            yield Finding(
                ("languages", at),
                "the warning signs are not published in this language",
                "publish an up-to-date translation of safety/warning-signs.md, "
                "or take the language out",
            )
    if setting.clinic.local_language not in published:
        yield Finding(
            ("warning_signs",),
            "the warning signs are not published in the clinic's `local_language`",
            "helpers nearby could not read them: choose another `local_language` in clinic.yml",
        )
