"""`ownpace diary type-in` as a user meets it: prompts, the file, and ways out."""

import os
import pty
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from stat import S_IMODE

import pytest
from click.testing import CliRunner, Result

from ownpace.cli import main
from ownpace.model.diary import Diary
from ownpace.model.source import SourceFile
from ownpace.parse.diary import parse_diary
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan

ROOT = Path(__file__).parents[2]
MONDAY = date.today() - timedelta(days=date.today().weekday() + 7)
KEYS = {"planned": "d", "0 to 10": "5", "Hours of sleep": "7.5", "(y/n)": "n"}
"""What is typed at questions with these words, one line each; texts are left open."""

PROMPT = r"^ *\d+ of \d+ .*: $|^First day.*: $|^Code at.*: $"

Type = Callable[..., Result]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Return a demo plan that began in the week before last."""
    text = (ROOT / "plans/m4k8wz.yaml").read_text(encoding="utf-8")
    text = text.replace("starts: 2026-11-09", f"starts: {MONDAY - timedelta(days=7)}")
    text = text.replace("valid_until: 2027-02-01", f"valid_until: {MONDAY + timedelta(days=80)}")
    path = tmp_path / "m4k8wz.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def type_lines(plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Type:
    """Return what types lines into the command, in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def run(*lines: str, options: tuple[str, ...] = ()) -> Result:
        text = "".join(f"{line}\n" for line in lines)
        return CliRunner().invoke(main, ["diary", "type-in", str(plan), *options], input=text)

    return run


def read(path: Path, plan: Path) -> Diary:
    """Return a diary file as the review reads it."""
    source = SourceFile(path.name, path.read_text(encoding="utf-8"))
    return parse_diary(source, parse_plan(read_plan(plan)), date.today())


def test_file(type_lines: Type, plan: Path, tmp_path: Path) -> None:
    """The diary lies in this folder under the id of the plan, for the user alone."""
    result = type_lines("", "", "d", "e", "7", "q")

    written = tmp_path / "m4k8wz.diary.json"
    assert result.exit_code == 0, result.output
    assert "[m4k8wz 2]" in result.output
    assert f"{MONDAY:%A} {MONDAY.day} {MONDAY:%B %Y} · day 1 of 7" in result.output
    assert "1 day and 0 tries saved in m4k8wz.diary.json" in result.output
    assert S_IMODE(written.stat().st_mode) == 0o600
    assert [entry.effort for entry in read(written, plan).days] == [7]


def test_code_of_the_sheet(type_lines: Type, plan: Path, tmp_path: Path) -> None:
    """A sheet of another plan, or of a version to come, is not typed in; an older one is marked."""
    result = type_lines("n9v3xd 1", "m4k8wz 3", "what", "M4K8WZ · 1", "", "d", "q")

    assert "belongs to another person's plan" in result.output
    assert "a sheet of version 1 to 2; this one is of 3" in result.output
    assert "the plan and the version, such as m4k8wz 2" in result.output
    assert "The sheet is of version 1" in result.output
    assert [entry.version for entry in read(tmp_path / "m4k8wz.diary.json", plan).days] == [1]


def test_code_as_an_option(type_lines: Type) -> None:
    """A script may give the code; one of another plan is refused."""
    assert type_lines("", "q", options=("--sheet", "m4k8wz 2")).exit_code == 0
    result = type_lines(options=("--sheet", "n9v3xd 1"))
    assert (result.exit_code, "another person's plan" in result.output) == (2, True)


def test_sheets_add_up(type_lines: Type, plan: Path, tmp_path: Path) -> None:
    """A second sheet is put into the file of the first one."""
    out = ("-o", "both.json", "--from")
    type_lines("d", "q", options=(*out, str(MONDAY)))

    result = type_lines(".", "d", "q", options=(*out, str(MONDAY - timedelta(days=7))))

    assert result.exit_code == 0, result.output
    days = [entry.day for entry in read(tmp_path / "both.json", plan).days]
    assert days == [MONDAY - timedelta(days=6), MONDAY]


def test_end_of_input(type_lines: Type, tmp_path: Path) -> None:
    """Where the input ends before the sheet does, nothing is saved and it is said."""
    result = type_lines("", "", "d", "d")

    assert result.exit_code == 1
    assert "Stopped. Nothing was saved." in result.stderr
    assert "Traceback" not in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["m4k8wz.yaml"]


def test_nothing_typed(type_lines: Type, tmp_path: Path) -> None:
    """A sheet without an answer makes no file."""
    result = type_lines("", "", "q")

    assert result.exit_code == 0
    assert "No file was written." in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["m4k8wz.yaml"]


def test_first_day(type_lines: Type) -> None:
    """A first day that is no date, or has not come, is asked for again; as an option refused."""
    coming = str(date.today() + timedelta(days=1))

    asked = type_lines("", "77", coming, "", "q")
    refused = type_lines(options=("--from", coming))

    assert asked.output.count("Please type a date such as") == 2
    assert asked.exit_code == 0
    assert refused.exit_code == 2
    assert "has not come yet" in refused.stderr


def test_stop_at_the_first_day(type_lines: Type) -> None:
    """Before the first day is known, q stops without a file."""
    result = type_lines("", "q")

    assert result.exit_code == 1
    assert "Nothing was saved." in result.stderr


def test_file_of_another_plan(type_lines: Type, tmp_path: Path) -> None:
    """A file that is no diary of this plan is named before anything is asked, and stays."""
    other = tmp_path / "other.json"
    other.write_text('{"format": "ownpace-diary-1", "plan": "an0ther"}', encoding="utf-8")

    result = type_lines("", "d", "q", options=("-o", "other.json"))

    assert result.exit_code == 1
    assert "other.json:1:" in result.stderr
    assert "First day" not in result.output
    assert other.read_text(encoding="utf-8").endswith('"an0ther"}')


def test_no_such_folder(type_lines: Type) -> None:
    """A folder that is not there is named before anything is typed."""
    result = type_lines("", "d", "q", options=("-o", "nowhere/diary.json"))

    assert result.exit_code == 2
    assert "there is no folder nowhere" in result.stderr


def test_on_a_terminal(plan: Path, tmp_path: Path) -> None:
    """On a terminal a full week takes at most 170 keys without its texts and tries."""
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        [sys.executable, "-m", "ownpace", "diary", "type-in", str(plan)],
        cwd=tmp_path, stdin=theirs, stdout=theirs, stderr=theirs,
        env={**os.environ, "TERM": "xterm"},
    )  # fmt: skip
    os.close(theirs)

    shown, keys = _answer(ours)

    assert running.wait() == 0
    assert "7 days and 0 tries saved" in shown
    assert keys <= 170
    diary = read(tmp_path / "m4k8wz.diary.json", plan)
    assert [entry.effort for entry in diary.days] == [5] * 7
    assert diary.days[-1].goals == {"sunday": 5, "delivery": 5}
    assert all(entry.flare is False and entry.sleep_hours == 7.5 for entry in diary.days)


def test_interrupted(plan: Path, tmp_path: Path) -> None:
    """Ctrl-C in the middle of a day saves nothing, says so, and shows no traceback."""
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        [sys.executable, "-m", "ownpace", "diary", "type-in", str(plan), "--from", str(MONDAY)],
        cwd=tmp_path, stdin=theirs, stdout=theirs, stderr=theirs,
        # What runs the tests in the background ignores Ctrl-C, and hands that on.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip
    os.close(theirs)
    os.write(ours, b"d\nd\n")
    shown = ""
    while "  3 of " not in shown:
        shown += os.read(ours, 4096).decode()

    running.send_signal(signal.SIGINT)
    said, _ = _answer(ours)

    assert running.wait() == 1
    assert "Nothing was saved." in said
    assert "Traceback" not in said
    assert [path.name for path in tmp_path.iterdir()] == ["m4k8wz.yaml"]


def _answer(terminal: int) -> tuple[str, int]:
    """Answer each prompt of a terminal until its other end is closed; count the keys."""
    shown, answered, keys = "", 0, 0
    while True:
        try:
            shown += os.read(terminal, 4096).decode()
        except OSError:
            os.close(terminal)
            return shown, keys
        prompts = re.findall(PROMPT, shown[answered:], re.MULTILINE)
        if prompts and shown.endswith(": "):
            fitting = (key for words, key in KEYS.items() if words in prompts[-1])
            line = next(fitting, "d" if "(d done" in prompts[-1] else "") + "\n"
            line = line if "of" in prompts[-1] else "\n"
            answered, keys = len(shown), keys + len(line)
            os.write(terminal, line.encode())
