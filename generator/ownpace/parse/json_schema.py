"""JSON Schemas of plans and diaries: editors complete keys and mark faults by that of a plan."""

import ast
import sys
from functools import cache
from inspect import cleandoc, getsource

from msgspec.json import schema_components

from ownpace.model.diary import Diary
from ownpace.model.plan import CarePlan
from ownpace.model.value import Value

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def plan_schema() -> dict[str, object]:
    """Return the JSON Schema of `CarePlan`, described by the docstrings of the model."""
    return _schema(CarePlan, "A care plan of Ownpace")


def diary_schema() -> dict[str, object]:
    """Return the JSON Schema of `Diary`, described by the docstrings of the model."""
    return _schema(Diary, "A diary of Ownpace")


def _schema(kind: type[Value], title: str) -> dict[str, object]:
    (reference,), definitions = schema_components((kind,))
    for name, definition in definitions.items():
        texts = _inherited_docstrings(getattr(sys.modules[kind.__module__], name))
        for field, schema in definition["properties"].items():
            description = [texts.get(field), schema.get("description")]
            if any(description):
                schema["description"] = " ".join(filter(None, description))
    top = {"$schema": _DIALECT, "title": title, **reference}
    return {**top, "$defs": _portable(definitions)}


def _inherited_docstrings(kind: type) -> dict[str, str]:
    texts: dict[str, str] = {}
    for base in reversed(kind.__mro__):
        if issubclass(base, Value):
            texts |= _field_docstrings(base.__module__).get(base.__name__, {})
    return texts


@cache
def _field_docstrings(module: str) -> dict[str, dict[str, str]]:
    """Return the docstring under each field, by class; at run time they are gone."""
    tree = ast.parse(getsource(sys.modules[module]))
    classes = (node for node in tree.body if isinstance(node, ast.ClassDef))
    return {
        node.name: dict(filter(None, map(_docstring, node.body, node.body[1:]))) for node in classes
    }


def _docstring(field: ast.stmt, text: ast.stmt) -> tuple[str, str] | None:
    match field, text:
        case (
            ast.AnnAssign(target=ast.Name(id=name)),
            ast.Expr(value=ast.Constant(value=str(words))),
        ):
            return name, cleandoc(words)
    return None


def _portable(schema: object) -> object:
    r"""Write the end of patterns as `$`: outside Python, `\Z` is the letter Z."""
    if isinstance(schema, dict):
        return {
            key: str(item).replace(r"\Z", "$") if key == "pattern" else _portable(item)
            for key, item in schema.items()
        }
    return [_portable(item) for item in schema] if isinstance(schema, list) else schema
