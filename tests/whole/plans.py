"""Whole plans with all fields, drawn from the types of the model and then put in order."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import strategies as st
from msgspec import inspect

from ownpace.model.plan import CarePlan
from ownpace.resolve.amounts import DOABLE
from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[2]
WORKSHOP = Workshop(ROOT, ROOT / ".ownpace")
PROJECT = WORKSHOP.project

STARTS = date(2026, 11, 9)
DAY = STARTS + timedelta(days=20)
LANGUAGES = ("en", "es", "ar")
ORDERS = (("es", "en", "ar"), ("ar", "es", "en"))
PHONE = "555 0142"
NASTY = (
    "<script>alert(1)</script>",
    '"',
    "'",
    "&amp;",
    "</main>",
    "{{ 7 * 7 }}",
    "{% raw %}",
    "{# x #}",
    "|",
    "%(n)s",
    "# no comment",
    ": yes",
    "- item",
    "🧑🏽‍🌾",
    "السلام عليكم",
    "w" * 120,
)


def words() -> st.SearchStrategy[str]:
    """Draw free text: attacks, scripts, quotes, and any other letters and signs."""
    plain = st.text(st.characters(exclude_categories=["C", "Z"]), max_size=12)
    return st.lists(st.sampled_from(NASTY) | plain, max_size=4).map(" ".join)


@st.composite
def plans(draw: st.DrawFn) -> CarePlan:
    """Draw a plan in which no check finds an error; its texts are numbered, each one different."""
    tree = draw(_value(inspect.type_info(CarePlan)))
    _put_in_order(tree, draw)
    numbered = _number(tree, draw(words()), LANGUAGES)
    return msgspec.convert(numbered, CarePlan)


def _value(kind: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401, C901
    """Draw what fits a type of the model; texts are left as `None`-free placeholders."""
    if isinstance(kind, inspect.Metadata):
        return _value(kind.type)
    if isinstance(kind, inspect.UnionType):
        if any(isinstance(one, inspect.DictType) for one in kind.types):
            text: st.SearchStrategy[Any] = st.just("TEXT")
            optional = any(isinstance(one, inspect.NoneType) for one in kind.types)
            return st.none() | text if optional else text
        return st.one_of([_value(one) for one in kind.types])
    if isinstance(kind, inspect.NoneType):
        return st.none()
    if isinstance(kind, inspect.StructType):
        return st.fixed_dictionaries({field.name: _value(field.type) for field in kind.fields})
    if isinstance(kind, inspect.VarTupleType):
        least = kind.min_length or 0
        return st.lists(_value(kind.item_type), min_size=least, max_size=max(least, 2))
    if isinstance(kind, inspect.DictType):
        return st.just({})
    if isinstance(kind, inspect.LiteralType):
        return st.sampled_from(sorted(map(str, kind.values)))
    if isinstance(kind, inspect.BoolType):
        return st.booleans()
    if isinstance(kind, inspect.DateType):
        return st.integers(0, 19).map(lambda days: (STARTS + timedelta(days=days)).isoformat())
    if isinstance(kind, inspect.IntType):
        return st.integers(kind.ge or 0, min(kind.le or 20, 20))
    if isinstance(kind, inspect.FloatType):
        low, high = kind.ge or 0.1, min(kind.le or 2, 2)
        return st.sampled_from([low, round((low + high) / 2, 2), high])
    assert isinstance(kind, inspect.StrType)
    return _string(kind.pattern)


def _string(pattern: str | None) -> st.SearchStrategy[str]:
    known = {
        "@": "back@clinic.example",
        "day|days": "3 days",
        "[0-5][0-9]": "09:30",
        "0-9 ()": PHONE,
        "{64}": "0" * 64,
    }
    found = [value for part, value in known.items() if pattern and part in pattern]
    return st.just(found[0]) if found else st.integers(0, 10**6).map(lambda number: f"x{number}")


def _put_in_order(  # noqa: C901
    tree: dict[str, Any], draw: st.DrawFn
) -> None:
    """Make of fields that fit their types a plan that fits together."""
    library, clinic = PROJECT.library, PROJECT.clinic
    modules = [entry.id for entry in library.of_kind("module")]
    exercises = [entry.id for entry in library.of_kind("exercise")]
    activities = [entry.id for entry in library.of_kind("activity")]
    tree |= {
        "plan": "whole1",
        "written_in": draw(st.sampled_from(LANGUAGES)),
        "languages": draw(st.sampled_from(ORDERS)),
        "country": draw(st.none() | st.sampled_from(sorted(clinic.emergency_numbers))),
        "starts": STARTS.isoformat(),
        "valid_until": (STARTS + timedelta(days=draw(st.integers(30, 120)))).isoformat(),
        "approved": None,
        "resources": draw(st.lists(st.sampled_from(sorted(clinic.resources)), unique=True)),
    }
    for number, goal in enumerate(tree["goals"]):
        goal["id"] = f"goal-{number}"
    for item, module in zip(tree["learn"], draw(st.permutations(modules)), strict=False):
        item["module"] = module
    free = draw(st.permutations(exercises))
    for number, session in enumerate(tree["routine"]):
        session["id"] = f"session-{number}"
        session["days"] = sorted(set(session["days"]))
        for item in session["items"]:
            item["exercise"] = free.pop()
    walked = draw(st.permutations(activities))
    for quota, activity in zip(tree["quotas"], walked, strict=False):
        _order_quota(quota, activity, draw)
    tree["quotas"] = tree["quotas"][: len(activities)]
    tree["ladders"] = tree["ladders"][: len(activities)]
    for ladder, activity in zip(tree["ladders"], draw(st.permutations(activities)), strict=False):
        ladder["activity"] = activity
        ladder["current"] = draw(st.integers(1, len(ladder["rungs"])))
        ladder["rungs"].sort(key=lambda rung: rung["expected_harm"])
        for rung in ladder["rungs"]:
            rung["confirm_jump"] = True
            _breathe(rung["coaching"], exercises, draw)
        _breathe(ladder["coaching"], exercises, draw)
    used = [item["exercise"] for session in tree["routine"] for item in session["items"]]
    kept = draw(st.lists(st.sampled_from(used), unique=True)) if used else []
    asked = [id_ for id_ in used if id_ not in kept] + [
        quota["activity"] for quota in tree["quotas"]
    ]
    adaptation = inspect.type_info(CarePlan).fields  # type: ignore[attr-defined]
    flare_up = next(field.type for field in adaptation if field.name == "flare_up")
    adapt = next(field.type for field in flare_up.fields if field.name == "adapt")
    tree["flare_up"]["keep"] = kept
    tree["flare_up"]["adapt"] = {id_: draw(_value(adapt.value_type)) for id_ in asked}
    for factor in tree["whole_person"]:
        factor["module"] = draw(st.none() | st.sampled_from(modules))
    for change in tree["changes"]:
        change["version"] = draw(st.integers(1, tree["version"]))


def _order_quota(quota: dict[str, Any], activity: str, draw: st.DrawFn) -> None:
    unit = float(DOABLE[quota["unit"]])
    start = unit * draw(st.integers(4, 12))
    steps = draw(st.integers(1, 9))
    quota |= {
        "activity": activity,
        "baseline": [start / 0.5, start / 0.9],
        "step": unit * draw(st.integers(1, 3)),
        "target": start * 2 + unit * steps,
        "days": sorted(set(quota["days"])),
        "confirm_jump": True,
    }


def _breathe(coaching: dict[str, Any] | None, exercises: list[str], draw: st.DrawFn) -> None:
    if coaching is not None:
        coaching["breath"] = draw(st.none() | st.sampled_from(exercises))


def _number(tree: Any, text: str, languages: tuple[str, ...]) -> Any:  # noqa: ANN401
    """Put text that is found nowhere else into every place for free text."""
    count = 0

    def walk(value: Any) -> Any:  # noqa: ANN401
        nonlocal count
        if value == "TEXT":
            count += 1
            if count % 3 == 0:
                return f"§{count}§ {text}".strip()
            return {tag: f"§{count}{tag}§ {text}".strip() for tag in languages}
        if isinstance(value, dict):
            return {key: walk(item) for key, item in value.items()}
        return [walk(item) for item in value] if isinstance(value, list) else value

    return walk(tree)
