"""Interface strings are those of the catalogue, filled in without a way out of the text."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup
from msgspec import structs

from ownpace.edition.locales import read_locale
from ownpace.model.clinic import LanguageSettings
from ownpace.model.locale import Catalog
from ownpace.render.strings import plural_forms, translators

ROOT = Path(__file__).parents[2]
ENGLISH = read_locale(ROOT, "en", LanguageSettings())
ARABIC = read_locale(ROOT, "ar", LanguageSettings(digits="arab"))
STEPS = ("%(n)s step", "%(n)s steps")
SPOKEN = structs.replace(
    ENGLISH,
    catalog=Catalog(
        messages={
            "Ready?": "Listo/a?",
            "feminine\x04Ready?": "Lista?",
            "masculine\x04Ready?": "Listo?",
            "Hello, %(name)s": "<b>Hola</b>, %(name)s",
        },
        plurals={STEPS[0]: ("none", "one", "two", "few", "many", "other")},
        plural_rule=ARABIC.catalog.plural_rule,
    ),
)


@pytest.mark.parametrize(
    ("address", "expected"),
    [("feminine", "Lista?"), ("masculine", "Listo?"), ("neutral", "Listo/a?")],
)
def test_address(address: str, expected: str) -> None:
    """A message may have a form for the way in which the reader is addressed."""
    assert translators(SPOKEN, address)["_"]("Ready?") == expected


def test_no_form_of_its_own() -> None:
    """Where there is no form for the way of address, the usual one is taken."""
    assert translators(SPOKEN, "feminine")["_"]("Hello, %(name)s", name="Ana").endswith("Ana")


def test_english_where_nothing_is_translated() -> None:
    """A message that the catalogue does not have stays in English, escaped."""
    speak = translators(SPOKEN, "neutral")

    assert speak["_"]("Less & more") == "Less &amp; more"
    assert speak["ngettext"]("%(n)s day", "%(n)s days", 1) == "<bdi>1</bdi> day"
    assert speak["ngettext"]("%(n)s day", "%(n)s days", 0) == "<bdi>0</bdi> days"
    assert speak["ngettext"]("%(n)s day", "%(n)s days", 1.5) == "<bdi>1.5</bdi> days"


@given(st.text())
@settings(deadline=None)
def test_values_are_escaped(value: str) -> None:
    """A value adds no markup, and neither does a message."""
    spoken = translators(SPOKEN, "neutral")["_"]("Hello, %(name)s", name=value)

    assert spoken == Markup("&lt;b&gt;Hola&lt;/b&gt;, {}").format(value)


def test_ready_markup() -> None:
    """Markup of ours stays markup, and a message without values may hold a percent sign."""
    speak = translators(ENGLISH, "neutral")["_"]

    assert speak("Call %(number)s", number=Markup("<bdi>1</bdi>")) == "Call <bdi>1</bdi>"
    assert speak("70 % of it") == "70 % of it"


@pytest.mark.parametrize(
    ("number", "form"),
    [
        (0, "none"),
        (1, "one"),
        (2, "two"),
        (3, "few"),
        (10, "few"),
        (103, "few"),
        (11, "many"),
        (99, "many"),
        (100, "other"),
        (102, "other"),
        (2.5, "other"),
    ],
)
def test_six_forms(number: float, form: str) -> None:
    """Arabic has six forms; a broken number takes the last one, which always shows it."""
    assert translators(SPOKEN, "neutral")["ngettext"](*STEPS, number) == form


def test_digits_of_the_language() -> None:
    """The number stands in the digits of the language, apart from the direction of the text."""
    spoken = translators(ARABIC, "neutral")["ngettext"]("%(n)s minute", "%(n)s minutes", 14)

    assert "<bdi>١٤</bdi>" in spoken


@pytest.mark.parametrize("address", ["feminine", "masculine", "neutral"])
@pytest.mark.parametrize("tag", ["es", "ar", "zh-Hans"])
def test_shipped_catalogues(tag: str, address: str) -> None:
    """Each translation has the places of its English message, and can be filled in."""
    locale = read_locale(ROOT, tag, LanguageSettings())
    speak = translators(locale, address)

    assert len(locale.catalog.messages) > 100
    for key in locale.catalog.messages:
        message = key.split("\x04")[-1]
        names = set(re.findall(r"%\((\w+)\)s", message))
        filled = speak["_"](message, **dict.fromkeys(names, "·")) if names else speak["_"](message)

        assert filled.count("·") >= len(names)
        assert "%(" not in filled


@pytest.mark.parametrize("tag", ["es", "ar", "zh-Hans"])
def test_shipped_plurals(tag: str) -> None:
    """Each number of anything can be said, and no translated form is left in English."""
    locale = read_locale(ROOT, tag, LanguageSettings())
    count = translators(locale, "neutral")["ngettext"]

    assert len(locale.catalog.plurals) > 10
    for one in locale.catalog.plurals:
        for number in (0, 1, 2, 3, 11, 100):
            assert "%(" not in count(one, one, number)
        for amount in (0.5, 1.5, 2.5, 12, 100):
            shown = f"<bdi>{amount}</bdi>".replace(".", locale.decimal_point)
            assert shown in count(one, one, amount)


def test_forms_for_the_browser() -> None:
    """A script gets a form for each plural category, with a place for the number."""
    forms = plural_forms(SPOKEN, *STEPS)

    assert forms == {"one": "one", "two": "two", "few": "few", "many": "many", "other": "other"}
    assert plural_forms(ENGLISH, *STEPS)["other"] == "{n} steps"
