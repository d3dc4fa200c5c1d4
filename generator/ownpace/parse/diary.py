"""From the text of a diary file to a `Diary`. It comes from outside: nothing is trusted."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from ownpace.model.diary import Diary, Entry
from ownpace.model.plan import CarePlan
from ownpace.model.source import NOTED, Diagnostic, SourceError, SourceFile
from ownpace.model.value import Path
from ownpace.parse.shape import shape
from ownpace.parse.tree import locate, parse_tree

DAYS_AHEAD = 1
"""How far a day may lie ahead: a person may be in another time zone, or up after midnight."""

Found = tuple[Path, str, str]
"""Where something is wrong, what, and a way out."""


def parse_diary(source: SourceFile, plan: CarePlan, today: date) -> Diary:
    """Return the diary in a source file, as a diary of `plan`.

    JSON is YAML, so the guards of plans hold: size, depth, no key twice, no unknown key, no value
    of another kind, and no value in a message.

    Raises:
        SourceError: The file is no diary, or one of another plan; all faults are named.
    """
    diary = shape(parse_tree(source, NOTED).value, Diary, source)
    found = [*_foreign(diary, plan), *_twice(diary), *_misdated(diary, today), *_marked_up(diary)]
    if found:
        raise SourceError(
            tuple(Diagnostic(locate(source, path), message, hint) for path, message, hint in found)
        )
    return diary


def _foreign(diary: Diary, plan: CarePlan) -> Iterator[Found]:
    """Yield what ties the file to something else than this plan."""
    if diary.plan != plan.plan:
        yield ("plan",), "this is the diary of another plan", "name the plan it belongs to"
        return
    hint = "name the newest version of the plan"
    later = f"made with a later version than this plan, which is version {plan.version}"
    if diary.version > plan.version:
        yield ("version",), f"the file was {later}", hint
    for name, entries in _entries(diary):
        for at, entry in enumerate(entries):
            if entry.version > plan.version:
                yield (name, at, "version"), f"the entry was {later}", hint


def _entries(diary: Diary) -> tuple[tuple[str, Sequence[Entry]], ...]:
    return (("days", diary.days), ("tries", diary.tries))


def _twice(diary: Diary) -> Iterator[Found]:
    """Yield each entry that stands in the file a second time."""
    kinds: tuple[tuple[str, str, Sequence[object]], ...] = (
        ("days", "day", [entry.day for entry in diary.days]),
        ("tries", "id", [entry.id for entry in diary.tries]),
    )
    for name, key, ids in kinds:
        seen: set[object] = set()
        for at, id_ in enumerate(ids):
            if id_ in seen:
                yield (name, at, key), f"`{key}` stands here a second time", "export the file anew"
            seen.add(id_)


def _misdated(diary: Diary, today: date) -> Iterator[Found]:
    """Yield each entry of a day that has not come."""
    last = today + timedelta(days=DAYS_AHEAD)
    hint = "check the date of the device"
    for name, entries in _entries(diary):
        for at, entry in enumerate(entries):
            if entry.day > last:
                yield (name, at, "day"), "`day` has not come yet", hint


def _marked_up(diary: Diary) -> Iterator[Found]:
    """Yield each text with an angle bracket: our own page never writes one."""
    words = "a text has a `<` or `>`, which the diary page never writes"
    for name, entries in _entries(diary):
        for at, entry in enumerate(entries):
            for field in ("approached", "happened", "learned"):
                text = getattr(entry, field, None)
                if text and ("<" in text or ">" in text):
                    yield (name, at, field), words, "the file may not come from the diary page"
