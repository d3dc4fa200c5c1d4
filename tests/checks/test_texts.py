"""Rules that read free text meet every one of them, wherever it stands in a plan."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct, json
from tests.resolve.change import changed
from tests.resolve.made import BREAD

from ownpace.checks.texts import plan_texts
from ownpace.model.plan import AddedSign, CarePlan, Coaching, WarningSignChoice
from ownpace.model.value import Path as Place
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan

PLANS = Path(__file__).parents[2] / "plans"
LANGUAGES = {"en", "es", "ar"}


@pytest.mark.parametrize("name", ["m4k8wz", "n9v3xd", "t7r2hb"])
def test_every_text(name: str) -> None:
    """All that is written by language in the demo plans is found at its place, and only that."""
    plan = parse_plan(read_plan(PLANS / f"{name}.yaml"))

    found = {text.path: text.text for text in plan_texts(plan)}

    assert found == dict(by_language(json.decode(json.encode(plan)), ()))


def test_every_place(plan: CarePlan) -> None:
    """The place of a text leads to it, and its owner and field are those of the model."""
    for found in plan_texts(plan):
        value: Any = plan
        owner = None
        for key in found.path:
            owner = value if isinstance(value, Struct) else owner
            value = getattr(value, str(key)) if isinstance(value, Struct) else value[key]
        assert value == found.text
        assert found.owner == type(owner).__name__
        assert hasattr(owner, found.field)


def test_plain_text() -> None:
    """Plain text is found like text in several languages; names and ids are no free text."""
    plan = changed(
        BREAD,
        {
            ("warning_signs",): WarningSignChoice(add=(AddedSign(level="now", text="Numb"),)),
            ("person", "strengths"): ("You walk.", {"es": "Planeas."}),
        },
    )

    found = [(text.path, text.owner, text.field, text.text) for text in plan_texts(plan)]

    assert found == [
        (("person", "what_matters"), "Person", "what_matters", "I want to bake bread again."),
        (("person", "strengths", 0), "Person", "strengths", "You walk."),
        (("person", "strengths", 1), "Person", "strengths", {"es": "Planeas."}),
        (("goals", 0, "activity"), "Goal", "activity", "Bake bread on Sundays"),
        (("goals", 0, "why"), "Goal", "why", "It is our time together."),
        (("warning_signs", "add", 0, "text"), "AddedSign", "text", "Numb"),
    ]


def test_coaching_of_a_rung(plan: CarePlan) -> None:
    """What helps before one rung is found beside what helps on the whole ladder."""
    own = Coaching(thought="She is light.")

    found = list(plan_texts(changed(plan, {("ladders", 0, "rungs", 5, "coaching"): own})))

    thoughts = [text.path for text in found if text.field == "thought"]
    assert thoughts == [
        ("ladders", 0, "rungs", 5, "coaching", "thought"),
        ("ladders", 0, "coaching", "thought"),
    ]


def by_language(value: object, path: Place) -> Iterator[tuple[Place, object]]:
    """Yield what is written by language below a value, with its place."""
    if isinstance(value, dict) and value and value.keys() <= LANGUAGES:
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from by_language(item, (*path, key))
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from by_language(item, (*path, at))
