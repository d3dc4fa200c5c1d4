"""Every free text of a plan with its place, for the rules that read them."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import get_type_hints

from msgspec import Struct

from ownpace.model.plan import CarePlan
from ownpace.model.value import Path, Text

ONE = (Text, Text | None)
MANY = tuple[Text, ...]
PLAIN = (str, int, float, bool, date, date | None)


class PlanText(Struct, frozen=True):
    """One free text: where it stands, in which part of the model, and what it says."""

    path: Path
    owner: str
    """Name of the part, such as `Goal`."""

    field: str
    text: Text


def plan_texts(plan: CarePlan) -> Iterator[PlanText]:
    """Yield every free text of a plan, by the types of the fields."""
    return _texts(plan, ())


def _texts(value: object, path: Path) -> Iterator[PlanText]:
    if isinstance(value, Struct):
        yield from _struct_texts(value, path)
    elif isinstance(value, tuple):
        for at, item in enumerate(value):
            yield from _texts(item, (*path, at))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, (*path, key))


def _struct_texts(value: Struct, path: Path) -> Iterator[PlanText]:
    owner = type(value)
    for name, kind in _fields(owner):
        field = getattr(value, name)
        if kind == "one":
            if field is not None:
                yield PlanText((*path, name), owner.__name__, name, field)
        elif kind == "many":
            for at, text in enumerate(field):
                yield PlanText((*path, name, at), owner.__name__, name, text)
        elif field:
            yield from _texts(field, (*path, name))


@cache
def _fields(owner: type[Struct]) -> tuple[tuple[str, str], ...]:
    """Return the fields that may hold text, and whether they are one, many, or hold others."""
    kinds = {ONE[0]: "one", ONE[1]: "one", MANY: "many"}
    return tuple(
        (name, kinds.get(kind, "others"))
        for name, kind in get_type_hints(owner, include_extras=True).items()
        if name in owner.__struct_fields__ and kind not in PLAIN
    )
