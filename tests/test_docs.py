"""The documents are true: commands exist and run, links lead somewhere, every command is named."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from ownpace.cli import main

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "CHANGELOG.md")
COMMANDS = [
    (page, command)
    for page in PAGES
    for command in re.findall(r"^\$ (.*)$", (ROOT / page).read_text("utf-8"), re.MULTILINE)
]


@pytest.mark.parametrize(("page", "command"), COMMANDS)
def test_shown_command(page: str, command: str, tmp_path: Path) -> None:
    """Every command that a document shows is there; those of Ownpace are run as they stand."""
    del page
    program, *words = command.replace('"A. Rossi"', "A.Rossi").split()
    if program == "make":
        makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
        assert re.search(rf"^{words[0]}:", makefile, re.MULTILINE)
        return
    for name in ("plans", "content", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("clinic.yml", "mkdocs.yml"):
        shutil.copy(ROOT / name, tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", program, *words], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("page", PAGES)
def test_links(page: str) -> None:
    """Every link to a file leads to one, and its heading is there."""
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)]+)\)", text):
        if target.startswith("https://"):
            continue
        name, _, anchor = target.partition("#")
        file = ROOT / (name or page)
        assert file.exists(), target
        headings = re.findall(r"^#+ (.*)$", file.read_text("utf-8"), re.MULTILINE) if anchor else []
        slugs = {heading.lower().replace(" ", "-") for heading in headings}
        assert not anchor or anchor in slugs, target


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_is_in_the_readme(command: str) -> None:
    """Every command stands in the README and explains itself."""
    assert f"ownpace {command}" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert CliRunner().invoke(main, [command, "--help"]).exit_code == 0


def test_demo_plans_are_marked_as_invented() -> None:
    """Every plan in the repository says that its person is invented."""
    for plan in (ROOT / "plans").glob("*.yaml"):
        assert plan.read_text(encoding="utf-8").startswith("# An invented person.")
