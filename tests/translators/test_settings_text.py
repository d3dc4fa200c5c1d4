"""A language more in a settings file changes one place and nothing else."""

import pytest

from ownpace.model.source import SourceError, SourceFile
from ownpace.parse.site_languages import parse_site_languages
from ownpace.translators.settings_text import with_clinic_language, with_site_language

SITE = """plugins:
  - search
  - i18n:
      languages:   # the first one is the root
        - {locale: en, name: English, default: true}   # first
        - locale: es
          name: Español
        # more to come
  - ownpace
markdown_extensions:
  - x: !!python/name:y.z
"""
FLOW = "plugins: [{i18n: {languages: [{locale: en, name: English}]}}]"


def test_list_of_lines() -> None:
    """The new language stands behind the last one, before what is said below."""
    text = with_site_language(SourceFile("mkdocs.yml", SITE), "vi", "Tiếng Việt")

    added = "        - {locale: vi, name: Tiếng Việt, build: false}\n"
    assert text == SITE.replace("        # more", f"{added}        # more")


def test_list_in_one_line() -> None:
    """A list between brackets stays one; a name that YAML could misread is quoted."""
    text = with_site_language(SourceFile("mkdocs.yml", FLOW), "ht", "A: b")

    assert text == FLOW.replace("English}", 'English}, {locale: ht, name: "A: b", build: false}')
    assert [one.tag for one in parse_site_languages(SourceFile("mkdocs.yml", text))] == ["en", "ht"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("languages:\n  en:\n  es: {}  # b\n\nz: 1\n", "  es: {}  # b\n  vi: {region: VN}\n\nz"),
        ("languages: {en: {}, es: {a: b}}", "es: {a: b}, vi: {region: VN}}"),
        ("languages:\n    en:\n        region: GB", "region: GB\n    vi: {region: VN}"),
    ],
)
def test_clinic(before: str, after: str) -> None:
    """Settings written in any way get the language in the same way."""
    assert after in with_clinic_language(SourceFile("clinic.yml", before), "vi", "VN")


@pytest.mark.parametrize("text", ["", "plugins: [i18n]", "plugins: {i18n: {languages: x}}", "a: ["])
def test_no_list(text: str) -> None:
    """A file without a list of languages is refused with its place."""
    with pytest.raises(SourceError, match=r"^mkdocs\.yml:\d+:\d+: error: "):
        with_site_language(SourceFile("mkdocs.yml", text), "vi", "Tiếng Việt")
