"""What content is looked at with."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from ownpace.model.content import Source
from ownpace.model.glossary import Term
from ownpace.model.picture import Drawing


class Desk(Struct, frozen=True):
    """All that lies beside the pages when they are looked at, and the day."""

    sources: Mapping[str, Source]
    avoid: Mapping[str, tuple[str, ...]]
    today: date
    pictures: Mapping[str, Drawing] = {}
    glossary: Mapping[str, Term] = {}
