"""The page about plans says what the schema says."""

from pathlib import Path

from msgspec import Struct, structs

from ownpace.model import plan
from ownpace.parse.plan_reference import plan_reference

PAGE = Path(__file__).parents[2] / "docs" / "plan.md"


def test_page_is_up_to_date() -> None:
    """The page in docs/ is the one that `make docs` writes."""
    assert PAGE.read_text(encoding="utf-8") == plan_reference()


def test_every_field_is_explained() -> None:
    """Every field of every part of a plan has a row, and every row says something."""
    page = plan_reference()
    parts = [
        kind
        for kind in vars(plan).values()
        if isinstance(kind, type) and issubclass(kind, Struct) and kind.__module__ == plan.__name__
    ]

    for part in parts:
        for field in structs.fields(part):
            assert f"| `{field.encode_name}` |" in page, (part, field.name)
    rows = [line for line in page.splitlines() if line.startswith("| `")]
    assert all(row.rsplit("|", 2)[1].strip() for row in rows)
    assert "None" not in page
