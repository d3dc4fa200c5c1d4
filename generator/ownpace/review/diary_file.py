"""A diary as the bytes of its file: the same diary always gives the same bytes."""

import re

from msgspec import json, structs, to_builtins

from ownpace.model.diary import Diary
from ownpace.review.merge import entry_id

_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Line ends and controls that JSON lets stand in a text, and YAML does not."""


def write_diary(diary: Diary) -> bytes:
    """Return a diary as indented JSON in UTF-8, by day, without what was not answered.

    `parse_diary` reads it back as the same diary. Numbers are written as a browser writes them.
    """
    ordered = structs.replace(
        diary,
        days=tuple(sorted(diary.days, key=entry_id)),
        tries=tuple(sorted(diary.tries, key=lambda entry: (entry.day, entry.changed, entry.id))),
        erased=tuple(sorted(diary.erased, key=entry_id)),
    )
    compact = json.encode(_answered(to_builtins(ordered, order="deterministic")))
    text = _ESCAPED.sub(_escape, compact.decode())
    return json.format(text, indent=1).encode() + b"\n"


def _answered(value: object) -> object:
    """Return a value without fields that are empty, and whole numbers without a point."""
    if isinstance(value, dict):
        inner = {key: _answered(item) for key, item in value.items()}
        return {key: item for key, item in inner.items() if item not in (None, {}, [])}
    if isinstance(value, list | tuple):
        return [_answered(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
