"""Rules about a plan that its shape alone cannot say: one rule a file, listed here in order."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from ownpace.checks.adapted_item import adapted_item
from ownpace.checks.catalog import catalog
from ownpace.checks.contradiction import contradiction
from ownpace.checks.daily_minutes import daily_minutes
from ownpace.checks.dates import dates
from ownpace.checks.doable_amount import doable_amount
from ownpace.checks.dose_ceiling import dose_ceiling
from ownpace.checks.emergency_number import emergency_number
from ownpace.checks.equipment import equipment
from ownpace.checks.expired import expired
from ownpace.checks.flare_up_form import flare_up_form
from ownpace.checks.ladder_coaching import ladder_coaching
from ownpace.checks.ladder_jump import ladder_jump
from ownpace.checks.ladder_order import ladder_order
from ownpace.checks.language import language
from ownpace.checks.missing_translation import missing_translation
from ownpace.checks.money import money
from ownpace.checks.preferred_contact import preferred_contact
from ownpace.checks.quota_rise import quota_rise
from ownpace.checks.quota_target import quota_target
from ownpace.checks.repeated_id import repeated_id
from ownpace.checks.session_size import session_size
from ownpace.checks.setting import Setting
from ownpace.checks.stale_safety import stale_safety
from ownpace.checks.transport import transport
from ownpace.checks.unavailable_day import unavailable_day
from ownpace.checks.unexplained_version import unexplained_version
from ownpace.checks.unknown_id import unknown_id
from ownpace.checks.unreachable_member import unreachable_member
from ownpace.checks.unreviewed_translation import unreviewed_translation
from ownpace.checks.untranslated_content import untranslated_content
from ownpace.checks.unused_field import unused_field
from ownpace.checks.voided_approval import voided_approval
from ownpace.checks.warning_signs import warning_signs
from ownpace.checks.words_to_avoid import words_to_avoid
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding

Rule: TypeAlias = Callable[[CarePlan, Setting], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    unknown_id,
    repeated_id,
    adapted_item,
    contradiction,
    unused_field,
    dates,
    expired,
    language,
    catalog,
    emergency_number,
    warning_signs,
    untranslated_content,
    unreviewed_translation,
    stale_safety,
    missing_translation,
    words_to_avoid,
    ladder_order,
    ladder_jump,
    ladder_coaching,
    quota_target,
    quota_rise,
    doable_amount,
    flare_up_form,
    session_size,
    dose_ceiling,
    unavailable_day,
    daily_minutes,
    equipment,
    money,
    transport,
    preferred_contact,
    unreachable_member,
    unexplained_version,
    voided_approval,
)

__all__ = ["RULES", "Rule", "Setting", "check"]


def check(plan: CarePlan, setting: Setting) -> tuple[Finding, ...]:
    """Return what every rule finds, rule by rule. Nothing is changed."""
    return tuple(finding for rule in RULES for finding in rule(plan, setting))
