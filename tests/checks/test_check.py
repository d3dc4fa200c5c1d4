"""All rules together: what they say never repeats what someone typed into the plan."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec import Struct
from tests.checks.examples.languages import STALE
from tests.resolve.change import changed

from ownpace.checks import RULES, Setting, check
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding
from ownpace.model.value import Path as Place
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan

ROOT = Path(__file__).parents[2]
TAG = "zzz"
"""A language nobody has."""

WORDS = ("Canary words {}", "canary-{}")
"""What stands in every field that takes it: free text only, or free text and ids."""


@pytest.fixture
def poor(setting: Setting) -> Setting:
    """Return the shipped project with less: no Arabic signs, an exercise in English, one stale."""
    entries = ("library", "entries")
    return changed(
        setting,
        {
            (*entries, "warning-signs", "words"): lambda words: {"en": words["en"]},
            (*entries, "bridge", "words"): lambda words: {"en": words["en"]},
            (*entries, "hip-hinge", "drift"): {"es": STALE},
        },
    )


@pytest.fixture
def faulty(plan: CarePlan) -> CarePlan:
    """Return a plan in which every rule finds something."""
    lifting = {"activity": "lifting", "baseline": [10], "step": 9.5, "target": 40, "days": ["sun"]}
    content = msgspec.json.decode(msgspec.json.encode(plan))
    content["version"] = 3
    content["languages"] = ["ar", "es", TAG, "es"]
    content["country"] = "FR"
    content["valid_until"] = "2026-11-01"
    content["approved"] = {
        "by": "A. Rossi",
        "role": "physiotherapist",
        "on": "2026-11-20",
        "digest": "0" * 64,
    }
    content["person"]["constraints"] |= {
        "minutes_per_day": 5,
        "days": ["mon"],
        "equipment": [],
        "travels_by": ["train"],
    }
    content["person"]["preferences"]["contact"] = ["message"]
    content["learn"][0]["module"] = "nothing"
    content["routine"][1]["items"] *= 3
    content["routine"][0]["items"][0]["sets"] = 9
    content["quotas"][0]["target"] = 1
    content["quotas"].append(lifting)
    content["ladders"][0]["rungs"][1]["expected_harm"] = 1
    content["ladders"][0]["coaching"]["breath"] = None
    content["flare_up"]["first_days"] = ["Rest your damaged back."]
    content["flare_up"]["adapt"] |= {"nobody": {"repetitions": 3}, "nobodi": {"repetitions": 3}}
    content["flare_up"]["adapt"]["hip-hinge"]["fraction"] = 0.5
    content["whole_person"][0]["helper"] = "nurse"
    content["team"][0]["phone"] = None
    content["resources"] = ["walking-group", "warm-pool"]
    del content["flare_up"]["adapt"]["bridge"]
    return msgspec.convert(content, CarePlan)


@pytest.mark.parametrize("name", ["m4k8wz", "n9v3xd", "t7r2hb"])
def test_demo_plans(setting: Setting, name: str) -> None:
    """In the plans that come with the program, only the translations are not checked yet."""
    found = check(parse_plan(read_plan(ROOT / "plans" / f"{name}.yaml")), setting)

    assert {finding.path[0] for finding in found} == {"languages"}
    assert all("no health professional has checked" in finding.message for finding in found)


def test_every_rule_finds_its_fault(faulty: CarePlan, poor: Setting) -> None:
    """A plan with a fault of every kind is told all of them at once, in the order of the rules."""
    found = {rule.__name__: tuple(rule(faulty, poor)) for rule in RULES}

    assert [name for name, findings in found.items() if not findings] == []
    assert check(faulty, poor) == tuple(finding for some in found.values() for finding in some)


def test_nothing_is_changed(faulty: CarePlan, poor: Setting) -> None:
    """Checking twice finds the same twice, and the plan stays as it was."""
    before = msgspec.json.encode(faulty)

    first, second = check(faulty, poor), check(faulty, poor)

    assert first == second
    assert msgspec.json.encode(faulty) == before


def test_every_place_is_there(faulty: CarePlan, poor: Setting) -> None:
    """Every finding points at something that stands in the plan, so that its line is found."""
    found = check(faulty, poor)

    for finding in found:
        value: Any = faulty
        for key in finding.path:
            value = getattr(value, str(key)) if isinstance(value, Struct) else value[key]
        assert value is not None


@pytest.mark.parametrize("id_", ["walking", "bridge", "pacing", "warning-signs"])
def test_any_content_anywhere(plan: CarePlan, setting: Setting, id_: str) -> None:
    """Content of one kind where another belongs is named, whatever the other rules look at."""
    planted = plant(plan, id_)

    found = {rule.__name__ for rule in RULES for _ in rule(planted, setting)}

    assert "unknown_id" in found


def test_a_wrong_century(plan: CarePlan, setting: Setting) -> None:
    """A last day a hundred years from now is named: nobody plans so far, and it was mistyped."""
    mistyped = changed(plan, {("valid_until",): date(2127, 2, 1)})

    assert ("valid_until",) in [finding.path for finding in check(mistyped, setting)]


def test_a_step_without_its_digits(tmp_path: Path) -> None:
    """A target a million steps away is refused within seconds, not after minutes."""
    text = (ROOT / "plans" / "m4k8wz.yaml").read_text(encoding="utf-8")
    text = text.replace(" step: 2\n", " step: 0.1\n").replace("target: 26\n", "target: 100000\n")
    mistyped = tmp_path / "m4k8wz.yaml"
    mistyped.write_text(text, encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "ownpace", "check", str(mistyped)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=20,
    )

    assert "the target is more than 60 steps away" in done.stdout + done.stderr


@pytest.mark.parametrize("words", WORDS)
def test_nothing_typed_is_repeated(faulty: CarePlan, poor: Setting, words: str) -> None:
    """No message and no hint repeats free text, an id or a language tag of the plan."""
    planted = plant(faulty, words)

    said = "\n".join(map(spoken, check(planted, poor)))

    assert msgspec.json.encode(planted).lower().count(b"canary") > 30
    assert "canary" not in said.lower()
    assert TAG not in said


@pytest.mark.parametrize("words", WORDS)
def test_every_finding_has_a_way_out(faulty: CarePlan, poor: Setting, words: str) -> None:
    """Every finding says what is the matter and what to do about it."""
    found = check(plant(faulty, words), poor)

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


def plant_at(content: Any, path: Place, words: str) -> None:  # noqa: ANN401
    """Put words at `path`, unless what stands there may not be any words."""
    value = content
    for key in path[:-1]:
        value = value[key]
    before, value[path[-1]] = value[path[-1]], words
    try:
        msgspec.convert(content, CarePlan)
    except msgspec.ValidationError:
        value[path[-1]] = before


def strings(value: object, path: Place) -> Iterator[Place]:
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
