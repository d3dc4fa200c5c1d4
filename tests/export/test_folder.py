"""A site is exported as a folder."""

from pathlib import Path

from ownpace.export.folder import export_folder
from ownpace.model.site import Site


def test_export_folder(tmp_path: Path) -> None:
    """Every file of the site, and no other, is in the folder."""
    site = Site({"index.html": b"<!doctype html>", "es/index.html": "<p>atrás</p>".encode()})

    export_folder(site, tmp_path / "site")

    paths = [path for path in (tmp_path / "site").rglob("*") if path.is_file()]
    assert {
        path.relative_to(tmp_path / "site").as_posix(): path.read_bytes() for path in paths
    } == site.files
