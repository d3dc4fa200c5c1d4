"""Write a clinician's approval into a plan file, leaving every other line as it is."""

import re
from datetime import date
from pathlib import Path
from stat import S_IMODE

from ownpace.build import check_plan
from ownpace.export.publish import publish_file
from ownpace.model.source import Diagnostic, Location, SourceError, SourceFile
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.resolve.approval import plan_digest
from ownpace.workshop import Workshop

UNSIGNED = "0" * 64
_BLOCK = re.compile(r"^approved:.*\n(?:[ \t]+.*\n|[ \t]*\n(?=[ \t]))*", re.MULTILINE)
_ANCHOR = re.compile(r"^person:", re.MULTILINE)


def approve_plan(
    path: Path, by: str, role: str, workshop: Workshop, today: date
) -> tuple[Diagnostic, ...]:
    """Bind name, role, date and a digest of the plan's content to the plan at `path`.

    Returns the warnings that remain. The file is replaced whole or not at all.

    Raises:
        SourceError: The plan, the name or the role cannot be used.
    """
    source = read_plan(path)
    check_plan(parse_plan(source), source, workshop, today)
    # Parsed with the new block: a name or role that cannot be used is refused with its line, and
    # the digest covers them too.
    unsigned = with_approval(source.text, by, role, today, UNSIGNED)
    plan = parse_plan(SourceFile(source.path, unsigned))
    if plan.approved is None or (plan.approved.by, plan.approved.role) != (by, role):
        raise SourceError((Diagnostic(Location(source.path), "this name cannot be written"),))
    signed = SourceFile(source.path, unsigned.replace(UNSIGNED, plan_digest(plan)))
    publish_file(path, signed.text.encode(), mode=S_IMODE(path.stat().st_mode))
    return check_plan(parse_plan(signed), signed, workshop, today)


def with_approval(text: str, by: str, role: str, on: date, digest: str) -> str:
    """Return the text of a plan with its `approved` block written anew, above `person`."""
    block = (
        f"approved:\n  by: {_quoted(by)}\n  role: {_quoted(role)}\n"
        f"  on: {on.isoformat()}\n  digest: {digest}\n"
    )
    rest = _BLOCK.sub("", text)
    found = _ANCHOR.search(rest)
    place = found.start() if found else len(rest)
    return rest[:place] + block + rest[place:]


def _quoted(value: str) -> str:
    """Return a YAML double-quoted scalar; what a name should not hold is left to the parser."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'
