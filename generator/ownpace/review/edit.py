"""From accepted proposals to the next version: its values, and the text that says them."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from msgspec import Struct, structs
from yaml import YAMLError

from ownpace.model.plan import CarePlan, Change, Resume, Try
from ownpace.model.source import Diagnostic, Location, SourceError, SourceFile
from ownpace.model.value import Path
from ownpace.parse.plan import parse_plan
from ownpace.review.proposal import Edit, Proposal
from ownpace.review.yaml_edit import Plain, with_item, with_value, without_key

AFTER = {"version": "plan", "current": "activity"}
"""Behind which key one that was left out is written; others come last."""

AnyValue = TypeVar("AnyValue")


def next_plan(plan: CarePlan, proposals: Sequence[Proposal], changes: Sequence[Change]) -> CarePlan:
    """Return the plan with the edits and changes in it: one version later, approved by nobody."""
    for proposal in proposals:
        for edit in proposal.edits:
            plan = _edited(plan, edit.path, edit)
    together = (*changes, *plan.changes) if _is_newest_first(plan) else (*plan.changes, *changes)
    return structs.replace(plan, version=plan.version + 1, approved=None, changes=together)


def next_version(
    source: SourceFile, proposals: Sequence[Proposal], changes: Sequence[Change]
) -> SourceFile:
    """Return the file of a plan with the edits and changes in it, as an unapproved draft.

    Every line that is not edited is left as it is, comments included.

    Raises:
        SourceError: The file is no plan, or its text cannot take the edits.
    """
    plan = parse_plan(source)
    wanted = next_plan(plan, proposals, changes)
    try:
        text = with_value(source.text, ("version",), wanted.version, AFTER["version"])
        text = without_key(text, "approved")
        for proposal in proposals:
            for edit in proposal.edits:
                text = _written(text, edit)
        is_first = _is_newest_first(plan)
        for change in reversed(changes) if is_first else changes:
            text = with_item(text, ("changes",), _plain(change), first=is_first)
        after = SourceFile(source.path, text)
        if parse_plan(after) == wanted:
            return after
    except (SourceError, KeyError, YAMLError):
        pass
    hint = "write the next version by hand, with the proposals beside it"
    message = "the edits cannot be put into the lines of this file"
    raise SourceError((Diagnostic(Location(source.path), message, hint),))


def _is_newest_first(plan: CarePlan) -> bool:
    return len(plan.changes) > 1 and plan.changes[0].version > plan.changes[-1].version


def _edited(value: AnyValue, path: Path, edit: Edit) -> AnyValue:
    """Return a value with what stands at `path` in it edited."""
    if not path:
        made = (*value, edit.value) if edit.adds and isinstance(value, tuple) else edit.value
        return made  # type: ignore[return-value]
    step, rest = path[0], path[1:]
    if isinstance(value, tuple) and isinstance(step, int):
        inner = _edited(value[step], rest, edit)
        return (*value[:step], inner, *value[step + 1 :])  # type: ignore[return-value]
    assert isinstance(value, Struct) and isinstance(step, str)
    return structs.replace(value, **{step: _edited(getattr(value, step), rest, edit)})


def _written(text: str, edit: Edit) -> str:
    value = _plain(edit.value) if isinstance(edit.value, Resume | Try) else edit.value
    if edit.adds:
        return with_item(text, edit.path, value)
    return with_value(text, edit.path, value, AFTER.get(str(edit.path[-1])))


def _plain(value: Change | Resume | Try) -> Mapping[str, Plain]:
    """Return the keys of a value as they are written: without those that say nothing."""
    named = {name: getattr(value, name) for name in value.__struct_fields__}
    return {name: inner for name, inner in named.items() if inner is not None}
