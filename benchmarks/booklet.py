"""What one booklet costs: set by Typst, against the same plan's single file set by WeasyPrint.

WeasyPrint prints all languages of the file, Typst one booklet for each: the times are for all.
"""

import logging
from collections.abc import Iterator
from time import perf_counter

from benchmarks.bench import Bench
from benchmarks.formats import build
from benchmarks.row import Row, in_seconds, paired_ratio
from ownpace.model.printing import Printing
from ownpace.parse.plan import parse_plan
from ownpace.printing import print_booklets
from ownpace.read.plan import read_plan
from ownpace.workshop import Workshop

GOAL = 1


def measure(bench: Bench) -> Iterator[Row]:
    """Yield the row of the time of all booklets of a plan."""
    from weasyprint import HTML  # needs libraries of the system that nothing else here needs

    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    workshop = Workshop(bench.root, bench.root / ".ownpace")
    ours: list[float] = []
    other: list[float] = []
    for person in bench.turns():
        path = bench.plans([person], 1)[0]
        plan = parse_plan(read_plan(path))
        html = build(bench, workshop, path, "html")
        start = perf_counter()
        count = len(list(print_booklets(plan, workshop, Printing())))
        ours.append(perf_counter() - start)
        start = perf_counter()
        HTML(filename=html).write_pdf()
        other.append(perf_counter() - start)
    yield Row(
        f"Time: {count} booklets by Typst against one of the single file by WeasyPrint",
        in_seconds(ours),
        in_seconds(other),
        paired_ratio(other, ours),
        GOAL,
    )
