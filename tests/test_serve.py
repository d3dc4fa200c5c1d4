"""Looking at one plan while writing it."""

import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_serve_rebuilds_on_change(tmp_path: Path) -> None:
    """The site is served on this computer only, and built anew when the plan is saved."""
    plan = Path(shutil.copy(ROOT / "plans/n9v3xd.yaml", tmp_path))
    command = [sys.executable, "-u", "-m", "ownpace", "serve", str(plan), "--port", "0"]
    run = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        # What runs the tests in the background ignores Ctrl-C, and hands that on.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip
    assert run.stdout is not None
    try:
        address = ""
        while not address:
            found = re.match(r"(http://127\.0\.0\.1:\d+/index\.html)", run.stdout.readline())
            address = found[1] if found else ""
        assert "Hello, <bdi" in _read(address)

        text = plan.read_text(encoding="utf-8").replace("called: Jo", "called: Robin")
        plan.write_text(text, encoding="utf-8")

        assert _eventually(address, "Robin")
    finally:
        run.send_signal(signal.SIGINT)
        run.communicate(timeout=60)
    assert run.returncode == 0


def _read(address: str) -> str:
    with urllib.request.urlopen(address) as answer:
        return str(answer.read().decode())


def _eventually(address: str, words: str) -> bool:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if words in _read(address):
            return True
        time.sleep(0.2)
    return False
