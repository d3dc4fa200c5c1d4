"""The code at the foot of a diary sheet: which plan it belongs to, and which version of it.

Letters, digits and a space alone, for a hand scanner types them as a keyboard does.
"""

import re

from ownpace.model.plan import CarePlan

_CODE = re.compile(r"\s*([a-z0-9]{6,32})[\s·]+([0-9]{1,4})\s*", re.IGNORECASE)


def sheet_code(plan: CarePlan) -> str:
    """Return the code of a plan as it is now."""
    return f"{plan.plan} {plan.version}"


def read_sheet_code(typed: str) -> tuple[str, int] | None:
    """Return the plan and the version that a code names, or nothing where it is none."""
    found = _CODE.fullmatch(typed)
    return (found[1].lower(), int(found[2])) if found else None
