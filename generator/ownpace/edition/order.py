"""Which edition is wanted, and the key it is kept under."""

import os
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import yaml
from msgspec import Struct, json

import ownpace


class EditionOrder(Struct, frozen=True):
    """Which edition is wanted."""

    locales: tuple[str, ...]
    """The reader's language first; it stands at the root of the site."""

    draft: bool
    """Whether every page says that the plan is not approved."""


class CompileOrder(Struct, frozen=True):
    """What one MkDocs build is asked for."""

    locales: tuple[str, ...]
    draft: bool
    bodies: str = ""
    """File of page bodies to build a whole personal site without linking, or nothing."""


def project_key(root: Path) -> str:
    """Return a digest of all that the sites of a project depend on.

    These are content, templates and settings, and the programs that read them.
    """
    digest = sha256(f"{ownpace.__version__} {sys.version}".encode())
    for path in _inputs(root):
        digest.update(f"\0{path.relative_to(root).as_posix()}\0".encode())
        digest.update(path.read_bytes())
    for name in _installed():
        digest.update(name.encode())
    return digest.hexdigest()


def edition_key(project: str, order: EditionOrder) -> str:
    """Return the key of one edition of a project."""
    return sha256(project.encode() + json.encode(order)).hexdigest()


def _inputs(root: Path) -> Iterator[Path]:
    for folder in ("content", "templates"):
        for top, folders, names in os.walk(root / folder):
            folders.sort()
            for name in sorted(names):
                yield Path(top, name)
    yield root / "clinic.yml"
    yield root / "mkdocs.yml"


def _installed() -> list[str]:
    """Return what is installed beside us with its version, and when our own code changed.

    Names of folders are read because importlib.metadata costs more than linking a plan.
    """
    packages = Path(yaml.__file__).parent.parent
    names = [entry.name for entry in os.scandir(packages) if entry.name.endswith(".dist-info")]
    for top, folders, files in os.walk(Path(ownpace.__file__).parent):
        folders.sort()
        for name in files:
            if name.endswith(".py"):
                status = Path(top, name).stat()
                names.append(f"{name} {status.st_size} {status.st_mtime_ns}")
    return sorted(names)
