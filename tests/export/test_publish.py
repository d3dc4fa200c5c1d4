"""Files and folders are published whole or not at all."""

import errno
import os
import tempfile
from collections import UserDict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ownpace.export import publish
from ownpace.export.publish import publish_file, publish_folder, sweep

OLD = {"index.html": b"old", "es/index.html": b"viejo", "gone.html": b"gone"}
NEW = {"index.html": b"new", "es/index.html": b"nuevo", "es/plan/index.html": b""}

NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="/\\:\0"), max_size=20)
PATHS = st.lists(NAMES.map("d{}".format), max_size=3).flatmap(
    lambda folders: NAMES.map(lambda name: "/".join([*folders, f"f{name}"]))
)


@pytest.fixture(params=["renameat2 and syncfs", "neither"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run on a system with the calls of Linux, and on one without them."""
    if request.param == "neither":
        monkeypatch.setattr(publish, "system_call", lambda _name: None)
    return str(request.param)


@pytest.fixture(params=[0o077, 0o000, 0o022], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    """Run under several umasks."""
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def read(folder: Path) -> dict[str, bytes]:
    """Return the bytes of each file in a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def names(folder: Path) -> list[str]:
    """Return what is directly in a folder, hidden or not."""
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.usefixtures("system")
def test_folder_is_replaced(tmp_path: Path) -> None:
    """A published folder holds exactly the new files, and nothing is left beside it."""
    publish_folder(tmp_path / "site", OLD)

    publish_folder(tmp_path / "site", NEW)

    assert read(tmp_path / "site") == NEW
    assert names(tmp_path) == ["site"]


@settings(deadline=None, max_examples=25)
@given(files=st.dictionaries(PATHS, st.binary(max_size=100), max_size=8))
def test_folder_holds_what_was_given(files: dict[str, bytes]) -> None:
    """Whatever the names and the bytes, a published folder reads back equal."""
    with tempfile.TemporaryDirectory() as parent:
        target = Path(parent) / "site"

        publish_folder(target, files)

        assert read(target) == files


@pytest.mark.parametrize("data", [b"new", [b"n", b"", b"ew"]], ids=["bytes", "chunks"])
def test_file_is_replaced(tmp_path: Path, data: bytes | list[bytes]) -> None:
    """A published file holds exactly the new bytes, and nothing is left beside it."""
    publish_file(tmp_path / "site.zip", b"what was there before")

    publish_file(tmp_path / "site.zip", data)

    assert (tmp_path / "site.zip").read_bytes() == b"new"
    assert names(tmp_path) == ["site.zip"]


@pytest.mark.usefixtures("umask")
def test_modes_do_not_depend_on_umask(tmp_path: Path) -> None:
    """Published files are 0644 and published folders 0755 under any umask."""
    publish_file(tmp_path / "site.zip", b"new")
    publish_folder(tmp_path / "site", NEW)

    modes = {path.relative_to(tmp_path).as_posix(): path.stat() for path in tmp_path.rglob("*")}
    assert {path: oct(found.st_mode) for path, found in modes.items()} == {
        "site.zip": "0o100644",
        "site": "0o40755",
        "site/index.html": "0o100644",
        "site/es": "0o40755",
        "site/es/index.html": "0o100644",
        "site/es/plan": "0o40755",
        "site/es/plan/index.html": "0o100644",
    }


def test_file_is_private_while_it_grows(tmp_path: Path) -> None:
    """Only its owner can read a file that is being written, and its lock."""
    modes = {}

    def chunks() -> Iterator[bytes]:
        modes.update({path.suffix: oct(path.stat().st_mode) for path in tmp_path.iterdir()})
        yield b"new"

    publish_file(tmp_path / "site.zip", chunks())

    assert modes == {".tmp": "0o100600", ".lock": "0o100600"}


class Watched(UserDict[str, bytes]):
    """Files that call `watch` whenever one of them is handed over."""

    def __init__(self, files: Mapping[str, bytes], watch: Callable[[], None]) -> None:
        super().__init__(files)
        self._watch = watch

    def __getitem__(self, path: str) -> bytes:
        self._watch()
        return super().__getitem__(path)


def test_folder_is_private_while_it_grows(tmp_path: Path) -> None:
    """Only its owner can enter a folder that is being written."""
    modes: set[str] = set()

    def watch() -> None:
        modes.update(oct(path.stat().st_mode) for path in tmp_path.glob(".site.*.tmp"))

    publish_folder(tmp_path / "site", Watched(NEW, watch))

    assert modes == {"0o40700"}


@pytest.mark.usefixtures("system")
def test_lost_bytes_are_noticed(tmp_path: Path) -> None:
    """A folder that did not keep a byte is not published; the old one stays as it was."""
    publish_folder(tmp_path / "site", OLD)

    def damage() -> None:
        for path in tmp_path.glob(".site.*.tmp/index.html"):
            path.write_bytes(b"")

    with pytest.raises(OSError, match="did not keep") as failed:
        publish_folder(tmp_path / "site", Watched(NEW, damage))

    assert failed.value.errno == errno.EIO
    assert read(tmp_path / "site") == OLD
    assert names(tmp_path) == ["site"]


def test_failure_in_the_middle_of_a_file(tmp_path: Path) -> None:
    """When the chunks of a file end in an error, the old file stays and nothing is left."""
    publish_file(tmp_path / "site.zip", b"old")

    def chunks() -> Iterator[bytes]:
        yield b"new"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        publish_file(tmp_path / "site.zip", chunks())

    assert (tmp_path / "site.zip").read_bytes() == b"old"
    assert names(tmp_path) == ["site.zip"]


def test_failure_between_two_renames(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where folders cannot be exchanged, a new one that cannot move in leaves the old in place."""
    publish_folder(tmp_path / "site", OLD)
    monkeypatch.setattr(publish, "system_call", lambda _name: None)
    rename = Path.rename
    aside = []

    def refuse_drafts(path: Path, target: Path) -> Path:
        if path.suffix == ".tmp":
            aside.append(not target.exists())
            raise OSError(errno.EIO, "refused")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse_drafts)
    with pytest.raises(OSError, match="refused"):
        publish_folder(tmp_path / "site", NEW)

    assert aside == [True]
    assert read(tmp_path / "site") == OLD
    assert names(tmp_path) == ["site"]


def test_file_system_without_exchange(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder is replaced also where the system knows the exchange and the disk does not."""
    publish_folder(tmp_path / "site", OLD)
    monkeypatch.setattr(
        publish, "system_call", lambda name: (lambda *_: -1) if name == "renameat2" else None
    )

    publish_folder(tmp_path / "site", NEW)

    assert read(tmp_path / "site") == NEW
    assert names(tmp_path) == ["site"]


def test_disk_that_fails_to_sync(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that the disk could not take is not published."""
    publish_folder(tmp_path / "site", OLD)
    monkeypatch.setattr(
        publish, "system_call", lambda name: (lambda *_: -1) if name == "syncfs" else None
    )

    with pytest.raises(OSError, match="could not be written"):
        publish_folder(tmp_path / "site", NEW)

    assert read(tmp_path / "site") == OLD
    assert names(tmp_path) == ["site"]


def test_link_in_the_place(tmp_path: Path) -> None:
    """A symbolic link is refused, and what it points at is left alone."""
    publish_folder(tmp_path / "elsewhere", OLD)
    (tmp_path / "site").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(FileExistsError, match="symbolic link"):
        publish_folder(tmp_path / "site", NEW)
    with pytest.raises(FileExistsError, match="symbolic link"):
        publish_file(tmp_path / "site", b"new")

    assert read(tmp_path / "elsewhere") == OLD
    assert names(tmp_path) == ["elsewhere", "site"]


def test_other_kind_in_the_place(tmp_path: Path) -> None:
    """A folder never takes the place of a file, nor a file that of a folder."""
    publish_file(tmp_path / "file", b"old")
    publish_folder(tmp_path / "folder", OLD)

    with pytest.raises(FileExistsError, match="something else"):
        publish_folder(tmp_path / "file", NEW)
    with pytest.raises(FileExistsError, match="something else"):
        publish_file(tmp_path / "folder", b"new")

    assert (tmp_path / "file").read_bytes() == b"old"
    assert read(tmp_path / "folder") == OLD
    assert names(tmp_path) == ["file", "folder"]


HOSTILE = ["", ".", "..", "/etc/x", "../x", "a/../../x", "a//b", "a/", "./a", "a\\b", "C:x", "a\0b"]


@pytest.mark.parametrize("path", HOSTILE)
def test_hostile_path(tmp_path: Path, path: str) -> None:
    """A path that could lead out of the folder is refused before anything is written."""
    publish_folder(tmp_path / "site", OLD)

    with pytest.raises(ValueError, match="not a path inside a site"):
        publish_folder(tmp_path / "site", {"index.html": b"new", path: b"hostile"})

    assert read(tmp_path / "site") == OLD
    assert names(tmp_path) == ["site"]


@pytest.mark.parametrize("name", ["", "..", "x."])
def test_target_without_a_name(tmp_path: Path, name: str) -> None:
    """What has no name that every system keeps is no place to publish at."""
    with pytest.raises(ValueError, match="not a place"):
        publish_file(Path(name), b"new")
    with pytest.raises(ValueError, match="not a place"):
        publish_folder(tmp_path / ".." / name / "..", NEW)


def test_sweep_takes_leftovers_only(tmp_path: Path) -> None:
    """Sweeping removes what killed runs left of any target, and nothing else."""
    (tmp_path / ".a.0123456789abcdef.tmp").mkdir()
    (tmp_path / ".a.0123456789abcdef.tmp" / "index.html").write_bytes(b"leftover")
    (tmp_path / ".b.zip.0123456789abcdef.tmp").write_bytes(b"leftover")
    others = [".a.tmp", ".b.old", ".c.0123.tmp", ".d.lock", "e.0123456789abcdef.tmp"]
    for name in others:
        (tmp_path / name).write_bytes(b"another program's")

    swept = sweep(tmp_path)

    assert swept == 2
    assert names(tmp_path) == others


def test_sweep_does_not_follow_links(tmp_path: Path) -> None:
    """A link named like a leftover is removed; what it points at stays."""
    publish_folder(tmp_path / "site", OLD)
    (tmp_path / ".a.0123456789abcdef.tmp").symlink_to(tmp_path / "site")

    sweep(tmp_path)

    assert names(tmp_path) == ["site"]
    assert read(tmp_path / "site") == OLD


def test_sweep_leaves_a_running_publication(tmp_path: Path) -> None:
    """What another run is writing at this moment is not swept."""
    swept = []

    def chunks() -> Iterator[bytes]:
        yield b"ne"
        swept.append(sweep(tmp_path))
        yield b"w"

    publish_file(tmp_path / "site.zip", chunks())

    assert swept == [0]
    assert (tmp_path / "site.zip").read_bytes() == b"new"
