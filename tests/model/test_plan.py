"""A plan is a plain value: it cannot be changed, and is the same after any journey."""

import pickle

import pytest
from msgspec import ValidationError, convert, json, to_builtins

from ownpace.model.plan import CarePlan


def test_frozen(plan: CarePlan) -> None:
    """Nobody changes a plan, nor a part of it."""
    with pytest.raises(AttributeError):
        plan.version = 3  # type: ignore[misc]
    with pytest.raises(AttributeError):
        plan.person.called = "Eve"  # type: ignore[misc]


def test_other_processes(plan: CarePlan) -> None:
    """A plan that was sent to another process is the same plan."""
    assert pickle.loads(pickle.dumps(plan)) == plan


def test_json(plan: CarePlan) -> None:
    """A plan written as JSON and read again is the same plan."""
    assert json.decode(json.encode(plan), type=CarePlan) == plan


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("plan", "María"),
        ("plan", "m4k8wz\n"),
        ("plan", "../../etc"),
        ("version", 0),
        ("written_in", "English"),
        ("languages", []),
        ("languages", ["en", "es", "ar", "fr", "de", "it", "pt"]),
        ("goals", []),
        ("team", []),
        ("birth_date", "1970-01-01"),
    ],
)
def test_limits(plan: CarePlan, key: str, value: object) -> None:
    """What a plan may not hold is refused: names as ids, empty lists, unknown keys."""
    plain = {**to_builtins(plan), key: value}

    with pytest.raises(ValidationError):
        convert(plain, CarePlan)


@pytest.mark.parametrize(
    "phone", ["call me", "tel:5550142", "555\n0142", "+", "1" * 40, "javascript:1"]
)
def test_phone(plan: CarePlan, phone: str) -> None:
    """A phone number is digits with what people put between them, and can do nothing else."""
    plain = to_builtins(plan)
    plain["team"][0]["phone"] = phone

    with pytest.raises(ValidationError):
        convert(plain, CarePlan)
