"""A Chromium of our own process, with a profile that stays, which may be killed at any time."""

import os
import signal
import subprocess
import time
from pathlib import Path
from types import TracebackType

from msgspec import Struct
from playwright.sync_api import Browser, BrowserType, Page

PATIENCE = 30
"""Seconds until it listens."""


class Start(Struct, frozen=True):
    """What is needed to start one."""

    program: str
    flags: list[str]
    kind: BrowserType


class Chromium:
    """A Chromium with the profile in a folder."""

    def __init__(self, start: Start, profile: Path) -> None:
        port = profile / "DevToolsActivePort"
        port.unlink(missing_ok=True)
        outside = {name: text for name, text in os.environ.items() if not name.startswith("XDG_")}
        self._process = subprocess.Popen(
            [
                *(
                    start.program,
                    *start.flags,
                    "--headless",
                    "--remote-debugging-port=0",
                    "--no-first-run",
                ),
                *(f"--user-data-dir={profile}", "about:blank"),
            ],
            env={**outside, "HOME": str(profile)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        until = time.monotonic() + PATIENCE
        while not (port.exists() and port.read_text().strip()):
            if time.monotonic() > until:
                self.kill()
                raise TimeoutError("Chromium does not listen")
            time.sleep(0.05)
        number = port.read_text().split()[0]
        self._browser: Browser = start.kind.connect_over_cdp(f"http://127.0.0.1:{number}")

    def page(self) -> Page:
        """Return its page."""
        context = self._browser.contexts[0]
        return context.pages[0] if context.pages else context.new_page()

    def kill(self) -> None:
        """End all of it at once, as a phone that runs out of power does."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(PATIENCE)

    def __enter__(self) -> "Chromium":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()
