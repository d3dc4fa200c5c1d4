"""What a clinic would do without Ownpace: one site per person by MkDocs with Material, zipped.

Search, static-i18n and the offline plugin are on, as Material's own guide for such sites says. The
bodies of the plan pages are given ready made, so what this side is spared is what we have to do.
"""

import shutil
from pathlib import Path

from msgspec import json

from benchmarks.bench import Bench
from benchmarks.mkdocs import order_site
from benchmarks.process import run_python
from ownpace.edition.order import CompileOrder

SETTINGS = """
site_name: Plain
use_directory_urls: false
theme: {name: material, font: false}
plugins:
  - search
  - i18n: {docs_structure: folder, languages: [LANGUAGES]}
  - offline
markdown_extensions: [admonition, attr_list, def_list, md_in_html, tables, pymdownx.details]
"""


def build_plain_zip(bench: Bench, plan: Path) -> float:
    """Build and zip the plain site of a plan, and return the seconds of CPU that both took."""
    folder = bench.root / "plain"
    shutil.rmtree(folder, ignore_errors=True)
    _write_project(folder, bench, order_site(bench, plan))
    config = str(folder / "mkdocs.yml")
    built = run_python(["-m", "mkdocs", "build", "--quiet", "--config-file", config])
    zipped = run_python(["-m", "zipfile", "-c", str(folder / "plain.zip"), f"{folder / 'site'}/."])
    return built.cpu + zipped.cpu


def _write_project(folder: Path, bench: Bench, order: CompileOrder) -> None:
    for locale in order.locales:
        for source in sorted((bench.root / "content" / locale).rglob("*.md")):
            page = folder / "docs" / source.relative_to(bench.root / "content")
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(_without_icon(source.read_text(encoding="utf-8")), encoding="utf-8")
    bodies = json.decode(Path(order.bodies).read_bytes(), type=dict[str, str])
    for path, html in bodies.items():
        first, _, rest = path.partition("/")
        place = path if first in order.locales[1:] and rest else f"{order.locales[0]}/{path}"
        page = (folder / "docs" / place).with_suffix(".md")
        page.parent.mkdir(parents=True, exist_ok=True)
        lines = (line.strip() for line in html.splitlines())
        page.write_text("# Plan\n\n" + "\n".join(filter(None, lines)), encoding="utf-8")
    languages = ", ".join(
        f"{{locale: {tag}, name: {tag}, default: {str(not at).lower()}}}"
        for at, tag in enumerate(order.locales)
    )
    settings = SETTINGS.replace("LANGUAGES", languages)
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")


def _without_icon(text: str) -> str:
    """Material has no icons of our names."""
    return "\n".join(line for line in text.split("\n") if not line.startswith("icon: "))
