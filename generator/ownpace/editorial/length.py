"""Education pages that are too short to explain or too long to read."""

from collections.abc import Iterator

from ownpace.editorial.blocks import body_blocks
from ownpace.editorial.setting import Desk
from ownpace.model.content import SOURCE_LANGUAGE
from ownpace.model.source import Diagnostic, Location
from ownpace.parse.content_file import ContentFile

LEAST, MOST = 350, 700
"""Words of the body; what stands in boxes round it comes on top."""


def length(file: ContentFile, desk: Desk) -> Iterator[Diagnostic]:
    """Yield a warning when the body of an English module is shorter or longer than is wanted.

    Other languages need more or fewer words for the same.
    """
    del desk
    if file.place.kind != "module" or file.place.language != SOURCE_LANGUAGE:
        return
    words = sum(len(block.text.split()) for block in body_blocks(file))
    if not LEAST <= words <= MOST:
        yield Diagnostic(
            Location(file.source.path, file.parts.body_line),
            f"the body has {words} words",
            f"aim for {LEAST} to {MOST}, and make two pages of what needs more",
            "warning",
        )
