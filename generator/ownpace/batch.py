"""Build many plans, in this process or in several, and say how each of them went."""

import gc
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from ownpace.build import Outcome, build_plan
from ownpace.delivery import Delivery
from ownpace.model.source import Diagnostic, Location
from ownpace.workshop import Workshop

if TYPE_CHECKING:
    from concurrent.futures import Executor

SELDOM = (50_000, 20, 20)
"""When to look for rubbish: a plan leaves hardly any, and looking takes a twentieth of the time."""

BATCH = 25
"""Plans per task: few enough for even work, many enough that sending them costs nothing."""


class Task(Struct, frozen=True):
    """Plans for one worker, with all it needs to build them."""

    paths: tuple[Path, ...]
    root: Path
    cache: Path
    delivery: Delivery
    today: date


def build_plans(task: Task, jobs: int, workshop: Workshop) -> Iterator[Outcome]:
    """Yield what became of each plan, as they get done, in `jobs` processes."""
    if len(task.paths) > 1:
        gc.freeze()
        gc.set_threshold(*SELDOM)
        gc.enable()
    if jobs == 1 or len(task.paths) == 1:
        yield from _build_here(task, workshop)
        return
    _workshops[task.root, task.cache] = workshop
    with _pool(jobs) as pool:
        yield from _spread(task, pool)


def _spread(task: Task, pool: "Executor") -> Iterator[Outcome]:
    from concurrent.futures import as_completed

    futures = [
        pool.submit(_build_task, Task(part, task.root, task.cache, task.delivery, task.today))
        for part in _parts(task.paths)
    ]
    for done in as_completed(futures):
        yield from done.result()


def _parts(paths: tuple[Path, ...]) -> Iterator[tuple[Path, ...]]:
    for start in range(0, len(paths), BATCH):
        yield paths[start : start + BATCH]


def _pool(jobs: int) -> "Executor":
    """Fork where the system can: a worker then starts with all modules loaded."""
    # Imported here because one plan, the common case, needs no other process.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_all_start_methods, get_context

    method = "fork" if "fork" in get_all_start_methods() else "spawn"
    return ProcessPoolExecutor(jobs, mp_context=get_context(method))


_workshops: dict[tuple[Path, Path], Workshop] = {}
"""What a worker process keeps between its tasks; the same input gives the same output."""


def _build_task(task: Task) -> tuple[Outcome, ...]:
    workshop = _workshops.setdefault((task.root, task.cache), Workshop(task.root, task.cache))
    return tuple(_build_here(task, workshop))


def _build_here(task: Task, workshop: Workshop) -> Iterator[Outcome]:
    for path in task.paths:
        try:
            yield build_plan(path, workshop, task.delivery, task.today)
        except OSError as error:
            yield Outcome(str(path), (_not_written(path, error),))


def _not_written(path: Path, error: OSError) -> Diagnostic:
    return Diagnostic(
        Location(str(path)),
        f"the site could not be written: {error.strerror or 'the system refused'}",
        "check the folder given with --out, and the room on the disk",
    )
