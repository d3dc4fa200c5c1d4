"""From a tree of text to a value of the model, or to every fault at once.

A good tree is converted by msgspec alone. Only when that refuses is the tree walked beside the
type, to say all that is wrong in our own words.
"""

import re
from typing import TypeVar

import msgspec

from ownpace.model.source import Diagnostic, SourceError, SourceFile
from ownpace.model.value import Path
from ownpace.parse.tree import Node, Places

T = TypeVar("T")


def shape(value: Node, kind: type[T], source: SourceFile, path: Path = ()) -> T:
    """Return the tree `value`, which stands at `path` in `source`, as a value of type `kind`.

    Raises:
        SourceError: Something does not fit; all of it is named, in the order of the lines.
    """
    try:
        return msgspec.convert(value, kind, strict=False)
    except msgspec.ValidationError as refused:
        refusal = str(refused)
    raise SourceError(_diagnostics(value, kind, source, path) or _unworded(refusal, source, path))


def _diagnostics(
    value: Node, kind: type[T], source: SourceFile, path: Path
) -> tuple[Diagnostic, ...]:
    # Costs more to import than a good plan to parse.
    from ownpace.parse.faults import find_faults

    places = Places(source)
    found = []
    for fault in find_faults(value, kind):
        place = places.key if fault.at_key else places.value
        found.append(Diagnostic(place((*path, *fault.path)), fault.message, fault.hint))
    return tuple(sorted(found, key=lambda diagnostic: diagnostic.location))


def _unworded(refusal: str, source: SourceFile, path: Path) -> tuple[Diagnostic, ...]:
    """Return the place that msgspec names, such as `$.goals[0].by`, and nothing else it says."""
    found = re.search(r"`\$([^`]*)`\Z", refusal)
    steps = re.findall(r"\.(\w+)|\[(\d+)\]", found[1].split("[...]")[0]) if found else []
    inner = tuple(int(position) if position else name for name, position in steps)
    place = Places(source).value((*path, *inner))
    return (Diagnostic(place, "this value does not fit here", "compare it with an example"),)
