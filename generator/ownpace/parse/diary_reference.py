"""The diary file field by field, in Markdown."""

from ownpace.model.source import NOTED
from ownpace.parse.field_reference import field_reference
from ownpace.parse.json_schema import diary_schema

HEAD = f"""# A diary file, field by field

A diary comes back as one JSON file, such as `m4k8wz.diary.json`. The diary page of a personal site
writes it, `ownpace diary type-in` writes it from a sheet of paper, and `ownpace review` reads it.
This page is made from the schema that checks diary files; write it anew with `make docs`.

A file may hold no more than the fields below, no key twice, no day that has not come, and
{NOTED.size // 1024} KiB in all. A text has up to 500 characters and no `<` or `>`.
What was not asked or not answered is left out. It names nobody: only the id of the plan ties it to
a person. An *id* is lower-case letters, digits and single hyphens.
"""


def diary_reference() -> str:
    """Return the page: one section for each part of a diary, one row for each field."""
    return field_reference(HEAD, diary_schema())
