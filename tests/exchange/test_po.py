"""A job as a catalogue that gettext accepts, with all that a translator needs to know."""

import shutil
import subprocess
from pathlib import Path

import polib
import pytest
from tests.exchange.pages import ENGLISH, SPANISH, lay_out

from ownpace.exchange.identity import blob_id
from ownpace.exchange.po import read_po, write_po

FIRM = ENGLISH.replace("Put on shoes.", "Put on firm shoes.")


def find(text: str, english: str) -> polib.POEntry:
    """Return the entry of a catalogue for a text."""
    return next(entry for entry in polib.pofile(text) if entry.msgid == english)


def test_gettext_accepts_it(tmp_path: Path) -> None:
    """`msgfmt -c` has nothing to say about a catalogue."""
    target = tmp_path / "walking.po"
    target.write_text(write_po(lay_out(FIRM)), encoding="utf-8")
    program = shutil.which("msgfmt")
    assert program, "the tests need gettext: install it, then run make test again"

    done = subprocess.run(
        [program, "-c", "-v", "-o", "/dev/null", str(target)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0
    assert done.stderr == "10 translated messages, 1 fuzzy translation.\n"


def test_header_names_both_files() -> None:
    """The header says which page and which English the texts are of, by git blob id."""
    metadata = polib.pofile(write_po(lay_out())).metadata

    assert metadata["X-Module"] == "activities/walking"
    assert metadata["X-Source-Blob"] == blob_id(ENGLISH)
    assert metadata["X-Target-Blob"] == blob_id(SPANISH)


def test_changed_paragraph_is_fuzzy() -> None:
    """A changed paragraph has its old English, its translation, and asks to be looked at."""
    entry = find(write_po(lay_out(FIRM)), "Put on firm shoes.")

    assert entry.fuzzy
    assert entry.previous_msgid == "Put on shoes."
    assert entry.msgstr == "Ponte los zapatos."


def test_notes() -> None:
    """A translator is told what a paragraph is, what it stands below, and if it is about safety."""
    text = write_po(lay_out())

    assert find(text, "One song").comment == "Item of a list, below: Why it helps"
    stop = find(text, "Stop if your leg goes numb, and call {{ clinic.phone }}.")
    assert "SAFETY" in stop.comment
    assert stop.occurrences == [("en/activities/walking.md", "17")]


def test_only_what_is_asked_for() -> None:
    """`stale` and `missing` leave out what is up to date."""
    source = FIRM.replace("- Two songs\n", "- Two songs\n- Some rest\n")

    asked = {
        only: [entry.msgid for entry in polib.pofile(write_po(lay_out(source), only))]
        for only in ("stale", "missing")
    }

    assert asked == {"stale": ["Put on firm shoes."], "missing": ["Some rest"]}


def test_repeated_text_has_a_context() -> None:
    """A text that stands twice can be translated in two ways."""
    source = ENGLISH.replace("\nWalk.\n", "\nOne song\n")
    answers = read_po(write_po(lay_out(source, None)), "x.po").answers

    assert [one.key[0] for one in answers if one.key[1] == "One song"] == ["", "Why it helps#2"]


@pytest.mark.parametrize("text", ["", "hello", 'msgid "a', "\0", 'msgid ""\nmsgstr ""\n'])
def test_what_is_no_catalogue(text: str) -> None:
    """What is no catalogue of ours is refused, whatever it is."""
    with pytest.raises(ValueError, match=r"not a PO file|header has lost"):
        read_po(text, "x.po")
