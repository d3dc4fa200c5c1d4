"""A file with other words in it differs in its words alone."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exchange.examples import CONSTRUCTS, FILES, MARKDOWN, NOISE
from tests.exchange.markdown_page import render

from ownpace.exchange.front import split_front
from ownpace.exchange.placeholders import has_words
from ownpace.exchange.rebuild import rebuild, write
from ownpace.exchange.segment import segment, units

LINE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1).map(str.strip)
WORDS = LINE.filter(has_words)
MORE = ("footnotes", "abbr", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.superfences")


def body(source: str) -> str:
    """Return a file without its front matter."""
    return source[split_front(source, is_safety=False).length :].removeprefix("\ufeff")


BODIES = [body(text) for text in CONSTRUCTS]


def written_anew(source: str) -> str:
    """Return a file in which each unit was written from its words."""
    return "".join(write(one, one.text) if one.is_unit else one.raw for one in segment(source))


def marked(source: str) -> str:
    """Return a file with marks round the text of each unit."""
    found = segment(source)
    return rebuild(found, {unit.key: f"«{unit.text}»" for unit in units(found)})


@given(st.text() | NOISE | MARKDOWN)
@settings(deadline=None, max_examples=200)
def test_own_texts(source: str) -> None:
    """A file with its own texts in it is the same file, and so is one with none."""
    found = segment(source)

    assert rebuild(found, {unit.key: unit.text for unit in units(found)}) == source
    assert rebuild(found, {}) == source


def test_every_file_is_written_as_it_reads() -> None:
    """A file whose units are all written anew looks the same, and its body has the same units."""
    for text, path in FILES.items():
        assert rebuild(segment(text), {one.key: one.text for one in units(segment(text))}) == text

        assert render(body(written_anew(text))) == render(body(text)), path


@pytest.mark.parametrize("more", [(), MORE], ids=["mkdocs.yml", "more"])
def test_other_words_change_words_alone(more: tuple[str, ...]) -> None:
    """With marks round every text there are the same tags, and the marks are all that is new."""
    for text, path in FILES.items():
        if more and text not in CONSTRUCTS:
            continue
        before, after = render(body(text), *more), render(body(marked(text)), *more)

        assert after.tags == before.tags, path
        assert _bare(after.text) == _bare(before.text), path


def test_marked_units_are_found_again() -> None:
    """A file with other words has the same units of the same kinds, with those words."""
    for text, path in FILES.items():
        found = units(segment(text))
        again = units(segment(marked(text)))

        assert [(one.kind, f"«{one.text}»") for one in found] == [
            (one.kind, one.text) for one in again
        ], path


@given(st.lists(st.sampled_from(BODIES), min_size=1, max_size=4))
@settings(deadline=None, max_examples=60)
def test_constructs_in_any_order(bodies: list[str]) -> None:
    """Files made of all constructs look the same written anew, and have the same tags marked."""
    source = "\n\n".join(bodies)

    assert render(written_anew(source)) == render(source)
    assert render(marked(source)).tags == render(source).tags


@given(st.sampled_from(CONSTRUCTS), st.data())
@settings(deadline=None, max_examples=150)
def test_words_break_nothing(source: str, data: st.DataObject) -> None:
    """Front matter stays YAML whatever the words are, and says them."""
    found = segment(source)
    fronts = [one for one in found if one.kind == "front-matter"]
    texts = {one.key: data.draw(WORDS) for one in fronts}

    again = segment(rebuild(found, texts))

    assert [(one.id, one.text) for one in again if one.kind == "front-matter"] == [
        (one.id, texts[one.key]) for one in fronts
    ]


@pytest.mark.parametrize(
    ("old", "text", "expected"),
    [
        ("plain", "still plain", "still plain"),
        ("plain", "now: a colon", '"now: a colon"'),
        ("plain", "a # hash", '"a # hash"'),
        ("plain", "010", '"010"'),
        ("plain", "no", '"no"'),
        ("plain", 'say "it"', 'say "it"'),
        ("plain", "* star", '"* star"'),
        ("plain", "two\nlines", '"two\\nlines"'),
        ('"double"', 'say "it"', '"say \\"it\\""'),
        ('"double"', "المشي", '"المشي"'),
        ("'single'", "it's", "'it''s'"),
        ("'single'", "two\nlines", '"two\\nlines"'),
        ("|\n    one\n    two", "three\nfour", "|\n    three\n    four"),
        (">-\n    one\n    two", "three\nfour", ">-\n    three\n\n    four"),
    ],
)
def test_quotation_marks(old: str, text: str, expected: str) -> None:
    """A value keeps its quotation marks, and gets some when it needs them."""
    found = segment(f"---\ntitle: {old}\nsummary: x\n---\n")

    after = rebuild(found, {units(found)[0].key: text})

    assert after == f"---\ntitle: {expected}\nsummary: x\n---\n"
    assert str(yaml.safe_load(after.split("---")[1])["title"]).rstrip("\n") == text


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("!!! tip\n    Two\n    lines.\n", "A\nB", "!!! tip\n    A  \n    B\n"),
        ("- item\n", "A\nB", "- A  \n  B\n"),
        ("> words\n", "A\nB", "> A  \n> B\n"),
        ("words\r\n", "A\nB", "A  \r\nB\r\n"),
        ("# Title {: #t }\n", "A\nB", "# A B {: #t }\n"),
        ("| a | b |\n|---|---|\n", "x | y `z|`", "| x \\| y `z|` | b |\n|---|---|\n"),
        ("words\n", "- no item", "\\- no item\n"),
        ("words\n", "12. no item", "12\\. no item\n"),
        ("words\n", "# no title\n> no quote", "\\# no title  \n\\> no quote\n"),
        ("words\n", "!!! danger", "\\!!! danger\n"),
        ("words\n", "[a]: b\n---", "\\[a]: b  \n\\---\n"),
        ("words\n", '--8<-- "a.md"', '\\--8<-- "a.md"\n'),
        ("# Title\n", "1. Step", "# 1. Step\n"),
        ("words\n", "one\n\n\ntwo", "one  \ntwo\n"),
        ("words\n", "   ", "words\n"),
    ],
)
def test_bodies(source: str, text: str, expected: str) -> None:
    """Lines keep their indentation and their quote, and words never become marks of structure."""
    found = segment(source)

    assert rebuild(found, {units(found)[0].key: text}) == expected


def _bare(text: str) -> str:
    return text.replace("«", "").replace("»", "").replace(" ", "")
