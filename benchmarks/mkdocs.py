"""The other side: a whole personal site built by MkDocs alone, then zipped.

It gets the bodies of the plan pages ready made, so what it is spared is what we have to do.
"""

import shutil
from pathlib import Path

from msgspec import json

from benchmarks.bench import Bench
from benchmarks.process import run_python
from ownpace.cli import CACHE
from ownpace.edition.order import CompileOrder
from ownpace.linking import edition_order, page_bodies
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.workshop import Workshop


def order_site(bench: Bench, path: Path) -> CompileOrder:
    """Return the order of the whole site of the plan at `path`, its page bodies included."""
    plan = parse_plan(read_plan(path))
    pages = page_bodies(plan, Workshop(bench.root, bench.root / CACHE))
    bodies = bench.root / "bodies.json"
    bodies.write_bytes(json.encode({page.path: page.html for page in pages}))
    edition = edition_order(plan)
    return CompileOrder(edition.locales, edition.draft, str(bodies))


def build_zip(bench: Bench, order: CompileOrder) -> float:
    """Build and zip the site of `order`, and return the seconds of CPU that both took."""
    site = bench.root / "site"
    shutil.rmtree(site, ignore_errors=True)
    compile_command = ["-m", "ownpace.edition.compile", str(bench.root), str(site)]
    built = run_python(compile_command, json.encode(order))
    zipped = run_python(["-m", "zipfile", "-c", str(mkdocs_zip(bench)), f"{site}/."])
    return built.cpu + zipped.cpu


def mkdocs_zip(bench: Bench) -> Path:
    """Return where the last ZIP file made by MkDocs is."""
    return bench.root / "mkdocs.zip"
