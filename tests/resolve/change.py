"""Values in which some parts are others: how variants of one good plan are made."""

from collections.abc import Mapping
from typing import Any, TypeVar

from msgspec import structs

from ownpace.model.value import Path

T = TypeVar("T")


def changed(value: T, changes: Mapping[Path, Any]) -> T:
    """Return a copy with other parts; a function gets what stood there and returns what will."""
    for path, new in changes.items():
        value = set_at(value, path, new)
    return value


def set_at(value: Any, path: Path, new: Any) -> Any:  # noqa: ANN401
    """Return a copy in which the part at `path` is another."""
    if not path:
        return new(value) if callable(new) else new
    key, *rest = path
    if isinstance(value, tuple):
        assert isinstance(key, int)
        return (*value[:key], set_at(value[key], tuple(rest), new), *value[key + 1 :])
    if isinstance(value, dict):
        return {**value, key: set_at(value.get(key), tuple(rest), new)}
    return structs.replace(value, **{str(key): set_at(getattr(value, str(key)), tuple(rest), new)})
