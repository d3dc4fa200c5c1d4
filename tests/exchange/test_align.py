"""Each unit of a translation is found beside the unit that it translates."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exchange.examples import CONTENT

from ownpace.exchange.align import LIKELY, Pair, align
from ownpace.exchange.segment import segment, units
from ownpace.exchange.unit import Segment

TRANSLATIONS = sorted(
    path for path in CONTENT.glob("*/**/*.md") if path.relative_to(CONTENT).parts[0] != "en"
)
SOURCE = """---
title: Walking
steps:
  - Stand.
  - Walk 80 steps.
---

A short start.

## How {: #how }

Read [the page](pacing.md) first, and then read it once more with a friend.

- Walk 80 steps.
- Rest.

## Why {: #why }

It helps.
"""


PARTS = ["a b", "# h", "# i {: #i }", "- x", "- y 8", "| a |\n|---|", "8", "`z` w", "c d e"]
BLOCKS = st.lists(st.sampled_from(PARTS)).map("\n\n".join)


def texts(pairs: Sequence[Pair]) -> list[tuple[str | None, str | None]]:
    """Return the texts of pairs."""
    return [
        (one.source.text if one.source else None, one.target.text if one.target else None)
        for one in pairs
    ]


@pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: str(path.relative_to(CONTENT)))
def test_content(path: Path) -> None:
    """Every unit of our translations is paired, surely, with one of its kind and its place."""
    english = CONTENT / "en" / Path(*path.relative_to(CONTENT).parts[1:])

    pairs = align(
        segment(english.read_text(encoding="utf-8")), segment(path.read_text(encoding="utf-8"))
    )

    for pair in pairs:
        assert pair.source, pair
        assert pair.target, pair
        assert (pair.source.kind, pair.source.id) == (pair.target.kind, pair.target.id)
        assert pair.score >= LIKELY


def test_blocks_on_one_side() -> None:
    """A box that only the translation has, and an item that it lacks, stand alone."""
    translated = (
        SOURCE.replace("- Rest.\n", "")
        .replace("It helps.", 'Ayuda.\n\n!!! tip "En Ramadán"\n    Camina de noche.')
        .replace("- Walk 80 steps.\n", "- Camina ٨٠ pasos.\n")
    )

    pairs = align(segment(SOURCE), segment(translated))

    assert ("Rest.", None) in texts(pairs)
    assert ("Walk 80 steps.", "Camina ٨٠ pasos.") in texts(pairs)
    assert ("It helps.", "Ayuda.") in texts(pairs)
    assert (None, "En Ramadán") in texts(pairs)
    assert (None, "Camina de noche.") in texts(pairs)
    assert [one.score for one in pairs if not (one.source and one.target)] == [0.0] * 3


def test_sections_in_another_order() -> None:
    """Headings are paired by their ids wherever they stand, with what stands below them."""
    head, how, why = SOURCE.partition("## How")[0], *SOURCE.partition("## How")[2].split("## Why")
    moved = f"{head}## Why{why}\n## How{how}"

    pairs = align(segment(SOURCE), segment(moved))

    assert all(one == other for one, other in texts(pairs))


def test_front_matter_by_path() -> None:
    """Values of the front matter are paired by their path alone."""
    translated = SOURCE.replace("  - Walk 80 steps.\n---", "---").replace("Stand.", "De pie.")

    pairs = texts(align(segment(SOURCE), segment(translated)))

    assert pairs[:3] == [("Walking", "Walking"), ("Stand.", "De pie."), ("Walk 80 steps.", None)]


def test_anchors_tell_apart() -> None:
    """Of two paragraphs, the one with the same link is the translation."""
    source = segment("Look at [one](a.md) now.\n\nLook at [two](b.md) now.\n")
    target = segment("Mira [dos](b.md) ahora.\n")

    assert texts(align(source, target)) == [
        ("Look at [one](a.md) now.", None),
        ("Look at [two](b.md) now.", "Mira [dos](b.md) ahora."),
    ]


@given(BLOCKS, BLOCKS)
@settings(deadline=None)
def test_each_unit_once(one: str, other: str) -> None:
    """Whatever the two files are, each unit stands in one pair, and scores are from 0 to 1."""
    source, target = units(segment(one)), units(segment(other))

    pairs = align(source, target)

    def keys(side: Sequence[Segment | None]) -> list[tuple[str, str]]:
        return sorted(unit.key for unit in side if unit)

    assert keys([pair.source for pair in pairs]) == keys(source)
    assert keys([pair.target for pair in pairs]) == keys(target)
    assert all(0 <= pair.score <= 1 for pair in pairs)
    assert [pair.source for pair in align(source, source)] == [*source]


def test_lists_of_unlike_length() -> None:
    """A point that a translation adds to a list moves no other pair of the head."""
    source = "---\nkey_points:\n  - Walk for 10 minutes.\n  - Rest well.\n---\n"
    target = "---\nkey_points:\n  - En Ramadán, al anochecer.\n  - Camina 10 minutos.\n---\n"
    target = target.replace("minutos.\n", "minutos.\n  - Descansa.\n")

    pairs = align(segment(source), segment(target))

    assert {
        pair.source.text: pair.target.text for pair in pairs if pair.source and pair.target
    } == {
        "Walk for 10 minutes.": "Camina 10 minutos.",
        "Rest well.": "Descansa.",
    }


def test_order_of_the_source() -> None:
    """Pairs stand in the order of the source, also where lists hold several values each."""
    texts = ["One.", "Two.", "Three.", "Four."]
    worries = "".join(
        f"  - worry: {worry}\n    answer: {answer}\n" for worry, answer in (texts[:2], texts[2:])
    )
    text = f"---\nworries:\n{worries}---\n"

    pairs = align(segment(text), segment(text))

    assert [pair.source.text for pair in pairs if pair.source] == texts
