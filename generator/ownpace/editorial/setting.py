"""What content is looked at with."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from ownpace.model.content import Source


class Desk(Struct, frozen=True):
    """The sources, the words to avoid and the day on which content is looked at."""

    sources: Mapping[str, Source]
    avoid: Mapping[str, tuple[str, ...]]
    today: date
