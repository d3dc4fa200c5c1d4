"""What every measurement works on: a copy of a project, and how much is to be measured."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from benchmarks.plans import write_plans
from benchmarks.process import Usage, run_python

INPUTS = ("content", "templates", "clinic.yml", "mkdocs.yml")


class Scale(Struct, frozen=True):
    """How much is measured."""

    rounds: int = 5
    """How often both sides of a ratio are measured, in turn."""

    further: int = 200
    """Plans in the run that tells what one more plan costs."""

    few: int = 10
    """Plans in the smallest of the runs that tell how cost grows."""

    many: int = 1000
    """Plans in the largest of them."""

    spread: int = 400
    """Plans that two processes share."""


QUICK = Scale(rounds=1, further=5, few=2, many=8, spread=4)
"""Enough to see that every measurement works, far too little to believe its numbers."""


class Bench(Struct, frozen=True):
    """A copy of a project, with the editions of its demo plans already built."""

    root: Path
    people: tuple[str, ...]
    """The texts of the demo plans."""

    scale: Scale

    def turns(self) -> Iterator[str]:
        """Yield the text of one demo plan for each round, all of them in turn."""
        for turn in range(self.scale.rounds):
            yield self.people[turn % len(self.people)]

    def plans(self, people: Sequence[str], count: int) -> tuple[Path, ...]:
        """Write `count` plans like those of `people`, and return where they are."""
        return write_plans(people, count, self.root / "plans")

    def link(self, plans: Sequence[Path], jobs: int = 1) -> Usage:
        """Build the ZIP files of `plans` by one command, and return what it used."""
        options = ["--format", "zip", "--jobs", str(jobs), "--out", str(self.zips)]
        command = ["-m", "ownpace", "build", "--project", str(self.root), *options]
        return run_python([*command, *map(str, plans)])

    @property
    def zips(self) -> Path:
        """Folder of the ZIP files."""
        return self.root / "zips"


def open_bench(project: Path, folder: Path, scale: Scale) -> Bench:
    """Copy the project at `project` into `folder`, and build the editions of its demo plans.

    Raises:
        FileNotFoundError: The project has no demo plan.
    """
    people = tuple(
        path.read_text(encoding="utf-8") for path in sorted(project.glob("plans/*.yaml"))
    )
    if not people:
        raise FileNotFoundError(f"there is no plan in {project / 'plans'}")
    for name in INPUTS:
        if (project / name).is_dir():
            shutil.copytree(project / name, folder / name)
        else:
            shutil.copy(project / name, folder / name)
    bench = Bench(folder, people if scale is not QUICK else people[:1], scale)
    bench.link(bench.plans(bench.people, len(bench.people)))
    return bench
