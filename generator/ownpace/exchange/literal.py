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
_FORMULAS = [
    (re.compile(rf"\s*{opening}"), re.compile(closing), re.compile(rf".*{closing}\s*\Z"))
    for opening, closing in (
        (r"\$\$", r"\$\$"),
        (r"\\\[", r"\\\]"),
        (r"\\begin\{", r"\\end\{[^}]*\}"),
    )
]
"""How a formula starts, how it ends on the same line, and how on another."""

_COMMENT_END = re.compile(r".*-->")
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
    return walk.literal(_until(walk, close) or 1)


def comment(walk: Walk) -> bool:
    """Take a comment, and keep what it says to translators."""
    rest = walk.line.rest.lstrip()
    if not rest.startswith("<!--"):
        return False
    count = 1 if "-->" in rest else _until(walk, _COMMENT_END)
    if not count or walk.lines[walk.at + count - 1].rest.rpartition("-->")[2].strip():
        return False
    if found := _NOTE.match("\n".join(line.rest for line in walk.lines[walk.at :][:count])):
        walk.note = " ".join(found[1].split())
    return walk.literal(count)


def formula(walk: Walk) -> bool:
    """Take a formula that stands alone."""
    rest = walk.line.rest
    for opening, closing, last in _FORMULAS:
        if found := opening.match(rest):
            end = closing.search(rest, found.end())
            is_whole = end and not rest[end.end() :].strip()
            count = (1 if is_whole else 0) if end else _until(walk, last)
            return bool(count) and walk.literal(count)
    return False


def snippet(walk: Walk) -> bool:
    """Take the name of a file to put in, or a list of such names."""
    found = SNIPPET.match(walk.line.rest)
    if not found:
        return False
    return walk.literal(1 if found["path"] else _until(walk, SNIPPET) or 1)


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


def _until(walk: Walk, closing: re.Pattern[str]) -> int:
    """Return how many lines there are up to a later one that closes; 0 without one."""
    depth = walk.line.depth
    if closing in walk.hopeless:
        return 0
    for at in range(walk.at + 1, len(walk.lines)):
        line = walk.lines[at]
        if line.depth < depth:
            return 0
        if closing.match(line.rest):
            return at - walk.at + 1
    walk.hopeless.add(closing)
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
