"""The keys of a content file keep their lines; the rest is its body."""

import pytest

from ownpace.model.source import Location, SourceError, SourceFile
from ownpace.parse.front_matter import split_front_matter
from ownpace.parse.tree import locate, parse_tree


@pytest.mark.parametrize("end", ["\n", "\r\n", " \n"])
def test_lines_stay(end: str) -> None:
    """Keys and body stand on the lines of the file, however its lines end."""
    text = end.join(["---", "title: Pacing", "icon: clock", "---", "", "## Why"])

    parts = split_front_matter(SourceFile("a.md", text))

    assert parse_tree(parts.head).value == {"title": "Pacing", "icon": "clock"}
    assert locate(parts.head, ("icon",)) == Location("a.md", 3, 7)
    assert text.split("\n")[parts.body_line - 1 :] == parts.body.split("\n")
    assert parts.body.endswith("## Why")


def test_rule_in_the_body() -> None:
    """Only the first closing line ends the keys; a rule in the body stays."""
    parts = split_front_matter(SourceFile("a.md", "---\na: b\n---\nx\n---\ny\n"))

    assert parts.body == "x\n---\ny\n"


@pytest.mark.parametrize("text", ["", "# Pacing\n", "--\na: b\n---\n", "---\na: b\n", "---"])
def test_without_front_matter(text: str) -> None:
    """A file that does not start with keys between two lines of dashes is refused."""
    with pytest.raises(SourceError) as refused:
        split_front_matter(SourceFile("a.md", text))

    assert str(refused.value).startswith("a.md:1:1: error: the front matter ")
