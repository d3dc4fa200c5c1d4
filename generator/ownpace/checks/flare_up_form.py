"""Active exercises and quotas without an agreed form for bad days."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding


def flare_up_form(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield a warning for each exercise and quota in neither `flare_up.adapt` nor `keep`."""
    del setting
    agreed = {*plan.flare_up.adapt, *plan.flare_up.keep}
    for at, session in enumerate(plan.routine):
        for place, item in enumerate(session.items):
            if item.exercise not in agreed:
                yield Finding(
                    ("routine", at, "items", place, "exercise"),
                    "no easier form for bad days was agreed; the page shows the library's",
                    "agree on one and add it to `flare_up.adapt`, or to `flare_up.keep`",
                    "warning",
                )
                agreed.add(item.exercise)
    for at, quota in enumerate(plan.quotas):
        if quota.activity not in agreed:
            yield Finding(
                ("quotas", at, "activity"),
                "no amount for bad days was agreed; the page shows half of the usual one",
                "agree on one and add it to `flare_up.adapt` with `fraction`",
                "warning",
            )
