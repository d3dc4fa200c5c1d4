"""Every amount that a plan works out, for the clinician to read before approving it."""

from collections.abc import Iterator

from ownpace.model.plan import CarePlan, Dose, Quota
from ownpace.resolve.progression import dose_rows
from ownpace.resolve.quota import (
    agreed_rows,
    baseline_mean,
    quota_steps,
    recheck_dates,
    weekly_rises,
)


def plan_numbers(plan: CarePlan) -> Iterator[str]:
    """Yield lines of text: for each quota and each growing exercise its dated amounts.

    Only ids, dates and numbers: no words of the plan.
    """
    for quota in plan.quotas:
        yield from _quota_lines(quota, plan)
    for session in plan.routine:
        for item in session.items:
            rows = dose_rows(item, plan.starts)
            if len(rows) > 1:
                yield f"{session.id}, {item.exercise}"
                yield from (f"  {row.starts}  {_dose(row.dose)}" for row in rows)
                yield ""


def _quota_lines(quota: Quota, plan: CarePlan) -> Iterator[str]:
    rows = agreed_rows(quota, plan)
    rises = (*weekly_rises(quota_steps(quota)), None)
    yield (
        f"{quota.activity}, in {quota.unit}: mean of the tries {float(baseline_mean(quota)):g}, "
        f"start at {quota.start_fraction:g} of it"
    )
    if quota.resume:
        yield f"  after a review it goes on from {quota.resume.on} with {rows[0].amount:g}"
    yield "  step  from        usual  bad day  step back  after a break  rise a week"
    for row, rise in zip(rows, rises, strict=True):
        yield (
            f"  {row.number:>4}  {row.starts}  {row.amount:>5g}  {row.bad_day:>7g}  "
            f"{row.step_back:>9g}  {row.restart:>13g}  "
            f"{'' if rise is None else f'{float(rise):>10.0%}'}"
        ).rstrip()
    looks = ", ".join(map(str, recheck_dates(quota, plan.starts, plan.valid_until)))
    yield f"  looked at together on: {looks or 'no day before the plan ends'}"
    yield ""


def _dose(dose: Dose) -> str:
    named = {name: getattr(dose, name) for name in Dose.__struct_fields__}
    return ", ".join(f"{name} {amount}" for name, amount in named.items() if amount is not None)
