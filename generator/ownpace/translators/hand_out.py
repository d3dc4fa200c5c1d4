"""Work for translators as files of the tool that they use."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from ownpace.exchange.answers import Only
from ownpace.exchange.job import Job
from ownpace.exchange.notes import wanted
from ownpace.exchange.po import write_po
from ownpace.exchange.spreadsheet import write_back_translation, write_csv
from ownpace.exchange.tmx import write_tmx
from ownpace.exchange.xliff import write_xliff
from ownpace.export.publish import publish_file

Writer: TypeAlias = Callable[[Job, Only | None], str]
WRITERS: dict[str, tuple[str, Writer]] = {
    "po": (".po", write_po),
    "xliff": (".xlf", write_xliff),
    "tmx": (".tmx", write_tmx),
    "csv": (".csv", write_csv),
    "back-translation": (".back.csv", write_back_translation),
}
"""By the name of a format: how names of files end, and what writes them."""


def hand_out(jobs: Iterable[Job], tool: str, only: Only | None, out: Path) -> Iterator[Path]:
    """Write a file for each page with something to do, and yield where it stands."""
    ending, write = WRITERS[tool]
    for job in jobs:
        if not wanted(job, only):
            continue
        target = out / job.language / f"{job.name}{ending}"
        target.parent.mkdir(parents=True, exist_ok=True)
        publish_file(target, write(job, only).encode())
        yield target
