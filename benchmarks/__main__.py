"""Measure, and print one table: `python -m benchmarks [--quick]`."""

import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from msgspec.structs import replace
from rich.console import Console
from rich.table import Table

from benchmarks import (
    booklet,
    cold_command,
    formats,
    further_plan,
    growth,
    opening,
    processes,
    size,
)
from benchmarks.bench import QUICK, Bench, Scale, open_bench
from benchmarks.process import NO_BYTECODE
from benchmarks.row import Row

MEASUREMENTS = (
    *(size, formats, opening, booklet),
    *(further_plan, cold_command, growth, processes),
)

WIDE = 120
"""Columns where the output is no terminal."""

CAPTION = (
    "Sides are measured in turn, both in this run: the sides are medians, the ratio the median of "
    "all pairs; a limit is no measurement. ZIP files against MkDocs, memory, growth and processes: "
    f"each side is whole processes, to which {NO_BYTECODE} is not passed on, so that compiled "
    "modules are kept, as for any user; the pages of MkDocs building ours are the same, byte for "
    "byte. Other forms, the booklet and the opened file: inside one process, when all is warm."
)


@click.command()
@click.option("--quick", is_flag=True, help="See that all works; the numbers mean nothing.")
@click.option("--rounds", type=click.IntRange(1), default=Scale().rounds, show_default=True)
@click.option(
    "--project",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="Folder with content/, templates/, plans/, clinic.yml and mkdocs.yml.",
)
def main(*, quick: bool, rounds: int, root: Path) -> None:
    """Measure against plain MkDocs, both sides of each ratio in the same run."""
    scale = QUICK if quick else replace(Scale(), rounds=rounds)
    with TemporaryDirectory(prefix="ownpace-bench-") as folder:
        rows = _measure_all(open_bench(root, Path(folder).resolve(), scale))
    console = Console(width=None if sys.stdout.isatty() else WIDE)
    console.print(_table(rows))


def _measure_all(bench: Bench) -> list[Row]:
    rows: list[Row] = []
    console = Console(stderr=True)
    for measurement in MEASUREMENTS:
        with console.status(measurement.__doc__ or ""):
            rows += measurement.measure(bench)
    return rows


def _table(rows: Sequence[Row]) -> Table:
    table = Table(caption=CAPTION, caption_justify="left")
    table.add_column("what")
    for name in ("ours", "other side", "ratio", "goal"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("reached")
    for row in rows:
        table.add_row(row.what, row.ours, row.other, f"{row.ratio:.2f}", _goal(row), _reached(row))
    return table


def _goal(row: Row) -> str:
    if row.goal is None:
        return "–"
    return f"{'≤' if row.at_most else '≥'} {row.goal:g}"


def _reached(row: Row) -> str:
    return {None: "–", True: "yes", False: "no"}[row.reached]


if __name__ == "__main__":
    main(prog_name="python -m benchmarks")
