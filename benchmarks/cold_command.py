"""What the command for a single plan costs, its start included, against a MkDocs build."""

from collections.abc import Iterator

from benchmarks.bench import Bench
from benchmarks.plain import build_plain_zip
from benchmarks.row import Row, in_seconds, paired_ratio

GOAL = 12


def measure(bench: Bench) -> Iterator[Row]:
    """Yield the row of the CPU of a whole command for one plan."""
    ours: list[float] = []
    other: list[float] = []
    for person in bench.turns():
        plans = bench.plans([person], 1)
        ours.append(bench.link(plans).cpu)
        other.append(build_plain_zip(bench, plans[0]))
    yield Row(
        "CPU: the command for one ZIP against plain MkDocs and zip",
        in_seconds(ours),
        in_seconds(other),
        paired_ratio(other, ours),
        GOAL,
    )
