"""How a typed answer is read. What is wanted is said in words; what was typed is never repeated."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeAlias

from ownpace.model.diary import Kept
from ownpace.model.plan import CarePlan
from ownpace.resolve.sheet_code import read_sheet_code, sheet_code

Answer: TypeAlias = str | int | float | bool | date | dict[str, str | float]
Reader: TypeAlias = Callable[[str], Answer]

KEPT: dict[str, Kept] = {"d": "done", "e": "adapted", "r": "rested"}
LONGEST_NOTE = 500
HIDING = frozenset((0x61C, 0x2028, 0x2029, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Signs that reorder or hide text."""

_BRACKETS = str.maketrans("<>", "‹›")
_POINT = str.maketrans(",٫", "..")


class NotUnderstood(Exception):
    """An answer that cannot be read; the message says what is wanted."""


def read_version(typed: str, plan: CarePlan) -> int:
    """Return the version of the plan that a sheet was made from, by the code at its foot."""
    code = read_sheet_code(typed)
    if code is None:
        raise NotUnderstood(f"the plan and the version, such as {sheet_code(plan)}")
    if code[0] != plan.plan:
        raise NotUnderstood("a sheet of this plan; this one belongs to another person's plan")
    if not 1 <= code[1] <= plan.version:
        raise NotUnderstood(f"a sheet of version 1 to {plan.version}; this one is of {code[1]}")
    return code[1]


def read_kept(typed: str) -> Kept:
    """Return how something planned went: `d` done, `e` in the easier form, `r` rested."""
    kept = KEPT.get(typed.lower())
    if kept is None:
        raise NotUnderstood("d for done, e for the easier form or r for rest")
    return kept


def quota_reader(planned: float) -> Reader:
    """Return what reads how a quota went, with an amount where it was not the planned one."""

    def read(typed: str) -> Answer:
        kept = KEPT.get(typed[:1].lower())
        amount = _number(typed[1:].strip()) if typed[1:] else planned
        fits = amount is not None and 0.1 <= amount <= 100_000
        if kept is None or amount is None or not fits or (kept == "rested" and typed[1:]):
            raise NotUnderstood("d, e or r; d and e may have an amount behind them, such as d 12")
        answer: dict[str, str | float] = {"state": kept, "planned": planned}
        return answer if amount == planned else {**answer, "amount": amount}

    return read


def whole(least: int, most: int) -> Reader:
    """Return what reads a whole number from `least` to `most`."""

    def read(typed: str) -> int:
        if not typed.isdecimal() or len(typed) > 4 or not least <= int(typed) <= most:
            raise NotUnderstood(f"a whole number from {least} to {most}")
        return int(typed)

    return read


def read_hours(typed: str) -> float:
    """Return hours from 0 to 24; decimals may stand behind a point or a comma."""
    hours = _number(typed)
    if hours is None or not 0 <= hours <= 24:
        raise NotUnderstood("hours from 0 to 24, such as 7 or 6.5")
    return hours


def read_yes_no(typed: str) -> bool:
    """Return whether the answer is yes."""
    if typed.lower() not in ("y", "yes", "n", "no"):
        raise NotUnderstood("y for yes or n for no")
    return typed.lower().startswith("y")


def read_note(typed: str) -> str:
    """Return a line of text as the diary page keeps it: without markup and hidden signs."""
    seen = "".join(" " if _is_hidden(sign) else sign for sign in typed)
    note = " ".join(seen.translate(_BRACKETS).split())
    if not 1 <= len(note) <= LONGEST_NOTE:
        raise NotUnderstood(f"a line of up to {LONGEST_NOTE} characters")
    return note


def day_reader(first: date, last: date) -> Reader:
    """Return what reads a day: a weekday of the week from `first`, or a date up to `last`."""
    week = (first + timedelta(days=after) for after in range(7))
    names = {f"{day:%A}".lower(): day for day in week if day <= last}

    def read(typed: str) -> date:
        day = _date(typed)
        fitting = [on for name, on in names.items() if name.startswith(typed.lower())]
        if day is None and len(fitting) == 1:
            day = fitting[0]
        if day is None or day > last:
            weekday = next(iter(names))[:2]
            raise NotUnderstood(
                f"a weekday of this sheet such as {weekday}, or a date such as {first}, "
                f"not after {last}"
            )
        return day

    return read


def read_day(typed: str, last: date) -> date:
    """Return a date such as 2026-11-16 that is not after `last`."""
    day = _date(typed)
    if day is None or day > last:
        raise NotUnderstood(f"a date such as {last}, and none after that")
    return day


def _date(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


def _number(typed: str) -> float | None:
    plain = typed.translate(_POINT)
    if not plain.replace(".", "", 1).isdecimal():
        return None
    return float(plain)


def _is_hidden(sign: str) -> bool:
    code = ord(sign)
    return code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000 or code in HIDING
