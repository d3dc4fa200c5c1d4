"""Numbers that nobody can look up."""

import re
from collections.abc import Iterator

from ownpace.editorial.blocks import body_blocks, front_blocks
from ownpace.editorial.setting import Desk
from ownpace.model.source import Diagnostic, Location
from ownpace.parse.content_file import ContentFile

_CITED = re.compile(r"\[@[a-z0-9-]+\]")
_EXEMPT = re.compile(r"<!--\s*no source:.*?-->")


def uncited_number(file: ContentFile, desk: Desk) -> Iterator[Diagnostic]:
    """Yield a fault for each block with a digit and no source.

    `<!-- no source: why -->` in the block exempts it, such as for a time to set a timer to.
    """
    del desk
    for block in (*front_blocks(file), *body_blocks(file)):
        if not re.search(r"\d", block.text):
            continue
        if not _CITED.search(block.raw) and not _EXEMPT.search(block.raw):
            yield Diagnostic(
                Location(file.source.path, block.line),
                "this number has no source",
                "cite one behind it, `[@its-id]`, say it without a number, "
                "or add `<!-- no source: why -->`",
            )
