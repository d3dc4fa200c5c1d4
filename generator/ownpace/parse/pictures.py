"""From the text of `pictures/<module>.svg` to a drawing that can stand in a page.

A drawing is shapes and numbered marks, nothing else: colours are classes, so that they follow light
and dark, and words stand beside it, so that they can be translated.
"""

import re
from collections.abc import Iterable
from pathlib import PurePath
from xml.parsers import expat

from ownpace.model.picture import Drawing, mark_numbers
from ownpace.model.source import Diagnostic, Location, SourceError, SourceFile

VIEW = "0 0 360 220"
SHAPES = frozenset(
    ("g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "text")
)
ATTRIBUTES = frozenset(
    {
        "class", "cx", "cy", "d", "height", "points", "r", "rx", "ry", "transform", "width",
        "x", "x1", "x2", "y", "y1", "y2",
    }
)  # fmt: skip
COLOURS = (
    *("paper", "surface", "sunken", "ink", "ink-soft", "line"),
    *(f"{colour}{soft}" for colour in ("brand", "warm", "calm", "own") for soft in ("", "-soft")),
)
CLASSES = frozenset(
    {
        "mark",
        *(f"pic-{colour}" for colour in COLOURS),
        *(f"pic-stroke-{colour}" for colour in COLOURS),
        *(f"pic-{width}" for width in ("thin", "medium", "thick", "limb", "leg", "trunk")),
        *(f"pic-{part}" for part in ("skin", "skin-far", "hair", "cloth", "legs")),
        *(f"pic-stroke-{part}" for part in ("skin", "skin-far", "cloth", "legs")),
    }
)
_GEOMETRY = re.compile(r"[-+0-9a-zA-Z .,()\n]*\Z")


def parse_pictures(sources: Iterable[SourceFile]) -> dict[str, Drawing]:
    """Return drawings by module id, which is the name of the file without its ending.

    Raises:
        SourceError: Files have faults; those of all files are named.
    """
    drawings: dict[str, Drawing] = {}
    faults: list[Diagnostic] = []
    for source in sources:
        try:
            drawings[PurePath(source.path).stem] = parse_picture(source)
        except SourceError as error:
            faults.extend(error.diagnostics)
    if faults:
        raise SourceError(tuple(faults))
    return drawings


def parse_picture(source: SourceFile) -> Drawing:
    """Return the drawing in a source file.

    Raises:
        SourceError: It is not XML, or holds more than shapes and marks; all faults are named.
    """
    reader = _Reader(source)
    drawing = reader.read()
    if not reader.faults:
        numbers = mark_numbers(drawing)
        if numbers != list(range(1, len(numbers) + 1)):
            reader.note("the marks are not numbered 1, 2, 3 and so on", "number each mark once")
    if reader.faults:
        raise SourceError(tuple(reader.faults))
    return drawing


class _Reader:
    """Writes down again what is allowed, and notes what is not."""

    def __init__(self, source: SourceFile) -> None:
        self._source = source
        self._parser = expat.ParserCreate()
        self._parts: list[str | int] = []
        self._open: list[str] = []
        self.faults: list[Diagnostic] = []

    def read(self) -> Drawing:
        """Return what the file draws, so far as it may."""
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.buffer_text = True
        try:
            self._parser.Parse(self._source.text, True)  # noqa: FBT003
        except expat.ExpatError:
            self.note("this is not XML", "look for a missing quote or a tag that is not closed")
        return self._joined()

    def note(self, message: str, hint: str) -> None:
        """Note a fault at the present place."""
        line, column = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber
        self.faults.append(Diagnostic(Location(self._source.path, line, column + 1), message, hint))

    def _doctype(self, *_: object) -> None:
        self.note("a document type stands here", "delete it")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._open.append(name)
        if len(self._open) == 1:
            if name != "svg" or attributes.get("viewBox") != VIEW:
                self.note("this is not a picture of ours", f'begin with `<svg viewBox="{VIEW}">`')
            return
        if name not in SHAPES:
            known = ", ".join(f"`{shape}`" for shape in sorted(SHAPES))
            self.note("only shapes and marks may stand in a picture", f"use {known}")
        self._check(attributes)
        written = "".join(f' {key}="{value}"' for key, value in attributes.items())
        self._parts.append(f"<{name}{written}>")

    def _check(self, attributes: dict[str, str]) -> None:
        for key, value in attributes.items():
            if key not in ATTRIBUTES:
                hint = "use a class for colours and widths, and geometry for the rest"
                self.note("this attribute may not stand in a picture", hint)
            elif key == "class":
                if not CLASSES.issuperset(value.split()):
                    self.note(
                        "this class is not known", "see templates/theme/assets/css/pictures.css"
                    )
            elif not _GEOMETRY.match(value):
                self.note("this is no geometry", "use numbers and the letters of paths")

    def _end(self, name: str) -> None:
        self._open.pop()
        if self._open:
            self._parts.append(f"</{name}>")

    def _text(self, text: str) -> None:
        if not text.strip():
            return
        if self._open[-1] == "text" and re.fullmatch(r"[1-9]", text.strip()):
            self._parts.append(int(text))
        else:
            self.note("words stand in the picture", "put them into the labels of the page")

    def _joined(self) -> Drawing:
        """Return the parts with markup that stands together in one piece."""
        joined: list[str | int] = []
        for part in self._parts:
            if isinstance(part, str) and joined and isinstance(joined[-1], str):
                joined[-1] += part
            else:
                joined.append(part)
        return tuple(joined)
