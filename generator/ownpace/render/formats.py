"""Dates, numbers and lists in the words of one language, from its locale data."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from ownpace.model.locale import Locale

_FIELD = re.compile(r"'([^']*)'|(EEEE|cccc|MMMM|LLLL|MM|M|dd|d|yyyy|y)")

_SLOT = re.compile(r"\{([01])\}")


def format_date(value: date, pattern: str, locale: Locale) -> str:
    """Return `value` by a Unicode date pattern such as `d MMMM y`.

    The fields `EEEE`, `cccc`, `MMMM`, `LLLL`, `M`, `d` and `y` are known; text in quotes stands as
    it is.
    """
    fields = {
        "EEEE": locale.dates.days[value.weekday()],
        "cccc": locale.dates.own_days[value.weekday()],
        "MMMM": locale.dates.months[value.month - 1],
        "LLLL": locale.dates.own_months[value.month - 1],
        "MM": format_digits(f"{value.month:02}", locale),
        "M": format_digits(str(value.month), locale),
        "dd": format_digits(f"{value.day:02}", locale),
        "d": format_digits(str(value.day), locale),
        "yyyy": format_digits(str(value.year), locale),
        "y": format_digits(str(value.year), locale),
    }
    return _FIELD.sub(lambda found: fields[found[2]] if found[2] else found[1], pattern)


def format_number(value: float, locale: Locale) -> str:
    """Return a number in the digits of the language, at most two decimals, no empty ones."""
    text = f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
    return format_digits(text.replace(".", locale.decimal_point), locale)


def format_digits(text: str, locale: Locale) -> str:
    """Return `text` with each ASCII digit as the language writes it."""
    return text.translate(_digit_table(locale.digits))


@cache
def _digit_table(digits: str) -> dict[int, str]:
    return {48 + number: digit for number, digit in enumerate(digits)}


def join_list(parts: Sequence[str], locale: Locale) -> str:
    """Return the parts as one phrase, such as `a, b and c`."""
    names = locale.dates
    if len(parts) < 2:
        return "".join(parts)
    if len(parts) == 2:
        return _fill(names.list_two, parts[0], parts[1])
    text = _fill(names.list_end, parts[-2], parts[-1])
    for part in reversed(parts[1:-2]):
        text = _fill(names.list_middle, part, text)
    return _fill(names.list_start, parts[0], text)


def _fill(pattern: str, first: str, second: str) -> str:
    return _SLOT.sub(lambda found: second if found[1] == "1" else first, pattern)
