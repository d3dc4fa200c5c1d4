"""From a plan and its diary to what the next version could change. Nothing is changed here."""

from collections.abc import Iterator
from datetime import date

from ownpace.model.diary import Diary
from ownpace.model.plan import CarePlan
from ownpace.review.goal_proposal import propose_ability
from ownpace.review.handed_over import new_entries
from ownpace.review.ladder_proposal import propose_ladder
from ownpace.review.proposal import Proposal
from ownpace.review.quota_proposal import Practice, propose_quota


def propose(plan: CarePlan, diary: Diary, today: date) -> tuple[Proposal, ...]:
    """Return what the entries since the present version suggest: quotas, ladders, goals.

    One proposal at most for each of them, and none about what the diary does not speak of.
    """
    return tuple(_proposals(plan, new_entries(plan, diary), today))


def _proposals(plan: CarePlan, news: Diary, today: date) -> Iterator[Proposal]:
    until = min(today, _known_until(news))
    for at in range(len(plan.quotas)):
        practice = Practice(plan=plan, at=at, entries=news.days, today=today, until=until)
        if proposal := propose_quota(practice):
            yield proposal
    for at in range(len(plan.ladders)):
        if proposal := propose_ladder(plan, at, news.tries):
            yield proposal
    for at in range(len(plan.goals)):
        if proposal := propose_ability(plan, at, news.days):
            yield proposal


def _known_until(diary: Diary) -> date:
    """Return the last day that the diary can speak of."""
    # The time of the export is in UTC, where it may still be the day before.
    exported = date.fromisoformat(diary.exported[:10])
    return max([exported, *(entry.day for entry in diary.days)])
