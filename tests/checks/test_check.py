"""All rules together: what they say never repeats what someone typed into the plan."""

from collections.abc import Iterator
from datetime import date
from itertools import count
from typing import Any

import msgspec
import pytest
from msgspec import structs

from ownpace.checks import RULES, Setting, check
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding
from ownpace.model.value import Path
from ownpace.resolve.localize import Shelf

DAY = date(2026, 11, 20)
TAG = "zzz"
"""A language nobody has."""

WORDS = ("Canary words {}", "canary-{}")
"""What stands in every field that takes it: free text only, or free text and ids."""


@pytest.fixture
def setting(shelf: Shelf) -> Setting:
    """Return the small project, without warning signs in the first language of its plan."""
    entries = dict(shelf.library.entries)
    signs = entries["warning-signs"]
    published = {tag: words for tag, words in signs.words.items() if tag != "ar"}
    entries["warning-signs"] = structs.replace(signs, words=published)
    return Setting(structs.replace(shelf.library, entries=entries), shelf.clinic, DAY)


@pytest.fixture
def faulty(plan: CarePlan) -> CarePlan:
    """Return a plan in which every rule finds something."""
    content = msgspec.to_builtins(plan)
    content["languages"] = ["ar", "es", TAG, "es"]
    content["valid_until"] = "2026-11-01"
    content["person"]["constraints"]["days"] = ["sun"]
    content["learn"][0]["module"] = "nothing"
    content["routine"][1]["items"] *= 3
    content["quotas"][0]["target"] = 1
    content["ladders"][1]["rungs"][1]["expected_harm"] = 1
    content["flare_up"]["adapt"] = {"nobody": {"repetitions": 3}, "nobodi": {"repetitions": 3}}
    return msgspec.convert(content, CarePlan)


def test_every_rule_finds_its_fault(faulty: CarePlan, setting: Setting) -> None:
    """A plan with a fault of every kind is told all of them at once, in the order of the rules."""
    found = [tuple(rule(faulty, setting)) for rule in RULES]

    assert all(found)
    assert check(faulty, setting) == tuple(finding for some in found for finding in some)


def test_nothing_is_changed(faulty: CarePlan, setting: Setting) -> None:
    """Checking twice finds the same twice, and the plan stays as it was."""
    before = msgspec.json.encode(faulty)

    first, second = check(faulty, setting), check(faulty, setting)

    assert first == second
    assert msgspec.json.encode(faulty) == before


@pytest.mark.parametrize("words", WORDS)
def test_nothing_typed_is_repeated(faulty: CarePlan, setting: Setting, words: str) -> None:
    """No message and no hint repeats free text, an id or a language tag of the plan."""
    planted = plant(faulty, words)

    said = "\n".join(map(spoken, check(planted, setting)))

    assert msgspec.json.encode(planted).lower().count(b"canary") > 30
    assert "canary" not in said.lower()
    assert TAG not in said


@pytest.mark.parametrize("words", WORDS)
def test_every_finding_has_a_way_out(faulty: CarePlan, setting: Setting, words: str) -> None:
    """Every finding says what is the matter and what to do about it."""
    found = check(plant(faulty, words), setting)

    assert all(finding.message and finding.hint for finding in found)


def plant(plan: CarePlan, words: str) -> CarePlan:
    """Return the plan with other words, each time numbered, wherever the model allows them."""
    content = msgspec.json.decode(msgspec.json.encode(plan))
    numbers = count(1)
    for path in tuple(strings(content, ())):
        plant_at(content, path, words.format(next(numbers)))
    adapt = content["flare_up"]["adapt"]
    if words.islower():
        content["flare_up"]["adapt"] = {words.format(next(numbers)): adapt[id_] for id_ in adapt}
    return msgspec.convert(content, CarePlan)


def plant_at(content: Any, path: Path, words: str) -> None:  # noqa: ANN401
    """Put words at `path`, unless what stands there may not be any words."""
    value = content
    for key in path[:-1]:
        value = value[key]
    before, value[path[-1]] = value[path[-1]], words
    try:
        msgspec.convert(content, CarePlan)
    except msgspec.ValidationError:
        value[path[-1]] = before


def strings(value: object, path: Path) -> Iterator[Path]:
    """Yield the path of every string below `value`."""
    if isinstance(value, str):
        yield path
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from strings(item, (*path, key))
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from strings(item, (*path, at))


def spoken(finding: Finding) -> str:
    """Return all that a person gets to read of a finding."""
    return f"{finding.message} {finding.hint}"
