"""The command `ownpace diary`."""

import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import click

from ownpace.export.publish import publish_file
from ownpace.model.diary import Diary
from ownpace.model.plan import CarePlan
from ownpace.model.source import SourceError
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.resolve.sheet_code import sheet_code
from ownpace.review.answer import NotUnderstood, read_day, read_version
from ownpace.review.diary_file import write_diary
from ownpace.review.handed_in import read_diaries
from ownpace.review.sheet import Sheet
from ownpace.review.type_in import HELP, type_in
from ownpace.review.typed import add_sheet, typed_diary

PRIVATE = 0o600
"""A diary is for the person and the clinic: other users of the computer cannot read it."""


@click.group("diary")
def diary() -> None:
    """Diaries on paper: type them in."""


@diary.command("type-in")
@click.argument("plan", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Diary file; what is in it stays.  [default: <plan>.diary.json in this folder]",
)
@click.option(
    "--from",
    "first",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="First day of the sheet, such as 2026-11-16.",
)
@click.option(
    "--sheet",
    "code",
    metavar="CODE",
    help="What the code at the foot of the sheet says, such as `m4k8wz 2`.",
)
def type_in_command(plan: Path, out: Path | None, first: datetime | None, code: str | None) -> None:
    """Type in the diary sheet of one week of PLAN.

    Asks what the sheet asks, in its order: one key and Enter for most answers.
    """
    today, now = date.today(), datetime.now(UTC)
    if first and first.date() > today:
        raise click.UsageError("the first day of the sheet has not come yet")
    try:
        written = parse_plan(read_plan(plan))
        target = out or Path(f"{written.plan}.diary.json")
        known = _known(target, written, today)
        if code is not None:
            version = _given_version(code, written)
        else:
            version = written.version if first else _ask_version(written)
        if version < written.version:
            click.echo(f"The sheet is of version {version}; amounts are asked as they are now.")
        sheet = Sheet(
            plan=written,
            version=version,
            first=first.date() if first else _ask_first(today),
            today=today,
            stamp=f"{now:%Y-%m-%dT%H:%M:%S}.{now.microsecond // 1000:03}Z",
        )
        click.echo(f"\n{HELP}")
        typed = typed_diary(sheet, type_in(sheet, _ask, click.echo))
        _save(typed, known, target)
    except SourceError as error:
        for diagnostic in error.diagnostics:
            click.echo(str(diagnostic), err=True)
        sys.exit(1)
    except click.Abort:
        click.echo("\nStopped. Nothing was saved.", err=True)
        sys.exit(1)


def _known(target: Path, plan: CarePlan, today: date) -> Diary | None:
    """Return the diary that a file holds already."""
    if not target.parent.is_dir():
        raise click.UsageError(f"there is no folder {target.parent}")
    return read_diaries((target,), plan, today)[0] if target.exists() else None


def _given_version(code: str, plan: CarePlan) -> int:
    """Return the version that the option `--sheet` names."""
    try:
        return read_version(code, plan)
    except NotUnderstood as wanted:
        raise click.UsageError(f"--sheet needs {wanted}") from None


def _ask_version(plan: CarePlan) -> int:
    """Ask for the code at the foot of the sheet; without an answer, it is that of the plan."""
    usual = sheet_code(plan)
    while True:
        typed = _ask(f"Code at the foot of the sheet, scanned or typed [{usual}]:").strip()
        if typed in ("q", "Q"):
            raise click.Abort
        try:
            return read_version(typed or usual, plan)
        except NotUnderstood as wanted:
            click.echo(f"  Please give {wanted}.")


def _ask_first(today: date) -> date:
    """Ask for the first day of the sheet; without an answer, the Monday of last week."""
    usual = today - timedelta(days=today.weekday() + 7)
    while True:
        typed = _ask(f"First day of the sheet [{usual}, {usual:%A}]:").strip()
        if typed in ("q", "Q"):
            raise click.Abort
        try:
            return read_day(typed, today) if typed else usual
        except NotUnderstood as wanted:
            click.echo(f"  Please type {wanted}.")


def _ask(prompt: str) -> str:
    line: str = click.prompt(prompt, default="", show_default=False, prompt_suffix=" ")
    return line


def _save(typed: Diary, known: Diary | None, target: Path) -> None:
    """Write the sheet, on top of what is known, and say how much of it there is."""
    if not typed.days and not typed.tries:
        click.echo("\nNothing was typed in. No file was written.")
        return
    whole = add_sheet(typed, known) if known else typed
    try:
        publish_file(target, write_diary(whole), mode=PRIVATE)
    except OSError as error:
        click.echo(f"{target}: error: not saved: {error.strerror}", err=True)
        sys.exit(1)
    days, tries = len(typed.days), len(typed.tries)
    click.echo(
        f"\n{days} {'day' if days == 1 else 'days'} and {tries} {'try' if tries == 1 else 'tries'} "
        f"saved in {target}"
    )
