"""Translations that no health professional has checked."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding
from ownpace.resolve.about import localize_languages, plan_entries


def unreviewed_translation(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield one warning for each language in which pages of the plan are unchecked translations.

    The clinic publishes them by its `published_statuses`; the pages say what they are.
    """
    entries = plan_entries(plan, setting.library)
    for at, language in enumerate(localize_languages(plan, entries)):
        if language.drafts:
            yield Finding(
                ("languages", at),
                f"{language.drafts} pages of this plan are translations that no health "
                "professional has checked",
                "have them read, and sign with `ownpace i18n review`; until then the pages say so",
                "warning",
            )
