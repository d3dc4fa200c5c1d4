"""Sources that a page should not rest on any more."""

from collections.abc import Iterator

from ownpace.editorial.setting import Desk
from ownpace.model.source import Diagnostic
from ownpace.parse.content_file import ContentFile
from ownpace.parse.tree import locate


def source_state(file: ContentFile, desk: Desk) -> Iterator[Diagnostic]:
    """Yield a fault for each source of a page that is withdrawn, replaced or due for review."""
    for at, id_ in enumerate(file.facts.sources if file.facts else ()):
        source = desk.sources[id_]
        place = locate(file.parts.head, ("sources", at))
        if source.status == "withdrawn":
            yield Diagnostic(place, "this source is withdrawn", "rest the page on another one")
        elif source.status == "superseded":
            hint = "see whether the newer work says the same"
            yield Diagnostic(place, "this source was replaced by newer work", hint, "warning")
        if source.review_by < desk.today:
            hint = "look it up again, then set `checked` and `review_by` in content/evidence.yml"
            yield Diagnostic(place, "this source is due to be looked up again", hint)
