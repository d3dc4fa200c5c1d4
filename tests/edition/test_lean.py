"""The same page in fewer nodes: every word stays, and stands where it stood."""

import re

import pytest

from ownpace.edition.lean import lean, lean_switch, plain_numbers


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ul>\n  <li>One</li>\n  <li>Two</li>\n</ul>", "<ul><li>One</li><li>Two</li></ul>"),
        ("<p>One</p>\n<svg></svg>\n<p>Two</p>", "<p>One</p><svg></svg><p>Two</p>"),
        ("<p>One <b>two</b>\n<i>three</i></p>", "<p>One <b>two</b>\n<i>three</i></p>"),
        ("<li><div>One</div>\n<div>Two</div></li>", "<li><div>One</div>\n<div>Two</div></li>"),
        ("<p>a &lt; b</p>\nwords", "<p>a &lt; b</p>\nwords"),
        ("<p>One</p>\n<pre>two</pre>", "<p>One</p><pre>two</pre>"),
    ],
)
def test_space_between_blocks(html: str, expected: str) -> None:
    """Space at the edge of a block goes; space that may stand between words stays."""
    assert lean(html) == expected


def test_months() -> None:
    """A day with nothing planned, the name of a weekday and the word of a dot are one element."""
    html = (
        '<tr><th scope="col"><abbr title="Monday">Mon</abbr></th>'
        '<td><span class="calendar__day">1</span></td><td><span class="calendar__day">2</span>'
        '<span class="calendar__dot"><span class="hidden-text">practice</span></span></td></tr>'
    )

    assert lean(html) == (
        '<tr><th scope="col" title="Monday">Mon</th><td>1</td><td><span class="calendar__day">2'
        '</span><span class="calendar__dot">practice</span></td></tr>'
    )


def test_switch() -> None:
    """The choice of languages is a row itself."""
    html = (
        '<nav class="language-switch" aria-label="Language">\n  <div class="language-switch__row">'
        '<svg></svg>\n    <ul role="list">\n<li>English</li>\n</ul>\n  </div>\n</nav>'
    )

    assert re.sub(r"\s+(?=<)", "", lean_switch(html)) == (
        '<nav class="language-switch__row language-switch" aria-label="Language"><svg></svg>'
        '<ul role="list"><li>English</li></ul></nav>'
    )


@pytest.mark.parametrize(
    ("html", "direction", "expected"),
    [
        ("<bdi>1,750</bdi> steps", "ltr", "1,750 steps"),
        ("<bdi>0.5</bdi>\u00a0km", "ltr", "0.5\u00a0km"),
        ("<bdi>5</bdi> steps", "rtl", "<bdi>5</bdi> steps"),
        ("سوق: <bdi>5</bdi> steps", "ltr", "سوق: <bdi>5</bdi> steps"),
        ('<bdi dir="ltr">555 0142</bdi>', "ltr", '<bdi dir="ltr">555 0142</bdi>'),
        ("<bdi>Kim</bdi>", "ltr", "<bdi>Kim</bdi>"),
        (
            '<nav class="language-switch"><a>العربية</a></nav><bdi>5</bdi>',
            "ltr",
            '<nav class="language-switch"><a>العربية</a></nav>5',
        ),
    ],
)
def test_numbers(html: str, direction: str, expected: str) -> None:
    """A number is kept apart only where something is written from right to left."""
    assert plain_numbers(html, direction) == expected
