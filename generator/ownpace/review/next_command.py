"""The command `ownpace next`."""

import click


@click.command("next")
def next_command() -> None:
    """Propose the next version of a plan."""
