"""Sheets printed from the browser: one side of paper each, in every language of a plan."""

import pytest
from playwright.sync_api import Page
from pypdfium2 import PdfDocument
from tests.browser.sites import Sites

SHEETS = 5
"""For the fridge, the week, how it went, tries on one ladder, the pocket."""


@pytest.mark.parametrize("name", ["m4k8wz", "n9v3xd", "t7r2hb"])
@pytest.mark.parametrize("second", [False, True])
def test_one_side_each(name: str, second: bool, sites: Sites, page: Page) -> None:  # noqa: FBT001
    """Each sheet fits one side of A4, its amounts and dates included."""
    folder = sites.plans / name
    if second:
        folder = folder / {"m4k8wz": "en", "n9v3xd": "es", "t7r2hb": "en"}[name]
    page.goto((folder / "plan/sheets.html").as_uri())

    printed = PdfDocument(page.pdf(format="A4"))

    assert page.locator(".sheet").count() == SHEETS
    assert len(printed) == SHEETS
    if name != "t7r2hb" or second:
        fridge = printed[0].get_textpage().get_text_bounded()
        assert "2027" in fridge.strip().splitlines()[-1]
