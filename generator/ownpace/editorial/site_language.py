"""Languages that only one of the two settings files knows."""

from collections.abc import Iterator

from ownpace.model.clinic import Clinic
from ownpace.model.content import SOURCE_LANGUAGE
from ownpace.model.source import Diagnostic, SourceFile
from ownpace.parse.site_languages import parse_site_languages
from ownpace.parse.tree import locate


def site_language(clinic: Clinic, settings: SourceFile, site: SourceFile) -> Iterator[Diagnostic]:
    """Yield a warning for each language of clinic.yml or mkdocs.yml that the other lacks.

    One with `build: false` in mkdocs.yml counts: it waits there for its warning signs.

    Raises:
        SourceError: mkdocs.yml has no list of languages.
    """
    listed = {one.tag: one.place for one in parse_site_languages(site)}
    for tag in clinic.languages:
        if tag not in listed:
            place = locate(settings, ("languages", tag))
            fault = f"`{tag}` is missing in mkdocs.yml, so the public site is not built in it"
            yield Diagnostic(place, fault, _hint(tag), "warning")
    for tag, place in listed.items():
        if tag not in clinic.languages:
            fault = f"`{tag}` is missing in clinic.yml, so no plan can be in it"
            yield Diagnostic(place, fault, _hint(tag), "warning")


def _hint(tag: str) -> str:
    if tag == SOURCE_LANGUAGE:
        return "add English by hand: the lists stand side by side in the files of Ownpace"
    return f"`ownpace i18n add {tag}` adds what is missing"
