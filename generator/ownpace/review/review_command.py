"""The command `ownpace review`."""

import secrets
import shutil
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click
from babel import UnknownLocaleError
from msgspec import Struct

from ownpace.edition.locales import read_locale
from ownpace.export.lock import keep_lock
from ownpace.export.publish import publish_file
from ownpace.model.clinic import LanguageSettings
from ownpace.model.content import SOURCE_LANGUAGE, Library
from ownpace.model.locale import Locale
from ownpace.model.plan import CarePlan
from ownpace.model.source import Diagnostic, Location, SourceError
from ownpace.options import project_option
from ownpace.parse.clinic import parse_clinic
from ownpace.parse.library import parse_library
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.read.project import read_project
from ownpace.review.handed_in import read_diaries
from ownpace.review.page import Desk, locked_review, review_body, review_page
from ownpace.review.summary import Review, sum_up
from ownpace.review.text import page_text

OWNER_ONLY = 0o600


@click.command("review")
@click.argument("plan", type=click.Path(path_type=Path))
@click.argument(
    "diaries", nargs=-1, required=True, metavar="DIARY...", type=click.Path(path_type=Path)
)
@click.option(
    "--html",
    "out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="OUT",
    help="Write it as one HTML file, readable by you alone.",
)
@click.option(
    "--lock",
    "locks",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Lock the HTML file; its passphrase, not that of the plan, goes into this folder.",
)
@project_option
def review_command(
    plan: Path, diaries: Sequence[Path], out: Path | None, locks: Path | None, root: Path
) -> None:
    """Show what the DIARY files of a PLAN say, to read before a visit.

    Files that overlap are put together. It is for the clinician, and never a part of what the
    person gets.
    """
    if locks and not out:
        raise click.UsageError("--lock needs --html")
    if out and any(_is_same(out, path) for path in (plan, *diaries)):
        raise click.UsageError("--html names a file that is read; name another one")
    today = date.today()
    try:
        known = _read_plan(plan, root)
        review = sum_up(known.plan, read_diaries(diaries, known.plan, today), known.library, today)
        desk = Desk(root / "templates", known.locale)
        if out:
            _write(out, review, desk, locks)
    except SourceError as error:
        for diagnostic in error.diagnostics:
            click.echo(str(diagnostic), err=True)
        sys.exit(1)
    if out:
        click.echo(str(out))
    else:
        columns = shutil.get_terminal_size().columns
        click.echo(page_text(review_body(review, desk), columns), nl=False)


class _Known(Struct, frozen=True):
    """What a diary is read beside."""

    plan: CarePlan
    library: Library
    locale: Locale


def _read_plan(path: Path, root: Path) -> _Known:
    """Return a plan, the content of the project, and the language that the plan is written in.

    Raises:
        SourceError: The plan or the project has faults.
    """
    plan = parse_plan(read_plan(path))
    files = read_project(root)
    clinic = parse_clinic(files.clinic)
    settings = clinic.languages.get(plan.written_in, LanguageSettings())
    try:
        locale = read_locale(root, plan.written_in, settings)
    except UnknownLocaleError:
        locale = read_locale(root, SOURCE_LANGUAGE, LanguageSettings())
    return _Known(plan, parse_library(files, clinic), locale)


def _write(out: Path, review: Review, desk: Desk, locks: Path | None) -> None:
    """Write the review as a file, whole or not at all.

    Raises:
        SourceError: It cannot be written.
    """
    try:
        if locks:
            # A lock of its own: the passphrase of the person must not open it.
            name, language = f"{review.plan}-review", desk.locale.tag
            lock = keep_lock(locks, name, language, secrets.token_bytes)
            page = locked_review(review, desk, lock, secrets.token_bytes)
        else:
            page = review_page(review, desk)
        publish_file(out, page, mode=OWNER_ONLY)
    except OSError:
        hint = "check the folder and the disk"
        place = Location(str(out))
        raise SourceError((Diagnostic(place, "the file cannot be written", hint),)) from None


def _is_same(first: Path, second: Path) -> bool:
    return first.resolve() == second.resolve()
