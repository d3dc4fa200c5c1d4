"""A site as a ZIP archive: the shared files packed once, the pages of each person added.

The layout is that of PKWARE's APPNOTE.TXT 6.3.3, sections 4.3.7, 4.3.12 and 4.3.16.
"""

import struct
import zlib
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, structs

from ownpace.export.publish import FILE_MODE, check_path, publish_file
from ownpace.model.site import Shell

# From these on the format needs its ZIP64 records, which simple unpackers do not know.
TOO_MANY_FILES = 0xFFFF
TOO_MANY_BYTES = 0xFFFF_FFFF

LONGEST_NAME = 0xFFFF
"""Bytes of a path."""

_LOCAL = struct.Struct("<4s5H3L2H")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_NEEDS = 20
_MADE_BY_UNIX = 3 << 8 | _NEEDS
_NAMES_ARE_UTF8 = 0x800
_STORED = 0
_DEFLATED = 8
_MIDNIGHT = 0
_FIRST_DAY = 1 << 5 | 1
"""1980-01-01, the first day the format knows: a true date would change the bytes."""

_REGULAR_FILE = 0o100000
_SHARED_LEVEL = 9
_PAGE_LEVEL = 3
"""How hard to deflate what is packed once, and what is packed for each person: level 3 takes 0.55
of the time of level 6 and makes the pages 9 % larger."""


class PackedShell(Struct, frozen=True):
    """The two parts of a page round its body, deflated so that a deflated body fits between."""

    before: bytes
    after: bytes
    plain: Shell


class PackedFiles(Struct, frozen=True):
    """Files as they stand in an archive, ready to be its beginning."""

    records: bytes
    """The local records, one after the other."""

    entries: bytes
    """Their entries in the central directory."""

    names: tuple[str, ...]
    """Their paths, in the order of the records."""

    shells: dict[str, PackedShell] = {}
    """The shells of the pages that each person has of their own, by path."""


# zipfile would deflate all of a site again for each person: 108 ms of CPU for 239 files and 8
# pages. Taking over what is deflated already leaves the bodies of the pages.
def pack(files: Mapping[str, bytes], shells: Mapping[str, Shell] | None = None) -> PackedFiles:
    """Return `files` and `shells`, by path, deflated as small as zlib can make them.

    Raises:
        ValueError: A path leads out of the archive, or there is too much for one.
    """
    deflated = {path: _deflated(files[path], _SHARED_LEVEL) for path in files}
    packed = _joined(deflated, start=0)
    kept = {path: _packed_shell(shell) for path, shell in (shells or {}).items()}
    return structs.replace(packed, shells=kept)


def zip_chunks(packed: PackedFiles, pages: Mapping[str, bytes]) -> list[bytes]:
    """Return the parts of an archive of the packed files and, after them, `pages` by path.

    A page that has a shell is given without it.

    Raises:
        ValueError: A path leads out of the archive or is packed already, or there is too much
            for one archive.
    """
    if not pages.keys().isdisjoint(packed.names):
        raise ValueError("a page has the path of a file that is packed already")
    filled = {path: _page(pages[path], packed.shells.get(path)) for path in pages}
    added = _joined(filled, start=len(packed.records))
    count = len(packed.names) + len(added.names)
    start = len(packed.records) + len(added.records)
    size = len(packed.entries) + len(added.entries)
    if count >= TOO_MANY_FILES or start + size >= TOO_MANY_BYTES:
        raise ValueError("the site is too large for a ZIP archive")
    end = _END.pack(b"PK\5\6", 0, 0, count, count, size, start, 0)
    return [packed.records, added.records, packed.entries, added.entries, end]


def export_zip(packed: PackedFiles, pages: Mapping[str, bytes], target: Path) -> None:
    """Replace the file at `target` by an archive of all the files, whole or not at all.

    Raises:
        OSError: It could not be written; what was at `target` before is untouched.
        ValueError: The files do not make an archive.
    """
    publish_file(target, zip_chunks(packed, pages))


class _Deflated(Struct, frozen=True):
    """The bytes of one file as they stand in an archive."""

    body: bytes
    method: int
    check: int
    """CRC-32 of the file."""

    size: int
    """Bytes of the file."""


def _deflated(data: bytes, level: int) -> _Deflated:
    """Return a file deflated, or as it is where that is not smaller."""
    if len(data) >= TOO_MANY_BYTES:
        return _Deflated(b"", _STORED, 0, len(data))
    body = zlib.compress(data, level, -zlib.MAX_WBITS)
    smaller = len(body) < len(data)
    return _Deflated(
        body if smaller else data,
        _DEFLATED if smaller else _STORED,
        zlib.crc32(data),
        len(data),
    )


def _packed_shell(shell: Shell) -> PackedShell:
    return PackedShell(
        _block(shell.before, _SHARED_LEVEL),
        zlib.compress(shell.after, _SHARED_LEVEL, -zlib.MAX_WBITS),
        shell,
    )


def _page(body: bytes, shell: PackedShell | None) -> _Deflated:
    """Return a page deflated; of one with a shell, its body is all that is deflated anew."""
    if shell is None:
        return _deflated(body, _PAGE_LEVEL)
    before, after = shell.plain.before, shell.plain.after
    check = zlib.crc32(after, zlib.crc32(body, zlib.crc32(before)))
    parts = (shell.before, _block(body, _PAGE_LEVEL), shell.after)
    return _Deflated(b"".join(parts), _DEFLATED, check, len(before) + len(body) + len(after))


def _block(data: bytes, level: int) -> bytes:
    """Return data deflated to whole bytes, with more to follow (RFC 1951, section 3.2.3)."""
    deflater = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return deflater.compress(data) + deflater.flush(zlib.Z_SYNC_FLUSH)


def _joined(files: Mapping[str, _Deflated], *, start: int) -> PackedFiles:
    """Return files in the order of their paths, for an archive that has `start` bytes before."""
    records = bytearray()
    entries = bytearray()
    for path in sorted(files):
        record, entry = _records(path, files[path], start + len(records))
        records += record
        entries += entry
    return PackedFiles(bytes(records), bytes(entries), tuple(sorted(files)))


def _records(path: str, file: _Deflated, offset: int) -> tuple[bytes, bytes]:
    """Return the local record and the directory entry of one file."""
    check_path(path)
    name = path.encode()
    if max(offset, file.size) >= TOO_MANY_BYTES or len(name) > LONGEST_NAME:
        raise ValueError(f"too large for a ZIP archive: {path!r}")
    sizes = (file.check, len(file.body), file.size)
    about = (_NAMES_ARE_UTF8, file.method, _MIDNIGHT, _FIRST_DAY, *sizes)
    local = _LOCAL.pack(b"PK\3\4", _NEEDS, *about, len(name), 0)
    attributes = (_REGULAR_FILE | FILE_MODE) << 16
    entry = _ENTRY.pack(
        b"PK\1\2", _MADE_BY_UNIX, _NEEDS, *about, len(name), 0, 0, 0, 0, attributes, offset
    )
    return local + name + file.body, entry + name
