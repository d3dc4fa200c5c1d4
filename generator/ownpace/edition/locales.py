"""Languages from Babel's locale data and the gettext catalogues, as plain values.

Linking a plan reads these values from the edition, so it never imports Babel.
"""

from functools import cache
from pathlib import Path
from typing import Literal

from babel import Locale as BabelLocale
from babel import UnknownLocaleError, numbers
from babel.dates import DateTimePattern
from babel.messages.catalog import Catalog as BabelCatalog
from babel.messages.pofile import read_po
from msgspec.structs import replace

from ownpace.exchange.pseudo import accented
from ownpace.model.clinic import LanguageSettings
from ownpace.model.content import SOURCE_LANGUAGE
from ownpace.model.locale import Catalog, DateNames, Locale, script_name

CATALOGS = Path("templates") / "locale"
DATA = {"en-XA": "en", "ar-XB": "ar"}
"""Pseudo-languages, and those whose plural forms, dates and numbers they use."""


def read_locale(root: Path, tag: str, settings: LanguageSettings) -> Locale:
    """Return the language `tag` with the interface strings of the project at `root`.

    Args:
        root: Folder of the project.
        tag: BCP 47 tag.
        settings: The clinic's wishes for this language: digits and region.

    Raises:
        babel.UnknownLocaleError: There is no locale data for `tag`.

    """
    babel = _regional(locale_data(tag), settings.region)
    direction: Literal["ltr", "rtl"] = "rtl" if babel.text_direction == "rtl" else "ltr"
    digits = _digits(settings.digits)
    locale = Locale(
        tag=tag,
        regional=str(babel).replace("_", "-"),
        name=own_name(babel),
        direction=direction,
        digits=digits,
        script=script_name(direction, digits),
        numbering=settings.digits,
        decimal_point=numbers.get_decimal_symbol(babel, numbering_system=settings.digits),
        week_starts=babel.first_week_day,
        dates=_date_names(babel),
        languages={tag: name for tag, name in babel.languages.items() if len(tag) == 2},
        catalog=_read_catalog(root / CATALOGS / f"{tag}.po"),
    )
    return _accented(locale) if tag == "en-XA" else locale


def locale_data(tag: str) -> BabelLocale:
    """Return the locale data of a language.

    Raises:
        babel.UnknownLocaleError: There is none.
    """
    return BabelLocale.parse(DATA.get(tag, tag), sep="-")


def _accented(locale: Locale) -> Locale:
    """Return English as it is in `en-XA`: names have accents, patterns are those of English."""
    names = {
        field: tuple(map(accented, getattr(locale.dates, field)))
        for field in ("months", "days", "own_months", "own_days", "short_days")
    }
    lists = {
        field: accented(getattr(locale.dates, field))
        for field in ("list_two", "list_start", "list_middle", "list_end")
    }
    return replace(
        locale,
        name=accented(locale.name),
        dates=replace(locale.dates, **names, **lists),
        languages={tag: accented(name) for tag, name in locale.languages.items()},
    )


def _regional(plain: BabelLocale, region: str | None) -> BabelLocale:
    if region is None or plain.territory:
        return plain
    try:
        return BabelLocale(plain.language, territory=region, script=plain.script)
    except UnknownLocaleError:
        return plain


def own_name(babel: BabelLocale) -> str:
    """Return what a language calls itself, such as `Español`."""
    scripted = f"{babel.language}_{babel.script}"
    names: dict[str, str] = dict(babel.languages)
    name = names.get(scripted) or names.get(babel.language, babel.language)
    return name[:1].upper() + name[1:]


def _digits(system: str) -> str:
    zero = {"latn": 0x30, "arab": 0x660, "arabext": 0x6F0, "deva": 0x966, "beng": 0x9E6}[system]
    return "".join(chr(zero + number) for number in range(10))


def _date_names(babel: BabelLocale) -> DateNames:
    lists = babel.list_patterns["standard"]
    skeletons = babel.datetime_skeletons
    return DateNames(
        months=tuple(babel.months["format"]["wide"][number] for number in range(1, 13)),
        days=tuple(babel.days["format"]["wide"][number] for number in range(7)),
        own_months=tuple(babel.months["stand-alone"]["wide"][number] for number in range(1, 13)),
        own_days=tuple(babel.days["stand-alone"]["wide"][number] for number in range(7)),
        short_days=tuple(babel.days["stand-alone"]["abbreviated"][number] for number in range(7)),
        day_month=_pattern(skeletons["MMMMd"], babel),
        month=_pattern(skeletons["yMMMM"], babel),
        full=_pattern(babel.date_formats["long"], babel),
        weekday=_pattern(babel.date_formats["full"], babel),
        list_two=lists["2"],
        list_start=lists["start"],
        list_middle=lists["middle"],
        list_end=lists["end"],
    )


def _pattern(pattern: DateTimePattern, babel: BabelLocale) -> str:
    """Return a pattern with the era filled in: all our dates are of this one."""
    return str(pattern.pattern).replace("G", f"'{babel.eras['abbreviated'][1]}'")


@cache
def _read_catalog(path: Path) -> Catalog:
    catalog = BabelCatalog(locale=SOURCE_LANGUAGE)
    if path.exists():
        with path.open("rb") as file:
            catalog = read_po(file, locale=path.stem.replace("-", "_"))
    messages: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    for message in catalog:
        if not message.id or message.fuzzy:
            continue
        if message.pluralizable:
            plurals[str(message.id[0])] = tuple(map(str, message.string or ()))
        elif message.string:
            key = f"{message.context}\x04{message.id}" if message.context else str(message.id)
            messages[key] = str(message.string)
    plurals = {key: forms for key, forms in plurals.items() if all(forms)}
    return Catalog(messages, plurals, str(catalog.plural_expr))
