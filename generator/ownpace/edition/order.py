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
    """Return a key that changes with all that the sites of a project depend on.

    These are content, the clinic's own, templates and settings, and the programs that read them.
    Files count by name, size and the times of their last change, as they do for git: reading them
    all costs more than linking a plan.
    """
    lines = [f"{ownpace.__version__} {sys.version} {root.resolve()}"]
    for folder in ("content", "own", "templates"):
        lines += _states(str(root / folder))
    lines += (_state(str(root / name), root / name) for name in ("clinic.yml", "mkdocs.yml"))
    lines += _installed()
    return sha256("\0".join(lines).encode()).hexdigest()


def edition_key(project: str, order: EditionOrder) -> str:
    """Return the key of one edition of a project."""
    return sha256(project.encode() + json.encode(order)).hexdigest()


def _states(folder: str, ending: str = "") -> Iterator[str]:
    """Yield the state of each file below a folder, by path; of none if it is not there."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    for entry in entries:
        if entry.is_dir():
            yield from _states(entry.path, ending)
        elif entry.name.endswith(ending):
            yield _state(entry.path, entry)


def _state(path: str, file: "os.DirEntry[str] | Path") -> str:
    """Return name, size and times of a file; no program can set its change time at will."""
    try:
        status = file.stat()
    except FileNotFoundError:
        return path
    return f"{path} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"


def _installed() -> list[str]:
    """Return what is installed beside us with its version, and the state of our own code.

    Names of folders are read because importlib.metadata costs more than linking a plan.
    """
    packages = Path(yaml.__file__).parent.parent
    names = [entry.name for entry in os.scandir(packages) if entry.name.endswith(".dist-info")]
    return sorted(names) + list(_states(str(Path(ownpace.__file__).parent), ".py"))
