"""The pages of a project beside their translations."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from msgspec import Struct

from ownpace.exchange.identity import blob_id
from ownpace.exchange.job import Job
from ownpace.export.publish import publish_file
from ownpace.model.clinic import Clinic
from ownpace.model.content import SOURCE_LANGUAGE
from ownpace.model.project import ProjectFiles
from ownpace.model.source import Diagnostic, Location, SourceError, SourceFile
from ownpace.parse.clinic import parse_clinic
from ownpace.parse.content_file import ContentFile, content_place, parse_content_file
from ownpace.parse.jobs import find_job, find_jobs, page_name
from ownpace.parse.library import parse_content
from ownpace.read.project import read_project


class Desk(Struct, frozen=True):
    """All that is needed to say how far each translation is."""

    root: Path
    clinic: Clinic
    project: ProjectFiles
    files: dict[tuple[str, str], ContentFile]
    """Content files by language and name."""

    earlier: dict[str, str]
    """English texts that translations were made from, by git blob id; those that are at hand."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all English pages, such as `exercises/bridge`."""
        return tuple(name for language, name in self.files if language == SOURCE_LANGUAGE)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the clinic and of the library beside English, in the clinic's order."""
        found = dict.fromkeys([*self.clinic.languages, *(language for language, _ in self.files)])
        return tuple(one for one in found if one != SOURCE_LANGUAGE)

    def job(self, language: str, name: str) -> Job:
        """Return what there is to do for a page in a language."""
        english, file = self.files[SOURCE_LANGUAGE, name], self.files.get((language, name))
        return find_job(language, english, file, self.earlier)

    def jobs(self, language: str) -> Iterator[Job]:
        """Yield what there is to do for each page in a language."""
        return find_jobs(language, self.files.values(), self.earlier)

    def job_with(self, job: Job, text: str) -> Job:
        """Return a job as it would be if the translation were `text`."""
        file = self._parsed(job.language, job.name, text)
        return find_job(job.language, self.files[SOURCE_LANGUAGE, job.name], file, self.earlier)

    def find(self, module: str) -> str:
        """Return the name of the page that is meant by a name, an id or a path.

        Raises:
            SourceError: There is none.
        """
        wanted = module.removesuffix(".md").removeprefix("content/").removeprefix("en/")
        for name in self.names:
            if wanted in (name, name.rpartition("/")[2]):
                return name
        known = [name.rpartition("/")[2] for name in self.names]
        close = get_close_matches(wanted, known, n=1)
        hint = f"did you mean `{close[0]}`?" if close else "`ownpace i18n status` names them all"
        raise SourceError((Diagnostic(Location(module), "no page has this name", hint),))

    def path(self, language: str, name: str) -> str:
        """Return where the translation of a page stands, or belongs, below the root."""
        if found := self.files.get((language, name)):
            return found.source.path
        folder = self.files[SOURCE_LANGUAGE, name].source.path.partition("/")[0]
        return f"{folder}/{language}/{name}.md"

    def write(self, language: str, name: str, text: str) -> Path:
        """Put a translation in its place, whole or not at all.

        Raises:
            SourceError: It would not be a page that can be published.
        """
        target = self.root / self._parsed(language, name, text).source.path
        target.parent.mkdir(parents=True, exist_ok=True)
        publish_file(target, text.encode())
        return target

    def _parsed(self, language: str, name: str, text: str) -> ContentFile:
        source = SourceFile(self.path(language, name), text)
        return parse_content_file(source, content_place(source))


def lay_out_desk(root: Path) -> Desk:
    """Return the pages of the project at `root` beside their translations.

    Raises:
        SourceError: The project has faults; all of them are named.
    """
    project = read_project(root)
    clinic = parse_clinic(project.clinic)
    files = {
        (file.place.language, page_name(file)): file for file in parse_content(project.content)
    }
    english = {blob_id(file.source.text): file.source.text for file in files.values()}
    return Desk(root, clinic, project, files, project.earlier | english)
