"""What a plan is checked against."""

from datetime import date

from msgspec import Struct

from ownpace.model.clinic import Clinic
from ownpace.model.content import Library


class Setting(Struct, frozen=True):
    """The content, the clinic and the day on which a plan is looked at."""

    library: Library
    clinic: Clinic
    today: date
    catalogs: frozenset[str] = frozenset()
    """Languages that have interface strings, beside English."""
