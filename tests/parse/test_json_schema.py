"""Editors get the schema of a plan with the words of the model."""

import json
import re
from typing import Any

import pytest

from ownpace.model.plan import CarePlan
from ownpace.parse.json_schema import diary_schema, plan_schema


@pytest.fixture(scope="module")
def definitions() -> dict[str, Any]:
    """Return the definitions of the schema, as an editor reads them."""
    schema: dict[str, Any] = json.loads(json.dumps(plan_schema()))
    assert schema["$ref"] == "#/$defs/CarePlan"
    assert "2020-12" in schema["$schema"]
    assert schema["title"]
    found: dict[str, Any] = schema["$defs"]
    return found


def test_keys(definitions: dict[str, Any]) -> None:
    """The keys of the schema are those of the model, and no others are allowed."""
    plan = definitions["CarePlan"]

    assert tuple(plan["properties"]) == CarePlan.__struct_fields__
    assert not plan["additionalProperties"]


def test_descriptions(definitions: dict[str, Any]) -> None:
    """A key is described by the docstring under its field, and by that of its type."""
    plan = definitions["CarePlan"]["properties"]["plan"]["description"]
    fraction = definitions["Quota"]["properties"]["start_fraction"]["description"]

    assert plan.startswith("Random id, also the file name. A random id")
    assert "Lambeek 2007" in fraction


def test_patterns(definitions: dict[str, Any]) -> None:
    r"""Patterns end as editors know it, not with Python's `\Z`."""
    patterns = re.findall(r'"pattern": "([^"]*)"', json.dumps(definitions))

    assert len(patterns) > 10
    assert all(pattern.endswith("$") for pattern in patterns)


def test_diary() -> None:
    """The schema of a diary file describes its fields, and those that all entries share."""
    schema: dict[str, Any] = json.loads(json.dumps(diary_schema()))

    day = schema["$defs"]["DayEntry"]
    assert schema["$ref"] == "#/$defs/Diary"
    assert not day["additionalProperties"]
    assert day["properties"]["day"]["description"] == "The day it is about."
    assert day["properties"]["sleep_hours"]["description"].startswith("Hours of sleep")
