"""The command `ownpace next`."""

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ownpace.model.plan import CarePlan
from ownpace.model.source import Diagnostic, Location, SourceError, SourceFile
from ownpace.options import project_option

if TYPE_CHECKING:
    from ownpace.review.proposal import Proposal
    from ownpace.review.told_words import Project

AFTERWARDS = """\
The next version is written, as a draft. Nothing is handed over yet:
  read and edit it, what the person is told in `changes` too
  ownpace check {plan}
  ownpace numbers {plan}
  ownpace approve {plan} --by NAME --role ROLE"""


@click.command("next")
@click.argument("plan", type=click.Path(path_type=Path))
@click.argument(
    "diaries", metavar="DIARY...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@click.option("--only", multiple=True, metavar="ID", help="Only this proposal; may be repeated.")
@click.option("--write", is_flag=True, help="Write the next version into PLAN, as a draft.")
@project_option
def next_command(
    plan: Path, diaries: Sequence[Path], only: Sequence[str], root: Path, *, write: bool
) -> None:
    """Propose the next version of PLAN from what its DIARY files say.

    Prints each proposal with its rule and the entries behind it, and the change of the file, to
    apply with `patch`. Nothing is written without --write, and nothing counts until you have
    read, edited and approved it.
    """
    try:
        _next(plan, diaries, only, root, write=write)
    except SourceError as error:
        for diagnostic in error.diagnostics:
            click.echo(str(diagnostic), err=True)
        sys.exit(1)


def _next(
    path: Path, diaries: Sequence[Path], only: Sequence[str], root: Path, *, write: bool
) -> None:
    # Imported here, for `ownpace next --help` needs none of it.
    from ownpace.parse.plan import parse_plan
    from ownpace.read.plan import read_plan
    from ownpace.review.edit import next_version
    from ownpace.review.told_words import tell_changes, untold

    today = date.today()
    source = read_plan(path)
    plan = parse_plan(source)
    found = _chosen(_proposals(plan, diaries, today), only)
    if not found:
        click.echo("Nothing to propose.")
        return
    project = _project(root)
    after = next_version(source, found, tell_changes(found, plan, project, today))
    for proposal in found:
        click.echo("\n".join(_comment(proposal)))
    for tag in untold(plan, project):
        click.echo(f"# `changes` has no words in `{tag}` yet: write them there")
    click.echo("".join(_difference(source, after)), nl=False)
    if write:
        _write(path, after)
        click.echo(AFTERWARDS.format(plan=path), err=True)


def _proposals(plan: CarePlan, diaries: Sequence[Path], today: date) -> "tuple[Proposal, ...]":
    """Return all proposals.

    Raises:
        SourceError: A diary cannot be used, or has nothing new.
    """
    from ownpace.review.handed_in import read_diaries
    from ownpace.review.handed_over import new_entries
    from ownpace.review.merge import merge_diaries
    from ownpace.review.propose import propose

    diary = merge_diaries(read_diaries(diaries, plan, today))
    news = new_entries(plan, diary)
    if not (news.days or news.tries):
        message = f"this diary has nothing new since version {plan.version} of the plan"
        hint = "ask for a file that was exported after that version was handed over"
        raise SourceError((Diagnostic(Location(str(diaries[0])), message, hint),))
    return propose(plan, diary, today)


def _chosen(found: "Sequence[Proposal]", only: Sequence[str]) -> "tuple[Proposal, ...]":
    ids = [proposal.id for proposal in found]
    unknown = [f"`{id_}`" for id_ in only if id_ not in ids]
    if unknown:
        listed = ", ".join(f"`{id_}`" for id_ in ids) or "none"
        raise click.UsageError(f"no proposal is called {', '.join(unknown)}; there is {listed}")
    return tuple(proposal for proposal in found if not only or proposal.id in only)


def _project(root: Path) -> "Project":
    from ownpace.parse.clinic import parse_clinic
    from ownpace.parse.library import parse_library
    from ownpace.read.project import read_project
    from ownpace.review.told_words import Project

    files = read_project(root)
    clinic = parse_clinic(files.clinic)
    return Project(root, clinic, parse_library(files, clinic))


def _comment(proposal: "Proposal") -> Iterator[str]:
    """Yield the lines of a proposal; `patch` passes over them."""
    yield f"# {proposal.id}"
    yield f"#   rule: {proposal.rule}"
    yield from (f"#   diary: {line}" for line in proposal.evidence)
    yield "#"


def _difference(before: SourceFile, after: SourceFile) -> Iterator[str]:
    """Yield a unified diff; a last line without an end is marked as `patch` expects it."""
    from difflib import unified_diff

    def lines(file: SourceFile) -> list[str]:
        # Other signs that end a line elsewhere do not in a diff.
        found = [f"{line}\n" for line in file.text.split("\n")]
        last = found.pop()[:-1]
        return [*found, last] if last else found

    for line in unified_diff(lines(before), lines(after), before.path, after.path):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _write(path: Path, after: SourceFile) -> None:
    from stat import S_IMODE

    from ownpace.export.publish import publish_file

    try:
        publish_file(path, after.text.encode(), mode=S_IMODE(path.stat().st_mode))
    except OSError:
        hint = "check who may write there, and that it is no link"
        fault = Diagnostic(Location(str(path)), "the file could not be written", hint)
        raise SourceError((fault,)) from None
