"""Put files and folders in their place whole or not at all.

What is written grows beside its target under a hidden name, `.<target>.<random>.tmp`, closed to
everybody else, and takes the place of the target in one step. A lock file for each target,
`.<target>.lock`, keeps two runs apart. It is removed when the run is done, so one that holds a
mark and no lock tells of a killed run: its leftovers hold health data and are removed first.
"""

import errno
import os
import re
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path, PurePosixPath

# Readable by all whatever the umask: a web server or the owner of a USB stick must be able to
# read a published site, and the same input must give the same modes.
FILE_MODE = 0o644
FOLDER_MODE = 0o755

_LEFTOVER = re.compile(r"\.(?P<name>.*[^.])\.[0-9a-f]{16}\.(?:tmp|old)", re.DOTALL)
_FORBIDDEN = re.compile(r"[\\:\0]")
_BINARY: int = getattr(os, "O_BINARY", 0)
_NO_LINK: int = getattr(os, "O_NOFOLLOW", 0)
_AT_WORKING_FOLDER = -100
_RENAME_EXCHANGE = 2


def publish_file(target: Path, data: bytes | Iterable[bytes], *, mode: int = FILE_MODE) -> None:
    """Replace the file at `target` by one that holds `data`, whole or not at all.

    Raises:
        OSError: It could not be written; what was at `target` before is untouched.
        ValueError: `target` has no name or one that ends in a dot.
    """
    with _claimed(target):
        _refuse_other_kind(target, Path.is_file)
        draft = _beside(target, "tmp")
        size = _write(draft, (data,) if isinstance(data, bytes) else data)
        _set_mode(draft, mode)
        _sync(draft)
        _check_size(draft, draft.stat().st_size, size)
        draft.replace(target)
        _sync(target.parent)


def publish_folder(target: Path, files: Mapping[str, bytes]) -> None:
    """Replace the folder at `target` by one that holds `files`, by path, whole or not at all.

    Raises:
        OSError: It could not be written; what was at `target` before is untouched.
        ValueError: A path leads out of the folder, or `target` has no name or one that ends in a
            dot.
    """
    for path in files:
        check_path(path)
    with _claimed(target):
        _refuse_other_kind(target, Path.is_dir)
        draft = _beside(target, "tmp")
        _write_folder(draft, files)
        _sync_folder(draft)
        _check_folder(draft, files)
        _set_mode(draft, FOLDER_MODE)
        _swap(draft, target)


def sweep(parent: Path) -> int:
    """Clear `parent` of what killed runs left, and return how many leftovers there were.

    Leftovers of targets that another run is writing at this moment stay.
    """
    swept = 0
    for name in sorted({name for name, _ in _leftovers(parent)}):
        with suppress(BlockingIOError), _locked(parent / name, wait=False):
            swept += _clear(parent / name)
    return swept


def check_path(path: str) -> None:
    """Refuse a path that is not plainly below the folder it is used in, on every system.

    Raises:
        ValueError: It is absolute, leads upwards, has empty parts, or holds a backslash, a colon
            or NUL.
    """
    if _FORBIDDEN.search(path) or not {"", ".", ".."}.isdisjoint(path.split("/")):
        raise ValueError(f"not a path inside a site: {path!r}")


@cache
def system_call(name: str) -> Callable[..., int] | None:
    """Return a function of the C library that Python has no name for, where there is one."""
    if sys.platform == "linux":
        # Imported here because a ZIP or a single file needs none of its 6 ms.
        import ctypes

        call: Callable[..., int] | None = getattr(ctypes.CDLL(None), name, None)
        return call
    else:
        return None


@contextmanager
def _claimed(target: Path) -> Iterator[None]:
    """Keep other runs from `target`, and leave nothing of this run beside it on a failure."""
    with _locked(target, wait=True) as killed:
        if killed:
            _clear(target)
        try:
            yield
        except BaseException:
            _clear(target)
            raise


@contextmanager
def _locked(target: Path, *, wait: bool) -> Iterator[bool]:
    """Hold the lock of `target`; the value says whether a run was killed while it held it."""
    if target.name[-1:] in ("", "."):
        raise ValueError(f"not a place for a file or a folder: {str(target)!r}")
    path = target.with_name(f".{target.name}.lock")
    lock = _acquire(path, wait=wait)
    try:
        # With a mark in the file, only the first run after a killed one has to list the parent:
        # listing it for each of 10,000 plans would take time that grows with their square.
        killed = os.fstat(lock).st_size > 0
        os.write(lock, b"\n")
        yield killed
    finally:
        _release(path, lock)


def _acquire(path: Path, *, wait: bool) -> int:
    while True:
        lock = os.open(path, os.O_RDWR | os.O_CREAT | _NO_LINK, 0o600)
        try:
            _lock(lock, wait=wait)
            # The holder before may have removed the file after it was opened here: a lock on it
            # would keep nobody out.
            with suppress(FileNotFoundError):
                if os.path.samestat(os.fstat(lock), path.stat()):
                    return lock
        except BaseException:
            os.close(lock)
            raise
        os.close(lock)


if sys.platform == "win32":
    import msvcrt

    def _lock(lock: int, *, wait: bool) -> None:
        while True:
            try:
                msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
            except PermissionError as error:
                if not wait:
                    raise BlockingIOError(errno.EAGAIN, "another run holds the lock") from error
                time.sleep(0.05)
            else:
                return

    def _release(path: Path, lock: int) -> None:
        os.close(lock)
        # An open file cannot be removed there: the run that has it open will remove it.
        with suppress(PermissionError, FileNotFoundError):
            path.unlink()

else:
    import fcntl

    def _lock(lock: int, *, wait: bool) -> None:
        fcntl.flock(lock, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _release(path: Path, lock: int) -> None:
        # Removed while it is held: whoever waits for it finds it gone and makes a new one.
        path.unlink(missing_ok=True)
        os.close(lock)


def _beside(target: Path, ending: str) -> Path:
    return target.with_name(f".{target.name}.{os.urandom(8).hex()}.{ending}")


def _leftovers(parent: Path) -> Iterator[tuple[str, Path]]:
    """Yield each draft or old folder in `parent`, after the name of its target."""
    for path in sorted(parent.iterdir()):
        if found := _LEFTOVER.fullmatch(path.name):
            yield found["name"], path


def _clear(target: Path) -> int:
    """Remove the leftovers of `target` and return how many; an old folder may be put back."""
    paths = [path for name, path in _leftovers(target.parent) if name == target.name]
    for path in paths:
        if path.suffix == ".old" and not target.exists():
            path.rename(target)
        elif path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    return len(paths)


def _refuse_other_kind(target: Path, is_kind: Callable[[Path], bool]) -> None:
    if target.is_symlink():
        raise FileExistsError(errno.EEXIST, "a symbolic link is in its place", str(target))
    if target.exists() and not is_kind(target):
        raise FileExistsError(errno.EEXIST, "something else is in its place", str(target))


def _write(path: Path, chunks: Iterable[bytes]) -> int:
    """Write a new file that only its owner can read, and return its size."""
    size = 0
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        for chunk in chunks:
            size += file.write(chunk)
    return size


def _write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write `files` into a new folder that only its owner can enter."""
    folder.mkdir(mode=0o700)
    parents = {parent for path in files for parent in PurePosixPath(path).parents}
    for parent in sorted(parents - {PurePosixPath()}):
        (folder / parent).mkdir(mode=0o700)
        _set_mode(folder / parent, FOLDER_MODE)
    for path, data in files.items():
        _write(folder / path, (data,))
        _set_mode(folder / path, FILE_MODE)


def _set_mode(path: Path, mode: int) -> None:
    # The file is our own: being refused means that the file system keeps no modes, as on a USB
    # stick, where everybody can read it anyway.
    with suppress(PermissionError):
        path.chmod(mode)


def _check_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    sizes = dict(_sizes(folder, ""))
    for path, data in files.items():
        _check_size(folder / path, sizes.get(path, -1), len(data))


def _sizes(folder: Path, prefix: str) -> Iterator[tuple[str, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _sizes(folder / entry.name, f"{prefix}{entry.name}/")
            else:
                yield prefix + entry.name, entry.stat(follow_symlinks=False).st_size


def _check_size(path: Path, found: int, expected: int) -> None:
    if found != expected:
        raise OSError(errno.EIO, "the file system did not keep what was written", str(path))


def _sync_folder(folder: Path) -> None:
    """Wait until all of a folder is on the disk."""
    # One syncfs for 230 files took 5 ms, one fsync for each of them 65 to 90 ms. Both wait until
    # the data is on the disk and report what could not be written; os.sync reports nothing and
    # waits for every other disk too.
    synchronize = system_call("syncfs")
    if synchronize is None:
        for path in (*folder.rglob("*"), folder):
            _sync(path)
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        if synchronize(descriptor) != 0:
            raise OSError(errno.EIO, "the file system could not be written", str(folder))
    finally:
        os.close(descriptor)


def _sync(path: Path) -> None:
    """Wait until a file, or the list of names in a folder, is on the disk."""
    is_folder = path.is_dir()
    if is_folder and sys.platform == "win32":
        return
    # Windows syncs only what is open for writing, and no system opens a folder so.
    descriptor = os.open(path, os.O_RDONLY if is_folder else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _swap(draft: Path, target: Path) -> None:
    """Put a finished folder in the place of `target`, and remove the one that was there."""
    old = draft
    if not target.exists():
        draft.rename(target)
    elif not _exchange(draft, target):
        old = _beside(target, "old")
        target.rename(old)
        draft.rename(target)
    _sync(target.parent)
    if old.exists():
        shutil.rmtree(old)


def _exchange(first: Path, second: Path) -> bool:
    """Swap two folders in one step; false where the system or the file system cannot."""
    rename = system_call("renameat2")
    if rename is None:
        return False
    here = _AT_WORKING_FOLDER
    return rename(here, os.fsencode(first), here, os.fsencode(second), _RENAME_EXCHANGE) == 0
