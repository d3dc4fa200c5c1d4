"""The way to a hosted plan from a sheet of paper: a code that a phone's camera reads."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Literal

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page
from pypdfium2 import PdfDocument
from tests.browser.test_accessibility import AXE, RULES
from tests.browser.test_hosted import Host
from tests.browser.test_printed import SHEETS
from tests.test_printing import SECRET, hosted_project

from ownpace.build import build_plan
from ownpace.delivery import Delivery, Format
from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 24)
FOLDERS = {"m4k8wz": ("", "en/"), "n9v3xd": ("", "es/"), "t7r2hb": ("", "en/")}
PLACES = [(plan, folder) for plan, folders in FOLDERS.items() for folder in folders]
NAMES = {"": "رمز يفتح هذه الخطة", "en/": "Code that opens this plan"}


def address(plan: str) -> str:
    """Return where a plan is hosted."""
    return f"https://plans.riverside.example/back/{plan}-{SECRET}/"


def build(workshop: Workshop, out: Path, form: Format) -> Path:
    """Build the demo plans in a form, and return their folder."""
    delivery = Delivery(out=out, format=form, random=lambda _: bytes.fromhex(SECRET))
    for plan in FOLDERS:
        assert build_plan(ROOT / f"plans/{plan}.yaml", workshop, delivery, DAY).target
    return out


def pages(folder: Path) -> list[str]:
    """Return every page below a folder."""
    return [path.read_text(encoding="utf-8") for path in folder.rglob("*.html")]


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return the workshop of a clinic that has a web server."""
    return hosted_project(tmp_path_factory.mktemp("clinic"))


@pytest.fixture(scope="module")
def host(clinic: Workshop, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Serve its plans."""
    server = Host(build(clinic, tmp_path_factory.mktemp("hosted"), "pwa"))
    yield server
    server.kill()


def sheets(host: Host, plan: str, folder: str) -> str:
    """Return where the sheets of a plan are on this machine."""
    return f"http://127.0.0.1:{host.port}/{plan}-{SECRET}/{folder}plan/sheets.html"


@pytest.mark.parametrize(("plan", "folder"), PLACES)
def test_printed(plan: str, folder: str, host: Host, page: Page) -> None:
    """A camera finds the plan's address on the last sheet, where it is written out, too."""
    page.goto(sheets(host, plan, folder))

    printed = PdfDocument(page.pdf(format="A4"))
    codes = [
        [code.text for code in zxingcpp.read_barcodes(sheet.render(scale=2).to_pil())]
        for sheet in printed
    ]

    assert codes == [*([[]] * (SHEETS - 1)), [address(plan)]]
    words = printed[SHEETS - 1].get_textpage().get_text_bounded()
    assert address(plan) in "".join(words.split())


@pytest.mark.parametrize("folder", NAMES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_shown(folder: str, scheme: Literal["light", "dark"], host: Host, browser: Browser) -> None:
    """A small screen shows it whole in light and dark, without script; readers hear what it is."""
    context = browser.new_context(
        viewport={"width": 320, "height": 640}, color_scheme=scheme, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(sheets(host, "t7r2hb", folder))

    code = page.get_by_role("img", name=NAMES[folder], exact=True).screenshot()
    written = page.locator(".way-in [dir=ltr]").inner_text()
    context.close()

    (found,) = zxingcpp.read_barcodes(Image.open(BytesIO(code)))
    assert found.text == written == address("t7r2hb")


@pytest.mark.parametrize("folder", NAMES)
def test_nothing_against_the_rules(folder: str, host: Host, page: Page) -> None:
    """The browser refuses nothing of the page, and axe-core finds nothing wrong with the code."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(sheets(host, "t7r2hb", folder))

    page.evaluate(AXE.read_text(encoding="utf-8"))
    run = "(rules) => axe.run('.way-in', {runOnly: rules, resultTypes: ['violations']})"
    result = page.evaluate(run, RULES)

    assert said == []
    assert result["violations"] == []


def test_worker_knows_it(host: Host) -> None:
    """The worker holds the sheets to the digest that they have with the code."""
    folder = host.folder / f"t7r2hb-{SECRET}"
    page = (folder / "plan/sheets.html").read_bytes()

    assert b'class="section way-in"' in page
    assert sha256(page).hexdigest() in (folder / "worker.js").read_text(encoding="utf-8")


def test_hosted_sites_only(host: Host, clinic: Workshop, tmp_path: Path) -> None:
    """It stands on the sheets of hosted plans alone: a folder given by hand has no address."""
    build(clinic, tmp_path, "folder")

    assert sum('class="section way-in"' in html for html in pages(host.folder)) == len(PLACES)
    assert not any("way-in" in html or "riverside.example/back" in html for html in pages(tmp_path))


def test_clinic_without_a_server(tmp_path: Path) -> None:
    """Where plans are hosted is not said in `clinic.yml`: there is no code."""
    build(Workshop(ROOT, tmp_path / "kept"), tmp_path / "hosted", "pwa")

    assert not any("way-in" in html for html in pages(tmp_path / "hosted"))
