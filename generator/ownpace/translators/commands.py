"""The commands of translators: `ownpace i18n …`."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from ownpace.model.source import Diagnostic, SourceError
from ownpace.options import project_option
from ownpace.translators.desk import lay_out_desk

FORMATS = ("po", "xliff", "tmx", "csv", "back-translation")
language_argument = click.argument("language")
module_argument = click.argument("module")


@click.group("i18n")
def i18n() -> None:
    """Translate: what is missing, work for your own tool and back, reviews, new languages."""


@i18n.command("status")
@click.option("--lang", "languages", multiple=True, help="Only this language; may be repeated.")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.option(
    "--html",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write it as a page into this folder.",
)
@project_option
def status_command(
    languages: Sequence[str],
    folder: Path | None,
    root: Path,
    *,
    as_json: bool,
) -> None:
    """Show how far each page is in each language, and what to do next."""
    from ownpace.exchange.progress import measure
    from ownpace.translators.report import next_steps, status_json, status_table

    with _told():
        desk = lay_out_desk(root)
        told = [measure(one, desk.jobs(one)) for one in languages or desk.languages]
        if folder:
            from ownpace.translators.dashboard import write_dashboard

            click.echo(str(write_dashboard(desk, told, folder)))
            return
    if as_json:
        click.echo(status_json(told))
        return
    _console().print(status_table(told))
    for one in told:
        click.echo(f"\nNext in {one.language}:")
        click.echo("\n".join(next_steps(one, 5)) or "  nothing")


@i18n.command("new")
@language_argument
@module_argument
@project_option
def new_command(language: str, module: str, root: Path) -> None:
    """Begin the translation of MODULE into LANGUAGE in the file itself.

    The English words stand in it, to be written over. It is never shown before
    `ownpace i18n sync` finds no English in it any more.
    """
    from ownpace.translators.begin import begin

    with _told():
        desk = lay_out_desk(root)
        click.echo(str(begin(desk, language, desk.find(module))))


@i18n.command("diff")
@language_argument
@module_argument
@project_option
def diff_command(language: str, module: str, root: Path) -> None:
    """Show what has changed in the English of MODULE: then, now, and your text."""
    from ownpace.translators.report import diff_lines

    with _told():
        desk = lay_out_desk(root)
        lines = list(diff_lines(desk.job(language, desk.find(module))))
    console = _console()
    for line in lines:
        console.print(line, soft_wrap=True)
    if not lines:
        click.echo("Nothing has changed.")


@i18n.command("sync")
@language_argument
@module_argument
@click.option(
    "--no-change-needed", is_flag=True, help="I have looked: every translation stays true."
)
@click.option(
    "--omit", is_flag=True, help="Leave out what has no translation; never what is about safety."
)
@project_option
def sync_command(
    language: str, module: str, root: Path, *, no_change_needed: bool, omit: bool
) -> None:
    """Say that MODULE in LANGUAGE is up to date with the English."""
    from ownpace.translators.sync import sync

    with _told():
        desk = lay_out_desk(root)
        job = desk.job(language, desk.find(module))
        is_moved = sync(desk, job, no_change_needed=no_change_needed, omit=omit)
    path = desk.path(job.language, job.name)
    click.echo(f"{path}: {'up to date' if is_moved else 'was up to date already'}")


@i18n.command("review")
@language_argument
@module_argument
@click.option("--role", required=True, help="Your role, such as clinician or reader.")
@click.option("--by", required=True, metavar="NAME", help="Your name, as readers will see it.")
@project_option
def review_command(language: str, module: str, role: str, by: str, root: Path) -> None:
    """Put down that you have read MODULE in LANGUAGE beside the English.

    It counts for the words that stand there now. One other character, and it counts no more.
    """
    from ownpace.translators.review import review

    with _told():
        desk = lay_out_desk(root)
        job = desk.job(language, desk.find(module))
        review(desk, job, role, by, date.today())
    click.echo(f"{desk.path(job.language, job.name)}: reviewed")


@i18n.command("check")
@language_argument
@click.option("--strict", is_flag=True, help="Warnings count as faults.")
@project_option
def check_command(language: str, root: Path, *, strict: bool) -> None:
    """Look for what is formally wrong in LANGUAGE: numbers, links, ids, terms, English, words."""
    from ownpace.translators.check import check_language

    with _told():
        found = list(check_language(lay_out_desk(root), language))
    _print(found)
    errors = sum(one.severity == "error" for one in found)
    click.echo(f"{language}: {errors} errors, {len(found) - errors} warnings")
    sys.exit(1 if errors or (strict and found) else 0)


@i18n.command("ui")
@click.option("--check", "only_check", is_flag=True, help="Change nothing; 1 if there is work.")
@project_option
def ui_command(root: Path, *, only_check: bool) -> None:
    """Collect the words of buttons and headings into the catalogues of all languages."""
    from ownpace.translators.interface import collect

    is_clean = True
    for state in collect(root, only_check=only_check):
        click.echo(str(state))
        is_clean &= state.is_clean
    sys.exit(1 if only_check and not is_clean else 0)


@i18n.command("export")
@language_argument
@click.argument("modules", nargs=-1, metavar="[MODULE]...")
@click.option("--format", "tool", type=click.Choice(FORMATS), default="po", show_default=True)
@click.option(
    "--only", type=click.Choice(["stale", "missing"]), help="Leave out what is up to date."
)
@click.option(
    "-o",
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("build/translation"),
    show_default=True,
)
@project_option
def export_command(
    language: str,
    modules: Sequence[str],
    out: Path,
    root: Path,
    **choices: Any,  # noqa: ANN401
) -> None:
    """Write the pages of LANGUAGE as files for a translator's own tool."""
    from ownpace.translators.hand_out import hand_out

    with _told():
        desk = lay_out_desk(root)
        names = [desk.find(module) for module in modules] or desk.names
        jobs = (desk.job(language, name) for name in names)
        written = list(hand_out(jobs, choices["tool"], choices["only"], out))
    for path in written:
        click.echo(str(path))
    if not written:
        click.echo("Nothing to translate.")


@i18n.command("import")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@click.option("--translator", "translators", multiple=True, help="For new pages: who translated.")
@click.option(
    "--method",
    type=click.Choice(["human", "machine-edited"]),
    default="human",
    show_default=True,
    help="For new pages: how.",
)
@project_option
def import_command(
    files: Sequence[Path],
    root: Path,
    *,
    dry_run: bool,
    **fresh: Any,  # noqa: ANN401
) -> None:
    """Take FILES that came back from translators into their pages."""
    from ownpace.model.content import Translation
    from ownpace.translators.bring_back import bring_back
    from ownpace.translators.report import tell_brought

    translation = Translation(source="0" * 40, status="draft", **fresh)
    is_clean = True
    with _told():
        for brought in bring_back(lay_out_desk(root), files, translation, dry_run=dry_run):
            _print(brought.diagnostics)
            click.echo(tell_brought(brought, dry_run=dry_run))
            is_clean &= all(one.severity == "warning" for one in brought.diagnostics)
    sys.exit(0 if is_clean else 1)


@i18n.command("add")
@language_argument
@click.option("--region", help="Country whose dates and first day of the week are used.")
@project_option
def add_command(language: str, region: str | None, root: Path) -> None:
    """Begin LANGUAGE: its catalogue, its settings, and its warning signs to translate."""
    from ownpace.translators.new_language import lay_out_language, tell_language, write_language

    with _told():
        new = lay_out_language(root, language, region)
    write_language(root, new)
    for line in tell_language(new):
        click.echo(line)


@i18n.command("pseudo")
@click.option(
    "-o",
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("build/pseudo"),
    show_default=True,
)
@project_option
def pseudo_command(out: Path, root: Path) -> None:
    """Copy the project in two languages that nobody speaks: accented, and from right to left.

    What neither has changed on a page of the copy cannot be translated.
    """
    from ownpace.exchange.pseudo import PSEUDO
    from ownpace.translators.spoken_copy import spoken_copy, write_copy

    with _told():
        files = spoken_copy(root, PSEUDO)
        write_copy(root, out, files)
    click.echo(f"{', '.join(PSEUDO)} in {out}. To look at them: `mkdocs serve` in that folder, or")
    click.echo(f"`ownpace build --project {out} {out}/plans/*.yaml`.")


def _console() -> Console:
    """Return a console; what goes into a file is not cut to the width of a window."""
    return Console(width=None if sys.stdout.isatty() else 200, highlight=False)


@contextmanager
def _told() -> Iterator[None]:
    """Name the faults of the input and stop."""
    try:
        yield
    except SourceError as error:
        _print(error.diagnostics)
        sys.exit(1)


def _print(diagnostics: Iterable[Diagnostic]) -> None:
    for diagnostic in diagnostics:
        click.echo(str(diagnostic), err=True)
