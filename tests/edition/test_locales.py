"""A language is what the Unicode locale data and our catalogues say of it, as plain values."""

from pathlib import Path

import pytest
from babel import UnknownLocaleError

from ownpace.edition.locales import read_locale
from ownpace.model.clinic import LanguageSettings
from ownpace.model.locale import Catalog

CATALOGUE = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "Plan"
msgstr "Programme"

msgctxt "feminine"
msgid "Ready?"
msgstr "Prête ?"

msgid "Rest"
msgstr ""

#, fuzzy
msgid "Help"
msgstr "Peut-être"

msgid "%(n)s step"
msgid_plural "%(n)s steps"
msgstr[0] "%(n)s pas"
msgstr[1] "%(n)s pas"

msgid "%(n)s day"
msgid_plural "%(n)s days"
msgstr[0] "%(n)s jour"
msgstr[1] ""
"""


@pytest.mark.parametrize(
    ("tag", "name", "direction"),
    [
        ("en", "English", "ltr"),
        ("es", "Español", "ltr"),
        ("ar", "العربية", "rtl"),
        ("fa", "فارسی", "rtl"),
        ("ur", "اردو", "rtl"),
        ("zh", "中文", "ltr"),
        ("zh-Hans", "简体中文", "ltr"),
        ("zh-Hant", "繁體中文", "ltr"),
        ("pt-BR", "Português", "ltr"),
        ("vi", "Tiếng Việt", "ltr"),
        ("pl", "Polski", "ltr"),
        ("so", "Soomaali", "ltr"),
        ("en-XA", "Ééñĝļííšĥ", "ltr"),
        ("ar-XB", "العربية", "rtl"),
    ],
)
def test_name_and_direction(tmp_path: Path, tag: str, name: str, direction: str) -> None:
    """A language calls itself by its own name, and runs in its own direction."""
    locale = read_locale(tmp_path, tag, LanguageSettings())

    assert (locale.tag, locale.name, locale.direction) == (tag, name, direction)


@pytest.mark.parametrize(
    ("tag", "region", "day"),
    [("en", "GB", 0), ("en", "US", 6), ("es", "ES", 0), ("ar", "EG", 5), ("pt-BR", None, 6)],
)
def test_week(tmp_path: Path, tag: str, region: str | None, day: int) -> None:
    """A week begins on the day on which it begins in the clinic's country."""
    assert read_locale(tmp_path, tag, LanguageSettings(region=region)).week_starts == day


@pytest.mark.parametrize(
    ("settings", "digits", "point"),
    [
        (LanguageSettings(), "0123456789", "."),
        (LanguageSettings(digits="arab"), "٠١٢٣٤٥٦٧٨٩", "٫"),
        (LanguageSettings(digits="arabext"), "۰۱۲۳۴۵۶۷۸۹", "٫"),
    ],
)
def test_digits(tmp_path: Path, settings: LanguageSettings, digits: str, point: str) -> None:
    """Digits and decimal point are those that the clinic chose."""
    locale = read_locale(tmp_path, "ar", settings)

    assert (locale.digits, locale.numbering) == (digits, settings.digits)
    assert locale.decimal_point == point


def test_names_of_dates(tmp_path: Path) -> None:
    """A language has twelve months and seven days, Monday first."""
    dates = read_locale(tmp_path, "es", LanguageSettings(region="ES")).dates

    assert (len(dates.months), dates.months[0]) == (12, "enero")
    assert (len(dates.days), dates.days[0], dates.short_days[6]) == (7, "lunes", "dom")
    assert dates.full == "d 'de' MMMM 'de' y"


def test_country_without_data(tmp_path: Path) -> None:
    """A country in which the language has no data of its own changes nothing."""
    plain = read_locale(tmp_path, "fa", LanguageSettings())

    assert read_locale(tmp_path, "fa", LanguageSettings(region="NZ")) == plain


def test_unknown_language(tmp_path: Path) -> None:
    """A tag that is no language is refused."""
    with pytest.raises(UnknownLocaleError):
        read_locale(tmp_path, "xx", LanguageSettings())


def test_catalogue(tmp_path: Path) -> None:
    """Finished messages are taken; empty ones and those a machine guessed are left out."""
    folder = tmp_path / "templates" / "locale"
    folder.mkdir(parents=True)
    (folder / "fr.po").write_text(CATALOGUE, encoding="utf-8")

    catalog = read_locale(tmp_path, "fr", LanguageSettings()).catalog

    assert catalog == Catalog(
        messages={"Plan": "Programme", "feminine\x04Ready?": "Prête ?"},
        plurals={"%(n)s step": ("%(n)s pas", "%(n)s pas")},
        plural_rule="(n > 1)",
    )


def test_no_catalogue(tmp_path: Path) -> None:
    """A language without a catalogue has no messages, and the plurals of English."""
    catalog = read_locale(tmp_path, "de", LanguageSettings()).catalog

    assert catalog == Catalog(messages={}, plurals={}, plural_rule="(n != 1)")
