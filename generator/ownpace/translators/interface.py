"""The words of buttons and headings: collected from the templates into each catalogue."""

import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po
from msgspec import Struct

from ownpace.edition.locales import CATALOGS
from ownpace.exchange.strings import extract, missing, update, written
from ownpace.export.publish import publish_file


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
        after = written(catalog)
        is_changed = after != before
        if is_changed and not only_check:
            publish_file(path, after)
        yield CatalogState(path.relative_to(root).as_posix(), len(missing(catalog)), is_changed)
