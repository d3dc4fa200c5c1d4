"""Text of one or several lines: paragraphs, list items, definitions, footnotes."""

from ownpace.exchange import literal, pattern
from ownpace.exchange.table import is_table
from ownpace.exchange.unit import Kind
from ownpace.exchange.walk import Walk, cut_line, cut_lines

_STARTS = (
    literal.FENCE,
    literal.SNIPPET,
    literal.SINGLE,
    literal.FORMULA,
    pattern.HEADING,
    pattern.BOX,
    pattern.TAB,
    pattern.CAPTION,
    pattern.ABBREVIATION,
    pattern.FOOTNOTE,
    pattern.DEFINITION,
)


def footnote(walk: Walk) -> bool:
    """Take the first paragraph of a footnote."""
    found = pattern.FOOTNOTE.match(walk.line.rest)
    if not found:
        return False
    walk.open()
    if found.end() == len(walk.line.rest):
        return walk.literal(1)
    return _text(walk, "footnote", found.end(), found[1])


def definition(walk: Walk) -> bool:
    """Take the first paragraph of a definition."""
    found = pattern.DEFINITION.match(walk.line.rest)
    if not found:
        return False
    walk.open()
    return _text(walk, "definition", found.end())


def item(walk: Walk) -> bool:
    """Take the first paragraph of a list item, which cannot begin amid a paragraph."""
    found = pattern.ITEM.match(walk.line.rest)
    if not found:
        return False
    if walk.text_kind != "paragraph":
        walk.open()
    return _text(walk, "list-item", found.end())


def paragraph(walk: Walk) -> bool:
    """Take a paragraph, a heading above a line of `=` or `-`, or a term above its definition."""
    count = _length(walk, is_paragraph=True)
    after = walk.at + count
    line = walk.lines[after] if after < len(walk.lines) else None
    if (
        line is not None
        and line.depth == walk.line.depth
        and walk.text_kind in ("", "definition-term")
    ):
        if count == 1 and pattern.UNDERLINE.match(line.rest):
            return _underlined(walk)
        if _is_above_definition(walk, after):
            return _text(walk, "definition-term", 0)
    kind: Kind = "caption" if walk.caption else "paragraph"
    walk.caption = False
    return _text(walk, kind, 0)


def _text(walk: Walk, kind: Kind, start: int, id_: str = "") -> bool:
    """Take a unit whose words stand from `start` of its first line on."""
    count = _length(walk, is_paragraph=kind in ("paragraph", "caption"))
    lines = walk.lines[walk.at : walk.at + count]
    if kind == "definition-term":
        lines = lines[:1]  # each line above a definition is a term of its own
    has_attributes = len(lines) > 1 and literal.ATTRIBUTES.match(lines[-1].rest)
    worded = lines[:-1] if has_attributes else lines
    return walk.unit(kind, len(lines), cut_lines(worded, start, id_))


def _length(walk: Walk, *, is_paragraph: bool) -> int:
    """Return how many lines a text has, with a line of attributes below it."""
    for at in range(walk.at + 1, len(walk.lines)):
        line = walk.lines[at]
        if line.is_blank or line.depth != walk.line.depth:
            return at - walk.at
        if literal.ATTRIBUTES.match(line.rest):
            return at - walk.at + 1
        if at == walk.at + 1 and pattern.UNDERLINE.match(line.rest):
            return 1
        if _starts_block(walk, at, is_paragraph=is_paragraph):
            return at - walk.at
    return len(walk.lines) - walk.at


def _starts_block(walk: Walk, at: int, *, is_paragraph: bool) -> bool:
    rest = walk.lines[at].rest
    if any(form.match(rest) for form in _STARTS) or rest.lstrip().startswith("<!--"):
        return True
    if (tag := literal.HTML.match(rest)) and tag["name"].lower() in literal.BLOCKS:
        return True
    if found := pattern.ITEM.match(rest):
        # A year may begin a line amid a paragraph.
        return not is_paragraph or not found["mark"][:-1] or found["mark"][:-1] == "1"
    return is_table(walk, at)


def _underlined(walk: Walk) -> bool:
    cut = cut_line(walk.line, 0, len(walk.line.rest))
    walk.unit("heading", 2, cut)
    walk.heading = cut.text
    walk.text_kind = ""
    return True


def _is_above_definition(walk: Walk, after: int) -> bool:
    """Return whether a definition stands right below, or below one blank line."""
    after += walk.lines[after].is_blank
    return after < len(walk.lines) and bool(pattern.DEFINITION.match(walk.lines[after].rest))
