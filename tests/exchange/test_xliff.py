"""A job as XLIFF 1.2: words to translate, and marks that a program guards."""

import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from tests.exchange.pages import ENGLISH, lay_out

from ownpace.exchange.xliff import read_xliff, write_xliff

NAMESPACE = "{urn:oasis:names:tc:xliff:document:1.2}"
FIRM = ENGLISH.replace("Put on shoes.", "Put on firm shoes.")
LINK = "Walking is **good** for many people [@costa-2021]. Read [pacing](pacing.md)."
OMEGAT = shutil.which("omegat")
PROJECT = """<?xml version="1.0" encoding="UTF-8"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir>
<tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir>
<dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>EN</source_lang><target_lang>ES</target_lang>
<sentence_seg>false</sentence_seg>
</project></omegat>
"""


def unit(text: str, english: str) -> Xml.Element:
    """Return the unit of a document whose source is `english`."""
    root = Xml.fromstring(text)
    return next(
        one for one in root.iter(f"{NAMESPACE}trans-unit") if "".join(one[0].itertext()) == english
    )


def test_marks_are_protected() -> None:
    """Links, citations, values and signs of bold type are elements; words are text."""
    source = unit(write_xliff(lay_out()), LINK).find(f"{NAMESPACE}source")

    assert source is not None
    assert [one.text for one in source] == ["**", "**", "[@costa-2021]", "[", "](pacing.md)"]
    assert source.text == "Walking is "


def test_ids_stay() -> None:
    """The id of a paragraph does not change when another stands above it."""
    other = ENGLISH.replace("## Why", "Hello there.\n\n## Why")

    assert unit(write_xliff(lay_out()), LINK).get("id") == unit(
        write_xliff(lay_out(other)), LINK
    ).get("id")


def test_changed_paragraph_is_offered() -> None:
    """A translation of another English is offered, not given: what is in the target is new."""
    one = unit(write_xliff(lay_out(FIRM)), "Put on firm shoes.")

    assert one.find(f"{NAMESPACE}target") is None
    assert [part.text for part in one.iter(f"{NAMESPACE}alt-trans") for part in part] == [
        "Put on shoes.",
        "Ponte los zapatos.",
    ]
    assert one.get("approved") == "no"


def test_copied_english_is_no_answer() -> None:
    """What a program copied from the source because nobody translated it is not taken."""
    text = write_xliff(lay_out(target=None)).replace(
        "<source>One song</source>", "<source>One song</source><target>One song</target>"
    )

    (answer,) = read_xliff(text, "x.xlf").answers

    assert not answer.is_sure


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not an XML file"),
        ("<a>", "not an XML file"),
        ("<a/>", "has lost the note"),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "entities"),
    ],
)
def test_what_is_no_document(text: str, said: str) -> None:
    """What is no document of ours, or wants to expand itself, is refused."""
    with pytest.raises(ValueError, match=said):
        read_xliff(text, "x.xlf")


def test_round_trip_through_omegat(tmp_path: Path) -> None:
    """A document that OmegaT has read and written says the same, and only that."""
    assert OMEGAT, "the tests need OmegaT: install it, then run make test again"
    for folder in ("source", "target", "tm", "glossary", "dictionary", "omegat"):
        (tmp_path / folder).mkdir()
    (tmp_path / "omegat.project").write_text(PROJECT, encoding="utf-8")
    text = write_xliff(lay_out(FIRM))
    (tmp_path / "source/walking.xlf").write_text(text, encoding="utf-8")

    subprocess.run(
        [OMEGAT, str(tmp_path), "--mode=console-translate", f"--config-dir={tmp_path}"],
        check=True,
        capture_output=True,
    )

    back = (tmp_path / "target/walking.xlf").read_text(encoding="utf-8")
    before = {one.key: one.text for one in read_xliff(text, "a").answers}
    after = {one.key: one.text for one in read_xliff(back, "b").answers if one.is_sure}
    assert len(before) == 10
    assert after == before
