"""The page about diary files says what the schema says."""

from pathlib import Path

from msgspec import Struct, structs

from ownpace.model.diary import DayEntry, Diary, Erased, QuotaEntry, TryEntry
from ownpace.parse.diary_reference import diary_reference

PAGE = Path(__file__).parents[2] / "docs" / "diary.md"


def test_page_is_up_to_date() -> None:
    """The page in docs/ is the one that `make docs` writes."""
    assert PAGE.read_text(encoding="utf-8") == diary_reference()


def test_every_field_is_explained() -> None:
    """Every field has a row below the heading of its part, also those that entries share."""
    sections = diary_reference().split("\n## ")[1:]
    parts: dict[str, type[Struct]] = {"Diary": Diary, "Day entry": DayEntry, "Try entry": TryEntry}
    parts |= {"Quota entry": QuotaEntry, "Erased": Erased}

    rows = {
        section.partition("\n")[0]: [
            row.split(" | ") for row in section.splitlines() if row.startswith("| `")
        ]
        for section in sections
    }

    assert rows.keys() == parts.keys()
    for name, part in parts.items():
        assert [f"| `{field.name}`" for field in structs.fields(part)] == [
            row[0] for row in rows[name]
        ]
        assert all(row[-1].strip(" |") for row in rows[name])
