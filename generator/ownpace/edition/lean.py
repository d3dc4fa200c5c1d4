"""The same page in fewer nodes: a cheap phone pays for each, shown or not."""

import re

_BLOCK = r"(?:p|li|ul|ol|dl|dt|dd|tr|td|th|thead|tbody|table|section|h[1-4]|article)"
_BETWEEN = re.compile(rf"(</?{_BLOCK}(?:\s[^<>]*)?>)\s+(?=<)|>\s+(?=</?{_BLOCK}[\s>])")
_NUMBER = re.compile(r"<bdi>([\d.,\u00a0\u202f]+)</bdi>")
_FROM_THE_RIGHT = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_DAY = re.compile(r'<span class="calendar__day">([^<]*)</span></td>')
_PRACTICE = re.compile(r'(<span class="calendar__dot">)<span class="hidden-text">([^<]*)</span>')
_SWITCH = re.compile(r'<nav class="language-switch.*?</nav>', re.DOTALL)
_WEEKDAY = re.compile(r'<th scope="col"><abbr( title="[^"]*")>([^<]*)</abbr></th>')


def lean(html: str) -> str:
    """Return a page whose months need fewer elements, and with no space between its blocks.

    Space at the edge of a block is never seen. Blocks that hold no other block keep theirs, for it
    may stand between words.
    """
    html = _WEEKDAY.sub(r'<th scope="col"\1>\2</th>', _DAY.sub(r"\1</td>", html))
    html = _PRACTICE.sub(r"\1\2", html)
    return _BETWEEN.sub(lambda found: found[1] or ">", html)


def lean_switch(html: str) -> str:
    """Return the choice of languages without the row inside: it is the row itself."""
    html = html.replace('<nav class="', '<nav class="language-switch__row ', 1)
    return lean(html.replace('<div class="language-switch__row">', "").replace("</div>", ""))


def plain_numbers(html: str, direction: str) -> str:
    """Return pages without what keeps a number apart, if nothing is written from the right."""
    if direction == "rtl" or _FROM_THE_RIGHT.search(_SWITCH.sub("", html)):
        return html
    return _NUMBER.sub(r"\1", html)
