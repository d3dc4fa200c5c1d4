"""What the templates are given: filters that are ready markup are so, whatever they are fed."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader
from markupsafe import Markup

from ownpace.edition.locales import read_locale
from ownpace.model.clinic import LanguageSettings
from ownpace.model.localized import Phrase
from ownpace.render.environment import DATES, READY, Speech, build_environment

ROOT = Path(__file__).parents[2]
HOSTILE = "<script>alert('1')</script> \" & {{ x }}"
FED: dict[str, tuple[Any, ...]] = {
    "_": (HOSTILE,),
    **{name: (date(2026, 11, 24),) for name in DATES},
    "numeral": (2.5,),
    "ngettext": (HOSTILE, HOSTILE, 2),
    "icon": ("help",),
    "in_language": ({"ar": HOSTILE},),
    "lang": (HOSTILE,),
    "listed": ([HOSTILE, HOSTILE],),
    "name": (HOSTILE,),
    "number": (2.5,),
    "phone": (HOSTILE,),
    "phrase": (Phrase(HOSTILE, "ar"),),
}


@pytest.mark.parametrize("name", sorted(READY))
def test_ready_filters(name: str) -> None:
    """A filter whose output is not escaped again returns escaped markup, always."""
    speech = Speech(read_locale(ROOT, "en", LanguageSettings()), {"en": "ltr"})
    environment = build_environment(DictLoader({}), speech)

    made = environment.filters[name](*FED[name])

    assert isinstance(made, Markup)
    assert "<script" not in made
