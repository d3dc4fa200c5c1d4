"""Free text that a reader will not get in their language."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.checks.texts import plan_texts
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding


def missing_translation(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield a warning for each free text without a version in one of the plan's languages.

    A plain string stands for the language the plan is written in. Languages that the clinic does
    not have are left to the rule about them.
    """
    tags = [tag for tag in plan.languages if tag in setting.clinic.languages]
    for found in plan_texts(plan):
        has = {plan.written_in} if isinstance(found.text, str) else set(found.text)
        missing = [f"`{tag}`" for tag in tags if tag not in has]
        if missing:
            yield Finding(
                found.path,
                f"this text is missing in {', '.join(missing)}; the page shows the original",
                "write it as `{en: …, es: …}`, one text for each language of the plan",
                "warning",
            )
