"""What there is to translate in the content files of a project."""

from collections.abc import Iterable, Iterator, Mapping

from ownpace.exchange.job import Job, Pages, lay_out_job
from ownpace.model.content import FOLDERS, SOURCE_LANGUAGE
from ownpace.parse.content_file import ContentFile


def page_name(file: ContentFile) -> str:
    """Return the path of a page in the folder of its language, such as `exercises/bridge`."""
    return FOLDERS[file.place.kind] + file.place.id


def find_job(
    language: str, english: ContentFile, file: ContentFile | None, earlier: Mapping[str, str]
) -> Job:
    """Return what there is to do for one page in a language.

    Args:
        language: The language to translate into.
        english: The page as it is.
        file: Its translation, if there is one.
        earlier: English texts of before, by git blob id.
    """
    translation = file.words.translation if file else None
    return lay_out_job(
        Pages(
            name=page_name(english),
            language=language,
            source=english.source.text,
            earlier=earlier.get(translation.source) if translation else None,
            target=file.source.text if file else None,
            translation=translation,
        )
    )


def find_jobs(
    language: str, files: Iterable[ContentFile], earlier: Mapping[str, str]
) -> Iterator[Job]:
    """Yield what there is to do for each page in a language."""
    by_place = {(file.place.language, page_name(file)): file for file in files}
    for (tag, name), file in by_place.items():
        if tag == SOURCE_LANGUAGE:
            yield find_job(language, file, by_place.get((language, name)), earlier)
