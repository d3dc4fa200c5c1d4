"""Take the picture of the README: one plan in English and one in Arabic, side by side."""

from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from benchmarks.chromium import launch_chromium

ROOT = Path(__file__).parents[1]
PAGES = ("n9v3xd/index.html", "t7r2hb/plan/my-plan.html", "m4k8wz/plan/flare-up.html")
FRAME = '<iframe src="{}" width="390" height="844" scrolling="no"></iframe>'
STYLE = "<style>body{margin:24px;display:flex;gap:24px}iframe{border:1px solid #737e7d}</style>"


def take_screenshot(target: Path) -> None:
    """Write the picture of the built demo plans to `target`."""
    frames = "".join(FRAME.format((ROOT / "build/plans" / page).as_uri()) for page in PAGES)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        sheet = Path(folder, "sheet.html")
        sheet.write_text(STYLE + frames, encoding="utf-8")
        browser = launch_chromium(playwright)
        page = browser.new_page(viewport={"width": 1270, "height": 894})
        page.goto(sheet.as_uri(), wait_until="load")
        target.parent.mkdir(exist_ok=True)
        page.screenshot(path=target)
        browser.close()


if __name__ == "__main__":
    take_screenshot(ROOT / "docs/screenshot.png")
