"""The demo plans show the whole of a plan, and nobody who lives."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import inspect

from ownpace.model.plan import CarePlan
from ownpace.parse.tree import parse_tree
from ownpace.read.plan import read_plan

PLANS = sorted((Path(__file__).parents[1] / "plans").glob("*.yaml"))
Used = set[tuple[str, str]]


def fields(kind: inspect.Type) -> Iterator[tuple[str, str]]:
    """Yield part and name of every field of the model below a type."""
    if isinstance(kind, inspect.Metadata):
        yield from fields(kind.type)
    elif isinstance(kind, inspect.UnionType):
        for one in kind.types:
            yield from fields(one)
    elif isinstance(kind, inspect.VarTupleType):
        yield from fields(kind.item_type)
    elif isinstance(kind, inspect.DictType):
        yield from fields(kind.value_type)
    elif isinstance(kind, inspect.StructType):
        for field in kind.fields:
            yield kind.cls.__name__, field.encode_name
            yield from fields(field.type)


def used(value: object, kind: inspect.Type) -> Iterator[tuple[str, str]]:
    """Yield part and name of every field that a plan writes."""
    if isinstance(kind, inspect.StructType) and isinstance(value, dict):
        for field in kind.fields:
            if field.encode_name in value:
                yield kind.cls.__name__, field.encode_name
                yield from used(value[field.encode_name], field.type)
        return
    for inner, one in parts(value, kind):
        yield from used(inner, one)


def parts(value: object, kind: inspect.Type) -> Iterator[tuple[object, inspect.Type]]:
    """Yield the values that a list, a mapping or a choice of types holds, with their types."""
    if isinstance(kind, inspect.Metadata):
        yield value, kind.type
    elif isinstance(kind, inspect.UnionType):
        yield from ((value, one) for one in kind.types)
    elif isinstance(kind, inspect.VarTupleType) and isinstance(value, list):
        yield from ((item, kind.item_type) for item in value)
    elif isinstance(kind, inspect.DictType) and isinstance(value, dict):
        yield from ((item, kind.value_type) for item in value.values())


def test_every_field_is_used() -> None:
    """Between them the demo plans write every field that a plan may have."""
    whole = inspect.type_info(CarePlan)
    written: Used = set()
    for path in PLANS:
        written |= set(used(parse_tree(read_plan(path)).value, whole))

    assert set(fields(whole)) - written == set()


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_marked_as_invented(path: Path) -> None:
    """Each demo plan says in its first line that its person is invented."""
    assert path.read_text(encoding="utf-8").startswith("# An invented person.")
