"""The benchmark runs on the project of this repository and shows every row."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

ROWS = (
    "one more ZIP among 5 against plain MkDocs",
    "one more ZIP among 5 against MkDocs building our pages",
    "the command for one ZIP",
    "Peak memory: 8 plans against 2",
    "CPU per plan: plans 6 to 8 against 3 to 5",
    "4 plans in two processes against one",
    "our ZIP against that of MkDocs",
    "personal pages in our ZIP",
    "largest single file against its limit",
    "fullest single file against its limit",
    *(f"Bytes: {form} against our ZIP" for form in ("html", "pdf", "pwa", "ics")),
    *(f"one more plan as {form} against one as ZIP" for form in ("html", "pdf", "pwa", "ics")),
    "6 times slower, against its limit",
    "6 times slower, against full speed",
    "one booklet by Typst against its pages by WeasyPrint",
)


@pytest.fixture(scope="module")
def printed() -> str:
    """Return what the quick form of the benchmark prints."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", "--quick"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("row", ROWS)
def test_row(printed: str, row: str) -> None:
    """Each measurement has its row, with two sides and a ratio in figures."""
    lines = [line for line in printed.splitlines() if row in line]

    assert len(lines) == 1
    _, _, ours, other, ratio, *_ = (cell.strip() for cell in lines[0].split("│"))
    assert all(
        re.fullmatch(r"-?[\d,]+(\.\d+)?( ms| s| kB| MB)?", cell) for cell in (ours, other, ratio)
    )
