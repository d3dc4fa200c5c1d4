"""Contacts in a form that the person did not choose."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding


def preferred_contact(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield a warning for each contact of a kind that is not in `preferences.contact`."""
    del setting
    liked = plan.person.preferences.contact
    for at, contact in enumerate(plan.touchpoints):
        if liked and contact.how not in liked:
            yield Finding(
                ("touchpoints", at, "how"),
                "this kind of contact is not among `preferences.contact`",
                "choose one of them, or ask the person again",
                "warning",
            )
