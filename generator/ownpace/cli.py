"""The command line: commands, flags, what is printed, and the only exit codes.

0: all is well. 1: something in the input is wrong. 2: the command was used wrongly.
"""

import os
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from ownpace import __version__
from ownpace.model.content import Library
from ownpace.model.source import Diagnostic, SourceError
from ownpace.options import project_option
from ownpace.workshop import Workshop

PLANS = "plans"
FORMS = ("folder", "zip", "html", "pdf", "pwa", "ics")
LOCKABLE = ("html", "pdf")
OUT = Path("build/plans")
HANDOVER = Path("build/handover")
DEVICES = ("iphone", "android", "computer", "paper")
CACHE = Path(".ownpace")

LATE = {
    "diary": "ownpace.review.diary_command:diary",
    "i18n": "ownpace.translators.commands:i18n",
    "next": "ownpace.review.next_command:next_command",
    "review": "ownpace.review.review_command:review_command",
}
"""Commands that are loaded once they are asked for, by the place of each."""

strict_option = click.option(
    "--strict-safety",
    is_flag=True,
    help="Stop if a translation does not say about safety what the English says.",
)
plans_argument = click.argument(
    "plans", nargs=-1, metavar="[PLAN]...", type=click.Path(path_type=Path)
)


class Commands(click.Group):
    """The commands; some are loaded once they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return sorted([*super().list_commands(ctx), *LATE])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of a name."""
        if cmd_name not in LATE:
            return super().get_command(ctx, cmd_name)
        module, _, name = LATE[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="ownpace")
def main() -> None:
    """Hand a person with back pain a plan that is truly theirs, to open with no network."""


@main.command("check")
@plans_argument
@strict_option
@project_option
def check_command(plans: Sequence[Path], root: Path, *, strict_safety: bool) -> None:
    """Check plans and the project; name each fault with its place and a way out.

    Without PLAN, every plan in the folder plans/.
    """
    from ownpace.report import summarise_check

    workshop = _workshop(root, strict_safety=strict_safety)
    paths = _plan_paths(plans, root)
    faulty = 0
    if not plans:
        _check_content(workshop, root)
    for path in paths:
        diagnostics = _check(path, workshop)
        _print(diagnostics)
        faulty += any(diagnostic.severity == "error" for diagnostic in diagnostics)
    click.echo(summarise_check(len(paths), faulty))
    sys.exit(1 if faulty else 0)


@main.command("build")
@plans_argument
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=OUT,
    show_default=True,
    help="Folder that gets one site per plan.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="folder",
    show_default=True,
    help="What the person gets.",
)
@click.option(
    "--full-titles", is_flag=True, help="Let titles in calendars say what they are about."
)
@click.option(
    "--paper",
    type=click.Choice(["a4", "us-letter"]),
    default="a4",
    show_default=True,
    help="Paper of booklets.",
)
@click.option("--large-print", is_flag=True, help="Large type in booklets.")
@click.option(
    "--fonts",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Fonts for booklets, beside those of this computer.",
)
@click.option("--name", is_flag=True, help="Let the cover of booklets say the person's name.")
@click.option(
    "--hosted",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Where `pwa` wrote: covers of booklets get a code to the plan on your web server.",
)
@click.option(
    "--lock",
    "locks",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Lock `html` and `pdf`; passphrases go into this folder, readable by you alone.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    default=None,
    show_default="one per processor",
    help="Processes that work side by side.",
)
@strict_option
@project_option
def build_command(
    plans: Sequence[Path],
    out: Path,
    jobs: int | None,
    root: Path,
    *,
    strict_safety: bool,
    **choices: Any,  # noqa: ANN401
) -> None:
    """Build what people can hold of their plans.

    A plan with faults is named and left out; the others are built. Without PLAN, every plan in
    the folder plans/. A folder and a ZIP are the whole site for computers, `html` is one file for
    phones, `pdf` a booklet to print, `pwa` a folder for a web server, `ics` has the dates for a
    calendar.
    """
    from ownpace.batch import Task, build_plans
    from ownpace.delivery import Delivery
    from ownpace.export.publish import sweep
    from ownpace.model.printing import Printing
    from ownpace.report import Progress

    paths = _plan_paths(plans, root)
    _refuse_same_id(paths)
    workshop = _workshop(root, strict_safety=strict_safety)
    if choices["locks"] and choices["form"] not in LOCKABLE:
        raise click.UsageError(f"only {' and '.join(LOCKABLE)} can be locked")
    printing = Printing(**{name: choices.pop(name) for name in Printing.__struct_fields__})
    delivery = Delivery(out=out, format=choices.pop("form"), printing=printing, **choices)
    task = Task(paths, root, _cache(root), delivery, date.today())
    if out.is_dir():
        sweep(out)
    with Progress(len(paths)) as progress:
        for outcome in build_plans(task, jobs or os.cpu_count() or 1, workshop):
            progress.note(outcome)
    click.echo(progress.summary(out))
    sys.exit(1 if progress.faulty else 0)


@main.command("handover")
@click.argument("plan", type=click.Path(path_type=Path))
@click.option(
    "--for",
    "device",
    type=click.Choice(DEVICES),
    required=True,
    help="What the person opens the plan on.",
)
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), default=HANDOVER, show_default=True
)
@click.option(
    "--lock",
    "locks",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Lock what can be locked; passphrases go into this folder, readable by you alone.",
)
@project_option
def handover_command(plan: Path, device: Any, out: Path, locks: Path | None, root: Path) -> None:  # noqa: ANN401
    """Make what to hand over of PLAN for one device, and say how to explain it."""
    from ownpace.delivery import Delivery
    from ownpace.handover import SCRIPT, WHY, hand_over

    delivery = Delivery(out=out, format="pdf", locks=locks)
    outcomes = list(hand_over(plan, device, _workshop(root), delivery, date.today()))
    _print(outcomes[0].diagnostics)
    if any(outcome.target is None for outcome in outcomes):
        click.echo("Nothing was handed over: see above.")
        sys.exit(1)
    for outcome in outcomes:
        click.echo(str(outcome.target))
    click.echo("\n".join((f"For this: {WHY[device]}", *SCRIPT)))


@main.command("serve")
@click.argument("plan", type=click.Path(path_type=Path))
@click.option("--port", type=click.IntRange(0, 65535), default=8080, show_default=True)
@project_option
def serve_command(plan: Path, port: int, root: Path) -> None:
    """Show the site of one PLAN in a browser on this computer, and build it anew on each change."""
    from ownpace.serve import serve_plan

    serve_plan(plan, _workshop(root), port)


@main.command("numbers")
@click.argument("plan", type=click.Path(path_type=Path))
def numbers_command(plan: Path) -> None:
    """Show every amount that PLAN works out: what is usual, on a bad day, after a break."""
    from ownpace.numbers import plan_numbers
    from ownpace.parse.plan import parse_plan
    from ownpace.read.plan import read_plan

    try:
        lines = list(plan_numbers(parse_plan(read_plan(plan))))
    except SourceError as error:
        _print(error.diagnostics)
        sys.exit(1)
    click.echo("\n".join(lines or ["This plan works out no amounts."]))


@main.command("approve")
@click.argument("plan", type=click.Path(path_type=Path))
@click.option("--by", required=True, metavar="NAME", help="Your name, as the reader will see it.")
@click.option("--role", required=True, help="Your role, such as physiotherapist.")
@project_option
def approve_command(plan: Path, by: str, role: str, root: Path) -> None:
    """Approve PLAN exactly as it is. Any later change makes it a draft again.

    Read its amounts first: `ownpace numbers PLAN`.
    """
    from ownpace.approve import approve_plan

    try:
        diagnostics = approve_plan(plan, by, role, _workshop(root), date.today())
    except SourceError as error:
        _print(error.diagnostics)
        click.echo("Not approved: the plan has faults.")
        sys.exit(1)
    _print(diagnostics)
    click.echo(f"{plan}: approved")


@main.command("readability")
@click.argument("language", default="en")
@click.option("--hardest", is_flag=True, help="Name the five hardest sentences of each page.")
@project_option
def readability_command(language: str, root: Path, *, hardest: bool) -> None:
    """Show how easy the pages of LANGUAGE are to read."""
    from ownpace.reading import reading_report

    try:
        for line in reading_report(root, language, hardest=hardest):
            click.echo(line)
    except SourceError as error:
        _print(error.diagnostics)
        sys.exit(1)


@main.command("schema")
@click.option("--markdown", is_flag=True, help="The same as a page to read, field by field.")
@click.option("--diary", is_flag=True, help="The schema of diary files instead.")
def schema_command(*, markdown: bool, diary: bool) -> None:
    """Print the JSON Schema of plans, for editors."""
    import json

    from ownpace.parse.diary_reference import diary_reference
    from ownpace.parse.json_schema import diary_schema, plan_schema
    from ownpace.parse.plan_reference import plan_reference

    if markdown:
        click.echo(diary_reference() if diary else plan_reference(), nl=False)
    else:
        schema = diary_schema() if diary else plan_schema()
        click.echo(json.dumps(schema, indent=2, ensure_ascii=False))


def _check(path: Path, workshop: Workshop) -> tuple[Diagnostic, ...]:
    from ownpace.build import check_plan
    from ownpace.parse.plan import parse_plan
    from ownpace.read.plan import read_plan

    try:
        source = read_plan(path)
        return check_plan(parse_plan(source), source, workshop, date.today())
    except SourceError as error:
        return error.diagnostics


def _check_content(workshop: Workshop, root: Path) -> None:
    """Look at the texts of the library, and stop if something in them is wrong."""
    from ownpace.editorial import lay_out_desk, review_content
    from ownpace.editorial.site_language import site_language
    from ownpace.parse.library import parse_content
    from ownpace.read.file import read_file
    from ownpace.read.project import read_project

    files = read_project(root)
    try:
        desk = lay_out_desk(files, workshop.project.library, date.today())
        diagnostics = review_content(parse_content(files.content), desk)
        site = read_file(root / "mkdocs.yml", "mkdocs.yml")
        diagnostics += tuple(site_language(workshop.project.clinic, files.clinic, site))
    except SourceError as error:
        diagnostics = error.diagnostics
    _print(diagnostics)
    if any(diagnostic.severity == "error" for diagnostic in diagnostics):
        click.echo("The content has faults; no plan was looked at.", err=True)
        sys.exit(1)


def _workshop(root: Path, *, strict_safety: bool = False) -> Workshop:
    """Return the workshop of a project, or stop with what is wrong with the project."""
    workshop = Workshop(root, _cache(root))
    try:
        faults = _safety_faults(workshop.project.library) if strict_safety else ()
        workshop.project  # noqa: B018
    except SourceError as error:
        faults = error.diagnostics
    if faults:
        _print(faults)
        click.echo("The project has faults; no plan was looked at.", err=True)
        sys.exit(1)
    return workshop


def _safety_faults(library: Library) -> tuple[Diagnostic, ...]:
    from ownpace.parse.drift import safety_faults

    return safety_faults(library)


def _cache(root: Path) -> Path:
    return root / CACHE


def _plan_paths(plans: Sequence[Path], root: Path) -> tuple[Path, ...]:
    found = tuple(plans) or tuple(sorted((root / PLANS).glob("*.yaml")))
    if not found:
        raise click.UsageError(f"no plan was named, and there is none in {root / PLANS}")
    return found


def _refuse_same_id(paths: tuple[Path, ...]) -> None:
    stems = [path.stem for path in paths]
    twice = sorted({str(path) for path in paths if stems.count(path.stem) > 1})
    if twice:
        raise click.UsageError(f"these plans have the same id: {', '.join(twice)}")


def _print(diagnostics: Iterable[Diagnostic]) -> None:
    for diagnostic in diagnostics:
        click.echo(str(diagnostic), err=True)
