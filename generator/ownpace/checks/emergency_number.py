"""Emergency numbers for where the person lives."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding


def emergency_number(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield an error when the clinic knows no emergency number for the person's country."""
    if setting.clinic.emergency_number_in(plan.country) is None:
        yield Finding(
            ("country",),
            "clinic.yml has no emergency number for this country",
            "add it to `emergency_numbers` in clinic.yml; without `country`, that of the "
            "clinic is shown",
        )
