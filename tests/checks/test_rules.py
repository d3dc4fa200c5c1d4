"""Each rule finds its fault, at its place, and says nothing about a plan that is fine."""

from pathlib import Path

import pytest
from tests.checks.examples import amounts, daily_life, dates, ids, languages, words
from tests.checks.examples.example import Example
from tests.resolve.change import changed

import ownpace.checks
from ownpace.checks import RULES, Setting
from ownpace.model.plan import CarePlan
from ownpace.model.value import Path as Place

EXAMPLES: tuple[Example, ...] = (
    *ids.EXAMPLES,
    *words.EXAMPLES,
    *dates.EXAMPLES,
    *languages.EXAMPLES,
    *amounts.EXAMPLES,
    *daily_life.EXAMPLES,
)
FAULTY = [example for example in EXAMPLES if example.finds]
FINE = [example for example in EXAMPLES if not example.finds]
BY_NAME = {rule.__name__: rule for rule in RULES}
NO_RULES = {"__init__", "content_ids", "setting", "texts"}
"""Files beside the rules that several of them need."""


def test_every_rule_has_examples() -> None:
    """Each rule has at least one example of a fault, and one that it lets pass."""
    assert {example.rule for example in FAULTY} == BY_NAME.keys()
    assert {example.rule for example in FINE} == BY_NAME.keys()


def test_every_file_is_listed() -> None:
    """Each rule has a file of its name, and no file with a rule is forgotten in the list."""
    files = {path.stem for path in Path(ownpace.checks.__file__).parent.glob("*.py")}

    assert files - NO_RULES == BY_NAME.keys()
    assert len(RULES) == len(BY_NAME)


@pytest.mark.parametrize("example", FAULTY, ids=str)
def test_fault(plan: CarePlan, setting: Setting, example: Example) -> None:
    """A rule finds its faults at their places, all of them and nothing else."""
    rule = BY_NAME[example.rule]

    found = list(rule(changed(plan, example.plan), changed(setting, example.setting)))

    assert sorted(map(repr, example.finds)) == sorted(
        repr((finding.path, finding.severity)) for finding in found
    )
    assert all(finding.message and finding.hint for finding in found)


@pytest.mark.parametrize("example", FINE, ids=str)
def test_near_miss(plan: CarePlan, setting: Setting, example: Example) -> None:
    """A rule says nothing about what is just within the limits, or was never asked for."""
    near = changed(plan, example.plan), changed(setting, example.setting)

    assert near != (plan, setting)
    assert list(BY_NAME[example.rule](*near)) == []


@pytest.mark.parametrize(
    ("path", "typed", "hint"),
    [
        (("learn", 0, "module"), "how-pain-work", "did you mean `how-pain-works`?"),
        (
            ("quotas", 0, "activity"),
            "zzzzzz",
            "ids are the names of the files in content/en/activities",
        ),
        (("resources", 0), "warm-pol", "did you mean `warm-pool`?"),
        (("flare_up", "keep", 0), "bridg", "did you mean `bridge`?"),
        (("flare_up", "keep", 0), "zzzzzz", "take it out, or add it to the plan"),
    ],
)
def test_closest_id(plan: CarePlan, setting: Setting, path: Place, typed: str, hint: str) -> None:
    """A mistyped id is answered with the closest one, and one like none with what there is."""
    mistyped = changed(plan, {path: typed})

    found = [*BY_NAME["unknown_id"](mistyped, setting), *BY_NAME["adapted_item"](mistyped, setting)]

    assert [finding.hint for finding in found if finding.path == path] == [hint]


def test_no_resources(plan: CarePlan, setting: Setting) -> None:
    """Where the clinic has no resources at all, the way out is to take them out of the plan."""
    bare = changed(setting, {("clinic", "resources"): {}})

    hints = {finding.hint for finding in BY_NAME["unknown_id"](plan, bare)}

    assert hints == {"there are none; take it out"}


def test_numbers_in_messages(plan: CarePlan, setting: Setting) -> None:
    """What rises too fast, takes too long or costs too much is said with its numbers."""
    busy = changed(
        plan,
        {
            ("quotas", 0, "step"): 9.0,
            ("person", "constraints", "minutes_per_day"): 30,
            ("resources",): ("night-line", "warm-pool"),
        },
    )

    messages = {
        name: [finding.message for finding in BY_NAME[name](busy, setting)]
        for name in ("quota_rise", "daily_minutes", "money")
    }

    assert messages == {
        "quota_rise": [
            "the amount rises by 75 % a week at row 1, more than `limits.rise_per_week` allows"
        ],
        "daily_minutes": [
            "`mon`: the plan asks for up to 32 minutes a day, more than the person has"
        ],
        "money": ["the resources together cost 14 EUR a month, more than the person can spend"],
    }
