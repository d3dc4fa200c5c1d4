"""The Jinja2 environment of one language: components, interface strings, formats."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache, cached_property, partial
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, Template
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from jinja2.utils import missing
from markupsafe import Markup, escape
from msgspec import Struct

from ownpace.model.locale import Locale
from ownpace.model.localized import Phrase
from ownpace.render.chart import bar_chart
from ownpace.render.formats import format_date, format_digits, format_number, join_list
from ownpace.render.icons import icon
from ownpace.render.qr import qr_code
from ownpace.render.strings import plural_forms, translators

_SPECIAL = re.compile("[&<>'\"]").search
_MARK = str.__new__
"""Marks text as ready without asking what it is, as `Markup()` does."""


def ready(text: str) -> Markup:
    """Return text as ready markup, escaped where it needs to be."""
    return escape(text) if _SPECIAL(text) else _MARK(Markup, text)


class Speech(Struct, frozen=True):
    """How pages speak to their reader."""

    locale: Locale
    directions: Mapping[str, str]
    """`ltr` or `rtl` for each language of the site."""

    address: str = "neutral"
    """`feminine`, `masculine` or `neutral`, for languages that must choose."""


FREQUENT = frozenset({"_", "ngettext", "icon"})
"""Functions of the templates that are filters too."""


DATES = {"date", "day_month", "iso", "month", "weekday"}
READY = (
    FREQUENT
    | DATES
    | {"in_language", "lang", "listed", "name", "number", "numeral", "phone", "phrase"}
)
"""Filters that return ready markup, always."""


class PlanTemplate(Template):
    """A template whose macros are made once: they know no values of the page that calls them."""

    @cached_property
    def _macros(self) -> TemplateModule:
        return self.make_module()

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        # Jinja2 compares all globals at each import, to see whether the page has others.
        del ctx
        return self._macros


class PlanEnvironment(Environment):
    """What renders plan pages: autoescaped, strict about what is undefined, and quick.

    `text`, `fixed` and `macro` stand in the code that `compile_templates` writes.
    """

    template_class = PlanTemplate
    fixed = staticmethod(cache(Markup))

    @staticmethod
    def text(value: object) -> str:
        """Return a value as text for HTML: ready markup as it is, all else escaped."""
        if type(value) is Markup or (type(value) is str and not _SPECIAL(value)):
            return value
        return str(value) if type(value) is int else escape(value)

    @staticmethod
    def macro(function: Callable[..., str], names: tuple[str, ...]) -> Callable[..., Markup]:
        """Return a macro with parameters of these names; `function` takes all of them."""
        count = len(names)

        def call(*given: object, **named: object) -> Markup:
            if len(given) != count:
                given += tuple(named.pop(name, missing) for name in names[len(given) :])
            if named or len(given) != count:
                raise TypeError(f"a macro takes {names}, and was given {sorted(named)}")
            return _MARK(Markup, function(*given))

        return call


def build_environment(loader: BaseLoader, speech: Speech) -> PlanEnvironment:
    """Return an environment of ours: autoescaped, and strict about what is undefined."""
    environment = PlanEnvironment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    install(environment, speech)
    return environment


def install(environment: Environment, speech: Speech) -> None:
    """Give an environment, ours or that of MkDocs, what our templates use."""
    locale, directions = speech.locale, speech.directions
    functions = {**translators(locale, speech.address), "icon": icon}
    environment.globals.update(functions, locale=locale, Phrase=Phrase, qr_code=qr_code)
    environment.globals["counts"] = partial(plural_forms, locale)
    environment.globals["bar_chart"] = partial(bar_chart, direction=locale.direction)
    environment.filters.update(functions)
    environment.filters.update(
        _formats(locale),
        phrase=lambda phrase: _phrase(phrase, locale, directions),
        lang=cache(lambda language: _lang(language, locale, directions)),
        in_language=lambda texts: _in_language(texts, locale, directions),
        name=lambda name: Markup('<bdi dir="auto">{}</bdi>').format(name),
        tel=tel,
        phone=lambda number: Markup('<bdi dir="ltr">{}</bdi>').format(number),
    )


def tel(phone: str) -> str:
    """Return the address of a phone call."""
    return "tel:" + "".join(sign for sign in phone if sign.isdigit() or sign == "+")


def _formats(locale: Locale) -> dict[str, Any]:
    names = locale.dates

    def dated(pattern: str) -> Callable[[date], Markup]:
        return cache(lambda value: escape(format_date(value, pattern, locale)))

    return {
        "date": dated(names.full),
        "day_month": dated(names.day_month),
        "month": dated(names.month),
        "weekday": dated(names.weekday),
        "iso": cache(lambda value: Markup(value.isoformat())),
        "language_name": lambda tag: locale.languages.get(tag.partition("-")[0], tag),
        "number": cache(lambda value: Markup(f"<bdi>{format_number(value, locale)}</bdi>")),
        "numeral": cache(lambda value: Markup(format_number(value, locale))),
        "digits": lambda value: format_digits(value, locale),
        "listed": lambda parts: _listed(parts, locale),
    }


def _phrase(phrase: Phrase, locale: Locale, directions: Mapping[str, str]) -> Markup:
    if phrase.language == locale.tag:
        return ready(phrase.text)
    return Markup("<span{}>{}</span>").format(
        _lang(phrase.language, locale, directions), phrase.text
    )


def _lang(language: str, locale: Locale, directions: Mapping[str, str]) -> Markup:
    """Return the attributes that mark text of another language, or nothing."""
    if language == locale.tag:
        return Markup("")
    return Markup(' lang="{}" dir="{}"').format(language, directions.get(language, "auto"))


def _in_language(texts: dict[str, str], locale: Locale, directions: Mapping[str, str]) -> Markup:
    language = locale.tag if locale.tag in texts else next(iter(texts))
    return _phrase(Phrase(texts[language], language), locale, directions)


def _listed(parts: Iterable[object], locale: Locale) -> Markup:
    return Markup(join_list([str(escape(part)) for part in parts], locale))
