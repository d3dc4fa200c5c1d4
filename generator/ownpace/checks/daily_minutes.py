"""More minutes a day than the person has."""

from collections import defaultdict
from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.model.content import Library
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding
from ownpace.model.value import DAYS, Day, Path
from ownpace.resolve.exercise import session_minutes
from ownpace.resolve.quota import quota_steps


def daily_minutes(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield a warning for days that ask for more minutes than `constraints.minutes_per_day`.

    Counted at their largest: exercises at the end of their progression, quotas in minutes at
    their target. Days that ask for the same are named together, at what takes longest.
    """
    most = plan.person.constraints.minutes_per_day
    if most is None:
        return
    crowded: defaultdict[tuple[tuple[Path, int], ...], list[Day]] = defaultdict(list)
    for day in DAYS:
        everything = _asked(plan, setting.library)
        asked = tuple((path, minutes) for path, days, minutes in everything if day in days)
        if sum(minutes for _, minutes in asked) > most:
            crowded[asked].append(day)
    for asked, days in crowded.items():
        longest = max(asked, key=lambda item: item[1])[0]
        total = sum(minutes for _, minutes in asked)
        yield Finding(
            longest,
            f"{', '.join(f'`{day}`' for day in days)}: the plan asks for up to {total} minutes "
            "a day, more than the person has",
            "make it shorter, move it to another day, or ask the person again",
            "warning",
        )


def _is_exercise(id_: str, library: Library) -> bool:
    return id_ in library.entries and library.entries[id_].kind == "exercise"


def _asked(plan: CarePlan, library: Library) -> Iterator[tuple[Path, tuple[Day, ...], int]]:
    for at, session in enumerate(plan.routine):
        if all(_is_exercise(item.exercise, library) for item in session.items):
            yield ("routine", at), session.days, session_minutes(session.items, library)
    for at, quota in enumerate(plan.quotas):
        if quota.unit == "minutes":
            yield ("quotas", at), quota.days, int(quota_steps(quota)[-1][1])
