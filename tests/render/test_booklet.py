"""A booklet tells Typst in which language its words are."""

from pathlib import Path

import pytest

from ownpace.edition.locales import read_locale
from ownpace.model.clinic import LanguageSettings
from ownpace.render.booklet import language_of_text


@pytest.mark.parametrize(
    ("tag", "region", "said"),
    [
        ("en", None, 'lang: "en", dir: ltr'),
        ("es", "ES", 'lang: "es", dir: ltr, region: "ES"'),
        ("ar", "EG", 'lang: "ar", dir: rtl, region: "EG"'),
        ("zh-Hans", None, 'lang: "zh", dir: ltr'),
        ("zh-Hans", "CN", 'lang: "zh", dir: ltr, region: "CN"'),
    ],
)
def test_language_of_text(tmp_path: Path, tag: str, region: str | None, said: str) -> None:
    """Language and country are told; a script in the tag is not taken for a country."""
    locale = read_locale(tmp_path, tag, LanguageSettings(region=region))

    assert language_of_text(locale) == said
