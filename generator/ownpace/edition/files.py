"""Which files make up the site of one language, and where each page stands."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ownpace.model.content import FOLDERS, SOURCE_LANGUAGE, Entry, Library
from ownpace.model.pages import (
    BOTH,
    HOME,
    LIST_PAGES,
    PLAN_PAGES,
    TRANSLATIONS,
    PlanPage,
    language_path,
)
from ownpace.model.project import ProjectFiles


class SitePages:
    """The pages of one language: content files, English fallbacks and generated pages."""

    def __init__(
        self,
        config: MkDocsConfig,
        library: Library,
        project: ProjectFiles,
        languages: list[str],
        language: str,
    ) -> None:
        self._config = config
        self._project = project
        self._library = library
        self._languages = languages
        self.language = language
        self.prefix = language_path("", language, languages[0])
        self._entries = {
            f"{FOLDERS[entry.kind]}{entry.id}.html": entry for entry in library.entries.values()
        }

        self.paths = {entry.id: path for path, entry in self._entries.items()}
        self.languages = {
            path: language if language in entry.words else SOURCE_LANGUAGE
            for path, entry in self._entries.items()
        }

    def path(self, file: File) -> str:
        """Return where a page stands below the folder of its language."""
        return file.dest_uri.removeprefix(self.prefix)

    def entry(self, file: File) -> Entry | None:
        """Return the content entry that a page shows, if it shows one."""
        return self._entries.get(self.path(file))

    def entry_at(self, path: str) -> Entry:
        """Return the content entry whose page stands at a path."""
        return self._entries[path]

    def has_both(self, path: str) -> bool:
        """Return whether the public site has a content page beside its English."""
        return self.language != SOURCE_LANGUAGE and self.languages[path] == self.language

    def text(self, path: str, language: str) -> str:
        """Return the file that a content page is read from in a language."""
        origin = self._project.origin(f"{language}/{path.removesuffix('.html')}.md")
        return next(file.text for file in self._project.content if file.path == origin)

    def origin(self, path: str) -> str:
        """Return the file that a content page is read from, below the root of the project."""
        name = f"{self.languages[path]}/{path.removesuffix('.html')}.md"
        return self._project.origin(name)

    def select(self, files: Files, *, personal: bool) -> Files:
        """Return the files of this language, with fallbacks and generated pages.

        Nothing of Material is copied: its styles and scripts are not used. Translations that are
        not published give way to the English page; of a personal site the
        person's own page takes the place of the warning signs.
        """
        own = (self._config.docs_dir, self._config.theme.custom_dir)
        for file in list(files):
            if file.is_documentation_page() or file.src_dir not in own:
                files.remove(file)
        plan = PLAN_PAGES if personal else {}
        for path in self._entries:
            if path not in plan.values():
                files.append(self._content(path))
        for page in self._generated_pages(plan, personal=personal):
            files.append(page)
        return files

    def _generated_pages(self, plan: dict[PlanPage, str], *, personal: bool) -> Iterator[File]:
        """Yield the pages that are no files."""
        for kind, path in plan.items():
            yield self._generated(path, f"plan: {kind}")
        for name, path in LIST_PAGES.items():
            yield self._generated(path, f"list: {name}")
        if not personal:
            yield from self._public()

    def _public(self) -> Iterator[File]:
        """Yield the pages that only the public site has."""
        yield self._generated(HOME, "list: home")
        yield self._generated(TRANSLATIONS, "list: translations")
        for path in filter(self.has_both, self._entries):
            yield self._generated(BOTH + path, f"list: both\nboth: {path}")

    def _content(self, path: str) -> File:
        """Return a content page; an English one stands in where there is no translation.

        It keeps its place among the files of this language, so that its links stay in it.
        """
        name = path.removesuffix(".html") + ".md"
        root = Path(self._config.config_file_path).parent
        file = File.generated(
            self._config, f"{self.language}/{name}", abs_src_path=str(root / self.origin(path))
        )
        return self._placed(file, path, self.languages[path])

    def _generated(self, path: str, meta: str) -> File:
        source = f"{self.language}/{path.removesuffix('.html')}.md"
        text = f"---\n{meta}\ntitle: {path}\n---\n"
        file = File.generated(self._config, source, content=text)
        return self._placed(file, path, self.language)

    def _placed(self, file: File, path: str, language: str) -> File:
        """Set where the page goes, and what static-i18n expects of files it did not make."""
        file.dest_uri = self.prefix + path
        file.locale = language  # type: ignore[attr-defined]
        file.locale_alternate_of = self.language  # type: ignore[attr-defined]
        file.localization = self.language  # type: ignore[attr-defined]
        file.norm_src_uri = f"{path.removesuffix('.html')}.md"  # type: ignore[attr-defined]
        file.alternates = {}  # type: ignore[attr-defined]
        return file
