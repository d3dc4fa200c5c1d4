"""Say of a translation that it is of the English as it is now."""

import subprocess
from pathlib import Path

from msgspec.structs import replace

from ownpace.exchange.header import with_translation
from ownpace.exchange.job import Job, Message
from ownpace.model.source import Diagnostic, Location, SourceError
from ownpace.translators.desk import Desk


def sync(desk: Desk, job: Job, *, no_change_needed: bool, omit: bool) -> bool:
    """Move a translation on to the English of today; return whether anything had to be written.

    Args:
        desk: The project.
        job: The page.
        no_change_needed: That a person has looked at each changed paragraph, and all stay true.
        omit: That paragraphs without a translation are left out on purpose; none about safety.

    Raises:
        SourceError: Paragraphs are missing, or have changed and nobody has touched them since.
    """
    translation = job.translation
    if job.target is None or translation is None:
        raise _fault(desk, job, 1, "there is no translation", "`ownpace i18n new` begins one")
    faults = tuple(_faults(desk, job, no_change_needed=no_change_needed, omit=omit))
    if faults:
        raise SourceError(faults)
    omitted = [one.id for one in job.messages if one.target is None]
    status = "draft" if translation.status == "begun" else translation.status
    synced = replace(
        translation, source=job.source_blob, status=status, done=(), omits=tuple(omitted)
    )
    if synced == translation:
        return False
    desk.write(job.language, job.name, with_translation(job.target, synced))
    return True


def _faults(desk: Desk, job: Job, *, no_change_needed: bool, omit: bool) -> list[Diagnostic]:
    assert job.translation
    before = None if no_change_needed else _before(desk, job)
    faults = []
    for one in job.open:
        place = Location(desk.path("en", job.name), one.source.line)
        if one.target is None:
            # What was begun as a copy still says it in English.
            if omit and not one.is_safety and job.translation.status != "begun":
                continue
            hint = "translate it" if one.is_safety else "translate it, or leave it out: `--omit`"
            faults.append(Diagnostic(place, "this has no translation", hint))
        elif not no_change_needed and not _is_touched(one, before):
            message = "this has changed, and its translation is as it was"
            hint = "change the translation, or say that it stays true: `--no-change-needed`"
            faults.append(Diagnostic(place, message, hint))
    return faults


def _is_touched(message: Message, before: Job | None) -> bool:
    """Return whether a translation is another than when the page was last up to date."""
    if before is None:
        return False
    texts = {one.source.key: one.text for one in before.messages}
    return texts.get(message.source.key) not in (None, message.text)


def _before(desk: Desk, job: Job) -> Job | None:
    """Return the page as it was when it was brought up to the English that it names."""
    assert job.translation
    path = desk.path(job.language, job.name)
    commits = _git(desk.root, "log", "--format=%H", f"-S{job.translation.source}", "--", path)
    if not commits:
        return None
    text = _git(desk.root, "show", f"{commits.split()[0]}:./{path}")
    try:
        return desk.job_with(job, text) if text else None
    except SourceError:
        return None


def _git(root: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *arguments], capture_output=True, check=False
        )
    except OSError:
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def _fault(desk: Desk, job: Job, line: int, message: str, hint: str) -> SourceError:
    place = Location(desk.path(job.language, job.name), line)
    return SourceError((Diagnostic(place, message, hint),))
