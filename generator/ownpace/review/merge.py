"""Put diary files of one plan together: the same entry in several of them counts once."""

from collections.abc import Iterable
from typing import TypeAlias

from ownpace.model.diary import DayEntry, Diary, Erased, TryEntry

AnyEntry: TypeAlias = DayEntry | TryEntry | Erased


def merge_diaries(diaries: Iterable[Diary]) -> Diary:
    """Return one diary with all entries; of the same entry, the one changed last.

    The order of the files makes no difference, and a file given twice changes nothing.

    Raises:
        ValueError: There is no diary.
    """
    ordered = sorted(diaries, key=lambda diary: (diary.exported, diary.version))
    if not ordered:
        raise ValueError("there is no diary")
    latest: dict[str, AnyEntry] = {}
    for diary in ordered:
        found: tuple[AnyEntry, ...] = (*diary.days, *diary.tries, *diary.erased)
        for entry in found:
            known = latest.get(entry_id(entry))
            if known is None or _rank(entry) > _rank(known):
                latest[entry_id(entry)] = entry
    entries = sorted(latest.values(), key=entry_id)
    newest = ordered[-1]
    tries = [entry for entry in entries if isinstance(entry, TryEntry)]
    return Diary(
        format=newest.format,
        plan=newest.plan,
        version=max(diary.version for diary in ordered),
        exported=newest.exported,
        days=tuple(entry for entry in entries if isinstance(entry, DayEntry)),
        tries=tuple(sorted(tries, key=lambda entry: (entry.day, entry.changed, entry.id))),
        erased=tuple(entry for entry in entries if isinstance(entry, Erased)),
    )


def entry_id(entry: AnyEntry) -> str:
    """Return what makes an entry the same in two files: its day, or its id."""
    return entry.day.isoformat() if isinstance(entry, DayEntry) else entry.id


def _rank(entry: AnyEntry) -> tuple[str, str]:
    """Return what decides between two forms of an entry; their text does where times are equal."""
    return entry.changed, repr(entry)
