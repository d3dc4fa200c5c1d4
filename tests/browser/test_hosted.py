"""A hosted plan: whole on the device after one visit, updated only whole, told about in words."""

import re
import threading
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect
from tests.browser.sites import Sites

from ownpace.build import build_plan
from ownpace.delivery import Delivery
from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 24)
READY = "async () => Boolean((await navigator.serviceWorker.ready).active)"


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def end_headers(self) -> None:
        """Let the browser ask each time, as the header files tell real servers to."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


class Host:
    """A web server on this machine that can be killed and started again on its port."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = 0
        self.start()

    def start(self) -> None:
        """Serve the folder."""
        handler = partial(Handler, directory=str(self.folder))
        self._server = ThreadingHTTPServer(("127.0.0.1", self.port), handler)
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def kill(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def hosted(sites: Sites, tmp_path: Path) -> Path:
    """Build a demo plan to be hosted, and return the folder of all plans."""
    build(sites, tmp_path, ROOT / "plans/t7r2hb.yaml")
    return tmp_path


@pytest.fixture
def host(hosted: Path) -> Iterator[Host]:
    """Serve that folder."""
    server = Host(hosted)
    yield server
    server.kill()


@pytest.fixture
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """Open a phone that may keep what it gets."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, service_workers="allow")
    yield context
    context.close()


def build(sites: Sites, out: Path, plan: Path) -> None:
    """Build a plan for hosting."""
    workshop = Workshop(ROOT, sites.public.parent / "kept")
    assert build_plan(plan, workshop, Delivery(out=out, format="pwa"), DAY).target


def address(host: Host, page: str = "index.html") -> str:
    """Return the address of a page of the plan."""
    (folder,) = (path for path in host.folder.iterdir() if path.is_dir())
    return f"http://127.0.0.1:{host.port}/{folder.name}/{page}"


def visit(page: Page, host: Host) -> None:
    """Open the plan, and wait until the device has all of it."""
    page.goto(address(host))
    page.wait_for_function(READY)


def test_whole_site_without_a_server(host: Host, visitor: BrowserContext) -> None:
    """After one visit every page of every language opens with the server gone."""
    page = visitor.new_page()
    visit(page, host)
    page.reload()
    (folder,) = (path for path in host.folder.iterdir() if path.is_dir())
    pages = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    host.kill()

    failed = []
    for one in pages:
        answer = page.goto(address(host, one), wait_until="domcontentloaded")
        if not answer or not answer.ok or page.locator("h1").count() != 1:
            failed.append(one)
    page.goto(address(host, "") + "?from=home")
    expect(page.locator("h1")).to_have_text("اليوم")
    host.start()

    assert len(pages) > 100
    assert failed == []


def test_newer_plan_is_told(host: Host, visitor: BrowserContext, sites: Sites) -> None:
    """A newer plan shows only after the reader asked for it, and then everywhere."""
    page = visitor.new_page()
    visit(page, host)
    page.reload()
    text = (ROOT / "plans/t7r2hb.yaml").read_text(encoding="utf-8")
    changed = host.folder / "t7r2hb.yaml"
    changed.write_text(text.replace("أريد أن أمشي إلى السوق", "أريد أن أمشي إلى البحر"), "utf-8")
    build(sites, host.folder, changed)

    page.goto(address(host, "plan/my-plan.html"))
    expect(page.locator("blockquote")).to_contain_text("السوق")
    page.evaluate("async () => { await (await navigator.serviceWorker.ready).update(); }")
    expect(page.locator("[data-update]")).to_be_visible()
    expect(page.locator("blockquote")).to_contain_text("السوق")
    page.locator("[data-update] button").click()

    expect(page.locator("blockquote")).to_contain_text("البحر")


def test_torn_update_keeps_the_old_plan(host: Host, visitor: BrowserContext, sites: Sites) -> None:
    """An update of which one file is not what was promised is thrown away."""
    page = visitor.new_page()
    visit(page, host)
    page.reload()
    text = (ROOT / "plans/t7r2hb.yaml").read_text(encoding="utf-8")
    changed = host.folder / "t7r2hb.yaml"
    changed.write_text(text.replace("أريد أن أمشي إلى السوق", "أريد أن أمشي إلى البحر"), "utf-8")
    build(sites, host.folder, changed)
    (folder,) = (path for path in host.folder.iterdir() if path.is_dir())
    (folder / "plan/learn.html").write_text("torn", encoding="utf-8")

    page.evaluate(
        "async () => { try { await (await navigator.serviceWorker.ready).update(); } catch {} }"
    )
    page.wait_for_timeout(1500)
    host.kill()
    page.goto(address(host, "plan/my-plan.html"))

    expect(page.locator("blockquote")).to_contain_text("السوق")
    page.goto(address(host, "plan/learn.html"))
    expect(page.locator("h1")).to_have_text("تعلّم")
    expect(page.locator("[data-update]")).to_be_hidden()
    host.start()


def test_installs(host: Host, resident: BrowserContext) -> None:
    """Chromium finds no fault and installs the plan, which then opens with the server gone."""
    page = resident.pages[0]
    visit(page, host)
    tools = resident.new_cdp_session(page)
    manifest = tools.send("Page.getAppManifest")
    app = {"manifestId": tools.send("Page.getAppId")["appId"]}
    assert manifest["url"] == address(host, "manifest.webmanifest")
    assert manifest["errors"] == []
    assert tools.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    assert resident.browser
    system = resident.browser.new_browser_cdp_session()
    with pytest.raises(Error, match="Unknown web-app manifest id"):
        system.send("PWA.getOsAppState", app)

    system.send("PWA.install", {**app, "installUrlOrBundleUrl": address(host)})
    assert system.send("PWA.getOsAppState", app) == {"badgeCount": 0, "fileHandlers": []}
    system.send("PWA.changeAppUserSettings", {**app, "displayMode": "standalone"})
    host.kill()
    with resident.expect_page() as launched:
        system.send("PWA.launch", app)

    expect(launched.value.locator("h1")).to_have_text("اليوم")
    assert launched.value.url == address(host)
    assert launched.value.evaluate("matchMedia('(display-mode: standalone)').matches")
    host.start()


def test_folder(hosted: Path, sites: Sites) -> None:
    """The folder's name cannot be guessed and stays; its files hold headers for servers."""
    (folder,) = hosted.iterdir()
    build(sites, hosted, ROOT / "plans/t7r2hb.yaml")

    assert [path.name for path in hosted.iterdir()] == [folder.name]
    assert re.fullmatch(r"t7r2hb-[0-9a-f]{32}", folder.name)
    assert "frame-ancestors 'none'" in (folder / "_headers").read_text(encoding="utf-8")
    assert "X-Robots-Tag" in (folder / "nginx-headers.conf").read_text(encoding="utf-8")


def test_picture_for_home_screens(host: Host, visitor: BrowserContext) -> None:
    """Every page leads to a square PNG of the mark, as iPhones want it."""
    page = visitor.new_page()
    for one in ("index.html", "en/plan/sheets.html", "exercises/bridge.html"):
        page.goto(address(host, one))
        link = page.locator("link[rel=apple-touch-icon]").evaluate("(link) => link.href")
        assert link == address(host, "assets/touch-icon.png")

    page.goto(link)

    assert page.locator("img").evaluate("(one) => [one.naturalWidth, one.naturalHeight]") == [
        180,
        180,
    ]


def test_diary_over_http(host: Host, visitor: BrowserContext) -> None:
    """The diary is kept on a hosted plan as well, and goes on with the server gone."""
    page = visitor.new_page()
    visit(page, host)
    page.goto(address(host, "plan/diary.html"))
    page.locator("[data-scale=ease_of_movement] label").nth(6).click()
    expect(page.locator("[data-form] [data-saved]")).not_to_be_empty()
    host.kill()

    page.reload()

    chosen = page.locator("[data-scale=ease_of_movement] input:checked")
    expect(chosen).to_have_value("6")
