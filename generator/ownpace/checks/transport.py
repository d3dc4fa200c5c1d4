"""Places that the person cannot get to, and calls that they cannot take."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding


def transport(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield visits and resources out of reach, and video calls without a device."""
    constraints, clinic = plan.person.constraints, setting.clinic
    ways = set(constraints.travels_by)
    for at, contact in enumerate(plan.touchpoints):
        if (
            contact.how == "visit"
            and ways
            and clinic.reached_by
            and not ways & {*clinic.reached_by}
        ):
            yield Finding(
                ("touchpoints", at, "how"),
                "none of the ways in `constraints.travels_by` leads to the clinic",
                "plan a phone or video call, or add how the person would come",
                "warning",
            )
        if contact.how == "video" and constraints.device == "none":
            yield Finding(
                ("touchpoints", at, "how"),
                "the person has no device for a video call",
                "plan a phone call or a visit",
                "warning",
            )
    for at, id_ in enumerate(plan.resources):
        resource = clinic.resources.get(id_)
        if resource and ways and resource.reached_by and not ways & {*resource.reached_by}:
            yield Finding(
                ("resources", at),
                "none of the ways in `constraints.travels_by` leads there",
                "choose one that the person can get to, or add how they would come",
                "warning",
            )
