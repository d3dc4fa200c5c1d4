"""Page bodies set for paper: from the HTML that our templates write to the source of Typst.

Paper says what the pages say, by the same words: nothing is written twice. What needs a device is
left out (buttons, timers, ticks), what is folded is open, and what a class means on paper is said
in `templates/formats/booklet.typ`.
"""

from collections.abc import Callable, Iterable, Iterator
from html.parser import HTMLParser

from msgspec import Struct, field

BLOCKS = {
    "pocket": "pocket", "person-card": "warm", "try-this": "calm", "why-you": "warm",
    "rule": "calm", "card": "card",
    "contact": "card", "notice": "note", "option": "card", "urgency-card--now": "now",
    "urgency-card--today": "soon", "urgency-card--next": "card", "rung__box": "card",
    "form-easier": "own", "calm": "calm", "say-this": "note", "decision-card__decided": "note",
}  # fmt: skip
"""Classes that stand in a box, and the name of the box in `booklet.typ`."""

LEFT_OUT = frozenset(
    {
        "agenda", "approved", "breathe", "button", "calendar", "counter", "figure__switch",
        "hidden-text", "keys", "moves", "next-up", "page-list", "pebble", "progress", "quota-chart",
        "read-aloud", "record", "session__turn", "stills", "switch", "timer",
    }
)  # fmt: skip
"""Classes of what only a device can do, or what stands on paper in another form."""

SILENT = frozenset({"svg", "button", "input", "select", "form", "script", "picture", "label"})
VOID = frozenset({"br", "img", "input", "hr", "source"})
INLINE = frozenset({"a", "strong", "span", "bdi", "sup", "em", "abbr", "b"})
UNMARKED = frozenset({"ladder", "flare-steps"})
"""Lists whose items are boxes or have headings of their own."""

DRAWN = {
    "write-line": "write-line()", "tick-box": "tick", "date-line": "date-line",
    "sheet-code": "sheet-code()",
}  # fmt: skip
"""What has no words (lines to write on, a box to tick, a code), and its name in `booklet.typ`."""

OWN_LINE = frozenset({"least", "celebrate"})
ISOLATES = {"ltr": "\u2066", "rtl": "\u2067", "auto": "\u2068"}
END = "\u2069"


class Element(Struct):
    """An element of a page, with its text and elements in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    def classes(self) -> set[str]:
        """Return its classes."""
        return set(self.attributes.get("class", "").split())

    def find(self, class_: str) -> Iterator["Element"]:
        """Yield each element inside that has a class."""
        for child in self.children:
            if isinstance(child, Element):
                if class_ in child.classes():
                    yield child
                yield from child.find(class_)

    def first(self, tag: str) -> "Element | None":
        """Return the first element inside with a tag."""
        for child in self.children:
            if isinstance(child, Element):
                if child.tag == tag:
                    return child
                if found := child.first(tag):
                    return found
        return None


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("main")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def read_body(html: str) -> Element:
    """Return the elements of a page body, without what stands aside of the page."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    main = builder.root.first("main")
    assert main
    return main


def set_blocks(elements: Iterable[Element | str]) -> list[str]:
    """Return each element that is seen on paper as a block of Typst, in code mode."""
    blocks: list[str] = []
    line: list[Element | str] = []

    def end_line() -> None:
        text = _inline(line)
        if text:
            blocks.append(f"par({text})")
        line.clear()

    for element in elements:
        if isinstance(element, str) or element.tag in INLINE | {"br"}:
            if _is_seen(element):
                line.append(element)
            continue
        end_line()
        if _is_seen(element):
            blocks += _block(element)
    end_line()
    return blocks


def literal(text: str) -> str:
    """Return text as a string of Typst: whatever it holds, it is only text."""
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(" " if sign in "\n\r\t" else sign for sign in quoted) + '"'


def joined(blocks: Iterable[str]) -> str:
    """Return blocks below each other as one value of Typst."""
    parts = list(blocks)
    return f"stack-of({', '.join(parts)},)" if parts else "none"


def _is_seen(element: Element | str) -> bool:
    if isinstance(element, str):
        return True
    classes = element.classes()
    if "write-line" in classes or element.tag == "img":
        return True
    if element.tag in SILENT or classes & LEFT_OUT or "hidden" in element.attributes:
        return False
    return "needs-script" not in classes


def _block(element: Element) -> list[str]:
    classes = element.classes()
    made = _spoken(element, _content(element))
    if "sheet" in classes:
        return [f"sheet({joined(made)})"]
    name = next((BLOCKS[one] for one in BLOCKS if one in classes), None)
    if name and made:
        return [f"boxed({literal(name)}, {joined(made)})"]
    is_empty = element.tag == "section" and all(one.startswith("heading(") for one in made)
    return [] if is_empty else made


def _content(element: Element) -> list[str]:
    """Return the blocks of an element without its box."""
    make = _MAKERS.get(element.tag)
    return make(element) if make else set_blocks(element.children)


def _paragraph(element: Element) -> list[str]:
    text = _inline(element.children)
    return [f"say({literal(_kind(element.classes()))}, {text})"] if text else []


def _kind(classes: set[str]) -> str:
    known = ("label", "soft", "small", "person-card__by", "eyebrow")
    return next((one for one in known if one in classes), "plain")


def _heading(element: Element) -> list[str]:
    text = _inline(element.children)
    return [f"heading(level: {element.tag[1]}, {text})"] if text else []


def _list(element: Element) -> list[str]:
    if "week" in element.classes():
        return _week(element)
    items = []
    for child in element.children:
        if isinstance(child, Element) and _is_seen(child):
            blocks = set_blocks(child.children)
            if blocks:
                items.append(joined(_spoken(child, blocks)))
    if element.classes() & UNMARKED:
        return items
    kind = "enum" if element.tag == "ol" and element.attributes.get("role") != "list" else "list"
    return [f"{kind}({', '.join(items)},)"] if items else []


def _week(element: Element) -> list[str]:
    """Return the days of a week as a table, what is planned beside each."""
    cells: list[str] = []
    for day in element.children:
        if isinstance(day, Element):
            name, *planned = set_blocks(day.children)
            cells += [f"[#{name}]", f"[#{joined(planned)}]"]
    return [f"week-table({', '.join(cells)},)"]


def _table(element: Element) -> list[str]:
    rows = [[cell for cell in row.children if isinstance(cell, Element)] for row in _rows(element)]
    if not rows:
        return []
    if element.classes() & {"diary-week", "ticks"}:
        return [_week_sheet(rows, list(_rows(element)))]
    caption = element.first("caption")
    above = [f'say("label", {_inline(caption.children)})'] if caption else []
    cells = [
        ", ".join(f"[#{joined(set_blocks(cell.children) or ['none'])}]" for cell in row)
        for row in rows
    ]
    parts = f"({cells[0]},), ({', '.join(cells[1:])},)"
    if "diary-sheet" in element.classes():
        return [f"diary-table({parts})"]
    return [*above, f"grid-table({len(rows[0])}, {parts})"]


def _week_sheet(rows: list[list[Element]], marked: list[Element]) -> str:
    """Return a week to write into: one row a question, with room in each of its cells."""
    days = len(rows[0]) - 1
    cells = []
    for row, of in zip(rows, marked, strict=True):
        room = "tall-room" if "is-tall" in of.classes() else "room"
        for cell in row:
            text = joined(set_blocks(cell.children))
            is_wide = "colspan" in cell.attributes
            made = f"[#{room if text == 'none' else text}]"
            cells.append(
                f"table.cell(colspan: {days}, align: start, {made} + room)" if is_wide else made
            )
    head, body = cells[: days + 1], cells[days + 1 :]
    return f"week-sheet({days}, ({', '.join(head)},), ({', '.join(body)},))"


def _rows(element: Element) -> Iterator[Element]:
    for child in element.children:
        if isinstance(child, Element):
            if child.tag == "tr":
                yield child
            else:
                yield from _rows(child)


def _pairs(element: Element) -> list[str]:
    pairs = []
    for child in element.children:
        if isinstance(child, Element) and child.tag == "div":
            name = child.first("dt")
            values = [one for one in child.children if isinstance(one, Element) and one.tag == "dd"]
            if name and values:
                blocks = [block for value in values for block in set_blocks(value.children)]
                pairs.append((_inline(name.children), joined(blocks)))
    if "dose" in element.classes():
        doses = ", ".join(f"({value}, {name})" for name, value in pairs)
        return [f"doses({doses},)"] if pairs else []
    return [f"pair({name}, {value})" for name, value in pairs]


def _image(element: Element) -> list[str]:
    source = element.attributes.get("src", "")
    if "in-light" not in element.classes() or "assets/figures/" not in source:
        return []
    name = source.rpartition("/")[2]
    alt = element.attributes.get("alt") or "–"
    return [f"drawing({literal(name)}, {literal(alt)})"]


def _inline(children: Iterable[Element | str]) -> str:
    """Return text in one line as a value of Typst, or nothing if there is none."""
    parts: list[str] = []
    after_element = False
    for child in children:
        is_element = isinstance(child, Element)
        run = list(_run(child))
        if run and is_element and after_element:
            parts.append(literal(" "))
        parts += run
        after_element = is_element and bool(run)
    if all(not part.strip('" ') for part in parts):
        return ""
    return " + ".join(f"[#{part}]" for part in parts)


def _run(child: Element | str) -> Iterator[str]:
    if isinstance(child, str):
        yield from _words(child)
    elif not _is_seen(child):
        return
    elif child.tag == "br":
        yield "linebreak()"
    elif drawn := child.classes() & DRAWN.keys():
        yield DRAWN[drawn.pop()]
    elif child.tag == "bdi":
        text = "".join(part for part in child.children if isinstance(part, str))
        start = ISOLATES.get(child.attributes.get("dir", "auto"), ISOLATES["auto"])
        yield literal(start + text + END)
    else:
        yield from _styled(child)


def _words(text: str) -> Iterator[str]:
    words = " ".join(text.split())
    if words:
        before = " " if text[:1].isspace() else ""
        after = " " if text[-1:].isspace() else ""
        yield literal(f"{before}{words}{after}")
    elif text:
        yield literal(" ")


def _styled(element: Element) -> Iterator[str]:
    inner = [part for child in element.children for part in _run(child)]
    if not inner:
        return
    run = " + ".join(f"[#{part}]" for part in inner)
    if element.classes() & OWN_LINE:
        yield "linebreak()"
    style = "strong" if element.tag == "strong" else "no-style"
    yield from _spoken(element, [f"{style}({run})"])
    if "state" in element.classes():
        yield "linebreak()"


def _spoken(element: Element, made: list[str]) -> list[str]:
    """Return blocks marked with the language that their element says they are in."""
    language, direction = element.attributes.get("lang"), element.attributes.get("dir")
    if not language or not made:
        return made
    side = direction if direction in ("ltr", "rtl") else "auto"
    tag, _, region = language.partition("-")
    place = f", region: {literal(region)}" if len(region) == 2 else ""
    return [f"text(lang: {literal(tag)}{place}, dir: {side}, {one})" for one in made]


_MAKERS: dict[str, Callable[[Element], list[str]]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4"), _heading),
    **dict.fromkeys(("ul", "ol"), _list),
    "p": _paragraph,
    "table": _table,
    "dl": _pairs,
    "img": _image,
}
"""What makes blocks of an element, where its children alone do not."""
