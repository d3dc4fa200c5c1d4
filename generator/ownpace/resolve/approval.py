"""Whether an approval still stands for exactly this plan."""

from datetime import date
from hashlib import sha256

from msgspec import json, structs

from ownpace.model.plan import CarePlan


def plan_digest(plan: CarePlan) -> str:
    """Return the SHA-256, in hexadecimal, of all that a reader will see from the plan.

    Who approved it, in which role and when, is part of that; only the digest itself is not.
    """
    approval = plan.approved and structs.replace(plan.approved, digest="")
    seen = json.encode(structs.replace(plan, approved=approval), order="deterministic")
    return sha256(seen).hexdigest()


def is_approved(plan: CarePlan) -> bool:
    """Return whether a clinician approved the plan and no character changed since."""
    return plan.approved is not None and plan.approved.digest == plan_digest(plan)


def day_written(plan: CarePlan) -> date:
    """Return the day that files say they were made on: the same for the same plan."""
    return plan.approved.on if plan.approved else plan.starts
