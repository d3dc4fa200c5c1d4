"""The command `ownpace diary`."""

import click


@click.group("diary")
def diary() -> None:
    """Diaries on paper: type them in."""
