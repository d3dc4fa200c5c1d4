"""Read one text file, or say why it cannot be read. What it holds is never told."""

import re
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from ownpace.model.source import WRITTEN, Diagnostic, Limits, Location, SourceError, SourceFile

# On bytes, as a pattern on text with these ranges takes milliseconds to compile.
_FORBIDDEN = re.compile(
    rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x84\x86-\x9f]|\xef\xbf[\xbe\xbf]"
)
"""Characters, in UTF-8, that YAML does not allow in a file."""


def read_file(path: Path, name: str, limits: Limits = WRITTEN) -> SourceFile:
    """Return the text of a file under the name that diagnostics are to use.

    Raises:
        SourceError: The file is missing, too large, or not text in UTF-8.
    """
    data = _read_bytes(path, name, limits.size)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        hint = "save it with the encoding UTF-8"
        raise _fault(Location(name), "the file is not UTF-8 text", hint) from None
    found = _FORBIDDEN.search(data)
    if found:
        place = _location(name, data, found.start())
        raise _fault(place, "a control character stands here", "delete it")
    return SourceFile(name, text)


def _read_bytes(path: Path, name: str, most: int) -> bytes:
    place = Location(name)
    try:
        status = path.stat()
        if S_ISDIR(status.st_mode):
            raise _fault(place, "this is a folder", "name a file")
        if not S_ISREG(status.st_mode):
            raise _fault(place, "this is not an ordinary file", "name a text file")
        if status.st_size > most:
            raise _too_large(place, most)
        with path.open("rb") as file:
            data = file.read(most + 1)
    except FileNotFoundError:
        raise _fault(place, "there is no such file", "check the name and the folder") from None
    except PermissionError:
        raise _fault(place, "the file may not be read", "check who may read it") from None
    except (OSError, ValueError):
        raise _fault(place, "the file cannot be read", "check the name and the disk") from None
    if len(data) > most:
        raise _too_large(place, most)
    return data


def _too_large(place: Location, most: int) -> SourceError:
    message = f"the file is larger than {most // 1024} KiB"
    return _fault(place, message, "take out what does not belong in it")


def _location(name: str, data: bytes, position: int) -> Location:
    line_start = data.rfind(b"\n", 0, position) + 1
    column = len(data[line_start:position].decode("utf-8-sig"))
    return Location(name, data.count(b"\n", 0, position) + 1, column + 1)


def _fault(place: Location, message: str, hint: str) -> SourceError:
    return SourceError((Diagnostic(place, message, hint),))
