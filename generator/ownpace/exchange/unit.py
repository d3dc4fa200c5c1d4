"""A piece of a file: words that are translated, or what stays as it is in every language."""

from typing import Literal, TypeAlias

from msgspec import Struct

Kind: TypeAlias = Literal[
    "literal",
    "front-matter",
    "heading",
    "paragraph",
    "list-item",
    "cell",
    "box-title",
    "tab-title",
    "definition-term",
    "definition",
    "footnote",
    "abbreviation",
    "image",
    "caption",
]
Key: TypeAlias = tuple[str, str]
"""What a catalogue knows a unit by: its context, and its text."""

SAFETY_BOXES = frozenset({"danger", "error", "warning", "caution", "attention"})
"""Types of boxes whose text keeps people safe; Material shows the last three as one."""


class Segment(Struct, frozen=True, kw_only=True):
    """A piece of a file; all pieces in their order are the file."""

    raw: str
    """Exactly what stands in the file."""

    line: int
    """Line on which it starts, from 1."""

    kind: Kind = "literal"
    """What it is; a `literal` has no words."""

    text: str = ""
    """The words as a translator sees them; a line break is one that readers see, too."""

    prefix: str = ""
    """What stands before the words: indentation, marks of lists, headings and quotes."""

    suffix: str = ""
    """What stands after the words: attribute lists, marks, the end of the line."""

    joint: str = " "
    """What stands for a line break of the text: the end of a line and the next indentation."""

    is_flow: bool = False
    """Whether a front matter value stands between brackets."""

    id: str = ""
    """Id of a heading, label of a footnote, or path in the front matter such as `steps[2]`."""

    heading: str = ""
    """Text of the heading above."""

    context: str = ""
    """Tells texts apart that stand in the file before: the heading above and a number."""

    note: str = ""
    """What a comment above says to translators."""

    box: str = ""
    """Type of the box it stands in, such as `danger`."""

    is_safety: bool = False
    """Whether a mistake in it may do harm."""

    @property
    def is_unit(self) -> bool:
        """Whether it has words to translate."""
        return self.kind != "literal"

    @property
    def key(self) -> Key:
        """What no other unit of the file has."""
        return self.context, self.text
