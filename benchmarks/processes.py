"""How much sooner two processes are done than one."""

from collections.abc import Iterator

from benchmarks.bench import Bench
from benchmarks.row import Row, in_seconds, paired_ratio

GOAL = 1.7


def measure(bench: Bench) -> Iterator[Row]:
    """Yield the row of the time on the clock with two processes against one."""
    two: list[float] = []
    one: list[float] = []
    plans = bench.plans(bench.people, bench.scale.spread)
    for _ in range(bench.scale.rounds):
        two.append(bench.link(plans, jobs=2).wall)
        one.append(bench.link(plans, jobs=1).wall)
    yield Row(
        f"Time on the clock: {len(plans)} plans in two processes against one",
        in_seconds(two),
        in_seconds(one),
        paired_ratio(one, two),
        GOAL,
    )
