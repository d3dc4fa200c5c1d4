"""What daily life has room for: days, minutes, things, money, ways, people."""

from tests.checks.examples.example import BRIDGE, FIRST_QUOTA, HOME, faulty, fine, warning

from ownpace.model.plan import Constraints, Preferences, Progress

EXAMPLES = (
    faulty(
        "session_size",
        "five exercises on a day",
        {("routine", 1, "days"): ("mon",)},
        warning("routine"),
    ),
    fine(
        "session_size",
        "four exercises on a day",
        {("routine", 1, "days"): ("mon",), ("routine", 1, "items"): lambda items: items[:1]},
    ),
    faulty(
        "dose_ceiling",
        "an exercise that grows above what is usual at home",
        {(*BRIDGE, "progress"): Progress(until=13)},
        warning(*BRIDGE),
    ),
    faulty(
        "dose_ceiling",
        "more rounds than are usual at home",
        {(*BRIDGE, "sets"): 4},
        warning(*BRIDGE),
    ),
    fine(
        "dose_ceiling",
        "an exercise that grows up to what is usual at home, and one that is no exercise",
        {
            (*BRIDGE, "progress"): Progress(until=12),
            ("routine", 0, "items", 0, "exercise"): "pacing",
        },
    ),
    faulty(
        "unavailable_day",
        "a session and walks on Sunday, which the person does not have",
        {("routine", 0, "days"): ("sun",), (*FIRST_QUOTA, "days"): ("mon", "sun")},
        warning("routine", 0, "days"),
        warning(*FIRST_QUOTA, "days"),
    ),
    fine(
        "unavailable_day",
        "a Sunday where all days are the person's",
        {(*HOME, "days"): (), (*FIRST_QUOTA, "days"): ("mon", "sun")},
    ),
    faulty(
        "daily_minutes",
        "walks of 26 minutes beside sessions of 6 and 3 for someone who has 28",
        {(*HOME, "minutes_per_day"): 28},
        warning(*FIRST_QUOTA),
        warning(*FIRST_QUOTA),
    ),
    faulty(
        "daily_minutes",
        "a session of 6 minutes for someone who has 5",
        {(*HOME, "minutes_per_day"): 5, ("quotas",): ()},
        warning("routine", 0),
    ),
    fine(
        "daily_minutes",
        "just as many minutes as the person has",
        {(*HOME, "minutes_per_day"): 32},
    ),
    fine(
        "daily_minutes",
        "someone who was not asked",
        {(*HOME, "minutes_per_day"): None},
    ),
    fine(
        "daily_minutes",
        "a session with a mistyped exercise, which cannot be counted",
        {
            (*HOME, "minutes_per_day"): 5,
            ("quotas",): (),
            ("routine", 0, "items", 0, "exercise"): "hip-hing",
        },
    ),
    fine(
        "daily_minutes",
        "steps, which are not minutes",
        {(*HOME, "minutes_per_day"): 6, (*FIRST_QUOTA, "unit"): "steps"},
    ),
    faulty(
        "equipment",
        "exercises with a wall and a chair for someone who has a towel",
        {(*HOME, "equipment"): ("towel",)},
        warning("routine", 0, "items", 0, "exercise"),
        warning("routine", 0, "items", 1, "exercise"),
    ),
    fine(
        "equipment",
        "mistyped exercises, which need nothing",
        {
            (*HOME, "equipment"): (),
            ("routine", 0, "items", 0, "exercise"): "hip-hing",
            ("routine", 0, "items", 1, "exercise"): "walking",
        },
    ),
    fine("equipment", "someone who was not asked", {(*HOME, "equipment"): None}),
    faulty(
        "money",
        "a pool of 12 euros a month for someone who has 11",
        {("resources",): ("walking-group", "warm-pool"), (*HOME, "money_per_month"): 11},
        warning("resources", 1),
    ),
    faulty(
        "money",
        "14 euros in two parts",
        {("resources",): ("night-line", "warm-pool"), (*HOME, "money_per_month"): 13},
        warning("resources", 1),
    ),
    fine(
        "money",
        "just as much as the person has",
        {("resources",): ("night-line", "warm-pool"), (*HOME, "money_per_month"): 14},
    ),
    fine(
        "money",
        "a mistyped resource, which costs nothing",
        {("resources",): ("warm-poo",), (*HOME, "money_per_month"): 0},
    ),
    fine(
        "money",
        "someone who was not asked",
        {("resources",): ("warm-pool",), (*HOME, "money_per_month"): None},
    ),
    faulty(
        "transport",
        "visits and a walking group for someone who comes by train",
        {(*HOME, "travels_by"): ("train",)},
        warning("touchpoints", 0, "how"),
        warning("touchpoints", 2, "how"),
        warning("resources", 0),
    ),
    faulty(
        "transport",
        "a video call for someone without a device",
        {("touchpoints", 1, "how"): "video", (*HOME, "device"): "none"},
        warning("touchpoints", 1, "how"),
    ),
    fine("transport", "someone who was not asked", {(*HOME,): Constraints()}),
    fine(
        "transport",
        "a video call on a phone, and one of two ways that leads there",
        {("touchpoints", 1, "how"): "video", (*HOME, "travels_by"): ("train", "bus")},
    ),
    faulty(
        "preferred_contact",
        "a message to someone who likes visits and calls",
        {("touchpoints", 1, "how"): "message"},
        warning("touchpoints", 1, "how"),
    ),
    fine(
        "preferred_contact",
        "a message to someone who was not asked",
        {("touchpoints", 1, "how"): "message", ("person", "preferences"): Preferences()},
    ),
    faulty(
        "unreachable_member",
        "a name without a way to reach them",
        {("team", 0, "phone"): None},
        warning("team", 0),
    ),
    fine(
        "unreachable_member",
        "an address or a day instead of a phone",
        {
            ("team", 0, "phone"): None,
            ("team", 0, "email"): "back@clinic.example",
            ("team", 2, "phone"): None,
        },
    ),
)
