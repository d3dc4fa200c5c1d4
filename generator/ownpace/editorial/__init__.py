"""Rules about the library's own texts, beyond their shape: sources, numbers, dates, plain words."""

from collections.abc import Iterable
from datetime import date

from ownpace.editorial.avoided_word import avoided_word
from ownpace.editorial.checklist import checklist
from ownpace.editorial.glossary_word import glossary_word
from ownpace.editorial.length import length
from ownpace.editorial.overdue_page import overdue_page
from ownpace.editorial.picture import picture
from ownpace.editorial.setting import Desk
from ownpace.editorial.source_state import source_state
from ownpace.editorial.uncited_number import uncited_number
from ownpace.model.content import Library
from ownpace.model.project import ProjectFiles
from ownpace.model.source import Diagnostic
from ownpace.parse.content_file import ContentFile
from ownpace.parse.glossary import parse_glossary
from ownpace.parse.pictures import parse_pictures

__all__ = ["Desk", "lay_out_desk", "review_content"]

RULES = (
    source_state,
    overdue_page,
    uncited_number,
    avoided_word,
    glossary_word,
    length,
    picture,
    checklist,
)


def lay_out_desk(files: ProjectFiles, library: Library, today: date) -> Desk:
    """Return what the texts of a project are looked at with.

    Raises:
        SourceError: A picture or the glossary has a fault.
    """
    return Desk(
        library.sources,
        library.avoid,
        today,
        parse_pictures(files.pictures),
        parse_glossary(files.glossary),
    )


def review_content(files: Iterable[ContentFile], desk: Desk) -> tuple[Diagnostic, ...]:
    """Return what every rule finds in the files, in the order of their lines."""
    found = [fault for file in files for rule in RULES for fault in rule(file, desk)]
    return tuple(sorted(found, key=lambda fault: fault.location))
