"""The `ownpace` MkDocs plugin: our library as pages of a site, in each language."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import msgspec
from jinja2 import ChoiceLoader, Environment, FileSystemLoader
from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from ownpace.edition.figures import figure_files, figure_order
from ownpace.edition.files import SitePages
from ownpace.edition.locales import read_locale
from ownpace.edition.markdown import expand_citations, fill_clinic_values, page_text
from ownpace.edition.search import SearchDocument, build_index
from ownpace.edition.terms import mark_terms
from ownpace.exchange.progress import measure
from ownpace.model.clinic import Clinic, LanguageSettings
from ownpace.model.content import (
    SOURCE_LANGUAGE,
    Entry,
    Library,
    ModuleWords,
    WarningSignWords,
    Words,
)
from ownpace.model.glossary import Term
from ownpace.model.locale import Locale
from ownpace.model.pages import BOTH, HOME, SLOT, language_path
from ownpace.model.picture import Drawing
from ownpace.model.progress import LanguageProgress
from ownpace.model.project import ProjectFiles
from ownpace.model.source import SourceError
from ownpace.parse.beside import side_by_side
from ownpace.parse.clinic import parse_clinic
from ownpace.parse.drift import safety_faults
from ownpace.parse.glossary import parse_glossary
from ownpace.parse.jobs import find_jobs
from ownpace.parse.library import parse_content, parse_library
from ownpace.parse.pictures import parse_pictures
from ownpace.read.project import OWN, read_project
from ownpace.render.environment import Speech, install
from ownpace.render.strings import translators


class Options(base.Config):
    """Options of the plugin in mkdocs.yml; none is needed for the public site."""

    personal = option.Type(bool, default=False)
    """Whether the site is an edition: with plan pages instead of the public home page."""

    draft = option.Type(bool, default=False)
    """Whether every page says that the plan is not approved."""

    strict_safety = option.Type(bool, default=False)
    """Whether to stop if a translation does not say about safety what the English says."""

    bodies = option.Optional(option.Type(str))
    """A JSON file of plan page bodies by path, to build a personal site without linking."""


class OwnpacePlugin(BasePlugin[Options]):
    """Turns a project of content, clinic settings and templates into a site."""

    root: Path
    clinic: Clinic
    library: Library
    pictures: dict[str, Drawing]
    glossary: dict[str, Term]
    project: ProjectFiles
    progress: tuple[LanguageProgress, ...]
    locales: dict[str, Locale]
    pages: SitePages
    documents: dict[str, SearchDocument]
    is_served = False

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether this is `mkdocs serve`, whose live reload needs a looser policy."""
        self.is_served = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the project once per build; static-i18n builds once per language."""
        i18n = config.plugins.get("i18n")
        if i18n is None:
            raise PluginError("the ownpace plugin needs `i18n` above it under `plugins`")
        self.i18n: Any = i18n
        if not i18n.building:
            self.root = Path(config.config_file_path).parent
            self._read()
        return config

    @event_priority(-101)  # after static-i18n, which cannot handle generated files
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Choose the files of the present language and add the pages that are no files."""
        self.documents = {}
        order = self._languages(), self.i18n.current_language
        self.pages = SitePages(config, self.library, self.project, *order)
        return self.pages.select(files, personal=self.config.personal)

    @event_priority(100)
    def on_page_markdown(
        self,
        markdown: str,
        *,
        page: Page,
        config: MkDocsConfig,
        files: Files,
    ) -> str:
        """Fill in the clinic's values and turn `[@source]` into links to the sources."""
        entry = self.pages.entry(page.file)
        if entry is None:
            return markdown
        path = self.pages.path(page.file)
        filled = fill_clinic_values(markdown, self.clinic, self.pages.origin(path))
        return expand_citations(filled, entry.facts.sources)

    def on_page_content(
        self,
        html: str,
        *,
        page: Page,
        config: MkDocsConfig,
        files: Files,
    ) -> str:
        """Put the slot, or the given body, into plan pages; note other pages for the search."""
        path = self.pages.path(page.file)
        if page.meta.get("plan"):
            return self._bodies().get(page.file.dest_uri, SLOT.decode())
        entry = self.pages.entry(page.file)
        if entry is None:
            return html
        words, language = self._words(entry)
        self.documents[path] = _search_document(words, html)
        return mark_terms(html, self.glossary, language, "../" * path.count("/"))

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the theme's templates what our own templates have."""
        assert env.loader is not None
        env.loader = ChoiceLoader([env.loader, FileSystemLoader(self.root / "templates")])
        env.autoescape = True
        env.trim_blocks = env.lstrip_blocks = True
        directions = {tag: locale.direction for tag, locale in self.locales.items()}
        install(env, Speech(self.locales[self.i18n.current_language], directions))
        env.globals["everywhere"] = list(self._everywhere())
        return env

    def _everywhere(self) -> Iterator[tuple[Locale, Callable[..., str], str]]:
        """Yield each language with its words and its first page, for a page in all of them."""
        root, *_ = languages = self._languages()
        for tag in languages:
            locale = self.locales[tag]
            say = translators(locale, "neutral")["_"]
            yield locale, say, language_path(HOME, tag, root)

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,
        nav: object,
    ) -> TemplateContext:
        """Tell the template which page this is, and in which languages it stands."""
        values = self._values(page)
        if values["kind"] == "translations":
            values |= self._progress(config)
        return cast(TemplateContext, {**context, **values})

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the search index of the present language, and once the figures."""
        if self.i18n.current_language == self._languages()[-1]:
            self._write_figures(Path(config.site_dir))
        tag = self.i18n.current_language
        target = Path(config.site_dir) / "assets" / "search" / f"{tag}.js"
        target.parent.mkdir(parents=True, exist_ok=True)
        index = build_index(list(self.documents.values()), tag)
        target.write_text(index, encoding="utf-8")

    def _write_figures(self, site: Path) -> None:
        order = figure_order(
            self.root, self.project.figures, self.clinic.figures, self.locales.values()
        )
        try:
            files = figure_files(order, self.root / ".ownpace")
        except SourceError as error:
            raise PluginError(f"the figures have faults\n{error}") from None
        for path, text in files.items():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_text(text, encoding="utf-8")

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: object) -> Any:  # noqa: ANN401
        """Rebuild when templates or settings change too."""
        for path in (self.root / "templates", self.root / "clinic.yml", self.root / OWN):
            if path.exists():
                server.watch(str(path))
        return server

    def _values(self, page: Page) -> dict[str, Any]:
        """Return what the templates of a page may use beside MkDocs' own values."""
        path = self.pages.path(page.file)
        entry = self.pages.entry(page.file)
        words, language = self._words(entry) if entry else (None, None)
        stands_in = page.meta.get("both") or path
        top = "../" * page.file.dest_uri.count("/")
        root, *_ = languages = self._languages()
        return {
            "kind": page.meta.get("plan") or page.meta.get("list") or (entry and entry.kind) or "",
            "languages": [
                (self.locales[tag], top + language_path(stands_in, tag, root)) for tag in languages
            ],
            "top": top,
            "up": "../" * path.count("/"),
            "entry": entry,
            "words": words,
            "language": language,
            **self._beside(path, top),
            **(self._both(stands_in, top) if stands_in != path else {}),
            **self._site_values(),
        }

    def _beside(self, path: str, top: str) -> dict[str, str]:
        """Return where a translation stands in English, and where both stand side by side."""
        root, *_ = languages = self._languages()
        is_translated = path in self.pages.languages and self.pages.has_both(path)
        if not is_translated or SOURCE_LANGUAGE not in languages:
            return {}
        both = "" if self.config.personal else f"{'../' * path.count('/')}{BOTH}{path}"
        return {"english": top + language_path(path, SOURCE_LANGUAGE, root), "both": both}

    def _both(self, path: str, top: str) -> dict[str, Any]:
        """Return the paragraphs of a page in both languages, and what else their page shows."""
        tag = self.pages.language
        english = self.pages.text(path, SOURCE_LANGUAGE)
        words, _ = self._words(self.pages.entry_at(path))
        return {
            "rows": side_by_side(english, self.pages.text(path, tag), self.clinic),
            "page_title": words.title,
            "original": top + language_path(path, tag, self._languages()[0]),
        }

    def _progress(self, config: MkDocsConfig) -> dict[str, Any]:
        """Return how far each language is, and where its files can be seen."""
        repository, folder = config.repo_url, config.edit_uri
        return {
            "progress": [one for one in self.progress if one.language in self._languages()],
            "address": f"{repository.rstrip('/')}/{folder}" if repository and folder else "",
        }

    def _site_values(self) -> dict[str, Any]:
        return {
            "clinic": self.clinic,
            "library": self.library,
            "find": self._find,
            "paths": self.pages.paths,
            "documents": self.documents,
            "glossary": self.glossary,
            "pictures": self.pictures,
            "languages_of": self.pages.languages,
            "personal": self.config.personal,
            "draft": self.config.draft,
            "served": self.is_served,
        }

    def _read(self) -> None:
        try:
            self.project = read_project(self.root)
            self.clinic = parse_clinic(self.project.clinic)
            self.library = parse_library(self.project, self.clinic)
            self.pictures = parse_pictures(self.project.pictures)
            self.glossary = parse_glossary(self.project.glossary)
            self.progress = tuple(self._measured())
            if self.config.strict_safety and (faults := safety_faults(self.library)):
                raise SourceError(faults)
        except SourceError as error:
            raise PluginError(f"the project has faults\n{error}") from None
        settings = self.clinic.languages
        self.locales = {
            tag: read_locale(self.root, tag, settings.get(tag, LanguageSettings()))
            for tag in self._languages()
        }
        self._refuse_missing_signs()

    def _measured(self) -> Iterator[LanguageProgress]:
        """Yield how far each language is; only the public site tells."""
        if self.config.personal:
            return
        files = parse_content(self.project.content)
        for tag in self.clinic.languages:
            if tag != SOURCE_LANGUAGE:
                yield measure(tag, find_jobs(tag, files, self.project.earlier))

    def _languages(self) -> list[str]:
        default = str(self.i18n.default_language)
        return [default, *(tag for tag in self.i18n.build_languages if tag != default)]

    def _refuse_missing_signs(self) -> None:
        for entry in self.library.of_kind("warning-signs"):
            needed = dict.fromkeys([*self._languages(), self.clinic.local_language])
            missing = [tag for tag in needed if tag not in entry.words]
            if missing:
                raise PluginError(
                    "the warning signs are not published in "
                    + ", ".join(f"`{tag}`" for tag in missing)
                    + ": publish an up-to-date translation of safety/warning-signs.md, "
                    "or take the language out of mkdocs.yml"
                )

    def _words(self, entry: Entry) -> tuple[Words, str]:
        tag = self.i18n.current_language
        if tag in entry.words:
            return entry.words[tag], tag
        return entry.words[SOURCE_LANGUAGE], SOURCE_LANGUAGE

    def _find(self, id: str) -> tuple[Entry, Words, str]:
        entry = self.library.entries[id]
        return entry, *self._words(entry)

    def _bodies(self) -> dict[str, str]:
        if not self.config.bodies:
            return {}
        return msgspec.json.decode(Path(self.config.bodies).read_bytes(), type=dict[str, str])


def _search_document(words: Words, html: str) -> SearchDocument:
    headings, text = page_text(html)
    extra: tuple[str, ...] = ()
    if isinstance(words, ModuleWords):
        extra = words.key_points
    elif isinstance(words, WarningSignWords):
        levels = words.levels
        extra = (*levels.now.signs, *levels.today.signs, *levels.next.signs)
    return SearchDocument(
        title=words.title,
        summary=words.summary,
        headings=headings,
        text=" ".join((*extra, text)).strip(),
    )
