"""What the package holds: the starter for a clinic, and never a plan of its user."""

import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LEFT_OUT = (".git", ".venv", ".ownpace", "build", "dist", "__pycache__")


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Build wheel and source archive of a project with a real plan in it; return their names."""
    project = tmp_path_factory.mktemp("package") / "project"
    shutil.copytree(ROOT, project, ignore=shutil.ignore_patterns(*LEFT_OUT))
    (project / "plans/s3cret.yaml").write_text("plan: s3cret\n")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build"], cwd=project, check=True, capture_output=True
    )
    (wheel,) = (project / "dist").glob("*.whl")
    (source,) = (project / "dist").glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as opened, tarfile.open(source) as unpacked:
        return {"wheel": opened.namelist(), "source": unpacked.getnames()}


@pytest.mark.parametrize("kind", ["wheel", "source"])
def test_no_plan_of_the_user(archives: dict[str, list[str]], kind: str) -> None:
    """No archive holds a file from the folder plans/."""
    assert archives[kind]
    assert not any("s3cret" in name or "/plans/m4k8wz" in name for name in archives[kind])


def test_wheel_holds_the_starter(archives: dict[str, list[str]]) -> None:
    """The wheel carries content, templates and settings for a clinic to start from."""
    names = archives["wheel"]

    assert "ownpace/starter/content/en/pacing.md" in names
    assert "ownpace/starter/templates/theme/main.html" in names
    assert "ownpace/starter/clinic.yml" in names


def test_lock_file_names_no_host() -> None:
    """The lock file has a hash for every package, and no address."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")

    assert "--hash=sha256:" in lock
    assert "://" not in lock
    assert "index" not in lock
