"""A page as its reader sees it: elements with their attributes, and the lines of text in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

VOID = frozenset(["br", "hr", "img", "source", "input", "link", "meta"])
INLINE = frozenset(["a", "abbr", "bdi", "em", "span", "strong"])
"""Elements that stand in a line of text, unless a class makes them a box of their own."""

SPACES = re.compile(r"[ \t\r\n\f]+")
UNSEEN = frozenset(["head", "script", "style", "svg"])


class Element:
    """One element of a page."""

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Element | str] = []

    def __getitem__(self, name: str) -> str:
        """Return an attribute.

        Raises:
            KeyError: The element does not have it.
        """
        return self.attributes[name]

    def get(self, name: str) -> str | None:
        """Return an attribute, or nothing."""
        return self.attributes.get(name)

    @property
    def classes(self) -> list[str]:
        """The classes."""
        return (self.get("class") or "").split()

    @property
    def lines(self) -> list[str]:
        """The text on the screen, a new line wherever a new box starts."""
        return [line for line in map(_tidy, "".join(self._pieces()).split("\n")) if line]

    @property
    def text(self) -> str:
        """The text on the screen in one line."""
        return " ".join(self.lines)

    @property
    def inner(self) -> str:
        """The text of a part that the page keeps hidden until its script shows it."""
        shown = Element("", {})
        shown.children = self.children
        return shown.text

    def children_of(self, *tags: str) -> list[Element]:
        """Return the elements right below this one that have one of the tags."""
        return [
            child for child in self.children if isinstance(child, Element) and child.tag in tags
        ]

    def all(self, tag: str = "", *, kind: str = "", **attributes: str) -> list[Element]:
        """Return the elements inside with a tag, a class and attributes, in order."""
        return [
            element
            for element in self._inside()
            if element._is(tag, kind)
            and all(element.get(_html(name)) == value for name, value in attributes.items())
        ]

    def one(self, tag: str = "", *, kind: str = "", **attributes: str) -> Element:
        """Return the only element inside with a tag, a class and attributes."""
        found = self.all(tag, kind=kind, **attributes)
        assert len(found) == 1, f"{len(found)} of <{tag}> .{kind} {attributes} in {self.lines}"
        return found[0]

    def holding(self, text: str) -> Element:
        """Return the only innermost element whose text is exactly this."""
        found = [element for element in self._inside() if element.text == text]
        innermost = [element for element in found if not {*element._inside()} & {*found}]
        assert len(innermost) == 1, f"{len(innermost)} of {text!r} in {self.lines}"
        return innermost[0]

    def section(self, title: str) -> Element:
        """Return the section that is named by a heading with this text."""
        found = [
            element
            for element in self.all("section")
            if any(_title(heading) == title for heading in element._headings())
        ]
        assert len(found) == 1, f"{len(found)} sections {title!r} in {self.lines}"
        return found[0]

    def _headings(self) -> list[Element]:
        name = self.get("aria-labelledby")
        return [] if name is None else [one for one in self._inside() if one.get("id") == name]

    def _is(self, tag: str, kind: str) -> bool:
        return tag in ("", self.tag) and (not kind or kind in self.classes)

    def _inside(self) -> Iterator[Element]:
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child._inside()

    def _pieces(self) -> Iterator[str]:
        """Yield text, and a line feed at each edge of a box."""
        if self.tag in UNSEEN or "hidden" in self.attributes or self._is("", "print-only"):
            return
        edge = "" if self.tag in INLINE and not self.classes else "\n"
        yield edge
        after_element = False
        for child in self.children:
            if isinstance(child, str):
                yield child.replace("\n", " ")
            else:
                # Styles set two elements apart that have nothing between them.
                yield "\n" if after_element else ""
                yield from child._pieces()
            after_element = isinstance(child, Element) and child.tag not in UNSEEN
        yield edge


class _Builder(HTMLParser):
    """Builds the elements of a page, and refuses one that is not closed."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Start an element."""
        element = self._add(tag, attrs)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Add an element with nothing inside."""
        self._add(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """End the innermost element, which must be of this tag."""
        closed = self._open.pop()
        assert closed.tag == tag, f"<{closed.tag}> ends with </{tag}>"

    def handle_data(self, data: str) -> None:
        """Add text."""
        self._open[-1].children.append(data)

    def end(self) -> Element:
        """Return the top of the page, once all is closed."""
        self.close()
        assert self._open == [self.root]
        return self.root

    def _add(self, tag: str, attrs: list[tuple[str, str | None]]) -> Element:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        return element


def read_page(html: str) -> Element:
    """Return the top of a page, or of a part of one."""
    builder = _Builder()
    builder.feed(html)
    return builder.end()


def _tidy(line: str) -> str:
    return SPACES.sub(" ", line).strip(" ")


def _title(heading: Element) -> str:
    return heading.lines[0] if heading.lines else ""


def _html(name: str) -> str:
    """Return the name of an attribute as HTML spells it: `data_from` is `data-from`."""
    return name.rstrip("_").replace("_", "-")
