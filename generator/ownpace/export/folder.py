"""A site as a folder."""

from pathlib import Path

from ownpace.export.publish import publish_folder
from ownpace.model.site import Site

SECRET_LETTERS = 32
"""Hexadecimal digits after the id in the name of a hosted plan's folder: 128 bits."""


def hosted_name(plan: str, folder: Path) -> str | None:
    """Return the name of the folder inside `folder` in which a plan is hosted, if it is."""
    found = sorted(folder.glob(f"{plan}-" + "?" * SECRET_LETTERS))
    return found[0].name if found else None


def hosted_address(root: str, name: str) -> str:
    """Return the address of a hosted plan, from that of all plans and the name of its folder."""
    return f"{root.rstrip('/')}/{name}/"


def export_folder(site: Site, target: Path) -> None:
    """Replace the folder at `target` by the files of `site`, whole or not at all.

    Raises:
        OSError: It could not be written; what was at `target` before is untouched.
        ValueError: A path of the site leads out of it.
    """
    publish_folder(target, site.files)
