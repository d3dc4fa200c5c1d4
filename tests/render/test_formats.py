"""Dates, numbers and lists are those of Babel, which linking a plan cannot afford to import."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from babel import Locale as BabelLocale
from babel.dates import format_date as babel_date
from babel.dates import format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from ownpace.edition.locales import read_locale
from ownpace.model.clinic import LanguageSettings
from ownpace.model.locale import Locale
from ownpace.render.formats import format_date, format_digits, format_number, join_list

ROOT = Path(__file__).parents[2]
DAYS = [date(2027, 1, 1) + timedelta(days=number) for number in range(2 * 365 + 1)]

LOCALES = {
    "en_GB": read_locale(ROOT, "en", LanguageSettings(region="GB")),
    "es_ES": read_locale(ROOT, "es", LanguageSettings(region="ES")),
    "ar_EG": read_locale(ROOT, "ar", LanguageSettings(region="EG", digits="arab")),
    "fa": read_locale(ROOT, "fa", LanguageSettings(digits="arabext")),
    "ur": read_locale(ROOT, "ur", LanguageSettings()),
    "hi": read_locale(ROOT, "hi", LanguageSettings(digits="deva")),
    "bn": read_locale(ROOT, "bn", LanguageSettings(digits="beng")),
    "zh": read_locale(ROOT, "zh", LanguageSettings()),
    "fi": read_locale(ROOT, "fi", LanguageSettings()),
    "th": read_locale(ROOT, "th", LanguageSettings()),
    "pt_BR": read_locale(ROOT, "pt-BR", LanguageSettings()),
}
NAMES = st.sampled_from(sorted(LOCALES))


@pytest.mark.parametrize("name", LOCALES)
def test_dates(name: str) -> None:
    """Each day of two years, a leap year among them, is written as Babel writes it."""
    locale, oracle = LOCALES[name], BabelLocale.parse(name)
    names = locale.dates

    ours = [
        tuple(
            format_date(day, form, locale) for form in (names.full, names.weekday, names.day_month)
        )
        for day in DAYS
    ]

    assert ours == [
        (
            format_digits(babel_date(day, "long", locale=oracle), locale),
            format_digits(babel_date(day, "full", locale=oracle), locale),
            format_digits(format_skeleton("MMMMd", day, locale=oracle), locale),
        )
        for day in DAYS
    ]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("dd/MM/yyyy", "٠٣/٠٢/٢٠٢٧"),
        ("d/M/y", "٣/٢/٢٠٢٧"),
        ("'day' d", "day ٣"),
        ("'d' d 'MMMM'", "d ٣ MMMM"),
    ],
)
def test_patterns(pattern: str, expected: str) -> None:
    """Fields are filled in, in the digits of the language; what stands in quotes is not."""
    assert format_date(date(2027, 2, 3), pattern, LOCALES["ar_EG"]) == expected


@given(NAMES, st.integers(0, 10**6) | st.integers(0, 2 * 10**5).map(lambda number: number / 2))
@settings(deadline=None)
def test_numbers(name: str, number: float) -> None:
    """Whole numbers and halves are written as Babel writes them, in the digits chosen."""
    locale = LOCALES[name]
    oracle = format_decimal(
        number, locale=name, group_separator=False, numbering_system=locale.numbering
    )

    assert format_number(number, locale) == format_digits(oracle, locale)


@pytest.mark.parametrize(
    ("number", "expected"),
    [(12.0, "12"), (100.0, "100"), (0.1, "0,1"), (9.25, "9,25"), (1 / 3, "0,33"), (0, "0")],
)
def test_short_numbers(number: float, expected: str) -> None:
    """A number has at most two decimals, and none that say nothing."""
    assert format_number(number, LOCALES["es_ES"]) == expected


@given(NAMES, st.lists(st.text(min_size=1, max_size=8), max_size=6))
@settings(deadline=None)
def test_lists(name: str, parts: list[str]) -> None:
    """A list reads as Babel writes it, whatever its parts are."""
    letters = [f"\ue000{number}\ue001" for number in range(len(parts))]
    oracle = format_list(letters, locale=name)
    for letter, part in zip(letters, parts, strict=True):
        oracle = oracle.replace(letter, part)

    assert join_list(parts, LOCALES[name]) == oracle


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([], ""),
        (["{0}"], "{0}"),
        (["{1}", "{0}"], "{1} and {0}"),
        (["{0}", "{1}", "{"], "{0}, {1} and {"),
        (["{2}", "{0}{1}", "{}", "\\1"], "{2}, {0}{1}, {} and \\1"),
    ],
)
def test_braces(parts: list[str], expected: str) -> None:
    """Braces in a part are text, not places for other parts."""
    assert join_list(parts, LOCALES["en_GB"]) == expected


@given(NAMES, st.text())
@settings(deadline=None)
def test_digits(name: str, text: str) -> None:
    """Only ASCII digits change, each to the digit of the same value."""
    locale: Locale = LOCALES[name]

    changed = format_digits(text, locale)

    back = {locale.digits[number]: str(number) for number in range(10)}
    assert len(changed) == len(text)
    assert "".join(back.get(sign, sign) for sign in changed) == "".join(
        back.get(sign, sign) for sign in text
    )
