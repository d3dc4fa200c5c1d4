"""Everything in a tree that does not fit its type, in words that repeat nothing of the tree.

Values and keys may be health data: faults name the fields of the model, never what was typed.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from math import isnan

import msgspec
from msgspec import Struct, inspect

from ownpace.model.value import DAYS, Path
from ownpace.parse.tree import Node
from ownpace.parse.wanted import example_of, wanted

LISTED_KEYS = 8
"""Up to so many known keys are listed when none is close to an unknown one."""


class Fault(Struct, frozen=True):
    """One thing that does not fit, by its path from the top of the tree."""

    path: Path
    message: str
    hint: str = ""
    at_key: bool = False
    """Whether the fault is in the last key of the path, not in its value."""


class _Spot(Struct, frozen=True):
    """Where the walk stands, and what to call that place without repeating the tree."""

    path: Path
    name: str = "the whole"

    def field(self, name: str) -> "_Spot":
        return _Spot((*self.path, name), f"`{name}`")

    def item(self, position: int) -> "_Spot":
        return _Spot((*self.path, position), f"item {position + 1} of {self.name}")

    def entry(self, key: str) -> "_Spot":
        return _Spot((*self.path, key), f"an entry of {self.name}")

    def says(self, message: str, hint: str) -> Fault:
        return Fault(self.path, f"{self.name} {message}", hint)


def find_faults(value: Node, kind: type) -> tuple[Fault, ...]:
    """Return all that keeps the tree from being a value of type `kind`."""
    return tuple(_faults(value, inspect.type_info(kind), _Spot(())))


def _faults(value: Node, kind: inspect.Type, spot: _Spot) -> Iterator[Fault]:
    bare = kind.type if isinstance(kind, inspect.Metadata) else kind
    if isinstance(bare, inspect.UnionType):
        yield from _union_faults(value, bare, spot)
    elif value is None:
        yield spot.says("has no value", example_of(kind))
    elif isinstance(bare, inspect.StructType):
        yield from _struct_faults(value, bare, spot)
    elif isinstance(bare, inspect.DictType):
        yield from _mapping_faults(value, bare, spot)
    elif isinstance(bare, inspect.VarTupleType):
        yield from _list_faults(value, bare, spot)
    else:
        yield from _scalar_faults(value, kind, spot)


def _scalar_faults(value: Node, kind: inspect.Type, spot: _Spot) -> Iterator[Fault]:
    bare = kind.type if isinstance(kind, inspect.Metadata) else kind
    if isinstance(bare, inspect.LiteralType):
        yield from _word_faults(value, bare, spot)
    elif not isinstance(value, str) or not _reads(value, bare):
        yield spot.says(f"is not {wanted(kind)}", example_of(kind))
    elif isinstance(bare, inspect.StrType):
        yield from _text_faults(value, kind, spot)
    elif isinstance(bare, inspect.IntType | inspect.FloatType):
        yield from _range_faults(value, bare, spot)


def _union_faults(value: Node, union: inspect.UnionType, spot: _Spot) -> Iterator[Fault]:
    kinds = [kind for kind in union.types if not isinstance(kind, inspect.NoneType)]
    if len(kinds) < len(union.types) and _is_nothing(value, kinds):
        return
    fitting = inspect.DictType | inspect.StructType if isinstance(value, dict) else None
    chosen = [kind for kind in kinds if fitting and isinstance(kind, fitting)]
    yield from _faults(value, (chosen or kinds)[0], spot)


def _is_nothing(value: Node, kinds: list[inspect.Type]) -> bool:
    """Return whether an optional value is left out; `"null"` is text only where text may stand."""
    if not isinstance(value, str):
        return value is None
    bare = [kind.type if isinstance(kind, inspect.Metadata) else kind for kind in kinds]
    takes_text = any(isinstance(kind, inspect.StrType) for kind in bare)
    return not takes_text and value.lower() == "null"


def _struct_faults(value: Node, struct: inspect.StructType, spot: _Spot) -> Iterator[Fault]:
    if not isinstance(value, dict):
        yield spot.says(f"is not {wanted(struct)}", example_of(struct))
        return
    fields = {field.encode_name: field for field in struct.fields}
    for key in value:
        if key not in fields:
            where = f" in {spot.name}" if spot.path else ""
            path = (*spot.path, key)
            yield Fault(path, f"unknown key{where}", _known_keys(key, fields), at_key=True)
    for name, field in fields.items():
        if name in value:
            yield from _faults(value[name], field.type, spot.field(name))
        elif field.required:
            yield Fault(
                spot.path, f"`{name}` is missing", f"add `{name}:` with {wanted(field.type)}"
            )


def _mapping_faults(value: Node, kind: inspect.DictType, spot: _Spot) -> Iterator[Fault]:
    if not isinstance(value, dict):
        yield spot.says(f"is not {wanted(kind)}", example_of(kind))
        return
    if len(value) < (kind.min_length or 0):
        yield spot.says("is empty", example_of(kind))
    for key, item in value.items():
        key_spot = _Spot((*spot.path, key), f"a key of {spot.name}")
        for fault in _faults(key, kind.key_type, key_spot):
            yield Fault(fault.path, fault.message, fault.hint, at_key=True)
        yield from _faults(item, kind.value_type, spot.entry(key))


def _list_faults(value: Node, kind: inspect.VarTupleType, spot: _Spot) -> Iterator[Fault]:
    if not isinstance(value, list):
        yield spot.says(f"is not {wanted(kind)}", example_of(kind))
        return
    least, most = kind.min_length or 0, kind.max_length
    if len(value) < least:
        message = "has no items" if not value else f"has fewer than {least} items"
        yield spot.says(message, f"write {least} or more")
    if most is not None and len(value) > most:
        yield spot.says(f"has more than {most} items", f"keep {most} of them at most")
    for position, item in enumerate(value):
        yield from _faults(item, kind.item_type, spot.item(position))


def _word_faults(value: Node, kind: inspect.LiteralType, spot: _Spot) -> Iterator[Fault]:
    if value in kind.values:
        return
    words = [str(word) for word in kind.values]
    if set(words) <= set(DAYS):
        words = [day for day in DAYS if day in words]
    listed = ", ".join(f"`{word}`" for word in words)
    close = get_close_matches(value.lower(), words, n=1) if isinstance(value, str) else []
    hint = f"did you mean `{close[0]}`? allowed: {listed}" if close else f"allowed: {listed}"
    yield spot.says("is not one of the words allowed here", hint)


def _text_faults(value: str, kind: inspect.Type, spot: _Spot) -> Iterator[Fault]:
    text = kind.type if isinstance(kind, inspect.Metadata) else kind
    assert isinstance(text, inspect.StrType)
    if len(value) < (text.min_length or 0):
        yield spot.says("is empty", example_of(kind))
    elif text.max_length is not None and len(value) > text.max_length:
        yield spot.says(f"is longer than {text.max_length} characters", "shorten it")
    elif text.pattern is not None and not re.search(text.pattern, value):
        yield spot.says("is not written as it should be", example_of(kind))


def _range_faults(
    value: str, kind: inspect.IntType | inspect.FloatType, spot: _Spot
) -> Iterator[Fault]:
    # As a whole number where one is asked for: one of 400 digits fits in no float.
    plain = int if isinstance(kind, inspect.IntType) else float
    number: int | float = msgspec.convert(value, plain, strict=False)
    low, high = kind.ge, kind.le
    if plain is float and isnan(number) and (low, high) != (None, None):
        yield spot.says(f"is not {wanted(kind)}", example_of(kind))
    elif low is not None and number < low:
        yield spot.says(f"is below {low:g}, the smallest allowed", _range(low, high))
    elif high is not None and number > high:
        yield spot.says(f"is above {high:g}, the largest allowed", _range(low, high))


def _range(low: float | None, high: float | None) -> str:
    if low is None or high is None:
        return f"write {low:g} or more" if low is not None else f"write {high:g} or less"
    return f"write a number from {low:g} to {high:g}"


def _reads(value: str, kind: inspect.Type) -> bool:
    plain = _PLAIN.get(type(kind))
    try:
        return plain is None or msgspec.convert(value, plain, strict=False) is not None
    except msgspec.ValidationError:
        return False


_PLAIN: dict[type[inspect.Type], type[int | float | bool | date | str]] = {
    inspect.IntType: int,
    inspect.FloatType: float,
    inspect.BoolType: bool,
    inspect.DateType: date,
    inspect.StrType: str,
}


def _known_keys(key: str, known: Iterable[str]) -> str:
    names = list(known)
    close = get_close_matches(key, names, n=1)
    if close:
        return f"did you mean `{close[0]}`?"
    listed = ", ".join(f"`{name}`" for name in names)
    return f"known here: {listed}" if len(names) <= LISTED_KEYS else ""
