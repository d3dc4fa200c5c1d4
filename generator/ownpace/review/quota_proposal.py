"""What a diary suggests for graded activities: hold, step back, begin again lower, or go on.

Only what was done on planned days counts; pain is never asked (quotas go by time, not by pain:
Lambeek 2007, doi:10.1186/1471-2458-7-254).
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction

from msgspec import Struct, structs

from ownpace.model.diary import KEPT, DayEntry
from ownpace.model.localized import QuotaRow
from ownpace.model.plan import CarePlan, Quota, Resume
from ownpace.resolve.amounts import exact, interval_days
from ownpace.resolve.quota import agreed_rows, first_day, quota_steps, row_on, weekly_rises
from ownpace.review.handed_over import handed_over
from ownpace.review.proposal import Edit, Proposal, QuotaKind, Told
from ownpace.review.quota_record import QuotaRecord, quota_days, quota_record

LOOK_BACK = 14
"""Days looked at for a hold: one week may hold a birthday or a cold, two show how it fits."""

FEW = Fraction(1, 2)
"""Fewer kept days than this share say that the amount does not fit the days as they are."""

KNOWN = Fraction(1, 2)
"""With entries for fewer planned days than this, the diary does not speak of the stretch."""

STEADY_DAYS = 28
"""Days looked at before going on: as long as amounts are looked at together by default."""

STEADY = Fraction(8, 10)
"""Share of planned days that says an amount has found its place; not all days ever do."""

MORE_STEPS = 2
"""Steps beyond the target: few, so that both look again soon."""


class Practice(Struct, frozen=True, kw_only=True):
    """One quota of a plan with all that its rules look at."""

    plan: CarePlan
    at: int
    """Where the quota stands in the plan, from 0."""

    entries: tuple[DayEntry, ...]
    """Entries since the present version was handed over."""

    today: date
    until: date
    """Last day of which the diary can know."""

    @property
    def quota(self) -> Quota:
        """The quota itself."""
        return self.plan.quotas[self.at]

    @property
    def since(self) -> date:
        """First day of the present version and of its amounts."""
        return max(handed_over(self.plan), first_day(self.quota, self.plan.starts))

    def row(self, day: date) -> QuotaRow | None:
        """Return the row in force on a day, or nothing before the first one."""
        return row_on(agreed_rows(self.quota, self.plan), day)

    def stretch(self, days: int, before: int = 0) -> QuotaRecord | None:
        """Return the last `days`, or those that ended `before` days ago, if all are of now.

        Nothing, where the present version or its amounts began after the first of them.
        """
        last = self.until - timedelta(days=before)
        first = last - timedelta(days=days - 1)
        if first < self.since:
            return None
        return quota_record(self.quota, self.entries, first, last)


def propose_quota(practice: Practice) -> Proposal | None:
    """Return what the entries suggest for one quota: one proposal at most.

    After a break nothing else is looked at, and a step back goes before a hold.
    """
    row = practice.row(practice.today)
    if row is None:
        return None
    return _re_baseline(practice) or _less(practice, row) or _step_on(practice, row)


def _re_baseline(practice: Practice) -> Proposal | None:
    """Begin again lower after a break that the diary speaks of."""
    quota = practice.quota
    gap = interval_days(quota.setbacks.gap)
    noted = quota_days(quota, practice.entries)
    last = max((day for day, state in noted if state in KEPT), default=practice.since)
    rested = [day for day, _ in noted if day > last]
    row = practice.row(max(last, practice.since))
    if row is None or not rested or (practice.until - last).days < gap:
        return None
    found = quota_record(quota, practice.entries, last + timedelta(days=1), practice.until)
    rule = (
        f"No kept day for {gap} days or more, as `setbacks.gap` has it: begin again with "
        f"`setbacks.restart` of the last amount, {row.amount:g} {quota.unit}."
    )
    return _resumed("re-baseline", practice, row.restart, rule, (found,))


def _less(practice: Practice, row: QuotaRow) -> Proposal | None:
    """Hold, or step back where a hold was not enough or the stretch before was no better."""
    found = practice.stretch(LOOK_BACK)
    if found is None or not _is_few(found):
        return None
    before = practice.stretch(LOOK_BACK, LOOK_BACK)
    held = _held(practice)
    few = f"Fewer than half of the noted days of the last {LOOK_BACK} were kept"
    steps = f"go back by `setbacks.step_back` ({practice.quota.setbacks.step_back})"
    if held and held.step_back < held.amount:
        rule = f"{few}, after a review: {steps} from the amount of that review."
        return _resumed("step-back", practice, held.step_back, rule, (found,))
    if not held and before and _is_few(before) and row.step_back < row.amount:
        rule = f"{few}, and of the {LOOK_BACK} before: {steps}."
        return _resumed("step-back", practice, row.step_back, rule, (before, found))
    rule = f"{few}: stay at the {'amount of the review' if held else 'present amount'}."
    return _resumed("hold", practice, (held or row).amount, rule, (found,))


def _held(practice: Practice) -> QuotaRow | None:
    """Return the first row of a review that came with the present version."""
    resume = practice.quota.resume
    if resume is None or resume.on < handed_over(practice.plan):
        return None
    return practice.row(resume.on)


def _is_few(found: QuotaRecord) -> bool:
    return found.is_known(KNOWN) and found.kept < FEW * len(found.noted)


def _step_on(practice: Practice, row: QuotaRow) -> Proposal | None:
    """Go on beyond a target that has found its place, within the limits of the plan."""
    quota = practice.quota
    found = practice.stretch(STEADY_DAYS)
    if row.until is not None or found is None or not found.planned:
        return None
    target = float(exact(quota.target) + MORE_STEPS * exact(quota.step))
    raised = structs.replace(
        quota, target=target, resume=Resume(on=practice.today, amount=row.amount)
    )
    if found.kept < STEADY * found.planned or list(_too_steep(raised, practice.plan)):
        return None
    rule = (
        f"The target is reached, and {float(STEADY):.0%} of the planned days of the last "
        f"{STEADY_DAYS} were kept: raise the target by {MORE_STEPS} steps, from the present "
        "amount on."
    )
    proposal = _resumed("step-on", practice, row.amount, rule, (found,))
    edit = Edit(path=("quotas", practice.at, "target"), value=target)
    told = structs.replace(proposal.told, amount=target)
    return structs.replace(proposal, edits=(edit, *proposal.edits), told=told)


def _resumed(
    kind: QuotaKind, practice: Practice, amount: float, rule: str, found: Sequence[QuotaRecord]
) -> Proposal:
    quota = practice.quota
    resume = Resume(on=practice.today, amount=amount)
    return Proposal(
        id=f"{quota.activity}-{kind}",
        kind=kind,
        rule=rule,
        evidence=(
            *(line for stretch in found for line in stretch.lines()),
            *_too_steep(structs.replace(quota, resume=resume), practice.plan),
        ),
        edits=(Edit(path=("quotas", practice.at, "resume"), value=resume),),
        told=Told(kind=kind, activity=quota.activity, amount=amount, unit=quota.unit),
    )


def _too_steep(quota: Quota, plan: CarePlan) -> Iterator[str]:
    """Yield one line if the steps from there rise faster than the plan allows."""
    most = exact(plan.limits.rise_per_week)
    if any(rise > most for rise in weekly_rises(quota_steps(quota))) and not quota.confirm_jump:
        yield "from there a step is more than `limits.rise_per_week`: choose a smaller `step`"
