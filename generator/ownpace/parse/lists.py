"""YAML lists that the library starts and a clinic may go on with: sources, words, glossary."""

from collections.abc import Iterable
from typing import TypeVar

from ownpace.model.source import Diagnostic, SourceError, SourceFile
from ownpace.parse.shape import shape
from ownpace.parse.tree import parse_tree

T = TypeVar("T")


def join_lists(
    sources: Iterable[SourceFile], kind: type[dict[str, T]], faults: list[Diagnostic]
) -> dict[str, T] | None:
    """Return what lists hold together, entries of later ones in place of those of earlier ones.

    Faults are added to the others, and then there is nothing to return.
    """
    joined: dict[str, T] | None = {}
    for source in sources:
        try:
            part = shape(parse_tree(source).value, kind, source)
            joined = None if joined is None else joined | part
        except SourceError as error:
            faults.extend(error.diagnostics)
            joined = None
    return joined
