"""What a run says: a bar on a terminal, plain lines elsewhere."""

import os
import pty
import subprocess
import sys
from pathlib import Path

from ownpace.build import Outcome
from ownpace.model.source import Diagnostic, Location
from ownpace.report import Progress, summarise_check

ROOT = Path(__file__).parents[1]


def test_summary_counts() -> None:
    """Built plans, plans with faults and warnings are counted apart."""
    fault = Diagnostic(Location("a.yaml", 3, 1), "a fault")
    warning = Diagnostic(Location("b.yaml", 4, 1), "a doubt", severity="warning")
    with Progress(2) as progress:
        progress.note(Outcome("a.yaml", (fault,)))
        progress.note(Outcome("b.yaml", (warning,), Path("out/b")))

    assert progress.summary(Path("out")) == (
        "1 plan built in out, 1 plan with faults left out, 1 warning"
    )


def test_summary_of_a_check() -> None:
    """A check of one plan is counted in the singular."""
    assert summarise_check(1, 0) == "1 plan checked, none with faults"


def test_bar_on_a_terminal(tmp_path: Path) -> None:
    """On a terminal a run of several plans shows a bar; its summary is still a plain line."""
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        [sys.executable, "-m", "ownpace", "build", "--out", str(tmp_path), "--format", "zip"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100"},
    )
    os.close(theirs)
    # Read while it runs: a terminal that nobody reads stops the program when it is full.
    shown = _read_all(ours)
    said, _ = running.communicate()

    assert running.returncode == 0
    assert "Building" in shown
    assert "3/3" in shown
    assert said.decode().startswith("3 plans built in ")


def test_plain_lines_elsewhere(tmp_path: Path) -> None:
    """Without a terminal there is one line, and nothing that moves."""
    done = subprocess.run(
        [sys.executable, "-m", "ownpace", "build", "--out", str(tmp_path), "--format", "zip"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )

    lines = done.stderr.decode().splitlines()
    assert all("warning:" in line or line.startswith("  hint:") for line in lines)
    assert b"\x1b" not in done.stderr + done.stdout
    assert done.stdout.decode().count("\n") == 1


def _read_all(terminal: int) -> str:
    """Return what was written to a terminal whose other end is closed."""
    parts = []
    while True:
        try:
            parts.append(os.read(terminal, 4096))
        except OSError:
            os.close(terminal)
            return b"".join(parts).decode("utf-8", "replace")
