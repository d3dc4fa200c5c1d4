"""What to call the types of the model, and how to write values of them."""

from msgspec import inspect

_WANTED: dict[type[inspect.Type], str] = {
    inspect.StrType: "text",
    inspect.IntType: "a whole number",
    inspect.FloatType: "a number",
    inspect.BoolType: "`true` or `false`",
    inspect.DateType: "a date",
    inspect.VarTupleType: "a list",
    inspect.DictType: "a mapping of keys",
    inspect.StructType: "a mapping of keys",
}
_EXAMPLES: dict[type[inspect.Type], str] = {
    inspect.StrType: "write text; put it in quotation marks if it holds brackets or `: `",
    inspect.IntType: "write digits only, such as 8, without a zero before them",
    inspect.FloatType: "write digits, such as 8 or 7.5",
    inspect.BoolType: "write `true` or `false`",
    inspect.DateType: "write year, month and day, such as 2026-11-30",
    inspect.VarTupleType: "write `[…, …]`, or each item on its own line after `- `",
    inspect.DictType: "write lines of `key: value` below it, indented",
    inspect.StructType: "write lines of `key: value` below it, indented",
}


def wanted(kind: inspect.Type) -> str:
    """Return what a value of this type is called, such as `a date`."""
    plain = _plain(kind)
    if isinstance(plain, inspect.LiteralType):
        return "one of " + ", ".join(f"`{word}`" for word in plain.values)
    return _WANTED.get(type(plain), "what belongs here")


def example_of(kind: inspect.Type) -> str:
    """Return how to write a value of this type; the model's own description goes first."""
    first = _first(kind)
    if isinstance(first, inspect.Metadata) and first.extra_json_schema:
        described = str(first.extra_json_schema.get("description", "")).removesuffix(".")
        if described:
            return described[0].lower() + described[1:]
    plain = _plain(first)
    if isinstance(plain, inspect.LiteralType):
        return f"write {wanted(plain)}"
    return _EXAMPLES.get(type(plain), "compare it with an example")


def _first(kind: inspect.Type) -> inspect.Type:
    """Return the type itself, or the first one that a union may hold."""
    if not isinstance(kind, inspect.UnionType):
        return kind
    return next(one for one in kind.types if not isinstance(one, inspect.NoneType))


def _plain(kind: inspect.Type) -> inspect.Type:
    first = _first(kind)
    return first.type if isinstance(first, inspect.Metadata) else first
