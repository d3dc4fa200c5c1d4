"""Each page has one place in a site."""

import pytest

from ownpace.model.content import FACTS, FOLDERS, WORDS
from ownpace.model.pages import LIST_PAGES, PLAN_PAGES, SLOT, language_path


@pytest.mark.parametrize(
    ("language", "expected"), [("es", "plan/today.html"), ("ar", "ar/plan/today.html")]
)
def test_language_path(language: str, expected: str) -> None:
    """The first language stands at the root of the site, every other one in its folder."""
    assert language_path("plan/today.html", language, "es") == expected


def test_no_page_stands_on_another() -> None:
    """Plan pages and lists have places of their own."""
    paths = [*PLAN_PAGES.values(), *LIST_PAGES.values()]

    assert len(set(paths)) == len(paths)


def test_slot_is_no_text() -> None:
    """The slot holds signs that escaped text never has, so no text is taken for it."""
    assert SLOT.startswith(b"<!--")
    assert SLOT.isascii()


def test_kinds_of_content() -> None:
    """Each kind of content has its facts, its words and its folder."""
    assert FACTS.keys() == WORDS.keys() == FOLDERS.keys()
    assert len(set(FOLDERS.values())) == len(FOLDERS)
