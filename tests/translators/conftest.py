"""A small project under git, as a translator has it, and what runs a command there."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ownpace.cli import main

ROOT = Path(__file__).parents[2]
VILLAGE = ROOT / "tests" / "projects" / "village"
Run = Callable[..., Result]
IDENTITY = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Nobody"), ("EMAIL", "nobody@village.example"))
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project whose Spanish is up to date, in a git repository of its own."""
    root = tmp_path / "village"
    shutil.copytree(VILLAGE, root)
    shutil.copytree(ROOT / "templates", root / "templates")
    shutil.copy(ROOT / "content" / "glossary.yml", root / "content")
    commit(root, "start")
    return root


def commit(root: Path, message: str) -> None:
    """Put all that stands in a project under git."""
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", message)):
        subprocess.run(["git", *words], cwd=root, check=True, env=os.environ | IDENTITY)


@pytest.fixture
def run(project: Path) -> Run:
    """Return what runs a command of translators on the project."""

    def run_command(*words: str | Path) -> Result:
        return CliRunner().invoke(main, ["i18n", *map(str, words), "--project", str(project)])

    return run_command


def edit(path: Path, old: str, new: str) -> None:
    """Change a file as an editor does."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
