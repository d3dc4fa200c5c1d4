"""What a diary says about goals: how well the person can do now what they want to do."""

from collections.abc import Iterable

from ownpace.model.diary import DayEntry
from ownpace.model.plan import CarePlan
from ownpace.review.proposal import Edit, Proposal, Told


def propose_ability(plan: CarePlan, at: int, entries: Iterable[DayEntry]) -> Proposal | None:
    """Return the latest rating of the goal at position `at`, where the plan has another one."""
    goal = plan.goals[at]
    rated = sorted((entry.day, entry.goals[goal.id]) for entry in entries if goal.id in entry.goals)
    if not rated or rated[-1][1] == goal.ability.now:
        return None
    now = rated[-1][1]
    return Proposal(
        id=f"{goal.id}-ability",
        kind="ability",
        rule="The latest rating of a goal is what `ability.now` says.",
        evidence=(
            f"in the plan: {goal.ability.now}",
            ", ".join(f"{day}: {rating}" for day, rating in rated),
        ),
        edits=(Edit(path=("goals", at, "ability", "now"), value=now),),
        told=Told(kind="ability", amount=now, words=goal.activity),
    )
