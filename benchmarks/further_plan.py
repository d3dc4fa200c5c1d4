"""What one more person's ZIP costs in a run of many, against a MkDocs build of its own."""

from collections.abc import Iterator

from benchmarks.bench import Bench
from benchmarks.mkdocs import build_zip, order_site
from benchmarks.row import Row, in_seconds, paired_ratio

GOAL = 100


def measure(bench: Bench) -> Iterator[Row]:
    """Yield the row of the CPU that each plan after the first one takes."""
    ours: list[float] = []
    other: list[float] = []
    count = bench.scale.further
    for person in bench.turns():
        plans = bench.plans([person], count)
        start = bench.link(plans[:1]).cpu
        ours.append((bench.link(plans).cpu - start) / (count - 1))
        other.append(build_zip(bench, order_site(bench, plans[0])))
    yield Row(
        f"CPU: one more ZIP among {count} against one MkDocs build and ZIP",
        in_seconds(ours),
        in_seconds(other),
        paired_ratio(other, ours),
        GOAL,
    )
