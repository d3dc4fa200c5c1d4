"""How large one person's ZIP is, how little of it is personal, and that both sides agree."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from benchmarks.bench import Bench
from benchmarks.mkdocs import build_zip, mkdocs_zip, order_site
from benchmarks.row import Row, in_bytes, paired_ratio
from ownpace.edition.build import FOR_SERVERS
from ownpace.model.pages import PLAN_PAGES


def measure(bench: Bench) -> Iterator[Row]:
    """Yield the rows of bytes for one person, after comparing the files of both sides.

    Raises:
        RuntimeError: Two sites differ, so that no ratio here would mean anything.
    """
    sizes = [_sizes(bench, person) for person in bench.people]
    ours, other, personal = (list(column) for column in zip(*sizes, strict=True))
    yield _row("Bytes: our ZIP against that of MkDocs", ours, other)
    yield _row("Bytes: personal pages in our ZIP against all of it", personal, ours)


def read_zip(path: Path) -> dict[str, bytes]:
    """Return the files of an archive by path, without those that only a web server needs."""
    with ZipFile(path) as archive:
        return {
            entry.filename: archive.read(entry)
            for entry in archive.infolist()
            if not entry.is_dir() and entry.filename not in FOR_SERVERS
        }


def personal_bytes(path: Path) -> int:
    """Return how many deflated bytes of an archive are a person's own pages."""
    with ZipFile(path) as archive:
        return sum(
            entry.compress_size for entry in archive.infolist() if _is_personal(entry.filename)
        )


def _sizes(bench: Bench, person: str) -> tuple[int, int, int]:
    """Return the bytes of our ZIP, of that of MkDocs, and of the personal pages in ours."""
    plan = bench.plans([person], 1)[0]
    bench.link([plan])
    build_zip(bench, order_site(bench, plan))
    ours, other = bench.zips / f"{plan.stem}.zip", mkdocs_zip(bench)
    if read_zip(ours) != read_zip(other):
        raise RuntimeError("the linked site and the site built by MkDocs differ")
    return ours.stat().st_size, other.stat().st_size, personal_bytes(ours)


def _is_personal(path: str) -> bool:
    own = set(PLAN_PAGES.values())
    return path in own or path.partition("/")[2] in own


def _row(what: str, ours: list[int], other: list[int]) -> Row:
    return Row(what, in_bytes(ours), in_bytes(other), paired_ratio(other, ours))
