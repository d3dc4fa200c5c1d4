"""What plans are built with: the project and its editions, made once and kept.

Kept on disk under a key of all input, and in memory for the plans of one run. Nothing of a plan
is ever kept.
"""

import pickle
from functools import cached_property
from pathlib import Path
from typing import Literal, TypeAlias

from jinja2 import Environment
from msgspec import Struct

from ownpace.edition.order import EditionOrder, edition_key, project_key
from ownpace.export.publish import publish_file
from ownpace.export.zip import PackedFiles, pack
from ownpace.model.clinic import Clinic
from ownpace.model.content import Library
from ownpace.model.locale import Locale
from ownpace.model.site import Shell, Site
from ownpace.render.environment import Speech, build_environment
from ownpace.render.loader import CompiledLoader

Part: TypeAlias = Literal["frame", "site", "packed"]


class Project(Struct, frozen=True):
    """The parsed content and settings of a clinic."""

    key: str
    """Digest of all that the sites of the project depend on."""

    clinic: Clinic
    library: Library
    catalogs: frozenset[str]
    """Languages that have interface strings, beside English."""


class Frame(Struct, frozen=True):
    """What a plan is linked with."""

    locales: tuple[Locale, ...]
    shells: dict[str, Shell]


class Workshop:
    """The project at `root`, its editions, and a folder that keeps both between runs."""

    def __init__(self, root: Path, folder: Path) -> None:
        self._root = root
        self.folder = folder
        self._parts: dict[Path, object] = {}
        self._environments: dict[tuple[EditionOrder, str, str], Environment] = {}

    @cached_property
    def project(self) -> Project:
        """The parsed project.

        Raises:
            SourceError: The content or the settings have faults.
        """
        key = project_key(self._root)
        path = self.folder / f"{key}-project"
        if not path.exists():
            self._store(path, _parse_project(self._root, key))
        project = _load(path)
        assert isinstance(project, Project)
        return project

    def frame(self, order: EditionOrder) -> Frame:
        """Return what plans are linked with, building the edition if it is not there.

        Raises:
            EditionError: MkDocs could not build the edition.
        """
        frame = self._part(order, "frame")
        assert isinstance(frame, Frame)
        return frame

    def site(self, order: EditionOrder) -> Site:
        """Return the files that all plans of an edition share."""
        site = self._part(order, "site")
        assert isinstance(site, Site)
        return site

    def packed(self, order: EditionOrder) -> PackedFiles:
        """Return the shared files of an edition, packed for ZIP archives."""
        packed = self._part(order, "packed")
        assert isinstance(packed, PackedFiles)
        return packed

    def environment(self, order: EditionOrder, locale: Locale, address: str) -> Environment:
        """Return the templates in one language, as they speak to one reader."""
        key = order, locale.tag, address
        if key not in self._environments:
            directions = {other.tag: other.direction for other in self.frame(order).locales}
            speech = Speech(locale, directions, address)
            loader = CompiledLoader(self._templates(speech))
            self._environments[key] = build_environment(loader, speech)
        return self._environments[key]

    def template(self, name: str) -> str:
        """Return the text of a template that is not compiled."""
        return (self._root / "templates" / name).read_text(encoding="utf-8")

    def _templates(self, speech: Speech) -> dict[str, bytes]:
        """Return the templates compiled for a way to speak."""
        name = f"{self.project.key}-{speech.locale.tag}-{speech.address}"
        path = self.folder / name
        if not path.exists():
            # Compiling needs more of Jinja2 than rendering does.
            from ownpace.render.compiled import compile_templates

            self._store(path, compile_templates(self._root / "templates", speech))
        templates = _load(path)
        assert isinstance(templates, dict)
        return templates

    def _part(self, order: EditionOrder, part: Part) -> object:
        path = self._path(order, part)
        if path not in self._parts:
            if not path.exists():
                self._build(order)
            self._parts[path] = _load(path)
        return self._parts[path]

    def _build(self, order: EditionOrder) -> None:
        # These imports cost more than linking a plan, and are needed once per edition.
        from ownpace.edition.build import build_edition

        edition = build_edition(self._root, self.project.clinic, order)
        self._store(self._path(order, "site"), edition.site)
        self._store(self._path(order, "packed"), pack(edition.site.files, edition.shells))
        frame = Frame(edition.locales, edition.shells)
        self._store(self._path(order, "frame"), frame)

    def _path(self, order: EditionOrder, part: Part) -> Path:
        return self.folder / f"{edition_key(self.project.key, order)}-{part}"

    def _store(self, path: Path, value: object) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        publish_file(path, pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL), mode=0o600)


def _parse_project(root: Path, key: str) -> Project:
    from ownpace.parse.clinic import parse_clinic
    from ownpace.parse.library import parse_library
    from ownpace.read.project import read_project

    files = read_project(root)
    clinic = parse_clinic(files.clinic)
    library = parse_library(files, clinic)
    return Project(key, clinic, library, files.catalogs)


def _load(path: Path) -> object:
    # The folder belongs to the user who runs the program, as the program itself does.
    return pickle.loads(path.read_bytes())
