"""How soon a slow phone shows the single file: Chromium with a processor slowed down six times."""

from collections.abc import Iterator

from playwright.sync_api import Browser, sync_playwright

from benchmarks.bench import Bench
from benchmarks.chromium import launch_chromium
from benchmarks.formats import build
from benchmarks.row import Row, in_seconds, paired_ratio
from ownpace.cli import CACHE
from ownpace.workshop import Workshop

SLOWER = 6
MOST = 1.5
"""Seconds until the page is there."""

SHOWN = """() => new Promise((done) => {
  const [page] = performance.getEntriesByType("navigation");
  new PerformanceObserver((list) => {
    const paint = list.getEntriesByName("first-contentful-paint")[0];
    if (paint) done(Math.max(paint.startTime, page.loadEventEnd) / 1000);
  }).observe({type: "paint", buffered: true});
})"""
"""Seconds from the start until the page is loaded and something of it is painted."""


def measure(bench: Bench) -> Iterator[Row]:
    """Yield the rows of the time until the file is shown, against the limit and a fast device."""
    workshop = Workshop(bench.root, bench.root / CACHE)
    slow: list[float] = []
    fast: list[float] = []
    with sync_playwright() as playwright:
        browser = launch_chromium(playwright)
        for person in bench.turns():
            address = build(bench, workshop, bench.plans([person], 1)[0], "html").as_uri()
            _open(browser, address, 1)  # warms up
            slow.append(_open(browser, address, SLOWER))
            fast.append(_open(browser, address, 1))
        browser.close()
    limit = [MOST] * len(slow)
    ratio = paired_ratio(slow, limit)
    what = f"Opening the single file, {SLOWER} times slower, against"
    yield Row(f"{what} its limit", in_seconds(slow), in_seconds(limit), ratio, 1, at_most=True)
    ratio = paired_ratio(slow, fast)
    yield Row(f"{what} full speed", in_seconds(slow), in_seconds(fast), ratio)


def _open(browser: Browser, address: str, slower: int) -> float:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.goto(address)
    seconds: float = page.evaluate(SHOWN)
    context.close()
    return seconds
