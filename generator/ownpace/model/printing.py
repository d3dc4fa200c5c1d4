"""What a clinic chooses for booklets."""

from pathlib import Path

from msgspec import Struct


class Printing(Struct, frozen=True, kw_only=True):
    """What a clinic chooses for booklets."""

    paper: str = "a4"
    """Paper: `a4` or `us-letter`."""

    large_print: bool = False
    """Whether they are in large print, also where the plan does not ask for it."""

    fonts: Path | None = None
    """A folder with fonts, which are taken before those of the system."""

    name: bool = False
    """Whether the cover says what the person is called."""

    hosted: Path | None = None
    """The folder of hosted plans, as `pwa` wrote it: covers show the way to the plan there."""
