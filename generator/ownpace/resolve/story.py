"""The person's own words, what they want, and what was agreed around it."""

from msgspec import Struct

from ownpace.model.content import Library
from ownpace.model.localized import (
    Link,
    LocalizedChange,
    LocalizedConstraints,
    LocalizedDecision,
    LocalizedFactor,
    LocalizedGoal,
    LocalizedMember,
    LocalizedMilestone,
    LocalizedOption,
    LocalizedPerson,
    LocalizedStep,
)
from ownpace.model.plan import CarePlan, Constraints, Decision, Factor
from ownpace.resolve.amounts import interval_days
from ownpace.resolve.people import localize_team
from ownpace.resolve.text import Reader, entry_link


class Story(Struct, frozen=True, kw_only=True):
    """The parts of a plan that are mostly words."""

    person: LocalizedPerson
    goals: tuple[LocalizedGoal, ...]
    whole_person: tuple[LocalizedFactor, ...]
    decisions: tuple[LocalizedDecision, ...]
    milestones: tuple[LocalizedMilestone, ...]
    changes: tuple[LocalizedChange, ...]


def localize_story(plan: CarePlan, library: Library, reader: Reader) -> Story:
    """Return the parts of a plan that are mostly words."""
    team = localize_team(plan, reader)
    return Story(
        person=_person(plan, reader),
        goals=_goals(plan, reader),
        whole_person=tuple(_factor(factor, team, library, reader) for factor in plan.whole_person),
        decisions=tuple(
            _decision(number, decision, reader)
            for number, decision in enumerate(plan.decisions, start=1)
        ),
        milestones=tuple(
            LocalizedMilestone(
                what=reader.phrase(milestone.what),
                celebrate=reader.optional(milestone.celebrate),
                reached=milestone.reached,
            )
            for milestone in plan.looking_back.milestones
        ),
        changes=tuple(
            LocalizedChange(
                version=change.version,
                on=change.on,
                what=reader.phrase(change.what),
                why=reader.phrase(change.why),
            )
            for change in sorted(plan.changes, key=lambda change: -change.version)
        ),
    )


def _person(plan: CarePlan, reader: Reader) -> LocalizedPerson:
    person = plan.person
    every = person.preferences.every
    return LocalizedPerson(
        called=person.called,
        what_matters=reader.phrase(person.what_matters),
        said_on=person.said_on,
        story=reader.optional(person.story),
        strengths=reader.phrases(person.strengths),
        constraints=_constraints(person.constraints, reader),
        contact=person.preferences.contact,
        contact_every_days=interval_days(every) if every else None,
    )


def _constraints(constraints: Constraints, reader: Reader) -> LocalizedConstraints:
    return LocalizedConstraints(
        minutes_per_day=constraints.minutes_per_day,
        days=constraints.days,
        equipment=constraints.equipment,
        money=reader.optional(constraints.money),
        money_per_month=constraints.money_per_month,
        transport=reader.optional(constraints.transport),
        travels_by=constraints.travels_by,
        device=constraints.device,
        reading=constraints.reading,
        notes=reader.optional(constraints.notes),
    )


def _goals(plan: CarePlan, reader: Reader) -> tuple[LocalizedGoal, ...]:
    return tuple(
        LocalizedGoal(
            id=goal.id,
            activity=reader.phrase(goal.activity),
            why=reader.phrase(goal.why),
            by=goal.by,
            ability=goal.ability,
            steps=tuple(LocalizedStep(reader.phrase(step.do), step.state) for step in goal.steps),
        )
        for goal in plan.goals
    )


def _factor(
    factor: Factor, team: tuple[LocalizedMember, ...], library: Library, reader: Reader
) -> LocalizedFactor:
    module: Link | None = None
    if factor.module is not None:
        module = entry_link(library.entries[factor.module], reader)
    return LocalizedFactor(
        factor=factor.factor,
        how=reader.phrase(factor.how),
        response=reader.phrase(factor.response),
        helper=next((member for member in team if member.role == factor.helper), None),
        role=factor.helper,
        module=module,
    )


def _decision(number: int, decision: Decision, reader: Reader) -> LocalizedDecision:
    return LocalizedDecision(
        number=number,
        about=reader.phrase(decision.about),
        options=tuple(
            LocalizedOption(
                what=reader.phrase(option.what),
                benefits=reader.phrases(option.benefits),
                downsides=reader.phrases(option.downsides),
                chosen=option.chosen,
            )
            for option in decision.options
        ),
        mattered=reader.phrase(decision.mattered),
        decided=reader.optional(decision.decided),
        by=reader.optional(decision.by),
        on=decision.on,
        again=decision.again,
    )
