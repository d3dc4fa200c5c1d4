"""The other side of the booklet is a whole PDF in every direction of writing."""

from datetime import date
from pathlib import Path

import pytest
from benchmarks.booklet import plan_html, set_by_weasyprint
from pypdfium2 import PdfDocument

from ownpace.build import build_plan
from ownpace.delivery import Delivery
from ownpace.model.printing import Printing
from ownpace.parse.plan import parse_plan
from ownpace.printing import print_booklets
from ownpace.read.plan import read_plan
from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", ["m4k8wz", "t7r2hb"])
def test_set_by_weasyprint(name: str, tmp_path: Path) -> None:
    """WeasyPrint has as much to set as we have, and needs at most twice as many pages."""
    path = ROOT / f"plans/{name}.yaml"
    workshop = Workshop(ROOT, tmp_path / "kept")
    plan = parse_plan(read_plan(path))
    folder = build_plan(path, workshop, Delivery(out=tmp_path, format="folder"), date.min).target
    assert folder

    other = PdfDocument(set_by_weasyprint(plan_html(plan, workshop), folder))

    ours = PdfDocument(next(print_booklets(plan, workshop, Printing()))[1])
    assert len(ours) <= len(other) <= 2 * len(ours)
