"""From the text of `clinic.yml` to the clinic's settings."""

from ownpace.model.clinic import Clinic
from ownpace.model.source import Diagnostic, SourceError, SourceFile
from ownpace.parse.shape import shape
from ownpace.parse.tree import locate, parse_tree


def parse_clinic(source: SourceFile) -> Clinic:
    """Return the settings in a source file.

    Raises:
        SourceError: The file does not hold settings; all faults are named.
    """
    clinic = shape(parse_tree(source).value, Clinic, source)
    if not _is_time_zone(clinic.time_zone):
        place = locate(source, ("time_zone",))
        hint = "name one of the IANA list, such as `Europe/Madrid`"
        raise SourceError((Diagnostic(place, "there is no such time zone", hint),))
    return clinic


def _is_time_zone(name: str) -> bool:
    # Costs more to import than settings to read, which happens once per project.
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return False
    return True
