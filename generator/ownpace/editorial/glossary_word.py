"""Words for which the glossary has a better one."""

from collections.abc import Iterator

from ownpace.editorial.blocks import body_blocks, front_blocks
from ownpace.editorial.setting import Desk
from ownpace.model.source import Diagnostic, Location
from ownpace.parse.content_file import ContentFile
from ownpace.parse.words import avoided_words


def glossary_word(file: ContentFile, desk: Desk) -> Iterator[Diagnostic]:
    """Yield a warning for each word that the glossary says not to use.

    `<!-- said: why -->` in a block keeps a word that is quoted.
    """
    language = file.place.language
    for block in (*front_blocks(file), *body_blocks(file)):
        if "<!-- said:" in block.raw:
            continue
        for term in desk.glossary.values():
            for word in avoided_words(block.text, term.avoid.get(language, ())):
                better = term.term.get(language)
                yield Diagnostic(
                    Location(file.source.path, block.line),
                    f"the glossary avoids `{word}`",
                    f"say `{better}`" if better else "say it another way",
                    "warning",
                )
