"""What the person is told about each change, in every language of their plan."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from babel import UnknownLocaleError
from jinja2 import FileSystemLoader
from jinja2.environment import TemplateModule
from jinja2.ext import babel_extract
from markupsafe import Markup
from msgspec import Struct

from ownpace.edition.locales import read_locale
from ownpace.model.clinic import Clinic, LanguageSettings
from ownpace.model.content import SOURCE_LANGUAGE, Library
from ownpace.model.locale import Locale
from ownpace.model.localized import Phrase
from ownpace.model.plan import CarePlan, Change
from ownpace.model.value import Text
from ownpace.render.environment import Speech, build_environment
from ownpace.resolve.text import Reader, entry_words
from ownpace.review.proposal import Proposal, Told

TEMPLATE = "formats/changes.html"


class Project(Struct, frozen=True):
    """Where the words come from."""

    root: Path
    clinic: Clinic
    library: Library


class Voice(Struct, frozen=True):
    """One language of the reader, with its templates."""

    reader: Reader
    templates: TemplateModule

    def say(self, part: str, told: Told, library: Library) -> str:
        """Return the `what` or the `why` of a change as plain text."""
        title: Phrase | None = None
        if told.activity is not None:
            title = self._title(told.activity, library)
        macro = getattr(self.templates, part)
        said = macro(told, title=title, words=self.reader.optional(told.words))
        return Markup(said).striptags()

    def _title(self, activity: str, library: Library) -> Phrase:
        # An activity that the library does not have is refused when the plan is checked.
        if activity not in library.entries:
            return Phrase(activity, SOURCE_LANGUAGE)
        words, language = entry_words(library.entries[activity], self.reader)
        return Phrase(words.title, language)


def tell_changes(
    proposals: Sequence[Proposal], plan: CarePlan, project: Project, today: date
) -> tuple[Change, ...]:
    """Return one change of the next version for each proposal, with what and why in words.

    In all languages of the plan, and the one it is written in, that have the words; if none has,
    in English.
    """
    voices = _voices(plan, project)

    def say(part: str, told: Told) -> Text:
        return {voice.reader.language: voice.say(part, told, project.library) for voice in voices}

    return tuple(
        Change(
            version=plan.version + 1,
            on=today,
            what=say("what", proposal.told),
            why=say("why", proposal.told),
        )
        for proposal in proposals
    )


def untold(plan: CarePlan, project: Project) -> tuple[str, ...]:
    """Return the languages of the plan that do not have the words."""
    told = {voice.reader.language for voice in _voices(plan, project)}
    return tuple(tag for tag in dict.fromkeys(plan.languages) if tag not in told)


def _voices(plan: CarePlan, project: Project) -> tuple[Voice, ...]:
    wanted = dict.fromkeys((*plan.languages, plan.written_in))
    locales = [*_locales((*wanted, SOURCE_LANGUAGE), project)]
    directions = {locale.tag: locale.direction for locale in locales}
    loader = FileSystemLoader(project.root / "templates")
    strings = _strings(project.root)
    voices = []
    for locale in locales:
        if locale.tag == SOURCE_LANGUAGE or strings <= locale.catalog.messages.keys():
            speech = Speech(locale, directions, plan.person.address)
            templates = build_environment(loader, speech).get_template(TEMPLATE).module
            voices.append(Voice(Reader(locale.tag, plan.written_in), templates))
    asked = tuple(voice for voice in voices if voice.reader.language in wanted)
    return asked or tuple(voices)


def _locales(tags: Iterable[str], project: Project) -> Iterator[Locale]:
    for tag in dict.fromkeys(tags):
        settings = project.clinic.languages.get(tag, LanguageSettings())
        # A language that nobody has data for is refused when the plan is checked.
        with suppress(UnknownLocaleError):
            yield read_locale(project.root, tag, settings)


def _strings(root: Path) -> set[str]:
    """Return the strings of the template; a language without one of them would mix in English."""
    with (root / "templates" / TEMPLATE).open("rb") as file:
        found = babel_extract(file, ("_",), [], {"trimmed": "false"})
        return {message for _, _, message, _ in found if isinstance(message, str)}
