"""A small project with our templates, and what was built from it once."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[2]
VILLAGE = ROOT / "tests" / "projects" / "village"


@pytest.fixture(scope="session")
def village(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a small project: most of it in English, some Spanish and Arabic."""
    root = tmp_path_factory.mktemp("project") / "village"
    shutil.copytree(VILLAGE, root)
    shutil.copytree(ROOT / "templates", root / "templates")
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


@pytest.fixture(scope="session")
def workshop(village: Path, tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return the workshop of the small project, with nothing built yet."""
    return Workshop(village, tmp_path_factory.mktemp("editions"))


@pytest.fixture(scope="session")
def public(village: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the public site of the small project, as MkDocs builds it."""
    site = tmp_path_factory.mktemp("public")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "--quiet", "build", "--strict", "--site-dir", str(site)],
        cwd=village,
        check=True,
    )
    return site
