"""A job as a gettext catalogue, and back; any PO editor and any translation platform reads it."""

import polib

from ownpace.exchange.answers import Answer, Answers, Only
from ownpace.exchange.job import Job, Message
from ownpace.exchange.notes import notes, wanted

_WIDTH = 100


def write_po(job: Job, only: Only | None = None) -> str:
    """Return the catalogue of a job; a text that needs another look is fuzzy."""
    catalog = polib.POFile(wrapwidth=_WIDTH)
    catalog.metadata = {
        "Project-Id-Version": f"Ownpace {job.name}",
        "Report-Msgid-Bugs-To": "the clinic",
        "PO-Revision-Date": "2000-01-01 00:00+0000",
        "Last-Translator": "nobody yet",
        "Language-Team": job.language,
        "Language": job.language.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Module": job.name,
        "X-Language": job.language,
        "X-Source-Blob": job.source_blob,
        "X-Target-Blob": job.target_blob,
    }
    catalog.extend(_entry(one, job) for one in wanted(job, only))
    return str(catalog) + "\n"


def read_po(text: str, path: str) -> Answers:
    """Return what a translator wrote into a catalogue.

    Raises:
        ValueError: It is no catalogue, or none that `write_po` began.
    """
    try:
        catalog = polib.pofile(text)
    except (OSError, UnicodeError, ValueError, IndexError) as error:
        raise ValueError("it is not a PO file") from error
    try:
        return Answers(
            path=path,
            name=catalog.metadata["X-Module"],
            language=catalog.metadata["X-Language"],
            source_blob=catalog.metadata["X-Source-Blob"],
            target_blob=catalog.metadata.get("X-Target-Blob", ""),
            answers=tuple(_answer(one) for one in catalog if not one.obsolete and one.msgid),
        )
    except KeyError as error:
        raise ValueError(f"its header has lost the line `{error.args[0]}`") from None


def _entry(message: Message, job: Job) -> polib.POEntry:
    is_open = message.state in ("stale", "unsure")
    return polib.POEntry(
        msgid=message.source.text,
        msgctxt=message.source.context or None,
        msgstr=message.text,
        flags=["fuzzy"] if message.text and is_open else [],
        previous_msgid=message.previous or None,
        comment="\n".join(notes(message)),
        occurrences=[(f"en/{job.name}.md", str(message.source.line))],
    )


def _answer(entry: polib.POEntry) -> Answer:
    key = entry.msgctxt or "", entry.msgid
    return Answer(key, entry.msgstr, entry.linenum or 1, is_sure=not entry.fuzzy)
