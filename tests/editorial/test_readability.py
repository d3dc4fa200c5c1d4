"""Reading is measured in sentences and words, and the hardest sentences are named."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.editorial.test_review import PAGE

from ownpace.cli import main
from ownpace.editorial.readability import Reading, read
from ownpace.model.source import SourceFile
from ownpace.parse.library import parse_content
from ownpace.read.project import read_project

ROOT = Path(__file__).parents[2]


def reading(body: str, language: str = "en") -> Reading:
    """Return how a page with this body reads."""
    text = PAGE.replace("BODY", body)
    if language != "en":
        facts = ("icon:", "topic:", "checklist:", "sources:", "reviewed:", "review_by:")
        kept = [line for line in text.splitlines() if not line.startswith(facts)]
        kept.insert(1, f"translation: {{source: {'0' * 40}, status: draft, method: human}}")
        text = "\n".join(kept)
    (file,) = parse_content([SourceFile(f"content/{language}/pacing.md", text)])
    return read(file)


EMPTY = reading("")
"""The front matter alone: fourteen short sentences."""


@pytest.mark.parametrize(
    ("body", "more"),
    [
        ("One two. Three four five.", 2),
        ("- one\n- two", 2),
        ("A line\nthat goes on.", 1),
        ("## A heading {: #x }\n\nWords.", 1),
        ("See [the page](pacing.md) and **that**.", 1),
        ("| a | b |\n|---|---|\n| c | d |", 2),
        ("ماذا؟ هذا.", 2),
        ("", 0),
    ],
)
def test_sentences(body: str, more: int) -> None:
    """Sentences end at full stops and question marks of any script, and at the end of a block."""
    assert reading(body).sentences - EMPTY.sentences == more


def test_long_sentences() -> None:
    """Sentences above 25 words are counted, and the hardest one comes first with its line."""
    long = " ".join(["word"] * 26)

    found = reading(f"Short.\n\n{long}.")

    assert (found.too_long, found.longest) == (1, 26)
    assert found.hardest[0].line == 19
    assert found.hardest[0].text == f"{long}."
    assert len(found.hardest) == 5


def test_markup_is_not_read() -> None:
    """Links, ids, citations and clinic values are not words of the reader."""
    plain, marked = reading("See the page."), reading("See [the page](a-very-long/path.md) [@a].")

    assert plain.mean == marked.mean


def test_targets_of_the_library() -> None:
    """English pages: at most 14 words a sentence on average, none over 25, up to grade 6."""
    files = [
        file for file in parse_content(read_project(ROOT).content) if file.place.language == "en"
    ]

    assert len(files) > 10
    for found in map(read, files):
        assert found.mean <= 14, found.path
        assert found.longest <= 25, (found.path, found.hardest[0])
        assert found.band in ("grade 1 to 2", "grade 3 to 4", "grade 5 to 6"), found.path


def test_report() -> None:
    """The command prints one line for each page, and on request the hardest sentences."""
    plain = CliRunner().invoke(main, ["readability", "--project", str(ROOT)])
    full = CliRunner().invoke(main, ["readability", "es", "--hardest", "--project", str(ROOT)])

    assert plain.exit_code == full.exit_code == 0
    assert plain.output.splitlines()[0].split()[:3] == ["page", "sentences", "mean"]
    assert any(line.startswith("pacing ") for line in plain.output.splitlines())
    assert full.output.count("content/es/pacing.md:") == 5
