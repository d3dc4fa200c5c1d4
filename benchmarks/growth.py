"""Whether memory stays flat and time per plan the same when there are many plans."""

from collections.abc import Iterator

from benchmarks.bench import Bench
from benchmarks.row import Row, in_bytes, in_seconds, paired_ratio

MEMORY_LIMIT = 1.2
TIME_LIMIT = 1.1


def measure(bench: Bench) -> Iterator[Row]:
    """Yield the rows of peak memory and of time per plan, for many plans against few.

    The time of starting would flatter the run of many plans. So the further plans of its second
    half are compared with those of its first half, and starting counts in neither.
    """
    few, many = bench.scale.few, bench.scale.many
    half = (few + many) // 2
    plans = bench.plans(bench.people, many)
    peaks: list[tuple[int, int]] = []
    times: list[tuple[float, float]] = []
    for _ in range(bench.scale.rounds):
        first, second, third = (bench.link(plans[:count]) for count in (few, half, many))
        peaks.append((third.memory, first.memory))
        earlier = (second.cpu - first.cpu) / (half - few)
        times.append(((third.cpu - second.cpu) / (many - half), earlier))
    at_many, at_few = zip(*peaks, strict=True)
    yield Row(
        f"Peak memory: {many} plans against {few}",
        in_bytes(at_many),
        in_bytes(at_few),
        paired_ratio(at_many, at_few),
        MEMORY_LIMIT,
        at_most=True,
    )
    late, early = zip(*times, strict=True)
    yield Row(
        f"CPU per plan: plans {half + 1} to {many} against {few + 1} to {half}",
        in_seconds(late),
        in_seconds(early),
        paired_ratio(late, early),
        TIME_LIMIT,
        at_most=True,
    )
