"""Texts of the library rest on sources that hold, and speak plainly."""

from datetime import date
from pathlib import Path

import pytest
from msgspec import structs

from ownpace.editorial import Desk, review_content
from ownpace.model.content import Source
from ownpace.model.source import SourceFile
from ownpace.parse.clinic import parse_clinic
from ownpace.parse.library import parse_content, parse_library
from ownpace.read.project import read_project

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 24)

PAGE = """---
title: Pacing
summary: A little, often.
key_points: [Start low., Go slow., Rest.]
example: Ada walks.
try_this: Walk.
check_yourself: [{question: Why?, answer: So.}, {question: When?, answer: Now.}]
icon: balance
sources: [a]
reviewed: 2026-11-01
review_by: 2027-11-01
---

BODY
"""
SOURCE = Source(
    title="T",
    authors="A",
    year=2020,
    publisher="P",
    status="current",
    checked=date(2026, 1, 1),
    review_by=date(2027, 1, 1),
    supports="S",
)
DESK = Desk({"a": SOURCE}, {"en": ("wear and tear", "degenerat*")}, DAY)


def found(body: str, desk: Desk = DESK) -> list[str]:
    """Return what is said about a page with this body."""
    file = SourceFile("content/en/pacing.md", PAGE.replace("BODY", body))
    return [str(fault) for fault in review_content(parse_content([file]), desk)]


def test_own_library() -> None:
    """The shipped texts have no fault at all, in any language."""
    project = read_project(ROOT)
    clinic = parse_clinic(project.clinic)
    library = parse_library(project.content, project.evidence, clinic, project.avoid)
    desk = Desk(library.sources, library.avoid, DAY)

    assert review_content(parse_content(project.content), desk) == ()


def test_good_page() -> None:
    """Words, cited numbers, numbers of lists and ids are all right."""
    assert found("1. Walk. {: #a1 }\n2. Rest.\n\nIn 16 studies it helped [@a].") == []


@pytest.mark.parametrize(
    "body",
    ["Walk for 5 minutes.", "It helped [@a].\n\nIn 16 studies.", "- about ١٦ people", "| 3 | x |"],
)
def test_uncited_number(body: str) -> None:
    """A digit in any script needs a source in its own paragraph."""
    (fault,) = found(body)

    assert "this number has no source" in fault


def test_exempt_number() -> None:
    """A number that is no claim can be exempted where it stands."""
    assert found("Set a timer to 5 minutes. <!-- no source: a time to set -->") == []


def test_place_of_a_number() -> None:
    """The fault names the line of the paragraph."""
    (fault,) = found("One.\n\nTwo\nand 3.")

    assert fault.startswith("content/en/pacing.md:16:1: error")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"status": "withdrawn"}, "error: this source is withdrawn"),
        ({"status": "superseded"}, "warning: this source was replaced"),
        ({"review_by": date(2026, 11, 23)}, "error: this source is due"),
    ],
)
def test_source_state(changes: dict[str, object], words: str) -> None:
    """A page does not rest on a source that is withdrawn, replaced or not looked up in time."""
    (fault,) = found("x", structs.replace(DESK, sources={"a": structs.replace(SOURCE, **changes)}))

    assert words in fault
    assert fault.startswith("content/en/pacing.md:9:11")


def test_overdue_page() -> None:
    """A page past its review date is named."""
    (fault, *_) = found("x", structs.replace(DESK, today=date(2027, 11, 2)))

    assert "due" in fault


@pytest.mark.parametrize("word", ["wear and tear", "Degenerative", "degeneration"])
def test_avoided_word(word: str) -> None:
    """A word of the list is named, as a whole word or from its beginning."""
    (fault,) = found(f"This is {word}.")

    assert "frightens or blames" in fault


def test_quoted_word() -> None:
    """A word that is said to take its fear away is kept where the page says so."""
    assert found("You may have read wear and tear. <!-- said: in reports -->") == []
