"""A text file that was read, and what may be wrong with it."""

from typing import Literal, TypeAlias

from msgspec import Struct

from ownpace.model.value import Path

Severity: TypeAlias = Literal["error", "warning"]


class SourceFile(Struct, frozen=True):
    """A file as read: its path as the user knows it, and its text."""

    path: str
    text: str


class Location(Struct, frozen=True, order=True):
    """A place in a source file; line and column count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Diagnostic(Struct, frozen=True):
    """One thing wrong, or doubtful, in the input. Never holds a value of the input."""

    location: Location
    message: str
    hint: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        first = f"{self.location}: {self.severity}: {self.message}"
        return f"{first}\n  hint: {self.hint}" if self.hint else first


class Finding(Struct, frozen=True):
    """What a check says about a value of a plan, before the line is looked up."""

    path: Path
    message: str
    hint: str = ""
    severity: Severity = "error"


class SourceError(Exception):
    """Input that cannot be used. Holds every fault that was found, in the order of the lines."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("\n".join(map(str, diagnostics)))
        self.diagnostics = diagnostics


class Limits(Struct, frozen=True):
    """How much of a file is read: whatever holds more is refused."""

    size: int
    """Bytes."""

    values: int
    """Keys and values."""


WRITTEN = Limits(256 * 1024, 20_000)
"""Far more than anything written by hand."""

NOTED = Limits(1024 * 1024, 100_000)
"""Some years of a diary."""
