"""The walk finds a fault exactly where msgspec refuses, and repeats nothing of the tree."""

import copy
import json
from pathlib import Path
from typing import Annotated, Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Meta, Struct

from ownpace.model.plan import CarePlan
from ownpace.model.source import SourceError, SourceFile
from ownpace.model.value import Path as TreePath
from ownpace.parse.faults import find_faults
from ownpace.parse.plan import parse_plan
from ownpace.parse.shape import shape
from ownpace.parse.tree import Node, parse_tree

PLAN = Path(__file__).parent.parent / "examples" / "plans" / "valid" / "r8t2vx.yaml"
TREE = parse_tree(SourceFile(PLAN.name, PLAN.read_text(encoding="utf-8"))).value
NUMBERS = [
    "0",
    "1",
    "-1",
    "010",
    "1.0",
    "1.5",
    "1e2",
    "1e30",
    "1e400",
    "nan",
    "-inf",
    "١",
    "99999999",
]
DATES = ["2026-02-30", "2026-11-30", "2026-11-30T10:00", "1:30"]
WORDS = ["null", "NULL", "true", "mon", "Mon", "default", "en", "EN", "x"]
ODD_TEXT = [*NUMBERS, *DATES, *WORDS]
ODD = [None, "", " ", "a" * 2001, "9" * 5000, [], ["x"], [None], {}, {"en": "x"}, {"en": None}]
VALUES: list[Any] = [*ODD, *ODD_TEXT, {"EN": "x"}, {"en": ""}, [["x"]], [{"x": "y"}], {"x": {}}]


def paths(value: Node, path: TreePath = ()) -> list[TreePath]:
    """Return the paths of all values below the top."""
    items: list[tuple[str | int, Node]] = []
    if isinstance(value, dict):
        items = list(value.items())
    elif isinstance(value, list):
        items = list(enumerate(value))
    found = [(*path, step) for step, _ in items]
    return found + [inner for step, item in items for inner in paths(item, (*path, step))]


PATHS = paths(TREE)


def changed(edits: list[tuple[TreePath, str, Any]]) -> dict[str, Any]:
    """Return the valid tree with values replaced, and keys taken out or added."""
    tree: Any = copy.deepcopy(TREE)
    for path, action, value in sorted(edits, key=lambda edit: -len(edit[0])):
        parent = tree
        for step in path[:-1]:
            parent = parent[step]
        if action == "replace":
            parent[path[-1]] = value
        elif isinstance(parent, dict) and action == "add":
            parent[f"{path[-1]}x"] = value
        elif isinstance(parent, dict):
            parent.pop(path[-1], None)
    return dict(tree)


EDITS = st.tuples(
    st.sampled_from(PATHS), st.sampled_from(["replace", "remove", "add"]), st.sampled_from(VALUES)
)


def is_refused(value: Node, kind: Any) -> bool:  # noqa: ANN401
    """Return whether msgspec refuses the tree."""
    try:
        msgspec.convert(value, kind, strict=False)
    except msgspec.ValidationError:
        return True
    return False


@given(st.lists(EDITS, min_size=1, max_size=3, unique_by=lambda edit: len(edit[0])))
@settings(deadline=None, max_examples=300)
def test_faults_are_refusals(edits: list[tuple[TreePath, str, Any]]) -> None:
    """The walk finds faults in a plan if, and only if, msgspec refuses it."""
    tree = changed(edits)

    faults = find_faults(tree, CarePlan)

    assert bool(faults) == is_refused(tree, CarePlan)


@pytest.mark.parametrize("value", ODD_TEXT)
@pytest.mark.parametrize("kind", [bool, float | None, Annotated[int, Meta(ge=1)]])
def test_numbers_and_truths(value: str, kind: Any) -> None:  # noqa: ANN401
    """Numbers and truths are refused exactly when msgspec refuses them."""
    faults = find_faults(value, kind)

    assert bool(faults) == is_refused(value, kind)


@given(
    st.lists(st.sampled_from(PATHS), min_size=1, max_size=6, unique=True),
    st.lists(EDITS, max_size=1),
)
@settings(deadline=None, max_examples=100)
def test_nothing_is_repeated(
    chosen: list[TreePath], edits: list[tuple[TreePath, str, Any]]
) -> None:
    """No diagnostic of a plan holds any text of it, neither of values nor of keys."""
    canaries = [(path, "replace", f"canary{n}") for n, path in enumerate(chosen)]
    keys = [((*path[:-1], "canary"), "add", "canary") for path in chosen]
    every = [*canaries, *keys, *edits, (("canary",), "add", "canary")]
    lowest = [edit for edit in every if not any(_is_below(other[0], edit[0]) for other in every)]
    text = json.dumps(changed(lowest), ensure_ascii=False)

    with pytest.raises(SourceError) as refused:
        parse_plan(SourceFile(PLAN.name, text))

    assert "canary" not in str(refused.value)


def _is_below(path: TreePath, other: TreePath) -> bool:
    return len(path) > len(other) and path[: len(other)] == other


def test_refusal_without_words() -> None:
    """A refusal that the walk has no words for is still one fault at its place."""

    class Dozens(Struct):
        eggs: tuple[Annotated[int, Meta(multiple_of=12)], ...]

    source = SourceFile("a.yaml", "eggs:\n  - 12\n  - 13\n")

    with pytest.raises(SourceError) as refused:
        shape(parse_tree(source).value, Dozens, source)

    assert find_faults({"eggs": ["13"]}, Dozens) == ()
    (fault,) = refused.value.diagnostics
    assert (fault.location.line, fault.location.column) == (3, 5)
    assert "13" not in fault.message + fault.hint
