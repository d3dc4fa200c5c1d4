"""Ladders, quotas and bad days: what may grow how fast."""

from collections.abc import Callable
from datetime import date

from msgspec import structs
from tests.checks.examples.example import (
    ADAPT,
    BRIDGE,
    FIRST_QUOTA,
    RUNGS,
    error,
    faulty,
    fine,
    warning,
)

from ownpace.model.plan import Coaching, Resume, Rung


def without(key: str) -> Callable[[dict[str, object]], dict[str, object]]:
    """Return what takes one key out of a mapping."""
    return lambda items: {other: items[other] for other in items if other != key}


def coached(coaching: Coaching, count: int = 6) -> Callable[[tuple[Rung, ...]], tuple[Rung, ...]]:
    """Return what gives the first rungs their own coaching."""
    return lambda rungs: (
        *(structs.replace(rung, coaching=coaching) for rung in rungs[:count]),
        *rungs[count:],
    )


EXAMPLES = (
    faulty(
        "ladder_order",
        "a rung with less expected harm than the one before it",
        {(*RUNGS, 2, "expected_harm"): 39},
        error(*RUNGS, 2, "expected_harm"),
    ),
    faulty(
        "ladder_order",
        "a second rung with less expected harm than the first",
        {(*RUNGS, 1, "expected_harm"): 29},
        error(*RUNGS, 1, "expected_harm"),
    ),
    faulty(
        "ladder_order",
        "a present rung that the ladder does not have",
        {("ladders", 0, "current"): 7},
        error("ladders", 0, "current"),
    ),
    fine(
        "ladder_order",
        "two rungs of the same harm, and the last one being practised",
        {(*RUNGS, 2, "expected_harm"): 40, ("ladders", 0, "current"): 6},
    ),
    faulty(
        "ladder_jump",
        "a rise of 16 where 15 were agreed",
        {(*RUNGS, 2, "expected_harm"): 56},
        error(*RUNGS, 2, "expected_harm"),
    ),
    faulty(
        "ladder_jump",
        "smaller steps agreed than there are",
        {("limits", "harm_jump"): 9},
        *(error(*RUNGS, number, "expected_harm") for number in range(1, 6)),
    ),
    fine("ladder_jump", "a rise of just 15", {(*RUNGS, 2, "expected_harm"): 55}),
    fine(
        "ladder_jump",
        "a rise that was confirmed",
        {(*RUNGS, 2, "expected_harm"): 60, (*RUNGS, 2, "confirm_jump"): True},
    ),
    faulty(
        "ladder_coaching",
        "a ladder with nothing that helps",
        {("ladders", 0, "coaching"): Coaching()},
        warning("ladders", 0),
        warning("ladders", 0),
    ),
    faulty(
        "ladder_coaching",
        "breath cues on all rungs but the last",
        {
            ("ladders", 0, "coaching", "breath"): None,
            RUNGS: coached(Coaching(breath="slow-breathing"), 5),
        },
        warning("ladders", 0),
    ),
    faulty(
        "ladder_coaching",
        "coaching on all rungs, some of it without a thought",
        {
            ("ladders", 0, "coaching"): Coaching(breath="slow-breathing"),
            RUNGS: lambda rungs: coached(Coaching(thought="I can."), 5)(
                coached(Coaching(breath="slow-breathing"))(rungs)
            ),
        },
        warning("ladders", 0),
    ),
    fine(
        "ladder_coaching",
        "what helps on every rung instead",
        {
            ("ladders", 0, "coaching"): Coaching(),
            RUNGS: coached(Coaching(breath="slow-breathing", thought="I can.")),
        },
    ),
    faulty(
        "quota_target",
        "a target below the first amount of 12 minutes",
        {(*FIRST_QUOTA, "target"): 11.9},
        error(*FIRST_QUOTA, "target"),
    ),
    faulty(
        "quota_target",
        "a target of less than can be counted",
        {
            (*FIRST_QUOTA, "unit"): "steps",
            (*FIRST_QUOTA, "baseline"): (20.0,),
            (*FIRST_QUOTA, "target"): 40.0,
        },
        error(*FIRST_QUOTA, "target"),
    ),
    faulty(
        "quota_target",
        "a target 61 steps away",
        {(*FIRST_QUOTA, "target"): 73.0, (*FIRST_QUOTA, "step"): 1.0},
        error(*FIRST_QUOTA, "step"),
    ),
    faulty(
        "quota_target",
        "a target 61 half minutes away",
        {(*FIRST_QUOTA, "target"): 42.5, (*FIRST_QUOTA, "step"): 0.5},
        error(*FIRST_QUOTA, "step"),
    ),
    fine("quota_target", "a target at the first amount", {(*FIRST_QUOTA, "target"): 12.0}),
    fine(
        "quota_target",
        "a target 60 steps away",
        {(*FIRST_QUOTA, "target"): 72.0, (*FIRST_QUOTA, "step"): 1.0},
    ),
    faulty(
        "quota_rise",
        "from 12 to 15 minutes in a week",
        {(*FIRST_QUOTA, "step"): 3.0},
        error(*FIRST_QUOTA, "step"),
    ),
    faulty(
        "quota_rise",
        "from 12 to 16 minutes in six days",
        {(*FIRST_QUOTA, "every"): "3 days"},
        error(*FIRST_QUOTA, "step"),
    ),
    faulty(
        "quota_rise",
        "from 12 to 16 minutes between a Friday and the next",
        {(*FIRST_QUOTA, "every"): "5 days"},
        error(*FIRST_QUOTA, "step"),
    ),
    faulty(
        "quota_rise",
        "less agreed than the amounts rise",
        {("limits", "rise_per_week"): 0.16},
        error(*FIRST_QUOTA, "step"),
    ),
    fine(
        "quota_rise",
        "from 12 to 16 minutes in two weeks",
        {(*FIRST_QUOTA, "step"): 4.0, (*FIRST_QUOTA, "every"): "2 weeks"},
    ),
    fine(
        "quota_rise",
        "a fifth, as agreed",
        {(*FIRST_QUOTA, "baseline"): (15.0,), (*FIRST_QUOTA, "step"): 2.0},
    ),
    fine(
        "quota_rise",
        "a rise that was confirmed",
        {(*FIRST_QUOTA, "step"): 9.0, (*FIRST_QUOTA, "confirm_jump"): True},
    ),
    faulty(
        "quota_rise",
        "a review in the second week that puts 17 minutes in place of 14",
        {(*FIRST_QUOTA, "resume"): Resume(on=date(2026, 11, 23), amount=17.0)},
        error(*FIRST_QUOTA, "resume", "amount"),
    ),
    faulty(
        "quota_rise",
        "a review that begins so low that a step is a fourth of it",
        {(*FIRST_QUOTA, "resume"): Resume(on=date(2026, 11, 23), amount=8.0)},
        error(*FIRST_QUOTA, "step"),
    ),
    fine(
        "quota_rise",
        "a review that goes on with the next step",
        {(*FIRST_QUOTA, "resume"): Resume(on=date(2026, 11, 23), amount=16.0)},
    ),
    faulty(
        "quota_target",
        "a review above the target of 26 minutes",
        {(*FIRST_QUOTA, "resume"): Resume(on=date(2026, 11, 23), amount=27.0)},
        error(*FIRST_QUOTA, "target"),
    ),
    fine(
        "quota_target",
        "a review at the target",
        {(*FIRST_QUOTA, "resume"): Resume(on=date(2026, 11, 23), amount=26.0)},
    ),
    faulty(
        "doable_amount",
        "a review at half a minute",
        {(*FIRST_QUOTA, "resume"): Resume(on=date(2026, 11, 23), amount=14.5)},
        warning(*FIRST_QUOTA, "resume", "amount"),
    ),
    faulty(
        "doable_amount",
        "half minutes",
        {(*FIRST_QUOTA, "step"): 1.5, (*FIRST_QUOTA, "target"): 26.5},
        warning(*FIRST_QUOTA, "step"),
        warning(*FIRST_QUOTA, "target"),
    ),
    faulty(
        "doable_amount",
        "a quarter of a kilogram",
        {(*FIRST_QUOTA, "unit"): "kilograms", (*FIRST_QUOTA, "step"): 0.25},
        warning(*FIRST_QUOTA, "step"),
    ),
    fine(
        "doable_amount",
        "half a kilogram",
        {(*FIRST_QUOTA, "unit"): "kilograms", (*FIRST_QUOTA, "step"): 0.5},
    ),
    faulty(
        "flare_up_form",
        "an exercise and a quota that nothing was agreed for",
        {ADAPT: lambda adapt: without("walking")(without("bridge")(adapt))},
        warning(*BRIDGE, "exercise"),
        warning(*FIRST_QUOTA, "activity"),
    ),
    fine(
        "flare_up_form",
        "an exercise that is kept instead",
        {
            ADAPT: without("bridge"),
            ("flare_up", "keep"): ("slow-breathing", "knee-rolls", "bridge"),
        },
    ),
)
