"""Run one MkDocs build of an edition in a process of its own.

A failed build leaves MkDocs changed inside (static-i18n replaces one of its functions), so
no two editions are ever built in one process.

Usage: `python -m ownpace.edition.compile ROOT SITE`, the order as JSON on standard input.
"""

import logging
import sys
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.utils.yaml import yaml_load
from msgspec import json

from ownpace.edition.order import CompileOrder


def compile_site(root: Path, site: Path, order: CompileOrder) -> None:
    """Build the site of `order` into the folder `site`, from the project's own mkdocs.yml."""
    with (root / "mkdocs.yml").open("rb") as file:
        plugins = yaml_load(file).get("plugins", [])
    config = load_config(
        str(root / "mkdocs.yml"),
        site_dir=str(site),
        strict=True,
        plugins=[_ordered(plugin, order) for plugin in plugins],
    )
    _run(config)


def _ordered(plugin: str | dict[str, Any], order: CompileOrder) -> str | dict[str, Any]:
    """Return a plugin's settings with the languages and the kind of site that were ordered."""
    name = plugin if isinstance(plugin, str) else next(iter(plugin))
    options = {} if isinstance(plugin, str) else dict(plugin[name] or {})
    if name == "i18n":
        options["languages"] = [
            {"locale": tag, "name": tag, "default": position == 0}
            for position, tag in enumerate(order.locales)
        ]
    if name == "ownpace":
        options.update(personal=True, draft=order.draft)
        if order.bodies:
            options["bodies"] = order.bodies
    return {name: options} if options else name


def _run(config: MkDocsConfig) -> None:
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


def _main() -> int:
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s: %(message)s")
    root, site = map(Path, sys.argv[1:3])
    order = json.decode(sys.stdin.buffer.read(), type=CompileOrder)
    try:
        compile_site(root, site, order)
    except (MkDocsException, SystemExit) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(_main())
