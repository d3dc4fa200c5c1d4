"""Options that several commands share."""

from pathlib import Path

import click

project_option = click.option(
    "--project",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    show_default="this folder",
    help="Folder with content/, templates/, clinic.yml and mkdocs.yml.",
)
