"""What a page says is set for paper: all of its words, none of its buttons, and only as text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.render.paper import literal, read_body, set_blocks


def blocks(inner: str) -> list[str]:
    """Return the blocks of a page with this inside."""
    return set_blocks(read_body(f'<main id="main">{inner}</main>').children)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
def test_text_stays_text(text: str) -> None:
    """Whatever a text holds, it is one string of Typst, with quotes and backslashes escaped."""
    inner = literal(text)[1:-1]

    assert not re.search(r'(?<!\\)(?:\\\\)*"', inner)
    assert re.sub(r"\\(.)", r"\1", inner) == text


def test_headings_lists_and_words() -> None:
    """Headings keep their level, lists their items, and words their spaces."""
    assert blocks("<h2>Goals</h2><p>Walk <strong>today</strong> at nine.</p>") == [
        'heading(level: 2, [#"Goals"])',
        'say("plain", [#"Walk "] + [#strong([#"today"])] + [#" at nine."])',
    ]
    assert blocks("<ul><li>One</li><li>Two</li></ul>") == [
        'list(stack-of(par([#"One"]),), stack-of(par([#"Two"]),),)'
    ]


@pytest.mark.parametrize(
    "inner",
    [
        "<button>Start</button>",
        '<p class="needs-script">Tick</p>',
        "<p hidden>Later</p>",
        '<div class="timer"><p>0:30</p></div>',
        '<svg class="icon"><path d="M0 0"/></svg>',
        "<section><h2>All parts</h2><ul class='page-list'><li>My activities</li></ul></section>",
        "<p> </p>",
    ],
)
def test_what_paper_cannot_do(inner: str) -> None:
    """What only a device can do, what is hidden, and headings of nothing are left out."""
    assert blocks(inner) == []


def test_folded_parts_are_open() -> None:
    """What a page folds stands on paper."""
    assert (
        '"It hurt once."'
        in blocks("<details><summary>Story</summary><p>It hurt once.</p></details>")[-1]
    )


def test_other_languages() -> None:
    """Words of another language are marked with it and its direction."""
    (block,) = blocks('<p><span lang="ar" dir="rtl">تنفس</span></p>')

    assert 'text(lang: "ar", dir: rtl, no-style([#"تنفس"]))' in block


def test_numbers_are_isolated() -> None:
    """A phone number keeps its order among words that run from right to left."""
    (block,) = blocks('<p>اتصل <bdi dir="ltr">+1 555 0142</bdi></p>')

    assert "\u2066+1 555 0142\u2069" in block


def test_tables_and_pairs() -> None:
    """A table has its head apart, and a list of pairs its names."""
    table = blocks(
        "<table><thead><tr><th>Step</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>"
    )
    pairs = blocks("<dl><div><dt>Cost</dt><dd>Free</dd></div></dl>")

    assert table == ['grid-table(1, ([#stack-of(par([#"Step"]),)],), ([#stack-of(par([#"1"]),)],))']
    assert pairs == ['pair([#"Cost"], stack-of(par([#"Free"]),))']


def test_boxes() -> None:
    """A warning keeps its box."""
    (box,) = blocks('<section class="urgency-card urgency-card--now"><p>Call</p></section>')

    assert box.startswith('boxed("now", ')


def test_several_values_of_one_name() -> None:
    """A name with several values keeps all of them."""
    html = "<dl><div><dt>Money</dt><dd>up to 5</dd><dd>Nothing to buy</dd></div></dl>"

    source = "".join(blocks(html))

    assert "up to 5" in source
    assert "Nothing to buy" in source
