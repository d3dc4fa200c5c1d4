"""After a build, every site that stands in the project is named with its address."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
VALID = ROOT / "tests" / "examples" / "plans" / "valid" / "r8t2vx.yaml"


def make_page(root: Path, path: str) -> str:
    """Write an empty page into a project, and return its address."""
    page = root / "build" / path
    page.parent.mkdir(parents=True)
    page.touch()
    return page.as_uri()


def printed_in(root: Path) -> list[str]:
    """Return the lines that are printed in a project with one plan."""
    (root / "plans").mkdir()
    shutil.copy(VALID, root / "plans")
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.whereabouts"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.splitlines()


def test_built_sites(tmp_path: Path) -> None:
    """The public site comes first, then each person's with the languages of the plan."""
    public = make_page(tmp_path, "public/index.html")
    own = make_page(tmp_path, "plans/r8t2vx/index.html")

    lines = printed_in(tmp_path)

    assert lines[1:] == [f"{public}  public site", f"{own}  fa, no, en"]
    assert "no network is needed" in lines[0]


def test_nothing_built(tmp_path: Path) -> None:
    """A plan whose site was not built is not named."""
    assert len(printed_in(tmp_path)) == 1
