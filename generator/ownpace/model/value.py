"""What every value of the model shares: frozen, by keyword, no unknown keys."""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct


class Value(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A frozen value whose fields are the keys of a YAML mapping."""


Language: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?\Z",
        description="A BCP 47 language tag, such as `en`, `ar` or `pt-BR`.",
    ),
]
Id: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\Z",
        max_length=60,
        description="Lower-case letters, digits and single hyphens.",
    ),
]
Line: TypeAlias = Annotated[str, Meta(min_length=1, max_length=2000)]
"""One piece of free text, never empty."""

Text: TypeAlias = Line | Annotated[dict[Language, Line], Meta(min_length=1)]
"""Free text: a string in the language the plan is written in, or a map by language."""

Day: TypeAlias = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DAYS: tuple[Day, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Path: TypeAlias = tuple[str | int, ...]
"""Where a value stands in its YAML file: keys and list positions from the top."""
