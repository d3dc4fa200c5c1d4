"""What readers of a translation have to be told, because the English has moved on."""

from ownpace.exchange.job import Message
from ownpace.model.clinic import Clinic
from ownpace.model.content import FOLDERS, Alert, Drift, Library
from ownpace.model.source import Diagnostic, Location
from ownpace.parse.content_file import ContentFile
from ownpace.parse.jobs import find_job
from ownpace.parse.plain import plain


def find_drift(
    file: ContentFile, english: ContentFile, earlier: dict[str, str], clinic: Clinic
) -> Drift | None:
    """Return what has changed in the English since a translation was made; nothing if nothing has.

    Args:
        file: The translation.
        english: Its English file as it is.
        earlier: English texts of before, by git blob id.
        clinic: Its phones stand in texts as values.
    """
    job = find_job(file.place.language, english, file, earlier)
    if not job.open:
        return None
    is_known = not any(one.state == "unsure" for one in job.open)
    alerts = tuple(_alert(one, clinic) for one in job.open if one.is_safety)
    return Drift(len(job.open) if is_known else 0, alerts)


def _alert(message: Message, clinic: Clinic) -> Alert:
    return Alert(plain(message.source.text, clinic), plain(message.text, clinic))


def safety_faults(library: Library) -> tuple[Diagnostic, ...]:
    """Return a fault for each translation that does not say about safety what the English says."""
    return tuple(
        Diagnostic(
            Location(f"content/{tag}/{FOLDERS[entry.kind]}{entry.id}.md"),
            f"texts about safety that are not as the English has them: {len(drift.alerts)}",
            f"`ownpace i18n diff {tag} {entry.id}` shows them",
        )
        for entry in library.entries.values()
        for tag, drift in entry.drift.items()
        if drift.alerts
    )
