"""The command `ownpace review`."""

import click


@click.command("review")
def review_command() -> None:
    """Show what a diary says, to read before a visit."""
