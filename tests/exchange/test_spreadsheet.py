"""A job as a table: one column to fill, nothing in it that a spreadsheet would run."""

import csv
import io

import pytest
from tests.exchange.pages import ENGLISH, SPANISH, lay_out

from ownpace.exchange.spreadsheet import read_csv, write_back_translation, write_csv

FIRM = ENGLISH.replace("Put on shoes.", "Put on firm shoes.")


def rows(text: str) -> list[list[str]]:
    """Return the rows of a table as a spreadsheet reads them."""
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))


def test_columns() -> None:
    """A row has the English, the translation to fill, and what stood there when it was another."""
    facts, header, *told = rows(write_csv(lay_out(FIRM)))

    assert facts[:3] == ["ownpace", "activities/walking", "es"]
    assert header[1:5] == ["English", "translation", "English before", "translation before"]
    assert ["", "One song", "Una canción", "", ""] in [row[:5] for row in told]
    assert ["", "Put on firm shoes.", "", "Put on shoes.", "Ponte los zapatos."] in [
        row[:5] for row in told
    ]


@pytest.mark.parametrize("text", ["=1+1", "-2 steps", "+1", "@home", "'=quoted"])
def test_formula(text: str) -> None:
    """A text that a spreadsheet would take for a formula stays text, and comes back as it was."""
    target = SPANISH.replace("Camina.", text)
    written = write_csv(lay_out(target=target))

    assert not [cell for row in rows(written) for cell in row if cell[:1] in tuple("=+-@")]
    assert text in [answer.text for answer in read_csv(written, "x.csv").answers]


@pytest.mark.parametrize("mark", [";", "\t"])
def test_other_separator(mark: str) -> None:
    """A table that a spreadsheet has saved with other separators is read as well."""
    target = io.StringIO()
    csv.writer(target, delimiter=mark).writerows(rows(write_csv(lay_out())))

    assert read_csv(target.getvalue(), "x").answers == read_csv(write_csv(lay_out()), "x").answers


@pytest.mark.parametrize("text", ["", "a", "a,b\nc,d\n", "ownpace,a,es,b,c\nx,y\n"])
def test_what_is_no_table(text: str) -> None:
    """What is no table of ours is refused."""
    with pytest.raises(ValueError, match="is lost"):
        read_csv(text, "x.csv")


def test_back_translation() -> None:
    """Who puts a page back into English sees safety first, and two columns to fill."""
    header, *told = rows(write_back_translation(lay_out()))

    assert header[2:4] == ["back into English", "what differs"]
    assert [row[0] for row in told][:2] == [
        "When to stop",
        "Stop if your leg goes numb, and call {{ clinic.phone }}.",
    ]
    assert {tuple(row[2:4]) for row in told} == {("", "")}
