"""The documents are true: commands exist and run, links lead somewhere, every command is named."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click import Context
from click.testing import CliRunner
from tests.translators.conftest import commit

from ownpace.cli import main
from ownpace.translators.commands import i18n

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "CHANGELOG.md")
COMMANDS = {
    page: re.findall(r"^\$ (.*)$", (ROOT / page).read_text("utf-8"), re.MULTILINE) for page in PAGES
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the project under git, as somebody has it who follows a document."""
    for name in ("plans", "content", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("clinic.yml", "mkdocs.yml"):
        shutil.copy(ROOT / name, tmp_path)
    commit(tmp_path, "start")
    return tmp_path


@pytest.mark.parametrize("page", [page for page in PAGES if COMMANDS[page]])
def test_shown_commands(page: str, project: Path) -> None:
    """Every command that a document shows is there; those of Ownpace run in its order."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for command in COMMANDS[page]:
        program, *words = shlex.split(command)
        if program == "make":
            assert re.search(rf"^{words[0]}:", makefile, re.MULTILINE)
            continue
        done = subprocess.run(
            [sys.executable, "-m", program, *words], cwd=project, capture_output=True, text=True
        )
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"


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


@pytest.mark.parametrize("command", main.list_commands(Context(main)))
def test_every_command_is_in_the_readme(command: str) -> None:
    """Every command stands in the README and explains itself."""
    assert f"ownpace {command}" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert CliRunner().invoke(main, [command, "--help"]).exit_code == 0


@pytest.mark.parametrize("command", sorted(i18n.commands))
def test_every_command_of_translators_is_explained(command: str) -> None:
    """Every command of translators stands in their page, and explains itself."""
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert f"ownpace i18n {command}" in page
    assert CliRunner().invoke(i18n, [command, "--help"]).exit_code == 0


def test_demo_plans_are_marked_as_invented() -> None:
    """Every plan in the repository says that its person is invented."""
    for plan in (ROOT / "plans").glob("*.yaml"):
        assert plan.read_text(encoding="utf-8").startswith("# An invented person.")
