"""The Chromium of the system."""

import shutil

from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]


def launch_chromium(playwright: Playwright) -> Browser:
    """Return a browser of this computer, started without a window."""
    program = next(found for name in NAMES if (found := shutil.which(name)))
    return playwright.chromium.launch(executable_path=program, args=FLAGS)
