"""Faults of YAML syntax in our own words: the parser's own would print the line."""

from msgspec import Struct
from yaml.error import Mark, MarkedYAMLError
from yaml.reader import Reader

from ownpace.model.source import Diagnostic, Location, SourceFile


class _Wording(Struct, frozen=True):
    """What to say when the parser's problem holds a fragment."""

    fragment: str
    message: str
    hint: str
    at_start: bool = False
    """Whether to point at where the construct starts, not at where it broke."""


_WORDINGS = (
    _Wording("quoted scalar found unexpected", "a quotation mark opens here and is never closed",
             "close it, or write an apostrophe within single quotation marks twice", at_start=True),
    _Wording("escape", "`\\` starts an escape that YAML does not know",
             "write `\\\\` for a backslash, or use single quotation marks"),
    _Wording("hex", "`\\` starts an escape that YAML does not know",
             "write `\\\\` for a backslash, or use single quotation marks"),
    _Wording("mapping values are not allowed", "a colon followed by a space cannot stand here",
             "put text that holds `: ` in quotation marks, or check the indentation"),
    _Wording("scanning an alias", "text that starts with `*` needs quotation marks",
             "put it in quotation marks", at_start=True),
    _Wording("scanning an anchor", "text that starts with `&` needs quotation marks",
             "put it in quotation marks", at_start=True),
    _Wording("tag", "text that starts with `!` needs quotation marks",
             "put it in quotation marks", at_start=True),
    _Wording("flow sequence", "a list opens here and is never closed, or lacks a comma",
             "put commas between the items and `]` after the last one", at_start=True),
    _Wording("flow mapping", "a mapping opens here and is never closed, or lacks a comma",
             "put commas between the keys and `}` after the last one", at_start=True),
    _Wording("node", "a value is missing here, or a bracket closes what was never opened",
             "put text with brackets or commas in quotation marks"),
    _Wording("block scalar", "a text block does not start as it should",
             "end the line after `|` or `>`, and indent the text with spaces"),
    _Wording("start any token", "a tab, or text that starts with a reserved character",
             "indent with spaces; put text that starts with `@`, `%` or a backtick "
             "in quotation marks"),
    _Wording("expected ':'", "this line is not a key with a value",
             "write `key: value`, or indent text that belongs to the line above"),
    _Wording("sequence entries are not allowed", "a list cannot start here",
             "write each item on its own line, under the key and after `- `"),
    _Wording("parsing a block", "this does not fit the lines above",
             "check the indentation, and that nothing follows a closing quotation mark or bracket"),
    _Wording("document", "directives and several documents in one file are not read",
             "delete lines that start with `%` or `...`"),
    _Wording("directive", "directives are not read", "delete lines that start with `%`"),
)  # fmt: skip


def syntax_fault(error: Exception, source: SourceFile) -> Diagnostic:
    """Return what stopped the YAML parser, with its place and without any of the text."""
    if not isinstance(error, MarkedYAMLError):
        return _character_fault(source)
    problem = f"{error.context} {error.problem}"
    for wording in _WORDINGS:
        if wording.fragment in problem:
            marks = (error.context_mark, error.problem_mark)
            mark = marks[0] or marks[1] if wording.at_start else marks[1] or marks[0]
            return Diagnostic(_location(source, mark), wording.message, wording.hint)
    place = _location(source, error.problem_mark or error.context_mark)
    return Diagnostic(place, "this is not YAML", "check indentation, quotation marks and colons")


def _character_fault(source: SourceFile) -> Diagnostic:
    found = Reader.NON_PRINTABLE.search(source.text)
    before = source.text[: found.start()] if found else ""
    line_start = before.rfind("\n") + 1
    place = Location(source.path, before.count("\n") + 1, len(before) - line_start + 1)
    return Diagnostic(place, "a character that YAML does not allow", "delete it")


def _location(source: SourceFile, mark: Mark | None) -> Location:
    return Location(source.path, mark.line + 1, mark.column + 1) if mark else Location(source.path)
