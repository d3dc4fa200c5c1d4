"""Languages in which the pages themselves cannot speak."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.content import SOURCE_LANGUAGE
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding


def catalog(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield one error for each language of the plan without interface strings."""
    for at, tag in enumerate(plan.languages):
        if tag not in (SOURCE_LANGUAGE, *setting.catalogs):
            yield Finding(
                ("languages", at),
                "the pages have no words of their own in this language",
                "translate templates/locale, or take the language out",
            )
