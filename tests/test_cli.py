"""The command line as a user meets it: what is printed, where, and the exit codes."""

import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ownpace import __version__
from ownpace.cli import main

ROOT = Path(__file__).parents[1]
TEN_FAULTS = ROOT / "tests/examples/plans/invalid/ten-faults.yaml"

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """Return what runs a command on the project of the repository."""

    def run_command(*words: str | Path) -> Result:
        project = () if words[0] in ("schema", "--version") else ("--project", str(ROOT))
        return CliRunner().invoke(main, [*map(str, words), *project])

    return run_command


def test_version(run: Run) -> None:
    """`--version` names the program and its version."""
    result = run("--version")

    assert result.output.strip() == f"ownpace, version {__version__}"


def test_check_demo_plans(run: Run) -> None:
    """The plans that come with Ownpace have no fault."""
    result = run("check")

    assert result.exit_code == 0, result.output
    assert "3 plans checked, none with faults" in result.stdout


def test_check_ten_faults(run: Run) -> None:
    """Ten different faults in one plan are ten located messages of one run, without a traceback."""
    result = run("check", TEN_FAULTS)

    located = [line for line in result.stderr.splitlines() if ": error: " in line]
    assert result.exit_code == 1
    assert len(located) == len(set(located)) >= 10
    assert all(line.startswith(f"{TEN_FAULTS}:") for line in located)
    assert "Traceback" not in result.output


def test_check_missing_file(run: Run, tmp_path: Path) -> None:
    """A plan that is not there is named, and the exit code says so."""
    missing = tmp_path / "m1ss1ng.yaml"

    result = run("check", missing)

    assert result.exit_code == 1
    assert f"{missing}:1:1: error: there is no such file" in result.stderr


def test_wrong_usage(run: Run) -> None:
    """An unknown format is wrong usage: exit code 2."""
    assert run("build", "--format", "pigeon").exit_code == 2


def test_same_id_twice(run: Run, tmp_path: Path) -> None:
    """Two files of the same plan id are refused before anything is built."""
    shutil.copy(ROOT / "plans/m4k8wz.yaml", tmp_path)

    result = run("build", "plans/m4k8wz.yaml", tmp_path / "m4k8wz.yaml", "--out", tmp_path / "out")

    assert result.exit_code == 2
    assert not (tmp_path / "out").exists()


def test_one_bad_plan_of_many(run: Run, tmp_path: Path) -> None:
    """A plan with faults is reported and left out; the others are built."""
    out = tmp_path / "out"
    good = [ROOT / "plans" / f"{name}.yaml" for name in ("m4k8wz", "n9v3xd", "t7r2hb")]

    result = run("build", *good, TEN_FAULTS, "--format", "zip", "--out", out, "--jobs", "2")

    assert result.exit_code == 1
    assert sorted(path.name for path in out.iterdir()) == ["m4k8wz.zip", "n9v3xd.zip", "t7r2hb.zip"]
    assert "3 plans built" in result.stdout
    assert "1 plan with faults left out" in result.stdout


def test_folder_and_zip_hold_the_same(run: Run, tmp_path: Path) -> None:
    """The folder and the ZIP of a plan hold the same files, byte for byte."""
    plan = ROOT / "plans/m4k8wz.yaml"

    run("build", plan, "--out", tmp_path)
    run("build", plan, "--out", tmp_path, "--format", "zip")

    folder = tmp_path / "m4k8wz"
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
    with zipfile.ZipFile(tmp_path / "m4k8wz.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files


def test_schema(run: Run) -> None:
    """`schema` prints a JSON Schema that knows the keys of a plan."""
    schema = json.loads(run("schema").output)

    assert "flare_up" in json.dumps(schema)


def test_schema_of_diaries(run: Run) -> None:
    """`schema --diary` prints that of a diary file, and with `--markdown` its page."""
    schema = json.loads(run("schema", "--diary").output)
    page = run("schema", "--diary", "--markdown").output

    assert "sleep_hours" in json.dumps(schema)
    assert page == (ROOT / "docs/diary.md").read_text(encoding="utf-8")


def test_no_value_in_output(run: Run, tmp_path: Path) -> None:
    """What a plan says never appears in what a command prints."""
    text = (ROOT / "plans/m4k8wz.yaml").read_text(encoding="utf-8")
    hostile = text.replace("repetitions: 8", "repetitions: Canary-71").replace("María", "Canary-72")
    plan = tmp_path / "m4k8wz.yaml"
    plan.write_text(hostile, encoding="utf-8")

    result = run("build", plan, "--out", tmp_path / "out")

    assert result.exit_code == 1
    assert "Canary" not in result.output
