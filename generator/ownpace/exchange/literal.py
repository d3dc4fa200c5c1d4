"""What a body holds beside words: code, HTML, comments, formulas, snippets and rules.

Each rule takes the lines it knows and says whether it did.
"""

import re

from ownpace.exchange.walk import Walk

FENCE = re.compile(r"\s*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?:(?P<ticks>`{3,})[^`]*|(?P<waves>~{3,}).*)\Z")
SNIPPET = re.compile(r"\s*;?-{1,}8<-{1,}(?P<path>[ \t]+\S.*)?\s*\Z")
HTML = re.compile(r"\s*<(?P<close>/?)(?P<name>[a-zA-Z][\w-]*)(?=[\s/>]|\Z)(?P<rest>.*)\Z")
ATTRIBUTES = re.compile(r"\s*\{:?[ ]*[#.\w][^{}]*\}\s*\Z")
SINGLE = re.compile(
    r"""\s*(?:
    (?:-\s*){3,} | (?:\*\s*){3,} | (?:_\s*){3,}
    | \[(?!\^)[^\]]+\]:\s*\S.*
    | \[TOC\]
    | \{%.*%\}
    | /{3,}(?:\s.*)?
    )\Z""",
    re.VERBOSE,
)
_CAPTION = re.compile(r"\s*/{3,}\s*(?:[a-z]+-)?caption\b")
FORMULA = re.compile(r"\s*(?:\$\$|\\\[|\\begin\{)")
_FORMULAS = ((r"\$\$", r"\$\$"), (r"\\\[", r"\\\]"), (r"\\begin\{", r"\\end\{[^}]*\}"))
_FORMULA_PAIRS = [(re.compile(rf"\s*{a}"), re.compile(rf"(?<!\A){b}\s*\Z")) for a, b in _FORMULAS]
_NOTE = re.compile(r"\s*<!--\s*translators?:\s*(.*?)\s*-->", re.DOTALL | re.IGNORECASE)
_MARKDOWN = re.compile(r"\smarkdown(?:\s*=\s*\S+)?[\s/>]")
_VOID = frozenset({"hr", "meta", "link"})
_BLOCKS = (
    "address article aside audio blockquote body canvas center col colgroup dd details dialog dir"
    " div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header"
    " hgroup hr html iframe legend li link main map menu menuitem meta nav noframes noscript object"
    " ol optgroup option p param picture pre progress script search section source style summary"
    " svg table tbody td template textarea tfoot th thead title tr track ul video"
)
BLOCKS = frozenset(_BLOCKS.split())
"""HTML elements that a line starts a block with."""


def blank(walk: Walk) -> bool:
    """Take a blank line."""
    return walk.line.is_blank and walk.literal(1)


def code(walk: Walk) -> bool:
    """Take lines that are indented as code, and the blank ones between them."""
    return walk.is_code() and walk.literal(1)


def fence(walk: Walk) -> bool:
    """Take a fenced block of code; a fence that nothing closes is a line like any other."""
    found = FENCE.match(walk.line.rest)
    if not found:
        return False
    mark = found["ticks"] or found["waves"]
    close = re.compile(rf"\s*{re.escape(mark[0])}{{{len(mark)},}}\s*\Z")
    return walk.literal(_until(walk, close, 1) or 1)


def comment(walk: Walk) -> bool:
    """Take a comment, and keep what it says to translators."""
    if not walk.line.rest.lstrip().startswith("<!--"):
        return False
    count = next((n for n, line in enumerate(walk.lines[walk.at :], 1) if "-->" in line.rest), None)
    if not count or walk.lines[walk.at + count - 1].rest.rpartition("-->")[2].strip():
        return False
    if found := _NOTE.match("\n".join(line.rest for line in walk.lines[walk.at :][:count])):
        walk.note = " ".join(found[1].split())
    return walk.literal(count)


def formula(walk: Walk) -> bool:
    """Take a formula that stands alone."""
    for opening, closing in _FORMULA_PAIRS:
        if opening.match(walk.line.rest):
            count = _until(walk, closing, 0, offset=2)
            return bool(count) and walk.literal(count)
    return False


def snippet(walk: Walk) -> bool:
    """Take the name of a file to put in, or a list of such names."""
    found = SNIPPET.match(walk.line.rest)
    if not found:
        return False
    return walk.literal(1 if found["path"] else _until(walk, SNIPPET, 1) or 1)


def html(walk: Walk) -> bool:
    """Take an HTML block up to its end; where it holds Markdown, only the line of its tag."""
    found = HTML.match(walk.line.rest)
    if not found or found["name"].lower() not in BLOCKS:
        return False
    is_single = found["close"] or found["name"].lower() in _VOID
    if is_single or _MARKDOWN.search(found["rest"]):
        return walk.literal(1)
    return walk.literal(_element(walk, found["name"]))


def single(walk: Walk) -> bool:
    """Take a line that is a rule, the address of a link, or the like."""
    rest = walk.line.rest
    if not SINGLE.match(rest) and not (ATTRIBUTES.match(rest) and not walk.text_kind):
        return False
    walk.literal(1)
    walk.caption = bool(_CAPTION.match(rest))
    return True


def _until(walk: Walk, closing: re.Pattern[str], first: int, *, offset: int = 0) -> int:
    """Return how many lines there are up to one that closes, from `first` on; 0 without one."""
    depth = walk.line.depth
    for count, line in enumerate(walk.lines[walk.at + first :], first + 1):
        if line.depth < depth:
            return 0
        start = len(line.rest) - len(line.rest.lstrip()) + offset if count == 1 else 0
        if closing.search(line.rest, start) if offset else closing.match(line.rest):
            return count
    return 0


def _element(walk: Walk, name: str) -> int:
    """Return how many lines an element has; one that nothing closes ends at a blank line."""
    tag = re.compile(rf"<(/?){re.escape(name)}(?=[\s/>]|\Z)", re.IGNORECASE)
    depth = 0
    blank_at = 0
    for count, line in enumerate(walk.lines[walk.at :], 1):
        depth += sum(-1 if found[1] else 1 for found in tag.finditer(line.rest))
        if depth <= 0:
            return count
        blank_at = blank_at or (count - 1 if line.is_blank else 0)
    return blank_at or len(walk.lines) - walk.at
