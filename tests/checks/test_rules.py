"""Each rule finds its fault, at its place, and says nothing about a good plan."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from ownpace.checks import RULES, Setting, check
from ownpace.model.plan import Approval, CarePlan
from ownpace.model.value import Path as Place
from ownpace.parse.clinic import parse_clinic
from ownpace.parse.library import parse_library
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.read.project import read_project
from ownpace.resolve.approval import plan_digest

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 20)
CANARY = "Canary-words"

Change = Callable[[CarePlan], CarePlan]


@pytest.fixture(scope="module")
def setting() -> Setting:
    """Return the shipped library and clinic, on a day within the plans' time."""
    project = read_project(ROOT)
    clinic = parse_clinic(project.clinic)
    return Setting(parse_library(project.content, project.evidence, clinic), clinic, DAY)


@pytest.fixture(scope="module")
def plan() -> CarePlan:
    """Return a demo plan in which no rule finds anything."""
    return parse_plan(read_plan(ROOT / "plans/m4k8wz.yaml"))


def set_at(value: Any, path: Place, new: Any) -> Any:  # noqa: ANN401
    """Return a copy of a value in which the part at `path` is another."""
    if not path:
        return new
    key, *rest = path
    if isinstance(value, tuple):
        assert isinstance(key, int)
        return (*value[:key], set_at(value[key], tuple(rest), new), *value[key + 1 :])
    if isinstance(value, dict):
        return {**value, key: set_at(value.get(key), tuple(rest), new)}
    return structs.replace(value, **{str(key): set_at(getattr(value, str(key)), tuple(rest), new)})


Fault = tuple[str, Place, Any, Place, str]
"""Rule, where the plan is changed, to what, where the finding is, and how severe."""

FAULTS: list[Fault] = [
    ("unknown_id", ("learn", 0, "module"), "how-pain-work", ("learn", 0, "module"), "error"),
    (
        "unknown_id",
        ("routine", 0, "items", 1, "exercise"),
        "walking",
        ("routine", 0, "items", 1, "exercise"),
        "error",
    ),
    ("unknown_id", ("quotas", 0, "activity"), "bridge", ("quotas", 0, "activity"), "error"),
    (
        "unknown_id",
        ("ladders", 0, "coaching", "breath"),
        "nobody",
        ("ladders", 0, "coaching", "breath"),
        "error",
    ),
    ("unknown_id", ("flare_up", "keep", 0), "bird", ("flare_up", "keep", 0), "error"),
    ("adapted_item", ("flare_up", "keep", 0), "bird-dog", ("flare_up", "keep", 0), "error"),
    ("repeated_id", ("goals", 1, "id"), "sunday", ("goals", 1, "id"), "error"),
    ("repeated_id", ("languages",), ("es", "es"), ("languages", 1), "error"),
    ("dates", ("valid_until",), date(2026, 11, 9), ("valid_until",), "error"),
    ("dates", ("goals", 0, "by"), date(2026, 1, 1), ("goals", 0, "by"), "error"),
    ("dates", ("touchpoints", 0, "on"), date(2025, 1, 1), ("touchpoints", 0, "on"), "warning"),
    ("expired", ("valid_until",), date(2026, 11, 19), ("valid_until",), "warning"),
    ("language", ("languages",), ("es", "fr"), ("languages", 1), "error"),
    (
        "ladder_order",
        ("ladders", 0, "rungs", 2, "expected_harm"),
        10,
        ("ladders", 0, "rungs", 2, "expected_harm"),
        "error",
    ),
    ("ladder_order", ("ladders", 0, "current"), 7, ("ladders", 0, "current"), "error"),
    ("quota_target", ("quotas", 0, "target"), 5.0, ("quotas", 0, "target"), "error"),
    ("quota_target", ("quotas", 0, "step"), 0.1, ("quotas", 0, "step"), "error"),
    ("session_size", ("routine", 1, "days"), ("mon",), ("routine",), "warning"),
    ("unavailable_day", ("quotas", 0, "days"), ("mon", "sun"), ("quotas", 0, "days"), "warning"),
    ("missing_translation", ("goals", 0, "why"), CANARY, ("goals", 0, "why"), "warning"),
    (
        "missing_translation",
        ("flare_up", "helps", 1),
        {"en": CANARY},
        ("flare_up", "helps", 1),
        "warning",
    ),
]


def test_good_plan(plan: CarePlan, setting: Setting) -> None:
    """A good plan has no finding at all."""
    assert check(plan, setting) == ()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault[0]} {fault[1]}")
def test_fault(plan: CarePlan, setting: Setting, fault: Fault) -> None:
    """A rule finds its fault at its place, with a way out, and repeats nothing of the plan."""
    rule, change, value, place, severity = fault
    faulty = set_at(plan, change, value)

    found = list(rule_named(rule)(faulty, setting))

    assert (place, severity) in [(finding.path, finding.severity) for finding in found]
    assert all(finding.hint for finding in found)
    assert not any(CANARY in finding.message + finding.hint for finding in found)


def test_closest_id_is_suggested(plan: CarePlan, setting: Setting) -> None:
    """A mistyped id is answered with the closest one."""
    faulty = set_at(plan, ("learn", 0, "module"), "how-pain-work")

    (finding,) = rule_named("unknown_id")(faulty, setting)

    assert finding.hint == "did you mean `how-pain-works`?"


def test_adapted_item(plan: CarePlan, setting: Setting) -> None:
    """An easier form of something the plan does not ask for is an error."""
    faulty = set_at(plan, ("flare_up", "adapt"), {"bird-dog": plan.flare_up.adapt["bridge"]})

    (finding,) = rule_named("adapted_item")(faulty, setting)

    assert finding.path == ("flare_up", "adapt", "bird-dog")


def test_warning_signs_must_be_published(plan: CarePlan, setting: Setting) -> None:
    """A plan in a language without published warning signs is refused."""
    entries = dict(setting.library.entries)
    signs = entries["warning-signs"]
    words = {tag: text for tag, text in signs.words.items() if tag != "es"}
    entries["warning-signs"] = structs.replace(signs, words=words)
    library = structs.replace(setting.library, entries=entries)

    (finding,) = rule_named("warning_signs")(plan, structs.replace(setting, library=library))

    assert (finding.path, finding.severity) == (("languages", 0), "error")


def test_helpers_nearby_can_read_the_signs(plan: CarePlan, setting: Setting) -> None:
    """The clinic's local language has published warning signs, or no plan is built."""
    clinic = structs.replace(setting.clinic, local_language="de")

    (finding,) = rule_named("warning_signs")(plan, structs.replace(setting, clinic=clinic))

    assert finding.severity == "error"


def test_untranslated_content(plan: CarePlan, setting: Setting) -> None:
    """Content that a reader will get in English is named."""
    entries = dict(setting.library.entries)
    bridge = entries["bridge"]
    entries["bridge"] = structs.replace(bridge, words={"en": bridge.words["en"]})
    library = structs.replace(setting.library, entries=entries)

    (finding,) = rule_named("untranslated_content")(plan, structs.replace(setting, library=library))

    assert finding.path == ("routine", 0, "items", 2, "exercise")
    assert finding.severity == "warning"


def test_untranslated_breath(plan: CarePlan, setting: Setting) -> None:
    """The breath cue of a ladder counts as content that a reader will get."""
    entries = dict(setting.library.entries)
    bird_dog = entries["bird-dog"]
    entries["bird-dog"] = structs.replace(bird_dog, words={"en": bird_dog.words["en"]})
    library = structs.replace(setting.library, entries=entries)
    cued = set_at(plan, ("ladders", 0, "coaching", "breath"), "bird-dog")

    (finding,) = rule_named("untranslated_content")(cued, structs.replace(setting, library=library))

    assert finding.path == ("ladders", 0, "coaching", "breath")


def test_voided_approval(plan: CarePlan, setting: Setting) -> None:
    """A plan that changed after its approval is named; an approval that stands is not."""
    approval = Approval(by="A. Rossi", role="physiotherapist", on=DAY, digest="0" * 64)
    signed = structs.replace(plan, approved=approval)
    standing = structs.replace(
        signed, approved=structs.replace(approval, digest=plan_digest(signed))
    )

    (finding,) = rule_named("voided_approval")(signed, setting)

    assert finding.path == ("approved",)
    assert list(rule_named("voided_approval")(standing, setting)) == []


def rule_named(name: str) -> Any:  # noqa: ANN401
    """Return a rule by its name."""
    return next(rule for rule in RULES if rule.__name__ == name)
