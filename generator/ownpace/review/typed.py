"""From a sheet that was typed in to a diary, alone or on top of what is known already."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from msgspec import convert, json, structs, to_builtins

from ownpace.model.diary import DayEntry, Diary, TryEntry
from ownpace.review.merge import merge_diaries
from ownpace.review.sheet import Sheet
from ownpace.review.type_in import Filled


def typed_diary(sheet: Sheet, filled: Sequence[Filled]) -> Diary:
    """Return the diary of one sheet: what was left open is not in it."""
    return Diary(
        format="ownpace-diary-1",
        plan=sheet.plan.plan,
        version=sheet.plan.version,
        exported=sheet.stamp,
        days=tuple(_days(sheet, filled)),
        tries=tuple(_tries(sheet, filled)),
    )


def add_sheet(typed: Diary, known: Diary) -> Diary:
    """Return both diaries as one; a day that is in both keeps what the sheet left open."""
    before = {entry.day: entry for entry in known.days}
    days = tuple(
        _laid_over(entry, before.pop(entry.day)) if entry.day in before else entry
        for entry in typed.days
    )
    rest = structs.replace(known, days=tuple(before.values()))
    return merge_diaries([rest, structs.replace(typed, days=days)])


def _days(sheet: Sheet, filled: Sequence[Filled]) -> Iterator[DayEntry]:
    answers: dict[date, dict[str, Any]] = {}
    for one in filled:
        if one.page.ladder is not None or not one.given:
            continue
        fields = answers.setdefault(one.page.day, {})
        for number, given in one.given.items():
            question = one.page.questions[number]
            if question.key:
                fields.setdefault(question.field, {})[question.key] = given.value
            else:
                fields[question.field] = given.value
    for day, fields in sorted(answers.items()):
        shared = {"day": day, "version": sheet.version, "changed": sheet.stamp}
        yield convert({**shared, **fields}, DayEntry)


def _tries(sheet: Sheet, filled: Sequence[Filled]) -> Iterator[TryEntry]:
    """Yield each try; an expectation that was left open is the one in the plan."""
    same: Counter[str] = Counter()
    for one in filled:
        ladder = one.page.ladder
        if ladder is None or not one.given:
            continue
        fields = {
            one.page.questions[number].field: given.value for number, given in one.given.items()
        }
        fields.setdefault("rung", ladder.current)
        number = fields["rung"]
        assert isinstance(number, int)
        fields.setdefault("expected_harm", ladder.rungs[number - 1].expected_harm)
        told = json.encode([ladder.activity, fields], order="deterministic").hex()
        same[told] += 1
        shared = {"ladder": ladder.activity, "version": sheet.version}
        id_ = _try_id(told, same[told])
        yield convert({**shared, **fields, "changed": sheet.stamp, "id": id_}, TryEntry)


def _try_id(told: str, count: int) -> str:
    """Return the id of a try, always the same: a sheet that is typed twice counts once."""
    return sha256(f"{told} {count}".encode()).hexdigest()[:24]


def _laid_over(typed: DayEntry, known: DayEntry) -> DayEntry:
    """Return a day with the answers of the sheet, and of what is known where it has none."""
    fields: dict[str, Any] = to_builtins(known)
    for name, value in to_builtins(typed).items():
        if isinstance(value, dict):
            fields[name] = {**fields[name], **value}
        elif value is not None:
            fields[name] = value
    # A device whose clock is ahead may have written what is known.
    fields["changed"] = max(typed.changed, known.changed)
    return convert(fields, DayEntry)
