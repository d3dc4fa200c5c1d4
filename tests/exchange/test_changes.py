"""What changed in the English is told unit by unit, and what may do harm is told first."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exchange.examples import CONTENT, FILES

from ownpace.exchange.changes import Change, changes
from ownpace.exchange.segment import segment, units

PAGE = (CONTENT / "en" / "pacing.md").read_text(encoding="utf-8")
PARTS = ["Rest a while.", "Rest a little while.", "Walk 8 steps.", "Go.", "# Head", "- x"]
BLOCKS = st.lists(st.sampled_from(PARTS)).map("\n\n".join)


def told(before: str, now: str) -> list[Change]:
    """Return the changes that are more than kept."""
    return [one for one in changes(segment(before), segment(now)) if one.state != "kept"]


def test_nothing_changed() -> None:
    """All units of an unchanged file are kept, and none is a safety change."""
    found = changes(segment(PAGE), segment(PAGE))

    assert {(one.state, one.is_safety) for one in found} == {("kept", False)}
    assert [one.now for one in found] == list(units(segment(PAGE)))


def test_paragraph_is_inserted() -> None:
    """An inserted paragraph is new, and all other units are kept."""
    for text, path in FILES.items():
        if CONTENT not in path.parents:
            continue
        now = text.replace("\n## ", "\nA paragraph that nobody has read yet.\n\n## ", 1)

        found = changes(segment(text), segment(now))

        assert Counter(one.state for one in found) == {
            "kept": len(units(segment(text))), "new": 1,
        }, path  # fmt: skip


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("Start at 80 % of it.", "Start at 70 % of it."),
        ("| a |\n|---|\n| 8 |", "| a |\n|---|\n| 6 |"),
        ("Rest for 1.5 hours.", "Rest for 15 hours."),
        ("---\nsteps:\n  - Hold for 5 breaths.\n---", "---\nsteps:\n  - Hold for 8 breaths.\n---"),
        ("!!! danger\n    Call us soon.", "!!! danger\n    Call us now."),
        ("Call us soon.", "!!! warning\n    Call us very soon."),
    ],
)
def test_safety_changes(before: str, now: str) -> None:
    """Another number is a safety change, and so is any other word in a box that warns."""
    (change,) = told(before, now)

    assert change.state == "changed"
    assert change.is_safety
    assert change.before
    assert change.before.text in before


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("Rest a wile.", "Rest a while."),
        ("# Startt {: #s }", "# A quite different title {: #s }"),
        ("Start at 80 % off it.", "Start at ٨٠ % of it."),
        ("!!! tip\n    Call us soon.", "!!! tip\n    Call us now."),
    ],
)
def test_other_changes(before: str, now: str) -> None:
    """Other words with the same numbers are a change, not one of safety."""
    (change,) = told(before, now)

    assert change.state == "changed"
    assert not change.is_safety


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ("One.", "One.\n\nSomething else.", [("new", False)]),
        ("One.\n\nSomething else.", "One.", [("gone", False)]),
        ("One.", "One.\n\nNever more than 3 at once.", [("new", True)]),
        ("One.\n\nNever more than 3 at once.", "One.", [("gone", True)]),
        ("One.", "One.\n\n!!! danger\n    Stop.", [("new", True)]),
        ("A walk in the park.", "Put on 2 shoes first!", [("new", True), ("gone", False)]),
    ],
)
def test_new_and_gone(before: str, now: str, expected: list[tuple[str, bool]]) -> None:
    """What is new or gone is a safety change where it is about safety or holds a number."""
    assert sorted((one.state, one.is_safety) for one in told(before, now)) == sorted(expected)


def test_moved() -> None:
    """A table that moves below another heading is kept, cell by cell."""
    table = "| Walk | 8 |\n|---|---|\n| Rest | 8 |\n\n"

    assert told(f"{table}# A\n\nOne.\n\n# B\n", f"# A\n\nOne.\n\n# B\n\n{table}") == []


def test_item_is_inserted_above() -> None:
    """An item at the top of a list of the front matter leaves the others what they were."""
    before = "---\nsteps:\n  - Breathe out.\n  - Lift the leg.\n---\n"

    (change,) = told(before, before.replace("steps:\n", "steps:\n  - Kneel down here.\n"))

    assert change.state == "new"


@given(BLOCKS, BLOCKS)
@settings(deadline=None)
def test_each_unit_once(before: str, now: str) -> None:
    """Each unit of both versions stands in one change, those of the later one in their order."""
    found = changes(segment(before), segment(now))

    assert [one.now for one in found if one.now] == list(units(segment(now)))
    assert Counter(one.before.key for one in found if one.before) == Counter(
        one.key for one in units(segment(before))
    )
    for one in found:
        assert (one.state == "new") == (one.before is None)
        assert (one.state == "gone") == (one.now is None)


def test_words_that_move_into_a_warning() -> None:
    """Words that stayed, and now stand in a warning, have changed in what they mean for safety."""
    before = "Call us.\n\nRest.\n"
    now = '!!! warning "Stop"\n\n    Call us.\n\nRest.\n'

    told = {one.now.text: one for one in changes(segment(before), segment(now)) if one.now}

    assert (told["Call us."].state, told["Call us."].is_safety) == ("changed", True)
    assert told["Rest."].state == "kept"
