"""What a person did of what was planned. The easier form counts as kept."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from ownpace.model.diary import DayEntry, Kept, QuotaEntry
from ownpace.model.localized import Phrase
from ownpace.model.plan import CarePlan, Unit
from ownpace.model.value import DAYS, Day
from ownpace.review.naming import Names
from ownpace.review.weeks import Span


class Tally(Struct, frozen=True, kw_only=True):
    """How the planned days of one session or quota went."""

    done: int = 0
    adapted: int = 0
    rested: int = 0
    unwritten: int = 0
    """Days that the present plan names and on which nothing was written about it."""

    planned_amount: float = 0
    """Sum of the planned amounts of the days whose amount is known."""

    amount: float = 0
    """Sum of what was done on these days; 0 on a day of rest."""

    unmeasured: int = 0
    """Days on which the easier form was done, without an amount."""

    @property
    def kept(self) -> int:
        """Return on how many days it was done, as planned or in the easier form."""
        return self.done + self.adapted

    @property
    def planned(self) -> int:
        """Return how many days were planned, those without an entry among them."""
        return self.kept + self.rested + self.unwritten


class Doing(Struct, frozen=True, kw_only=True):
    """One session or quota, week by week."""

    name: Phrase
    unit: Unit | None = None
    """What is counted; nothing for a session."""

    weeks: tuple[Tally, ...]
    total: Tally


class Practice(Struct, frozen=True, kw_only=True):
    """What was done, week by week."""

    weeks: tuple[Span, ...]
    written: tuple[int, ...]
    """Days with an entry, for each week."""

    doings: tuple[Doing, ...]
    """Sessions, then quotas, in the order of the plan."""

    elsewhere: int
    """How many sessions and quotas have entries, and are not in this version of the plan."""


def tally_practice(
    plan: CarePlan, days: Sequence[DayEntry], weeks: Sequence[Span], names: Names
) -> Practice:
    """Return what was planned and what was done, for each week."""
    counts = [_Week(plan, week, days) for week in weeks]
    sessions = tuple(
        _doing(
            names.reader.phrase(session.cue), None, [week.session(session.id) for week in counts]
        )
        for session in plan.routine
    )
    quotas = tuple(
        _doing(
            names.activity(quota.activity),
            quota.unit,
            [week.quota(quota.activity) for week in counts],
        )
        for quota in plan.quotas
    )
    return Practice(
        weeks=tuple(weeks),
        written=tuple(len(week.days) for week in counts),
        doings=sessions + quotas,
        elsewhere=_elsewhere(plan, days),
    )


class _Week:
    """The entries of a week, and the days of the plan in it about which nothing was written.

    An entry of another version says itself what was planned on its day.
    """

    def __init__(self, plan: CarePlan, week: Span, days: Sequence[DayEntry]) -> None:
        self.days = [entry for entry in days if entry.day in week]
        self._sessions = {session.id: session.days for session in plan.routine}
        self._quotas = {quota.activity: quota.days for quota in plan.quotas}
        known = {entry.day: entry for entry in self.days}
        # Only days of the plan are walked: a diary may claim to begin in the year 1.
        covered = Span(max(week.first, plan.starts), min(week.last, plan.valid_until))
        self._planned = [(DAYS[day.weekday()], known.get(day)) for day in covered]
        self._version = plan.version

    def session(self, id_: str) -> Tally:
        """Return how a session went."""
        states = [entry.sessions[id_] for entry in self.days if id_ in entry.sessions]
        return _tally(states, self._unwritten(id_, self._sessions[id_]), ())

    def quota(self, id_: str) -> Tally:
        """Return how a quota went."""
        found = [entry.quotas[id_] for entry in self.days if id_ in entry.quotas]
        states = [entry.state for entry in found]
        return _tally(states, self._unwritten(id_, self._quotas[id_]), found)

    def _unwritten(self, id_: str, wanted: Sequence[Day]) -> int:
        entries = [entry for day, entry in self._planned if day in wanted]
        return sum(entry is None or self._is_silent(entry, id_) for entry in entries)

    def _is_silent(self, entry: DayEntry, id_: str) -> bool:
        is_named = id_ in entry.sessions or id_ in entry.quotas
        return entry.version == self._version and not is_named


def _tally(states: Sequence[Kept], unwritten: int, quotas: Sequence[QuotaEntry]) -> Tally:
    amounts = [(entry.planned, _amount(entry)) for entry in quotas]
    known = [(planned, amount) for planned, amount in amounts if amount is not None]
    return Tally(
        done=states.count("done"),
        adapted=states.count("adapted"),
        rested=states.count("rested"),
        unwritten=unwritten,
        planned_amount=sum(planned for planned, _ in known),
        amount=sum(amount for _, amount in known),
        unmeasured=len(amounts) - len(known),
    )


def _amount(entry: QuotaEntry) -> float | None:
    """Return what was done, where that is known: the easier form may have any amount."""
    if entry.state == "rested":
        return 0
    if entry.amount is not None:
        return entry.amount
    return entry.planned if entry.state == "done" else None


def _doing(name: Phrase, unit: Unit | None, weeks: Sequence[Tally]) -> Doing:
    return Doing(name=name, unit=unit, weeks=tuple(weeks), total=_sum(weeks))


def _sum(tallies: Iterable[Tally]) -> Tally:
    found = tuple(tallies)
    fields = Tally.__struct_fields__
    return Tally(**{field: sum(getattr(tally, field) for tally in found) for field in fields})


def _elsewhere(plan: CarePlan, days: Sequence[DayEntry]) -> int:
    known = {session.id for session in plan.routine} | {quota.activity for quota in plan.quotas}
    named = {id_ for entry in days for id_ in (*entry.sessions, *entry.quotas)}
    return len(named - known)
