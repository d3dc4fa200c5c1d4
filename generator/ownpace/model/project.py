"""The input files of a project, as read."""

from msgspec import Struct

from ownpace.model.source import SourceFile


class ProjectFiles(Struct, frozen=True, kw_only=True):
    """The input files of a project; their paths are relative to its root.

    Each list stands in `content/`, and a clinic may have one of the same name in `own/`.
    """

    clinic: SourceFile
    """The clinic's settings."""

    content: tuple[SourceFile, ...]
    """Content files of all languages, in the order of their names."""

    figures: tuple[SourceFile, ...] = ()
    """The figures of exercises, in the order of their names."""

    pictures: tuple[SourceFile, ...] = ()
    """The pictures of education modules, in the order of their names."""

    evidence: tuple[SourceFile, ...] = ()
    """The lists of sources."""

    glossary: tuple[SourceFile, ...] = ()
    """The lists of words that are explained."""

    avoid: tuple[SourceFile, ...] = ()
    """The lists of words to avoid."""

    earlier: dict[str, str] = {}
    """English texts that translations were made from, by git blob id; those that are at hand."""

    catalogs: frozenset[str] = frozenset()
    """Languages that have interface strings in templates/locale."""

    def origin(self, name: str) -> str:
        """Return where a content file is read from, by its name such as `en/pacing.md`."""
        return next(file.path for file in self.content if file.path.partition("/")[2] == name)
