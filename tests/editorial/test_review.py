"""Texts of the library rest on sources that hold, and speak plainly."""

from datetime import date
from pathlib import Path

import pytest
from msgspec import structs

from ownpace.editorial import Desk, lay_out_desk, review_content
from ownpace.model.content import Checklist, Source
from ownpace.model.glossary import Term
from ownpace.model.picture import Drawing
from ownpace.model.source import SourceFile
from ownpace.parse.clinic import parse_clinic
from ownpace.parse.library import parse_content, parse_library
from ownpace.read.project import read_project

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 24)

ANSWERS = ", ".join(f"{field}: true" for field in Checklist.__struct_fields__)
PAGE = f"""---
title: Pacing
summary: A little, often.
key_points: [Start low., Go slow., Rest.]
example: Ada walks.
try_this: Walk.
check_yourself: [{{question: Why?, answer: So.}}, {{question: When?, answer: Now.}}]
icon: balance
topic: move
sources: [a]
reviewed: 2026-11-01
review_by: 2027-11-01
picture: {{shows: A path., labels: [The start., The end.]}}
checklist: {{{ANSWERS}}}
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
DRAWING: Drawing = ("<g>", 1, "</g><g>", 2, "</g>")
GLOSSARY = {
    "flare-up": Term(
        term={"en": "flare-up"}, means={"en": "A hard time."}, avoid={"en": ("attack",)}
    )
}
AVOID = {"en": ("wear and tear", "degenerat*")}
DESK = Desk({"a": SOURCE}, AVOID, DAY, {"pacing": DRAWING}, GLOSSARY)
ENOUGH = "\n\n## More {: #more }\n\n" + "These are words. " * 130
"""What makes a body long enough."""


def found(body: str, desk: Desk = DESK) -> list[str]:
    """Return what is said about a page with this body."""
    return faults(PAGE.replace("BODY", body + ENOUGH), desk)


def faults(page: str, desk: Desk = DESK) -> list[str]:
    """Return what is said about a page."""
    file = SourceFile("content/en/pacing.md", page)
    return [str(fault) for fault in review_content(parse_content([file]), desk)]


def test_own_library() -> None:
    """The shipped texts have no fault at all, in any language."""
    project = read_project(ROOT)
    clinic = parse_clinic(project.clinic)
    library = parse_library(project, clinic)
    desk = lay_out_desk(project, library, DAY)

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

    assert fault.startswith("content/en/pacing.md:19:1: error")


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
    assert fault.startswith("content/en/pacing.md:10:11")


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


def test_word_of_the_glossary() -> None:
    """A word that the glossary avoids is named with the better one."""
    (fault,) = found("An attack lasts days.")

    assert "the glossary avoids `attack`" in fault
    assert "say `flare-up`" in fault
    assert found("An attack lasts days. <!-- said: a quote -->") == []


@pytest.mark.parametrize(("words", "is_said"), [(300, True), (360, False), (720, True)])
def test_length(words: int, is_said: bool) -> None:  # noqa: FBT001
    """A page that is too short to explain or too long to read is named with its words."""
    said = faults(PAGE.replace("BODY", "## One {: #one }\n\n" + "Two words. " * (words // 2)))

    assert any("the body has" in fault for fault in said) == is_said


def test_picture() -> None:
    """Labels without a drawing, and marks without a label, are faults."""
    (missing, denied) = found("x", structs.replace(DESK, pictures={}))
    (few,) = found("x", structs.replace(DESK, pictures={"pacing": (*DRAWING, 3)}))

    assert "there is no drawing for these words" in missing
    assert "the page has none" in denied
    assert "there are 2 labels for 3 marks" in few


def test_page_without_picture() -> None:
    """A page without words for a picture is a warning, and cannot claim that a picture helps."""
    page = PAGE.replace("picture: {shows: A path., labels: [The start., The end.]}\n", "")

    said = faults(page.replace("BODY", ENOUGH))

    assert [fault.split(": ")[1] for fault in said] == ["warning", "error"]
    assert "no words for a picture" in said[0]


def test_checklist() -> None:
    """A page is read by somebody, who can say yes to most of the questions."""
    unread = PAGE.replace(f"checklist: {{{ANSWERS}}}\n", "").replace("BODY", ENOUGH)
    hard = PAGE.replace("everyday_words: true", "everyday_words: false")
    harder = hard.replace("speaks_to_reader: true", "speaks_to_reader: false")
    hardest = harder.replace("action_is_clear: true", "action_is_clear: false")

    assert "nobody has read this page" in faults(unread)[0]
    assert faults(harder.replace("BODY", ENOUGH)) == []
    (fault,) = faults(hardest.replace("BODY", ENOUGH))
    assert "mend `everyday_words`, `action_is_clear`, `speaks_to_reader`" in fault
