"""Split a content file into the keys at its top and the Markdown below."""

from msgspec import Struct

from ownpace.model.source import Diagnostic, Location, SourceError, SourceFile

_FENCE = "---"


class FrontMatter(Struct, frozen=True):
    """The two parts of a content file."""

    head: SourceFile
    """The keys, on the lines on which they stand in the file."""

    body: str
    body_line: int
    """Line of the file on which the body starts."""


def split_front_matter(source: SourceFile) -> FrontMatter:
    """Return the front matter and the body of a content file.

    Raises:
        SourceError: The file does not start with front matter.
    """
    lines = source.text.split("\n")
    if lines[0].rstrip() != _FENCE:
        hint = f"start the file with a line `{_FENCE}`, the keys, and another line `{_FENCE}`"
        raise _fault(source, "the front matter is missing", hint)
    for position, line in enumerate(lines[1:], start=1):
        if line.rstrip() == _FENCE:
            # An empty line in place of the fence keeps the line numbers.
            head = "\n" + "\n".join(lines[1:position]) + "\n"
            body = "\n".join(lines[position + 1 :])
            return FrontMatter(SourceFile(source.path, head), body, position + 2)
    hint = f"put a line `{_FENCE}` between the keys and the text"
    raise _fault(source, "the front matter has no end", hint)


def _fault(source: SourceFile, message: str, hint: str) -> SourceError:
    return SourceError((Diagnostic(Location(source.path), message, hint),))
