"""Show one plan's site on this computer and build it anew whenever its file changes."""

import threading
import time
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from ownpace.build import build_plan
from ownpace.delivery import Delivery
from ownpace.workshop import Workshop

POLL_SECONDS = 0.5


class _QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and logs nothing: paths and addresses are nobody's business."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def end_headers(self) -> None:
        """Ask the browser to keep nothing."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


def serve_plan(path: Path, workshop: Workshop, port: int) -> None:
    """Serve the site of the plan at `path` on 127.0.0.1 until the user stops it."""
    with TemporaryDirectory(prefix="ownpace-") as folder:
        out = Path(folder)
        site = out / path.stem
        _build(path, workshop, out)
        handler = partial(_QuietHandler, directory=str(site))
        with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
            click.echo(f"http://127.0.0.1:{server.server_port}/index.html  (stop with Ctrl+C)")
            threading.Thread(target=server.serve_forever, daemon=True).start()
            try:
                _rebuild_on_change(path, workshop, out)
            except KeyboardInterrupt:
                server.shutdown()


def _rebuild_on_change(path: Path, workshop: Workshop, out: Path) -> None:
    seen = _changed(path)
    while True:
        time.sleep(POLL_SECONDS)
        now = _changed(path)
        if now != seen:
            seen = now
            _build(path, workshop, out)


def _changed(path: Path) -> int:
    return path.stat().st_mtime_ns if path.exists() else 0


def _build(path: Path, workshop: Workshop, out: Path) -> None:
    outcome = build_plan(path, workshop, Delivery(out=out, format="folder"), date.today())
    for diagnostic in outcome.diagnostics:
        click.echo(str(diagnostic), err=True)
    click.echo("built" if outcome.target else "not built: the plan has faults", err=True)
