"""Whatever a file holds, its segments are the file, and its words are all found."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exchange.examples import CONSTRUCTS, EXAMPLES, FILES, MARKDOWN, NOISE, described

from ownpace.exchange.front import WORD_KEYS
from ownpace.exchange.segment import segment, units


@given(st.text() | NOISE | MARKDOWN)
@settings(deadline=None, max_examples=400)
def test_nothing_is_lost(source: str) -> None:
    """The segments of any text, well-formed or not, are the text."""
    found = segment(source)

    assert "".join(one.raw for one in found) == source
    assert all(one.raw for one in found)


@given(st.lists(st.sampled_from(CONSTRUCTS), max_size=5))
@settings(deadline=None, max_examples=60)
def test_all_constructs_together(parts: list[str]) -> None:
    """Files made of all constructs lose nothing, and lines are counted right."""
    source = "\n\n".join(parts)

    found = segment(source)

    assert "".join(one.raw for one in found) == source
    line = 1
    for one in found:
        assert one.line == line
        line += one.raw.count("\n")


@given(MARKDOWN)
@settings(deadline=None, max_examples=200)
def test_keys_are_unique(source: str) -> None:
    """No two units of a file have the same key, and each stands between its prefix and suffix."""
    found = units(segment(source))

    assert len({unit.key for unit in found}) == len(found)
    for unit in found:
        assert unit.raw.startswith(unit.prefix)
        assert unit.raw.endswith(unit.suffix)
        assert unit.text.strip()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_constructs(path: Path, golden: Callable[[str, Path], None]) -> None:
    """Each construct has the units recorded beside its example."""
    found = units(segment(path.read_bytes().decode("utf-8")))

    golden("\n".join(map(described, found)) + "\n", path.with_suffix(".txt"))


def test_every_file() -> None:
    """No Markdown file of this project or of an installed library loses anything."""
    for text, path in FILES.items():
        assert "".join(one.raw for one in segment(text)) == text, path


def test_long_input() -> None:
    """What is long, and hard for a careless pattern, is segmented without loss."""
    for part in (
        "- ",
        "*",
        "> ",
        "|",
        "`",
        "[",
        "![",
        "](",
        "{:",
        "<!--",
        "a  \n",
        "\n    ",
        ":-",
        "<!--\n",
        "```x\n",
        "$$\n",
        "<div>\n",
        "\\begin{\n",
        "{{",
        "{%",
        "<a ",
    ):
        assert "".join(one.raw for one in segment(part * 2000)) == part * 2000


def test_facts_are_no_words() -> None:
    """Keys that stand only in the English file, and the record of a translation, are no words."""
    assert {"title", "steps", "levels", "key_points"} <= WORD_KEYS
    assert WORD_KEYS.isdisjoint({"translation", "icon", "sources", "reviewed", "dose", "topic"})


def test_whole_file_is_safety() -> None:
    """All units are about safety where the caller or the front matter says so; a key may be."""
    text = "---\ntitle: Signs\n---\n\nCall.\n"

    assert [unit.is_safety for unit in units(segment(text))] == [False, False]
    assert [unit.is_safety for unit in units(segment(text, is_safety=True))] == [True, True]
    marked = text.replace("---\n\n", "safety: true\n---\n\n")
    assert [unit.is_safety for unit in units(segment(marked))] == [True, True]
    spoken = text.replace("---\n\n", "safety: Hold on.\n---\n\n")
    assert [unit.is_safety for unit in units(segment(spoken))] == [False, True, False]


def test_context_stays_when_a_table_moves() -> None:
    """A text that stands once keeps its key wherever it moves; a repeat is told by its heading."""
    table = "| Walk | 8 |\n|---|---|\n| Rest | 8 |\n"
    before = {unit.key for unit in units(segment(f"## A\n\n{table}\n## B\n\nText.\n"))}

    after = {unit.key for unit in units(segment(f"## A\n\nNew.\n\n## B\n\nText.\n\n{table}"))}

    assert after - before == {("", "New."), ("B#2", "8")}
    assert before - after == {("A#2", "8")}
