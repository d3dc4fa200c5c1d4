"""What one more person's ZIP costs in a run of many, against a site built for it alone."""

from collections.abc import Iterator

from benchmarks.bench import Bench
from benchmarks.mkdocs import build_zip, order_site
from benchmarks.plain import build_plain_zip
from benchmarks.row import Row, in_seconds, paired_ratio

GOAL = 100


def measure(bench: Bench) -> Iterator[Row]:
    """Yield the rows of the CPU that each plan after the first one takes."""
    ours: list[float] = []
    plain: list[float] = []
    same: list[float] = []
    count = bench.scale.further
    for person in bench.turns():
        plans = bench.plans([person], count)
        start = bench.link(plans[:1]).cpu
        ours.append((bench.link(plans).cpu - start) / (count - 1))
        plain.append(build_plain_zip(bench, plans[0]))
        same.append(build_zip(bench, order_site(bench, plans[0])))
    what = f"CPU: one more ZIP among {count} against"
    yield _row(f"{what} plain MkDocs and zip", ours, plain, GOAL)
    yield _row(f"{what} MkDocs building our pages", ours, same, None)


def _row(what: str, ours: list[float], other: list[float], goal: float | None) -> Row:
    return Row(what, in_seconds(ours), in_seconds(other), paired_ratio(other, ours), goal)
