"""The shipped sites, built once, and a real Chromium that opens them from their folders."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from tests.browser.sites import Sites

from ownpace.build import build_plan
from ownpace.delivery import Delivery
from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
DAY = date(2026, 11, 24)
HOSTILE = (
    "\\\"' <script>alert(1)</script> <img src=x onerror=alert(2)> {{ 7 * 7 }} {% raw %} a | b "
    "javascript:alert(3) \\u202eabc\\u2066 🙂 " + "w" * 300
)


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """Build the public site, the demo plans and a plan full of hostile text."""
    folder = tmp_path_factory.mktemp("sites")
    public = folder / "public"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(public)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    workshop = Workshop(ROOT, folder / "kept")
    plans = folder / "plans"
    for path in [*(ROOT / "plans").glob("*.yaml"), _hostile(folder)]:
        assert build_plan(path, workshop, Delivery(out=plans, format="folder"), DAY).target
    return Sites(public, plans)


def _hostile(folder: Path) -> Path:
    """Write a plan in which much of the free text is an attack."""
    text = (ROOT / "plans/m4k8wz.yaml").read_text(encoding="utf-8").replace("m4k8wz", "h0st1le")
    for english in ("I want to cook for my family", "A warm shower before bed"):
        text = text.replace(f"en: {english}", f'en: "{HOSTILE}"\n# {english}')
    lines = []
    for line in text.splitlines():
        if line.startswith("# I want") or line.startswith("# A warm"):
            continue
        lines.append(line)
    text = "\n".join(lines).replace("called: María", f'called: "{HOSTILE}"')
    text = text.replace("name: A. Rossi", f'name: "{HOSTILE}"')
    path = folder / "h0st1le.yaml"
    path.write_text(text + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def program() -> str:
    """Find the Chromium of the system; there must be one."""
    found = next((path for path in map(shutil.which, NAMES) if path), None)
    if found is None:
        raise RuntimeError("the tests need Chromium: run `apt-get install chromium` as root")
    return found


@pytest.fixture(scope="session")
def browser(program: str) -> Iterator[Browser]:
    """Start Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def resident(
    browser: Browser, program: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BrowserContext]:
    """Start a Chromium that can install things: with a profile, in a home of its own."""
    home = tmp_path_factory.mktemp("home")
    outside = {name: text for name, text in os.environ.items() if not name.startswith("XDG_")}
    opened = browser.browser_type.launch_persistent_context(
        home / "profile",
        executable_path=program,
        args=FLAGS,
        env={**outside, "HOME": str(home)},
    )
    yield opened
    opened.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Open a phone of 390 by 844 pixels."""
    opened = browser.new_context(viewport={"width": 390, "height": 844})
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Open a page on the phone."""
    return context.new_page()
