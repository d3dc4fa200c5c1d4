"""Which entries of a diary are news: those since the present version was handed over."""

from datetime import date

from msgspec import structs

from ownpace.model.diary import Diary, Entry
from ownpace.model.plan import CarePlan


def handed_over(plan: CarePlan) -> date:
    """Return the day of the newest change of this version, else the first day of the plan."""
    days = [change.on for change in plan.changes if change.version == plan.version]
    return max(days, default=plan.starts)


def new_entries(plan: CarePlan, diary: Diary) -> Diary:
    """Return only what was noted since the present version was handed over.

    So a file that is given again after its version was written proposes nothing.
    """
    return structs.replace(
        diary,
        days=tuple(entry for entry in diary.days if _is_new(entry, plan)),
        tries=tuple(entry for entry in diary.tries if _is_new(entry, plan)),
    )


def _is_new(entry: Entry, plan: CarePlan) -> bool:
    # On the day itself both versions were open, one after the other.
    since = handed_over(plan)
    return entry.day > since or (entry.day == since and entry.version == plan.version)
