"""Languages that the clinic does not have."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding


def language(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield one error for each language of the plan that clinic.yml does not name."""
    known = ", ".join(f"`{tag}`" for tag in setting.clinic.languages)
    for at, tag in enumerate(plan.languages):
        if tag not in setting.clinic.languages:
            hint = f"languages are {known}; others are added in clinic.yml"
            yield Finding(("languages", at), "the clinic does not have this language", hint)
