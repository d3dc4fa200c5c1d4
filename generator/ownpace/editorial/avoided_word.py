"""Words that frighten or blame, in the library's own texts."""

from collections.abc import Iterator

from ownpace.editorial.blocks import body_blocks, front_blocks
from ownpace.editorial.setting import Desk
from ownpace.model.source import Diagnostic, Location
from ownpace.parse.content_file import ContentFile
from ownpace.parse.words import avoided_words


def avoided_word(file: ContentFile, desk: Desk) -> Iterator[Diagnostic]:
    """Yield a warning for each word of the list `content/words-to-avoid.yml`.

    `<!-- said: why -->` in a block keeps a word that is quoted to take its fear away.
    """
    entries = desk.avoid.get(file.place.language, ())
    for block in (*front_blocks(file), *body_blocks(file)):
        if "<!-- said:" in block.raw:
            continue
        for word in avoided_words(block.text, entries):
            yield Diagnostic(
                Location(file.source.path, block.line),
                f"`{word}` frightens or blames people who read it",
                "say it another way, or add `<!-- said: why -->`",
                "warning",
            )
