"""A YAML file becomes a tree of typed text, and whatever could harm is refused."""

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ownpace.model.source import Location, SourceError, SourceFile
from ownpace.model.value import Path as Steps
from ownpace.parse.tree import Node, Places, locate, parse_tree

VALID = sorted((Path(__file__).parent.parent / "examples" / "plans" / "valid").glob("*.yaml"))
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Zl", "Zp"]), max_size=8)
TREES = st.dictionaries(
    TEXT,
    st.recursive(
        st.none() | TEXT,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
        max_leaves=8,
    ),
)


def refusal(text: str) -> SourceError:
    """Return why a text is refused."""
    with pytest.raises(SourceError) as refused:
        parse_tree(SourceFile("a.yaml", text))
    return refused.value


@pytest.mark.parametrize(
    "typed", ["1:30", "010", "no", "Yes", "on", "2026-11-09", "1e3", ".inf", "0x1F", "Null", "<<"]
)
def test_scalars_stay_text(typed: str) -> None:
    """A plain scalar stays the text that was typed, as a value and as a key."""
    tree = parse_tree(SourceFile("a.yaml", f"key: {typed}\n{typed}: x\n"))

    assert tree.value == {"key": typed, typed: "x"}


@pytest.mark.parametrize("typed", ["", "~", "null"])
def test_nothing(typed: str) -> None:
    """Nothing, `~` and `null` are no value, but text when quoted."""
    tree = parse_tree(SourceFile("a.yaml", f"plain: {typed}\nquoted: '{typed}'\n"))

    assert tree.value == {"plain": None, "quoted": typed}


@pytest.mark.parametrize("code", [0x00, 0x0D, 0x1B, 0x7F, 0x9B, 0x061C, 0x202E, 0x2066, 0x2069])
def test_hidden_characters_are_replaced(code: int) -> None:
    """Characters that hide or reorder text become U+FFFD, in values and in keys."""
    tree = parse_tree(SourceFile("a.yaml", f'"k\\u{code:04x}": "a\\u{code:04x}b"'))

    assert tree.value == {"k\ufffd": "a\ufffdb"}


def test_needed_characters_stay() -> None:
    """Joiners, direction marks, line ends and tabs stay, for scripts and lists need them."""
    tree = parse_tree(SourceFile("a.yaml", 'key: "\\u200c\\u200d\\u200e\\u200f\\n\\t"'))

    assert tree.value == {"key": "\u200c\u200d\u200e\u200f\n\t"}


@given(TREES)
@settings(deadline=None, max_examples=60)
def test_parse_undoes_writing(value: dict[str, Node]) -> None:
    """What is written as JSON is read back as it was, but for direction controls."""
    text = json.dumps(value, ensure_ascii=False)
    controls = dict.fromkeys([0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd")
    expected = json.loads(text.translate(controls))

    tree = parse_tree(SourceFile("a.yaml", text))

    assert tree.value == expected


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_without_libyaml(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyYAML has no C parser, its own one gives the same tree."""
    source = SourceFile(path.name, path.read_text(encoding="utf-8"))
    expected = parse_tree(source)

    monkeypatch.setattr("ownpace.parse.tree._LOADER", yaml.SafeLoader)

    assert parse_tree(source) == expected
    assert locate(source, ("goals", 0, "by")).line > 1


@pytest.mark.parametrize("text", ["a: \x07", "a: \ud800", 'a: "\\U00110000"', 'a: "\\UFFFFFFFF"'])
def test_characters_without_libyaml(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Characters that do not exist or are not allowed are refused by either parser."""
    monkeypatch.setattr("ownpace.parse.tree._LOADER", yaml.SafeLoader)

    assert len(refusal(text).diagnostics) == 1


def test_faults_of_one_file_come_together() -> None:
    """Duplicate keys, tags and anchors of one file are all named, and a syntax error after them."""
    error = refusal("a: 1\na: 2\nb: !x 3\nc: &d 4\ne: *d\nf: '\n")

    assert [fault.location.line for fault in error.diagnostics] == [2, 3, 4, 5, 6]


def test_deepest_allowed() -> None:
    """Twenty levels are read, one more is refused."""
    text = "a: " + "[" * 19 + "x" + "]" * 19

    assert isinstance(parse_tree(SourceFile("a.yaml", text)).value["a"], list)
    assert "20 levels" in str(refusal(text.replace("x", "[x]")))


def test_most_values() -> None:
    """A file of more than 20,000 values is refused."""
    error = refusal("a:\n" + "- b\n" * 20_000)

    assert "20000 values" in str(error)


def test_largest_size() -> None:
    """More than 256 KiB of text are refused, counted in bytes."""
    error = refusal("a: " + "é" * (128 * 1024))

    assert "256 KiB" in str(error)


@pytest.mark.parametrize(
    "text", ["[" * 200_000, "{" * 200_000, "- " * 100_000, "? " * 100_000, "a: &b " * 40_000]
)
def test_bombs(text: str) -> None:
    """Text that is nested without end is refused before it is read to its end."""
    assert len(refusal(text).diagnostics) < 50


def test_aliases_are_not_followed() -> None:
    """Aliases that would multiply a list are refused, each of them."""
    layers = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 9)]

    error = refusal("l0: &l0 [lol]\n" + "\n".join(layers))

    assert len(error.diagnostics) == 9 + 8 * 9


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        ((), 2, 1),
        (("goals",), 4, 3),
        (("goals", 0, "by"), 5, 9),
        (("goals", 1), 6, 5),
        (("goals", 0, "why"), 4, 5),
        (("goals", 7), 4, 3),
        (("nowhere", 0), 2, 1),
    ],
)
def test_locate(path: tuple[str | int, ...], line: int, column: int) -> None:
    """A value is located where it starts; what does not exist, at the nearest value above."""
    text = "# plan\nplan: x\ngoals:\n  - id: a\n    by: 2026\n  - id: b\n"

    place = locate(SourceFile("a.yaml", text), path)

    assert place == Location("a.yaml", line, column)


LEAVES = st.text("abc: -#'", max_size=5)
SMALL = st.dictionaries(
    st.sampled_from("abcd"),
    st.recursive(
        LEAVES,
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from("abcd"), inner, max_size=3)
        ),
        max_leaves=12,
    ),
    min_size=1,
)
PATHS = st.lists(st.sampled_from("abcd") | st.integers(0, 3), max_size=4).map(tuple)


@given(SMALL, PATHS, st.booleans())
def test_both_ways_to_find_a_place(tree: dict[str, object], path: Steps, flow: bool) -> None:  # noqa: FBT001
    """Reading up to a place finds what reading everything finds, whether it exists or not."""
    text = yaml.safe_dump(tree, default_flow_style=flow)
    source = SourceFile("a.yaml", text)

    assert locate(source, path) == Places(source).value(path)
