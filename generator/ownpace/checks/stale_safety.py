"""Safety texts that a reader's language does not say as the English does."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding
from ownpace.resolve.about import plan_entries


def stale_safety(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield a warning for each language in which safety texts of the plan are out of date.

    Their pages show the English beside them; with `--strict-safety` nothing is built.
    """
    entries = plan_entries(plan, setting.library)
    for at, tag in enumerate(plan.languages):
        drifts = [entry.drift[tag] for entry in entries if tag in entry.drift]
        count = sum(len(drift.alerts) for drift in drifts)
        if count:
            yield Finding(
                ("languages", at),
                f"texts about safety whose English has changed since: {count}; the pages show both",
                "`ownpace i18n diff` shows what has changed",
                "warning",
            )
