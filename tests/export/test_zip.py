"""A site is exported as a ZIP archive that any unpacker reads."""

import io
import pickle
import random
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ownpace.export import zip as archive
from ownpace.export.zip import export_zip, pack, zip_chunks

SHARED = {"index.html": b"<p>", "assets/app.js": b"let x;" * 500, "ar/نص.html": "نص".encode() * 99}
PAGES = {"plan/index.html": b"<h1>Plan</h1>" * 100, "es/plan/index.html": b""}

NAMES = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="/\\:\0"), min_size=1, max_size=9
).filter(lambda name: name not in (".", ".."))
PATHS = st.lists(NAMES, min_size=1, max_size=3).map("/".join)
DATA = st.one_of(st.binary(max_size=300), st.binary(max_size=9).map(lambda data: data * 99))
FILES = st.dictionaries(PATHS, DATA, max_size=8)


def open_zip(shared: dict[str, bytes], pages: dict[str, bytes]) -> ZipFile:
    """Return the archive of shared files and pages, opened by the standard library."""
    return ZipFile(io.BytesIO(b"".join(zip_chunks(pack(shared), pages))))


@settings(deadline=None, max_examples=60)
@given(files=FILES, data=st.data())
def test_archive_holds_what_was_given(files: dict[str, bytes], data: st.DataObject) -> None:
    """Whatever the names and the bytes, the standard library reads every file back equal."""
    own = data.draw(st.sets(st.sampled_from(sorted(files)))) if files else set()
    shared = {path: body for path, body in files.items() if path not in own}
    pages = {path: body for path, body in files.items() if path in own}

    with open_zip(shared, pages) as found:
        assert found.testzip() is None
        assert {path: found.read(path) for path in found.namelist()} == files
        assert found.namelist() == sorted(shared) + sorted(pages)


def test_same_input_same_bytes() -> None:
    """The archive depends neither on the order of the files nor on when it is made."""
    backwards = pack(dict(reversed(SHARED.items())))

    chunks = zip_chunks(backwards, dict(reversed(PAGES.items())))

    assert b"".join(chunks) == b"".join(zip_chunks(pack(SHARED), PAGES))


def test_entries() -> None:
    """Every file has a fixed date, the mode 0644 of a regular file, and a name in UTF-8."""
    with open_zip(SHARED, PAGES) as found:
        entries = found.infolist()

    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {oct(entry.external_attr >> 16) for entry in entries} == {"0o100644"}
    assert {entry.create_system for entry in entries} == {3}
    assert {entry.flag_bits for entry in entries} == {0x800}


def test_smaller_form_is_kept() -> None:
    """A file is deflated where that makes it smaller, and stored where it does not."""
    noise = random.Random(1).randbytes(1000)

    with open_zip({"text": b"back " * 200, "noise": noise}, {"page": noise, "empty": b""}) as found:
        methods = {entry.filename: entry.compress_type for entry in found.infolist()}

    assert methods == {
        "text": ZIP_DEFLATED,
        "noise": ZIP_STORED,
        "page": ZIP_STORED,
        "empty": ZIP_STORED,
    }


def test_shared_files_are_taken_as_they_are() -> None:
    """The packed files are the beginning of every archive, not packed again."""
    packed = pickle.loads(pickle.dumps(pack(SHARED)))

    chunks = zip_chunks(packed, PAGES)

    assert packed == pack(SHARED)
    assert chunks[0] is packed.records


def test_page_in_place_of_a_shared_file() -> None:
    """A page that would stand in the archive twice is refused."""
    with pytest.raises(ValueError, match="packed already"):
        zip_chunks(pack(SHARED), {"index.html": b"again"})


@pytest.mark.parametrize("path", ["../x", "/x", "a\\b", "C:x", "a//b", ""])
def test_hostile_path(path: str) -> None:
    """A path that could lead out of the folder of unpacking is refused, shared or not."""
    with pytest.raises(ValueError, match="not a path inside a site"):
        pack({path: b"hostile"})
    with pytest.raises(ValueError, match="not a path inside a site"):
        zip_chunks(pack(SHARED), {path: b"hostile"})


def test_too_many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of files from which ZIP64 would be needed is refused, one less is not."""
    monkeypatch.setattr(archive, "TOO_MANY_FILES", len(SHARED) + 2)
    packed = pack(SHARED)

    zip_chunks(packed, {"one": b""})
    with pytest.raises(ValueError, match="too large for a ZIP"):
        zip_chunks(packed, {"one": b"", "two": b""})


def test_too_many_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file and an archive are refused at the size from which ZIP64 would be needed."""
    packed = pack(SHARED)
    size = len(packed.records) + len(packed.entries)

    monkeypatch.setattr(archive, "TOO_MANY_BYTES", size + 1)
    zip_chunks(packed, {})
    monkeypatch.setattr(archive, "TOO_MANY_BYTES", size)
    with pytest.raises(ValueError, match="too large for a ZIP"):
        zip_chunks(packed, {})
    with pytest.raises(ValueError, match=r"too large for a ZIP archive: 'big\.html'"):
        pack({"big.html": b"0" * size})


def test_too_long_name() -> None:
    """A path longer than the format can write is refused."""
    pack({"n" * 65_535: b""})

    with pytest.raises(ValueError, match="too large for a ZIP"):
        pack({"n" * 65_536: b""})


def test_export_zip(tmp_path: Path) -> None:
    """The archive on the disk holds the shared files and the pages, `index.html` at its top."""
    export_zip(pack(SHARED), PAGES, tmp_path / "site.zip")

    with ZipFile(tmp_path / "site.zip") as found:
        assert {path: found.read(path) for path in found.namelist()} == {**SHARED, **PAGES}
    assert [path.name for path in tmp_path.iterdir()] == ["site.zip"]
