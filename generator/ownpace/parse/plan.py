"""From the text of a plan file to a `CarePlan`."""

from pathlib import PurePath

from ownpace.model.plan import CarePlan
from ownpace.model.source import Diagnostic, SourceError, SourceFile
from ownpace.parse.shape import shape
from ownpace.parse.tree import Tree, locate, parse_tree


def parse_plan(source: SourceFile) -> CarePlan:
    """Return the plan in a source file.

    Raises:
        SourceError: The file is not a plan; all faults are named, in the order of the lines.
    """
    tree = parse_tree(source)
    misnamed = _misnamed(tree)
    try:
        plan = shape(tree.value, CarePlan, source)
    except SourceError as error:
        faults = (*misnamed, *error.diagnostics)
        raise SourceError(tuple(sorted(faults, key=lambda fault: fault.location))) from None
    if misnamed:
        raise SourceError(misnamed)
    return plan


def _misnamed(tree: Tree) -> tuple[Diagnostic, ...]:
    """Return what is wrong if the plan's id, when there is one, is not the name of its file."""
    name = tree.value.get("plan")
    if not isinstance(name, str) or name == PurePath(tree.source.path).stem:
        return ()
    place = locate(tree.source, ("plan",))
    hint = "give the file this id as its name, with `.yaml` after it"
    return (Diagnostic(place, "`plan` is not the name of the file", hint),)
