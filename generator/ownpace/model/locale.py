"""A language as the pages need it: names, direction, dates, digits, interface strings."""

from typing import Literal

from msgspec import Struct


class Catalog(Struct, frozen=True):
    """Interface strings of one language, by their English text."""

    messages: dict[str, str]
    """Text by message, or by `context + EOT + message` as in a gettext catalogue."""

    plurals: dict[str, tuple[str, ...]]
    """Plural forms by the English singular."""

    plural_rule: str
    """The C expression of the catalogue's `Plural-Forms` header."""


class DateNames(Struct, frozen=True):
    """Names and patterns of dates, from the Unicode locale data."""

    months: tuple[str, ...]
    days: tuple[str, ...]
    """Names of the days, Monday first."""

    own_months: tuple[str, ...]
    """Names of the months where they stand on their own, as some languages tell apart."""

    own_days: tuple[str, ...]
    short_days: tuple[str, ...]
    day_month: str
    """Pattern such as `d MMMM`; so the next two."""

    month: str
    """Pattern of a month with its year."""

    full: str
    weekday: str
    list_two: str
    """Pattern of a list of two, such as `{0} and {1}`; below, those of longer lists."""

    list_start: str
    list_middle: str
    list_end: str


class Locale(Struct, frozen=True, kw_only=True):
    """One language of a site."""

    tag: str
    regional: str
    """The tag with the region whose dates are used, such as `es-ES`."""

    name: str
    """Its own name, such as `Español`."""

    direction: Literal["ltr", "rtl"]
    digits: str
    """The ten digits, from zero."""

    numbering: str
    """The digits' Unicode name, such as `latn` or `arab`."""

    script: str
    """Direction and digits as they stand in the names of pictures, such as `ltr-30`."""

    decimal_point: str
    week_starts: int
    """Day on which a week starts, 0 for Monday."""

    dates: DateNames
    languages: dict[str, str]
    """Names of languages by their tags, in this language."""

    catalog: Catalog


def script_name(direction: str, digits: str) -> str:
    """Return what pictures with numbers are named by: direction and the code of the zero."""
    return f"{direction}-{ord(digits[0]):x}"
