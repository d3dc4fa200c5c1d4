"""What all tests share: expected results that are kept in files."""

from collections.abc import Callable
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--regen`."""
    parser.addoption("--regen", action="store_true", help="rewrite the expected results in files")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, Path], None]:
    """Return what compares a text with a file, or rewrites the file with `--regen`."""

    def compare(text: str, path: Path) -> None:
        if request.config.getoption("--regen"):
            path.write_text(text, encoding="utf-8")
        expected = path.read_text(encoding="utf-8") if path.exists() else ""
        assert text == expected, f"{path.name} differs: look at it, then run `pytest --regen`"

    return compare
