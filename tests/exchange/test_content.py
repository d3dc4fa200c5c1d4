"""The translations of the library itself, formally."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.exchange.examples import ROOT
from tests.exchange.test_merge import FRESH, TOOLS

from ownpace.exchange.merge import merge
from ownpace.translators.check import check_language
from ownpace.translators.desk import Desk, lay_out_desk

LANGUAGES = ("es", "ar")


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    """Return the pages of the library beside their translations."""
    yield lay_out_desk(Path(ROOT))


@pytest.mark.parametrize("language", LANGUAGES)
def test_whole_library(desk: Desk, language: str) -> None:
    """Every page is there, and says what its English says."""
    states = {job.name: job.state for job in desk.jobs(language)}

    assert set(states.values()) <= {"draft", "current", "reviewed"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_formally_wrong(desk: Desk, language: str) -> None:
    """Numbers, links, ids, terms, words and interface strings are in order."""
    assert list(map(str, check_language(desk, language))) == []


@pytest.mark.parametrize("tool", TOOLS)
def test_nothing_done(desk: Desk, tool: str) -> None:
    """What goes out and comes back untouched leaves every byte of every page."""
    write, read = TOOLS[tool]
    for language in LANGUAGES:
        for job in desk.jobs(language):
            assert merge(job, read(write(job, None), "x"), job, FRESH).text == job.target
