"""Rules about a plan that its shape alone cannot say: one rule a file, listed here in order."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from ownpace.checks.adapted_item import adapted_item
from ownpace.checks.dates import dates
from ownpace.checks.expired import expired
from ownpace.checks.ladder_order import ladder_order
from ownpace.checks.language import language
from ownpace.checks.missing_translation import missing_translation
from ownpace.checks.quota_target import quota_target
from ownpace.checks.repeated_id import repeated_id
from ownpace.checks.session_size import session_size
from ownpace.checks.setting import Setting
from ownpace.checks.unavailable_day import unavailable_day
from ownpace.checks.unknown_id import unknown_id
from ownpace.checks.untranslated_content import untranslated_content
from ownpace.checks.voided_approval import voided_approval
from ownpace.checks.warning_signs import warning_signs
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding

Rule: TypeAlias = Callable[[CarePlan, Setting], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    unknown_id,
    repeated_id,
    adapted_item,
    dates,
    expired,
    language,
    warning_signs,
    untranslated_content,
    missing_translation,
    ladder_order,
    quota_target,
    session_size,
    unavailable_day,
    voided_approval,
)

__all__ = ["RULES", "Rule", "Setting", "check"]


def check(plan: CarePlan, setting: Setting) -> tuple[Finding, ...]:
    """Return what every rule finds, rule by rule. Nothing is changed."""
    return tuple(finding for rule in RULES for finding in rule(plan, setting))
