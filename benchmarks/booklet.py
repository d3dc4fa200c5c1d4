"""What one booklet costs: set by Typst, against the same pages set by WeasyPrint.

Both are tagged by the rules of PDF/UA-1 and in the reader's own language. WeasyPrint gets the
bodies of the pages ready made, with a style sheet of one line: with ours it fails in a grid or
does not get done in eight minutes. It gets no inline drawings: in Arabic it fails at the first.
"""

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from benchmarks.bench import Bench
from benchmarks.formats import build
from benchmarks.row import Row, in_seconds, paired_ratio
from ownpace.cli import CACHE
from ownpace.linking import edition_order, page_bodies
from ownpace.model.pages import PLAN_PAGES
from ownpace.model.plan import CarePlan
from ownpace.model.printing import Printing
from ownpace.parse.plan import parse_plan
from ownpace.printing import print_booklets
from ownpace.read.plan import read_plan
from ownpace.workshop import Workshop

GOAL = 5

_DRAWING = re.compile(r"<svg.*?</svg>", re.DOTALL)
_STYLE = "<style>h1 { break-before: page } img { width: 70mm }</style>"


def measure(bench: Bench) -> Iterator[Row]:
    """Yield the row of the CPU of one booklet, when all is warm."""
    workshop = Workshop(bench.root, bench.root / CACHE)
    ours: list[float] = []
    other: list[float] = []
    for person in bench.turns():
        path = bench.plans([person], 1)[0]
        plan = parse_plan(read_plan(path))
        html = plan_html(plan, workshop)
        folder = build(bench, workshop, path, "folder")
        _set_by_typst(plan, workshop)  # warms up
        ours.append(_set_by_typst(plan, workshop))
        start = process_time()
        set_by_weasyprint(html, folder)
        other.append(process_time() - start)
    yield Row(
        "CPU: one booklet by Typst against its pages by WeasyPrint",
        in_seconds(ours),
        in_seconds(other),
        paired_ratio(other, ours),
        GOAL,
    )


def plan_html(plan: CarePlan, workshop: Workshop) -> str:
    """Return the person's own pages in the reader's language as one document for paper."""
    locale = workshop.frame(edition_order(plan)).locales[0]
    own = set(PLAN_PAGES.values())
    bodies = "\n".join(page.html for page in page_bodies(plan, workshop) if page.path in own)
    text = _DRAWING.sub("", bodies).replace('"../assets/', '"assets/')
    language = f'lang="{locale.tag}" dir="{locale.direction}"'
    return f"<!doctype html><html {language}><title>Ownpace</title>{_STYLE}<body>{text}"


def set_by_weasyprint(html: str, folder: Path) -> bytes:
    """Return a document as a PDF, its figures taken from the site in `folder`."""
    from weasyprint import HTML  # needs libraries of the system that nothing else here needs

    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    document = HTML(string=html, base_url=f"{folder}/")
    made: bytes = document.write_pdf(pdf_variant="pdf/ua-1")
    return made


def _set_by_typst(plan: CarePlan, workshop: Workshop) -> float:
    """Make the booklet in the reader's language, and return the seconds of CPU that it took."""
    start = process_time()
    next(print_booklets(plan, workshop, Printing()))
    return process_time() - start
