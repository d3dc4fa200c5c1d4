"""Build an edition: the whole site of one ordered set of languages, with empty plan pages."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct, json

from ownpace.edition.locales import read_locale
from ownpace.edition.order import CompileOrder, EditionOrder
from ownpace.model.clinic import Clinic, LanguageSettings
from ownpace.model.locale import Locale
from ownpace.model.pages import SLOT
from ownpace.model.site import Shell, Site

FOR_SERVERS = frozenset({"404.html", "sitemap.xml", "sitemap.xml.gz"})
"""Files that only a web server needs; the last one also holds the day it was made."""


class Edition(Struct, frozen=True):
    """The site that all plans of the same languages share."""

    locales: tuple[Locale, ...]
    """The language at the root of the site first."""

    shells: dict[str, Shell]
    """The plan pages, cut at their slot, by their path in the site."""

    site: Site
    """Every other file."""


class EditionError(Exception):
    """MkDocs could not build the edition; the text is what it said."""


def build_edition(root: Path, clinic: Clinic, order: EditionOrder) -> Edition:
    """Build the edition of `order` from the project at `root`.

    Raises:
        EditionError: The content, the templates or mkdocs.yml have a fault.
    """
    files = compile_files(root, CompileOrder(order.locales, order.draft))
    shells = {path: _cut(text) for path, text in files.items() if SLOT in text}
    return Edition(
        tuple(
            read_locale(root, tag, clinic.languages.get(tag, LanguageSettings()))
            for tag in order.locales
        ),
        shells,
        Site({path: text for path, text in files.items() if path not in shells}),
    )


def compile_files(
    root: Path, order: CompileOrder, bodies: Mapping[str, str] | None = None
) -> dict[str, bytes]:
    """Return the files of one whole MkDocs build, by path, in a fixed order.

    Args:
        root: Folder of the project.
        order: Languages and kind of site.
        bodies: Bodies of the plan pages by path; without them each page holds the slot.

    Raises:
        EditionError: MkDocs could not build the site.
    """
    with TemporaryDirectory(prefix="ownpace-") as folder:
        site = Path(folder, "site")
        if bodies is not None:
            given = Path(folder, "bodies.json")
            given.write_bytes(json.encode(bodies))
            order = CompileOrder(order.locales, order.draft, str(given))
        _run(root.resolve(), site, order)
        paths = sorted(path for path in site.rglob("*") if path.is_file())
        names = {path: path.relative_to(site).as_posix() for path in paths}
        return {name: path.read_bytes() for path, name in names.items() if name not in FOR_SERVERS}


def _run(root: Path, site: Path, order: CompileOrder) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ownpace.edition.compile", str(root), str(site)],
        input=json.encode(order),
        capture_output=True,
        check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"},
    )
    if done.returncode:
        raise EditionError(done.stderr.decode("utf-8", "replace").strip())


def _cut(text: bytes) -> Shell:
    before, after = text.split(SLOT)
    return Shell(before, after)
