"""Pages due for review."""

from collections.abc import Iterator

from ownpace.editorial.setting import Desk
from ownpace.model.source import Diagnostic
from ownpace.parse.content_file import ContentFile
from ownpace.parse.tree import locate


def overdue_page(file: ContentFile, desk: Desk) -> Iterator[Diagnostic]:
    """Yield a fault when a page was to be reviewed before today."""
    if file.facts and file.facts.review_by < desk.today:
        place = locate(file.parts.head, ("review_by",))
        hint = "read it again, then set `reviewed` and `review_by`"
        yield Diagnostic(place, "this page is due for review", hint)
