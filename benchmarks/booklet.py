"""What one booklet costs: set by Typst, against the same pages of the site set by WeasyPrint.

Both print the reader's own language. WeasyPrint gets the pages without our style sheets: with them
it was not done after two minutes.
"""

import logging
import re
from collections.abc import Iterator
from time import perf_counter

from benchmarks.bench import Bench
from benchmarks.formats import build
from benchmarks.row import Row, in_seconds, paired_ratio
from ownpace.model.pages import PLAN_PAGES
from ownpace.model.printing import Printing
from ownpace.parse.plan import parse_plan
from ownpace.printing import print_booklets
from ownpace.read.plan import read_plan
from ownpace.workshop import Workshop

GOAL = 1

_UNSTYLED = re.compile(r"<link[^>]*>|<script.*?</script>|<style.*?</style>", re.DOTALL)


def measure(bench: Bench) -> Iterator[Row]:
    """Yield the row of the time of one booklet."""
    from weasyprint import HTML  # needs libraries of the system that nothing else here needs

    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    workshop = Workshop(bench.root, bench.root / ".ownpace")
    ours: list[float] = []
    other: list[float] = []
    for person in bench.turns():
        path = bench.plans([person], 1)[0]
        plan = parse_plan(read_plan(path))
        folder = build(bench, workshop, path, "folder")
        start = perf_counter()
        next(print_booklets(plan, workshop, Printing()))
        ours.append(perf_counter() - start)
        start = perf_counter()
        for name in PLAN_PAGES.values():
            page = folder / name
            html = _UNSTYLED.sub("", page.read_text(encoding="utf-8"))
            HTML(string=html, base_url=str(page)).write_pdf()
        other.append(perf_counter() - start)
    yield Row(
        "Time: one booklet by Typst against its pages by WeasyPrint",
        in_seconds(ours),
        in_seconds(other),
        paired_ratio(other, ours),
        GOAL,
    )
