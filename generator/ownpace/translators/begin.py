"""The first copy of a page for a translator who works in the file itself."""

from pathlib import Path

from ownpace.exchange.header import begun
from ownpace.model.source import Diagnostic, Location, SourceError
from ownpace.translators.desk import Desk


def begin(desk: Desk, language: str, name: str) -> Path:
    """Write the English words of a page where its translation belongs, and return the place.

    It is never shown: its status is `begun` until `ownpace i18n sync` finds no English in it.

    Raises:
        SourceError: There is a translation already.
    """
    job = desk.job(language, name)
    if job.target is not None:
        place = Location(desk.path(language, name))
        hint = f"`ownpace i18n diff {language} {name}` shows what is to do in it"
        raise SourceError((Diagnostic(place, "this translation is there already", hint),))
    return desk.write(language, name, begun(job.source))
