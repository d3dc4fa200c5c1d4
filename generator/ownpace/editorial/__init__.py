"""Rules about the library's own texts, beyond their shape: sources, numbers, dates, plain words."""

from collections.abc import Iterable

from ownpace.editorial.avoided_word import avoided_word
from ownpace.editorial.overdue_page import overdue_page
from ownpace.editorial.setting import Desk
from ownpace.editorial.source_state import source_state
from ownpace.editorial.uncited_number import uncited_number
from ownpace.model.source import Diagnostic
from ownpace.parse.content_file import ContentFile

__all__ = ["Desk", "review_content"]


def review_content(files: Iterable[ContentFile], desk: Desk) -> tuple[Diagnostic, ...]:
    """Return what every rule finds in the files, in the order of their lines."""
    rules = (source_state, overdue_page, uncited_number, avoided_word)
    found = [fault for file in files for rule in rules for fault in rule(file, desk)]
    return tuple(sorted(found, key=lambda fault: fault.location))
