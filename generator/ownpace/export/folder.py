"""A site as a folder."""

from pathlib import Path

from ownpace.export.publish import publish_folder
from ownpace.model.site import Site


def export_folder(site: Site, target: Path) -> None:
    """Replace the folder at `target` by the files of `site`, whole or not at all.

    Raises:
        OSError: It could not be written; what was at `target` before is untouched.
        ValueError: A path of the site leads out of it.
    """
    publish_folder(target, site.files)
