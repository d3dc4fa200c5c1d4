"""Ids that lead nowhere, or stand twice."""

from tests.checks.examples.example import ADAPT, BRIDGE, FIRST_QUOTA, RUNGS, error, faulty, fine

from ownpace.model.plan import Adaptation, Coaching


def twice(items: tuple[object, ...]) -> tuple[object, ...]:
    """Return a list whose first item stands at its end a second time."""
    return (*items, items[0])


EXAMPLES = (
    faulty(
        "unknown_id",
        "a mistyped module",
        {("learn", 0, "module"): "how-pain-work"},
        error("learn", 0, "module"),
    ),
    faulty(
        "unknown_id",
        "an activity where an exercise should be",
        {(*BRIDGE, "exercise"): "walking"},
        error(*BRIDGE, "exercise"),
    ),
    faulty(
        "unknown_id",
        "an exercise where an activity should be",
        {(*FIRST_QUOTA, "activity"): "bridge", ("ladders", 0, "activity"): "pacing"},
        error(*FIRST_QUOTA, "activity"),
        error("ladders", 0, "activity"),
    ),
    faulty(
        "unknown_id",
        "breath cues of a ladder and of a rung",
        {
            ("ladders", 0, "coaching", "breath"): "nobody",
            (*RUNGS, 5, "coaching"): Coaching(breath="walking"),
        },
        error("ladders", 0, "coaching", "breath"),
        error(*RUNGS, 5, "coaching", "breath"),
    ),
    faulty(
        "unknown_id",
        "a page about a factor",
        {("whole_person", 1, "module"): "bridge"},
        error("whole_person", 1, "module"),
    ),
    faulty(
        "unknown_id",
        "a mistyped resource",
        {("resources",): ("walking-group", "walking-grop")},
        error("resources", 1),
    ),
    fine(
        "unknown_id",
        "other content that exists",
        {("learn", 0, "module"): "pacing", ("resources",): ("warm-pool", "night-line")},
    ),
    faulty(
        "repeated_id",
        "two goals of one id",
        {("goals", 1, "id"): "sunday"},
        error("goals", 1, "id"),
    ),
    faulty(
        "repeated_id",
        "two sessions of one id",
        {("routine", 1, "id"): "morning"},
        error("routine", 1, "id"),
    ),
    faulty(
        "repeated_id",
        "two quotas and two ladders of one activity",
        {("quotas",): twice, ("ladders",): twice},
        error("quotas", 1, "activity"),
        error("ladders", 1, "activity"),
    ),
    faulty(
        "repeated_id",
        "a module, a resource and a language twice",
        {("learn",): twice, ("resources",): twice, ("languages",): twice},
        error("learn", 3, "module"),
        error("resources", 2),
        error("languages", 2),
    ),
    fine(
        "repeated_id",
        "one id in two lists, and one exercise in two sessions",
        {
            ("routine", 0, "id"): "sunday",
            ("routine", 1, "items", 0, "exercise"): "bridge",
            ("ladders", 0, "activity"): "walking",
        },
    ),
    faulty(
        "adapted_item",
        "an easier form of an exercise that no session has",
        {ADAPT: {"bird-dog": Adaptation(repetitions=3)}},
        error(*ADAPT, "bird-dog"),
    ),
    faulty(
        "adapted_item",
        "a kept exercise that no session has, and a kept quota",
        {("flare_up", "keep"): ("bird-dog", "walking")},
        error("flare_up", "keep", 0),
        error("flare_up", "keep", 1),
    ),
    fine(
        "adapted_item",
        "no easier form at all",
        {ADAPT: {}, ("flare_up", "keep"): ()},
    ),
)
