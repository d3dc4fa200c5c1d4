"""A model field by field, in Markdown, from the descriptions in its JSON Schema."""

from collections.abc import Iterator, Mapping
from typing import Any


def field_reference(head: str, schema: Mapping[str, Any]) -> str:
    """Return a page: its head, one section for each part of the model, one row for each field."""
    definitions: dict[str, Any] = schema["$defs"]
    lines = [head]
    for name in _order(schema["$ref"].rpartition("/")[2], definitions):
        lines += _section(name, definitions)
    return "\n".join(lines)


def _order(first: str, definitions: dict[str, Any]) -> list[str]:
    """Return the parts in the order in which a reader of the file meets them."""
    order = [first]
    for name in order:
        for part in _parts(definitions[name]):
            if part not in order:
                order.append(part)
    return order


def _section(name: str, definitions: dict[str, Any]) -> Iterator[str]:
    part = definitions[name]
    required = part.get("required", [])
    yield f"## {_words(name)}\n"
    yield f"{part['description']}\n"
    yield "| Field | Kind | Must be there | Meaning |"
    yield "|---|---|---|---|"
    for field, schema in part["properties"].items():
        meaning = " ".join(schema["description"].split())
        must = "yes" if field in required else "no"
        yield f"| `{field}` | {_kind(schema, definitions)} | {must} | {meaning} |"
    yield ""


def _words(name: str) -> str:
    spaced = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name)
    return spaced.strip().capitalize()


def _parts(schema: object) -> Iterator[str]:
    """Yield the names of the parts that a schema refers to."""
    if isinstance(schema, dict):
        if "$ref" in schema:
            yield str(schema["$ref"]).rpartition("/")[2]
        for value in schema.values():
            yield from _parts(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _parts(value)


def _kind(schema: dict[str, Any], definitions: dict[str, Any]) -> str:
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{_words(name).lower()}](#{_words(name).lower().replace(' ', '-')})"
    if "anyOf" in schema:
        kinds = [_kind(one, definitions) for one in schema["anyOf"] if one.get("type") != "null"]
        return "text" if any("by language" in kind for kind in kinds) else " or ".join(kinds)
    if "enum" in schema:
        return ", ".join(f"`{word}`" for word in schema["enum"])
    return _plain(schema, definitions)


def _plain(schema: dict[str, Any], definitions: dict[str, Any]) -> str:
    kind = schema.get("type")
    if kind == "array":
        return f"list of: {_kind(schema['items'], definitions)}"
    if kind == "object":
        inner = schema["additionalProperties"]
        if inner.get("type") == "string":
            return "text by language"
        return f"by id: {_kind(inner, definitions)}"
    if kind in ("integer", "number"):
        return _number(schema)
    if kind == "boolean":
        return "`true` or `false`"
    return "date" if schema.get("format") == "date" else "one line"


def _number(schema: dict[str, Any]) -> str:
    low, high = schema.get("minimum"), schema.get("maximum")
    kind = "whole number" if schema["type"] == "integer" else "number"
    if low is None:
        return kind
    return f"{kind} from {low:g} to {high:g}" if high is not None else f"{kind} from {low:g}"
