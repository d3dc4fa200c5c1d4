"""The review as lines for a terminal, set from its page: no sentence stands twice."""

from collections.abc import Iterator
from html.parser import HTMLParser
from io import StringIO
from textwrap import wrap

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

SILENT = frozenset({"svg", "style", "script"})
BLOCKS = frozenset({"h1", "h2", "h3", "p"})
RULES = {"h1": "=", "h2": "-"}
INDENT = "  "
LEAST_COLUMN = 9
"""Columns of a table that would be narrower than this cannot be read."""


def page_text(body: str, width: int) -> str:
    """Return the words of a page in lines of at most `width` columns where words allow.

    A table that is too wide becomes one paragraph for each row, with the heads of its columns.
    """
    reader = _Reader(max(width, 20))
    reader.feed(body)
    reader.close()
    return "\n".join(reader.lines).strip() + "\n"


class _Reader(HTMLParser):
    """Collects the words of each block, and sets it when it ends."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._width = width
        self._words: list[str] = []
        self._silent = 0
        self._rows: list[list[str]] = []
        self._lead = ""
        """What stands before the next block of a list item: its bullet, then room for it."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block."""
        del attrs
        self._silent += tag in SILENT
        if tag == "q":
            self._words.append("“")
        elif tag == "small":
            self._words.append("; ")
        elif tag == "tr":
            self._rows.append([])
        elif tag == "li":
            self._taken()
            self._lead = "- "

    def handle_endtag(self, tag: str) -> None:
        """Set the block that ends."""
        self._silent -= tag in SILENT
        if tag == "q":
            self._words.append("”")
        elif tag in ("td", "th"):
            self._rows[-1].append(self._taken())
        elif tag == "table":
            self.lines.extend(_table(self._rows, self._width))
            self._rows = []
        elif tag in BLOCKS:
            self._set(tag)
        elif tag == "li":
            self._set(tag)
            self._lead = ""

    def handle_data(self, data: str) -> None:
        """Take words."""
        if not self._silent:
            self._words.append(data)

    def _taken(self) -> str:
        text = " ".join("".join(self._words).split()).replace(" ;", ";")
        self._words = []
        return text

    def _set(self, tag: str) -> None:
        """Put what was collected into lines."""
        text = self._taken()
        if not text:
            return
        if tag in RULES:
            self.lines.append("")
        room = INDENT if self._lead else ""
        self.lines.extend(_wrapped(text, self._width, self._lead, room))
        self._lead = room
        if tag in RULES:
            self.lines.append(RULES[tag] * min(cell_len(text), self._width))


def _wrapped(text: str, width: int, first: str = "", then: str = "") -> list[str]:
    return wrap(text, width, initial_indent=first, subsequent_indent=then, break_long_words=False)


def _table(rows: list[list[str]], width: int) -> Iterator[str]:
    """Yield the rows, in columns where they can be read."""
    heads, *others = rows
    if len(heads) * LEAST_COLUMN > width:
        for row in others:
            yield from _wrapped(row[0], width)
            for head, cell in zip(heads[1:], row[1:], strict=True):
                yield from _wrapped(f"{head}: {cell}", width, INDENT, INDENT * 2)
        return
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), show_edge=False)
    for head in heads:
        table.add_column(Text(head), overflow="fold")
    for row in others:
        table.add_row(*map(Text, row))
    console = Console(file=StringIO(), width=width, color_system=None, force_terminal=False)
    with console.capture() as captured:
        console.print(table)
    yield from (line.rstrip() for line in captured.get().splitlines())
