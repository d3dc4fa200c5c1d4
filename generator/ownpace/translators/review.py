"""Put down that somebody has read a translation beside its English."""

from datetime import date

from ownpace.exchange.header import with_translation
from ownpace.exchange.job import Job
from ownpace.exchange.reviews import reviewed
from ownpace.model.source import Diagnostic, Location, SourceError
from ownpace.translators.desk import Desk


def review(desk: Desk, job: Job, role: str, by: str, today: date) -> None:
    """Bind role, name and date to the words of both languages, as they stand there today.

    One other character in either of them, and the review no longer holds.

    Raises:
        SourceError: The translation is not up to date, or the name cannot be written.
    """
    place = Location(desk.path(job.language, job.name))
    if job.target is None or job.translation is None:
        hint = "`ownpace i18n new` begins one"
        raise SourceError((Diagnostic(place, "there is no translation to review", hint),))
    if job.open or not job.is_synced:
        hint = f"`ownpace i18n diff {job.language} {job.name}`, then `ownpace i18n sync`"
        message = "the English has changed since this was translated"
        raise SourceError((Diagnostic(place, message, hint),))
    signed = reviewed(job.translation, job.source, job.target, (role, by, today))
    desk.write(job.language, job.name, with_translation(job.target, signed))
