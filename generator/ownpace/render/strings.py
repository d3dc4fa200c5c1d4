"""Interface strings of one language, spoken to one reader."""

import gettext
from collections.abc import Callable
from functools import cache

from markupsafe import Markup, escape

from ownpace.model.locale import Locale
from ownpace.render.formats import format_number

CONTEXT = "\x04"
"""Stands between context and message, as in compiled gettext catalogues."""


def translators(locale: Locale, address: str) -> dict[str, Callable[..., Markup]]:
    """Return the template functions `_` and `ngettext` of a language.

    Both escape what they are given. A message may exist in a form of its own, as gettext context,
    for the way the reader is addressed (`feminine`, `masculine`).
    """
    catalog = locale.catalog
    plural = gettext.c2py(catalog.plural_rule)

    @cache
    def message(text: str) -> Markup:
        own = catalog.messages.get(f"{address}{CONTEXT}{text}")
        return escape(own or catalog.messages.get(text, text))

    @cache
    def counted(one: str, many: str, n: float) -> Markup:
        form = escape(_form(catalog.plurals.get(one), plural, (one, many), n))
        return form % {"n": Markup("<bdi>{}</bdi>").format(format_number(n, locale))}

    def translate(text: str, /, **values: object) -> Markup:
        return message(text) % values if values else message(text)

    def translate_plural(one: str, many: str, /, n: float) -> Markup:
        return counted(one, many, n)

    return {"_": translate, "ngettext": translate_plural}


def plural_forms(locale: Locale, one: str, many: str) -> dict[str, str]:
    """Return a message for each Unicode plural category, with `{n}` for the number.

    For scripts in the browser, which choose among them with `Intl.PluralRules`.
    """
    catalog = locale.catalog
    plural = gettext.c2py(catalog.plural_rule)
    forms = catalog.plurals.get(one)
    samples = {"one": 1, "two": 2, "few": 3, "many": 11, "other": 100}
    return {
        category: _form(forms, plural, (one, many), number).replace("%(n)s", "{n}")
        for category, number in samples.items()
    }


def _form(
    forms: tuple[str, ...] | None,
    plural: Callable[[int], int],
    english: tuple[str, str],
    n: float,
) -> str:
    """Return the form of a message for a number, in English where it is not translated."""
    if forms is None:
        return english[n != 1]
    # gettext rules know whole numbers only, and forms for 1 and 2 may leave the number out
    place = plural(int(n)) if n == int(n) else len(forms) - 1
    return forms[min(place, len(forms) - 1)]
