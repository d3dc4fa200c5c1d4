"""The workshop of this repository, its editions built once for all stories."""

from pathlib import Path

import pytest

from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return the workshop of this repository, with nothing built yet."""
    return Workshop(ROOT, tmp_path_factory.mktemp("systems"))
