"""The words of buttons and headings: collected from the templates into each catalogue."""

import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po, write_po
from msgspec import Struct

from ownpace.exchange.strings import extract, missing, update
from ownpace.export.publish import publish_file

CATALOGS = Path("templates") / "locale"
_WIDTH = 100


class CatalogState(Struct, frozen=True):
    """What became of one catalogue."""

    path: str
    missing: int
    is_changed: bool

    @property
    def is_clean(self) -> bool:
        """Whether it has every string of the templates, each with a translation."""
        return not (self.missing or self.is_changed)

    def __str__(self) -> str:
        change = "strings have changed, " if self.is_changed else ""
        return f"{self.path}: {change}{self.missing} strings to translate"


def collect(root: Path, *, only_check: bool) -> Iterator[CatalogState]:
    """Bring every catalogue of a project up to its templates, and say what each still misses."""
    strings = list(extract(root / "templates"))
    for path in sorted((root / CATALOGS).glob("*.po")):
        before = path.read_bytes()
        catalog = update(read_po(io.BytesIO(before), locale=path.stem.replace("-", "_")), strings)
        target = io.BytesIO()
        write_po(target, catalog, width=_WIDTH, sort_output=False)
        is_changed = target.getvalue() != before
        if is_changed and not only_check:
            publish_file(path, target.getvalue())
        yield CatalogState(path.relative_to(root).as_posix(), len(missing(catalog)), is_changed)
