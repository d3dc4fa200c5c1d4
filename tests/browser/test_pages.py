"""What holds for every single page of every site, opened from its folder."""

import re
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Request
from tests.browser.sites import Sites

NAMES = re.compile("María|Rossi|Nkemelu|Lindqvist|سامي|Haddad|Jo Okafor|Brandt")


def test_no_request_no_error_no_dialog(sites: Sites, browser: Browser) -> None:
    """No page asks for anything outside its folder, logs an error, or opens a dialog."""
    seen: list[str] = []
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()

    def note(text: str) -> None:
        seen.append(text)

    def request(asked: Request) -> None:
        if not asked.url.startswith("file:"):
            note(asked.url)

    def console(message: ConsoleMessage) -> None:
        if message.type == "error":
            note(message.text)

    def dialog(opened: Dialog) -> None:
        note(opened.message)
        opened.dismiss()

    page.on("request", request)
    page.on("console", console)
    page.on("pageerror", lambda error: note(str(error)))
    page.on("dialog", dialog)
    for path in sites.pages():
        page.goto(path.as_uri(), wait_until="load")

    context.close()
    assert seen == []


def test_every_link_leads_somewhere(sites: Sites) -> None:
    """Every link and every asset of every page is a file of the site, and its anchor is there."""
    texts = {path.resolve(): path.read_text(encoding="utf-8") for path in sites.files()}
    dead = []
    for path in (page.resolve() for page in sites.pages()):
        text = texts[path]
        for link in re.findall(r'(?:href|src)="([^"]*)"', text):
            if link.startswith(("tel:", "mailto:", "https://", "data:")):
                continue
            target, anchor = urldefrag(urljoin(path.as_uri(), link))
            file = Path(unquote(target.removeprefix("file://")))
            if not file.is_file() or (anchor and f'id="{anchor}"' not in texts.get(file, "")):
                dead.append(f"{path.name}: {link}")

    assert dead == []


def test_shape_of_every_page(sites: Sites) -> None:
    """Every page has a policy and a title, no inline style or script, and no name in its title."""
    for path in sites.pages():
        text = path.read_text(encoding="utf-8")
        title = re.search("<title>(.*?)</title>", text, re.DOTALL)

        assert "Content-Security-Policy" in text, path
        assert title, path
        assert title[1].strip(), path
        assert not NAMES.search(title[1]), path
        assert not re.search(r"<[^>]* style=", text), path
        assert not re.search(r"<script(?![^>]* src=)", text), path
        assert text.count("<h1") == 1, path


def test_hostile_text_stays_text(sites: Sites, browser: Browser) -> None:
    """What looks like markup or a template in a plan is shown letter by letter."""
    context = browser.new_context()
    page = context.new_page()
    page.goto((sites.plans / "h0st1le/en/plan/my-plan.html").as_uri())

    words = page.inner_text("blockquote")

    context.close()
    assert "<script>alert(1)</script>" in words
    assert "{{ 7 * 7 }}" in words
    assert "a | b" in words
    assert "\u202e" not in words


@pytest.mark.parametrize("sheet", ["tokens", "ownpace", "site", "print"])
def test_styles_know_no_left_and_right(sheet: str) -> None:
    """Styles use logical properties only, so that right-to-left mirrors by itself."""
    root = Path(__file__).parents[2]
    text = (root / f"templates/theme/assets/css/{sheet}.css").read_text(encoding="utf-8")

    physical = re.findall(
        r"(?:margin|padding|border)-(?:left|right|top|bottom)|text-align: (?:left|right)|"
        r"float: (?:left|right)|(?<![-\w])(?:left|right|top|bottom)\s*:",
        text,
    )

    assert physical == []
