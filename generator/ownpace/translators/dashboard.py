"""How far the translations are, as a page to open in a browser."""

from collections.abc import Sequence
from pathlib import Path

from jinja2 import FileSystemLoader

from ownpace.edition.locales import read_locale
from ownpace.export.publish import publish_folder
from ownpace.model.clinic import LanguageSettings
from ownpace.model.content import SOURCE_LANGUAGE
from ownpace.model.progress import LanguageProgress
from ownpace.render.environment import Speech, build_environment
from ownpace.translators.desk import Desk

SHEETS = ("tokens", "ownpace", "site")


def write_dashboard(desk: Desk, progress: Sequence[LanguageProgress], folder: Path) -> Path:
    """Write the page into a folder of its own, and return where it stands."""
    templates = desk.root / "templates"
    locale = read_locale(desk.root, SOURCE_LANGUAGE, LanguageSettings())
    environment = build_environment(
        FileSystemLoader(templates), Speech(locale, {SOURCE_LANGUAGE: locale.direction})
    )
    page = environment.get_template("formats/translations.html")
    sheets = {
        f"assets/css/{name}.css": (templates / "theme/assets/css" / f"{name}.css").read_bytes()
        for name in SHEETS
    }
    text = page.render(progress=progress, address="", locale=locale)
    publish_folder(folder, {"index.html": text.encode(), **sheets})
    return folder / "index.html"
