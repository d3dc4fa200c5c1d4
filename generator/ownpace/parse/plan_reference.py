"""The plan field by field, in Markdown."""

from ownpace.parse.field_reference import field_reference
from ownpace.parse.json_schema import plan_schema

HEAD = """# A plan, field by field

A plan is one YAML file per person. This page is made from the schema that checks plans; write it
anew with `make docs`. The plans in [plans](../plans) show every field in use.

*Text* is either a string in the language of `written_in`, or one text for each language, such as
`{en: Bake bread, es: Hacer pan}`. An *id* is lower-case letters, digits and single hyphens.
"""


def plan_reference() -> str:
    """Return the page: one section for each part of a plan, one row for each field."""
    return field_reference(HEAD, plan_schema())
