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
        forms = catalog.plurals.get(one, (one, many))
        # gettext rules know whole numbers only; 2.5 minutes takes the form of 2
        form = escape(forms[min(plural(int(n)), len(forms) - 1)])
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
    forms = catalog.plurals.get(one, (one, many))
    samples = {"one": 1, "two": 2, "few": 3, "many": 11, "other": 100}
    return {
        category: forms[min(plural(number), len(forms) - 1)].replace("%(n)s", "{n}")
        for category, number in samples.items()
    }
