"""Dates that cannot be right together."""

from collections.abc import Iterator
from datetime import date, timedelta

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding
from ownpace.model.value import Path

LONGEST = timedelta(days=731)


def dates(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield an end before the start, and dates outside the time that they belong to."""
    yield from _length(plan)
    for at, goal in enumerate(plan.goals):
        if goal.by < plan.starts:
            yield Finding(
                ("goals", at, "by"),
                "this goal ends before the plan starts",
                "choose a day after `starts`",
            )
    for path, on in _coming(plan):
        if not plan.starts <= on <= plan.valid_until:
            yield Finding(
                path,
                "this day is outside the time of the plan",
                "check the year, or `starts` and `valid_until`",
                "warning",
            )
    for path, on in _past(plan):
        if on > setting.today:
            yield Finding(
                path,
                "this day has not come yet",
                "check the year: it says when something happened",
                "warning",
            )


def _length(plan: CarePlan) -> Iterator[Finding]:
    if plan.valid_until <= plan.starts:
        hint = "choose a later day, such as three months after `starts`"
        yield Finding(("valid_until",), "`valid_until` is not after `starts`", hint)
    if plan.valid_until - plan.starts > LONGEST:
        hint = "check the year; after two years at most a plan is written anew"
        yield Finding(("valid_until",), "the plan is longer than two years", hint)


def _coming(plan: CarePlan) -> Iterator[tuple[Path, date]]:
    for at, item in enumerate(plan.learn):
        yield ("learn", at, "week"), plan.starts + timedelta(weeks=item.week - 1)
    for at, contact in enumerate(plan.touchpoints):
        yield ("touchpoints", at, "on"), contact.on
    for at, quota in enumerate(plan.quotas):
        if quota.resume is not None:
            yield ("quotas", at, "resume", "on"), quota.resume.on
    for at, decision in enumerate(plan.decisions):
        if decision.again is not None:
            yield ("decisions", at, "again"), decision.again


def _past(plan: CarePlan) -> Iterator[tuple[Path, date]]:
    if plan.person.said_on is not None:
        yield ("person", "said_on"), plan.person.said_on
    for at, decision in enumerate(plan.decisions):
        if decision.on is not None:
            yield ("decisions", at, "on"), decision.on
    for at, change in enumerate(plan.changes):
        yield ("changes", at, "on"), change.on
    for at, milestone in enumerate(plan.looking_back.milestones):
        if milestone.reached is not None:
            yield ("looking_back", "milestones", at, "reached"), milestone.reached
    yield from _tries(plan)


def _tries(plan: CarePlan) -> Iterator[tuple[Path, date]]:
    for at, ladder in enumerate(plan.ladders):
        for number, rung in enumerate(ladder.rungs):
            for place, attempt in enumerate(rung.tries):
                yield ("ladders", at, "rungs", number, "tries", place, "on"), attempt.on
