"""Dates that cannot be right, and versions."""

from datetime import date

from msgspec import structs
from tests.checks.examples.example import FIRST_QUOTA, RUNGS, error, faulty, fine, warning

from ownpace.model.plan import Resume

EXAMPLES = (
    faulty(
        "dates",
        "an end on the first day",
        {
            ("valid_until",): date(2026, 11, 9),
            ("learn",): (),
            ("touchpoints",): (),
            ("decisions",): (),
        },
        error("valid_until"),
    ),
    faulty(
        "dates",
        "a goal before the plan",
        {("goals", 0, "by"): date(2026, 11, 8)},
        error("goals", 0, "by"),
    ),
    faulty(
        "dates",
        "contacts and decisions outside the time of the plan",
        {
            ("touchpoints", 0, "on"): date(2026, 11, 8),
            ("touchpoints", 2, "on"): date(2027, 2, 2),
            ("decisions", 0, "again"): date(2028, 12, 14),
        },
        warning("touchpoints", 0, "on"),
        warning("touchpoints", 2, "on"),
        warning("decisions", 0, "again"),
    ),
    faulty(
        "dates",
        "a review after the last day",
        {(*FIRST_QUOTA, "resume"): Resume(on=date(2027, 2, 2), amount=14.0)},
        warning(*FIRST_QUOTA, "resume", "on"),
    ),
    faulty(
        "dates",
        "things that happened tomorrow",
        {
            ("person", "said_on"): date(2026, 11, 25),
            ("decisions", 0, "on"): date(2026, 11, 25),
            ("changes", 0, "on"): date(2026, 11, 25),
            ("looking_back", "milestones", 0, "reached"): date(2026, 11, 25),
            (*RUNGS, 1, "tries", 1, "on"): date(2026, 11, 25),
        },
        warning("person", "said_on"),
        warning("decisions", 0, "on"),
        warning("changes", 0, "on"),
        warning("looking_back", "milestones", 0, "reached"),
        warning(*RUNGS, 1, "tries", 1, "on"),
    ),
    faulty(
        "dates",
        "a page to read in a week after the last day",
        {("learn", 0, "week"): 14},
        warning("learn", 0, "week"),
    ),
    fine(
        "dates",
        "first and last days, and today",
        {
            ("goals", 0, "by"): date(2026, 11, 9),
            ("learn", 0, "week"): 13,
            ("touchpoints", 0, "on"): date(2026, 11, 9),
            ("touchpoints", 2, "on"): date(2027, 2, 1),
            ("person", "said_on"): date(2026, 11, 24),
            (*RUNGS, 1, "tries", 1, "on"): date(2026, 11, 24),
        },
    ),
    faulty(
        "expired",
        "a last day that was yesterday",
        {("valid_until",): date(2026, 11, 23)},
        warning("valid_until"),
    ),
    fine("expired", "a last day that is today", {("valid_until",): date(2026, 11, 24)}),
    faulty(
        "unexplained_version",
        "a version without a change",
        {("version",): 3},
        warning("version"),
    ),
    faulty(
        "unexplained_version",
        "a second version that does not say what is new",
        {("changes",): ()},
        warning("version"),
    ),
    faulty(
        "unexplained_version",
        "a change of a version to come",
        {("changes",): lambda changes: (*changes, structs.replace(changes[0], version=3))},
        error("changes", 1, "version"),
    ),
    fine("unexplained_version", "a first version", {("version",): 1, ("changes",): ()}),
)
