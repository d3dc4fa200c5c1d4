"""A new language of a project: all that must be there before translators begin.

The theme needs nothing more for a language: `templates/theme/main.html` serves all of them, its
words are in the catalogue, boxes of the library have titles of their own, and its Markdown has no
footnotes or permalinks with words of their own.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from babel import Locale, UnknownLocaleError, localedata
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from msgspec import Struct

from ownpace.edition.locales import CATALOGS, own_name
from ownpace.exchange.header import begun
from ownpace.exchange.pseudo import PSEUDO
from ownpace.exchange.strings import extract, missing, update, written
from ownpace.export.publish import publish_file
from ownpace.model.content import SOURCE_LANGUAGE
from ownpace.model.source import Diagnostic, Location, SourceError, SourceFile
from ownpace.parse.clinic import parse_clinic
from ownpace.parse.site_languages import parse_site_languages
from ownpace.read.file import read_file
from ownpace.translators.desk import Desk, lay_out_desk
from ownpace.translators.settings_text import with_clinic_language, with_site_language

SITE = "mkdocs.yml"
CLINIC = "clinic.yml"
SIGNS = "safety/warning-signs"
HEADER = "# Interface strings of Ownpace. Not yet checked by a native speaker."
_TAG = re.compile(r"[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
"""What both our settings and the plugin `i18n` of MkDocs take."""


class NewLanguage(Struct, frozen=True):
    """What a new language brings."""

    tag: str
    name: str
    """Its own name."""

    files: Mapping[str, str]
    """Texts by path below the root: new files, and settings with the language in them."""

    strings: int
    """How many interface strings wait for a translation."""

    signs: str
    """Where the warning signs stand."""


def lay_out_language(root: Path, tag: str, region: str | None) -> NewLanguage:
    """Return what `tag` needs in the project at `root`; what is there already stays as it is.

    Raises:
        SourceError: The tag cannot be used, all is there already, or the project has faults.
    """
    locale = _locale(tag)
    _refuse_unknown_region(region)
    desk = lay_out_desk(root)
    site = read_file(root / SITE, SITE)
    files = dict(_settings(desk, site, locale, region, tag))
    catalog = f"{CATALOGS.as_posix()}/{tag}.po"
    strings = _catalog(root, locale, root / catalog)
    if not (root / catalog).exists():
        files[catalog] = written(strings).decode()
    signs = desk.path(tag, SIGNS) if SIGNS in desk.names else ""
    if signs and (tag, SIGNS) not in desk.files:
        files[signs] = begun(desk.files[SOURCE_LANGUAGE, SIGNS].source.text)
    if not files:
        place = next(one.place for one in parse_site_languages(site) if one.tag == tag)
        hint = f"`ownpace i18n status {tag}` says what is left to translate"
        raise SourceError((Diagnostic(place, f"`{tag}` is already there", hint),))
    return NewLanguage(tag, own_name(locale), files, len(missing(strings)), signs)


def write_language(root: Path, language: NewLanguage) -> None:
    """Put all files of a language in their places, or none of them.

    Raises:
        OSError: One of them could not be written.
    """
    paths = [root / path for path in language.files]
    before = {path: path.read_bytes() if path.exists() else None for path in paths}
    try:
        for path, text in zip(paths, language.files.values(), strict=True):
            path.parent.mkdir(parents=True, exist_ok=True)
            publish_file(path, text.encode())
    except OSError:
        for path, data in before.items():
            with suppress(OSError):
                path.unlink(missing_ok=True) if data is None else publish_file(path, data)
        raise


def tell_language(language: NewLanguage) -> Iterator[str]:
    """Yield what was written, and what to do next."""
    yield from (f"{path}: written" for path in language.files)
    tag = language.tag
    yield f"{language.name} is begun. Next:"
    if language.signs:
        yield (
            f"1. Translate {language.signs} and set its `status` to `translated`: "
            "without published warning signs no site is built in a language."
        )
    yield f"2. Translate templates/locale/{tag}.po: {language.strings} buttons, headings, notices."
    yield f"3. Take `build: false` of `{tag}` out of mkdocs.yml: the public site has it then."
    yield f"4. Translate page by page: `ownpace i18n export {tag}`. Others are shown in English."
    yield f"5. Add `{tag}` to your own texts in clinic.yml: `hours`, `resources`, `notice`."


def _locale(tag: str) -> Locale:
    """Return the locale data of a tag."""
    if tag == SOURCE_LANGUAGE:
        raise _fault(tag, "English is the source language", "name the language to translate into")
    if tag in PSEUDO:
        raise _fault(tag, "this language is for tests only", "`ownpace i18n pseudo` makes a copy")
    if not _TAG.fullmatch(tag):
        hint = "write it as `vi`, `zh-Hans` or `pt-BR`; MkDocs takes two letters only, no `prs`"
        close = _mended(tag)
        message = "sites cannot have such a language tag"
        raise _fault(tag, message, f"did you mean `{close}`?" if close else hint)
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        hint = "take a language of the Unicode locale data (CLDR) that its readers read, too"
        raise _fault(tag, "there is no locale data for this language", hint) from None


def _mended(tag: str) -> str:
    """Return a tag that may have been meant by one that is not written as it should be."""
    parts = re.split("[-_]", tag.strip())
    shaped = [parts[0].lower(), *(_part(part) for part in parts[1:])]
    mended = "-".join(shaped)
    known = localedata.exists("_".join(shaped)) or localedata.exists(shaped[0])
    return mended if _TAG.fullmatch(mended) and known else ""


def _part(part: str) -> str:
    return part.title() if len(part) == 4 else part.upper()


def _refuse_unknown_region(region: str | None) -> None:
    if region is not None and region not in Locale(SOURCE_LANGUAGE).territories:
        hint = "write the two capitals of a country, such as `VN`"
        raise _fault(region, "there is no such country", hint)


def _settings(
    desk: Desk, site: SourceFile, locale: Locale, region: str | None, tag: str
) -> Iterator[tuple[str, str]]:
    """Yield the settings files that lack the language, with it."""
    if tag not in {one.tag for one in parse_site_languages(site)}:
        text = with_site_language(site, tag, own_name(locale))
        parse_site_languages(SourceFile(SITE, text))
        yield SITE, text
    if tag not in desk.clinic.languages:
        text = with_clinic_language(desk.project.clinic, tag, region)
        parse_clinic(SourceFile(CLINIC, text))
        yield CLINIC, text


def _catalog(root: Path, locale: Locale, path: Path) -> Catalog:
    """Return the interface strings of the project, translated as far as the file at `path` is."""
    catalog = Catalog(locale=locale, header_comment=HEADER, project="Ownpace", fuzzy=False)
    if path.exists():
        with path.open("rb") as file:
            catalog = read_po(file, locale=locale)
    return update(catalog, list(extract(root / CATALOGS.parent)))


def _fault(what: str, message: str, hint: str) -> SourceError:
    return SourceError((Diagnostic(Location(what), message, hint),))
