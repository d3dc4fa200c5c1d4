"""The commands of translators: `ownpace i18n …`."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from ownpace.model.source import Diagnostic, SourceError
from ownpace.translators.desk import lay_out_desk

FORMATS = ("po",)
project_option = click.option(
    "--project",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    show_default="this folder",
    help="Folder with content/, templates/, clinic.yml and mkdocs.yml.",
)
language_argument = click.argument("language")
module_argument = click.argument("module")


@click.group("i18n")
def i18n() -> None:
    """Translate: what is missing, work for your own tool and back, reviews, new languages."""


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
