"""The review as one HTML file that fetches nothing and runs no script, open or locked."""

from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader
from msgspec import Struct

from ownpace.edition.single import Bound, locked_file, secret, single_file
from ownpace.export.lock import Lock, Random, seal
from ownpace.model.locale import Locale
from ownpace.render.environment import PlanEnvironment, Speech, build_environment
from ownpace.review.sparkline import sparkline
from ownpace.review.summary import Review

SHEETS = ("theme/assets/css/tokens.css", "formats/review.css")


class Desk(Struct, frozen=True):
    """What a review is written with."""

    templates: Path
    """Folder of the templates."""

    locale: Locale
    """The language that the plan is written in."""

    def environment(self) -> PlanEnvironment:
        """Return the templates in that language."""
        speech = Speech(self.locale, {self.locale.tag: self.locale.direction})
        return build_environment(FileSystemLoader(self.templates), speech)


def review_body(review: Review, desk: Desk) -> str:
    """Return what stands in the page of a review."""
    template = desk.environment().get_template("formats/review.html")
    return template.render(review=review, sparkline=sparkline)


def review_page(review: Review, desk: Desk) -> bytes:
    """Return a review as one HTML file."""
    return single_file(_bound(review, desk))


def locked_review(review: Review, desk: Desk, lock: Lock, random: Random) -> bytes:
    """Return a review as one HTML file that opens with the passphrase of `lock` only."""
    bound = _bound(review, desk)
    macros: Any = desk.environment().get_template("formats/lock.html").module
    unlock = (desk.templates / "formats/unlock.js").read_text(encoding="utf-8")
    sealed = seal(secret(bound), lock, random)
    return locked_file(bound, str(macros.door(0, review=True)), sealed, unlock)


def _bound(review: Review, desk: Desk) -> Bound:
    environment = desk.environment()
    read = partial(Path.read_text, encoding="utf-8")
    translate: Any = environment.globals["_"]
    return Bound(
        language=desk.locale.tag,
        direction=desk.locale.direction,
        styles=tuple(read(desk.templates / sheet) for sheet in SHEETS),
        figures="",
        script="",
        body=review_body(review, desk),
        title=str(translate("Diary review")),
    )
