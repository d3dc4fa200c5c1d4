"""`ownpace next` shows what a diary suggests, and writes a draft only when it is asked to."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from stat import S_IMODE

import polib
import pytest
from click.testing import CliRunner, Result
from msgspec import json, structs
from tests.review.clock import on_day
from tests.review.noted import diary, noted_day, tried, walks

from ownpace.cli import main
from ownpace.model.diary import Diary
from ownpace.model.plan import CarePlan, Change
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.resolve.approval import is_approved

ROOT = Path(__file__).parents[2]
TODAY = date.today()
LATE = TODAY - date(2026, 12, 4)
"""By how much the demo plan is moved: two weeks after it was handed over, the walks at 18."""


def project_of(folder: Path, *, is_translated: bool) -> Path:
    """Return the shipped project whose Spanish has all the words of changes, or none."""
    folder.mkdir()
    for name in ("content", "clinic.yml", "mkdocs.yml"):
        folder.joinpath(name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "templates", folder / "templates")
    template = folder / "templates/formats/changes.html"
    strings = re.findall(r'_\("([^"]+)"', template.read_text("utf-8"))
    catalog = polib.pofile(str(folder / "templates/locale/es.po"))
    for entry in [entry for entry in catalog if entry.msgid in strings]:
        catalog.remove(entry)
    if is_translated:
        catalog.extend(polib.POEntry(msgid=text, msgstr=f"(es) {text}") for text in strings)
    catalog.save()
    return folder


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with all words."""
    return project_of(tmp_path_factory.mktemp("translated") / "project", is_translated=True)


@pytest.fixture(autouse=True)
def day() -> Iterator[None]:
    """Stay on the day on which the tests began, past midnight too."""
    with on_day(TODAY):
        yield


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a demo plan, approved, with its dates moved so that today is in the middle of it."""
    text = (ROOT / "plans" / "m4k8wz.yaml").read_text("utf-8")
    moved = re.sub(r"\d{4}-\d\d-\d\d", lambda found: str(date.fromisoformat(found[0]) + LATE), text)
    block = f"approved: {{by: Kim, role: nurse, on: {TODAY}, digest: {'0' * 64}}}\n"
    path = tmp_path / "m4k8wz.yaml"
    path.write_text(moved.replace("\nperson:", f"\n{block}# in her words\nperson:"), "utf-8")
    path.chmod(0o600)
    return path


def kept(path: Path, found: Diary, name: str = "diary.json") -> Path:
    """Write a diary beside a plan."""
    target = path.with_name(name)
    target.write_bytes(json.encode(found))
    return target


@pytest.fixture
def diaries(path: Path) -> tuple[Path, ...]:
    """Return two diary files: walks that were too much, and tries that went well."""
    plan = parse_plan(read_plan(path))
    tries = [
        tried(plan, TODAY - timedelta(days=at), (50, 20), confidence_after=8, learned="Puedo: sí.")
        for at in (4, 2)
    ]
    return (
        kept(path, diary(plan, TODAY, walks(plan, TODAY, "drrarrdr"))),
        kept(path, diary(plan, TODAY, tries=tries), "tries.json"),
    )


def next_of(path: Path, diaries: Sequence[Path], project: Path, *options: str) -> Result:
    """Run the command."""
    given = ["next", str(path), *map(str, diaries), "--project", str(project), *options]
    return CliRunner().invoke(main, given)


def parsed(path: Path) -> CarePlan:
    """Return the plan in a file."""
    return parse_plan(read_plan(path))


def test_shown(path: Path, diaries: tuple[Path, ...], project: Path) -> None:
    """Each proposal is shown with its rule and its entries, and the file stays as it was."""
    before = path.read_bytes()

    done = next_of(path, diaries, project)

    assert (done.exit_code, done.stderr) == (0, "")
    assert "# walking-hold\n#   rule: Fewer than half of the noted days" in done.stdout
    assert "8 days planned, 2 done, 1 adapted, 5 rested, 0 without an entry" in done.stdout
    assert "# lifting-next-rung\n" in done.stdout
    assert "harm expected 50, actual 20; confidence not asked before, 8 after" in done.stdout
    assert f"+    resume: {{on: {TODAY}, amount: 18}}\n" in done.stdout
    assert path.read_bytes() == before


def test_patch(path: Path, diaries: tuple[Path, ...], project: Path) -> None:
    """What is printed can be applied with `patch`, and is what --write writes."""
    shown = next_of(path, diaries, project).stdout
    copy = path.with_name("copy.yaml")
    shutil.copy(path, copy)

    subprocess.run(["patch", str(copy)], input=shown, text=True, check=True, capture_output=True)
    next_of(path, diaries, project, "--write")

    assert copy.read_bytes() == path.read_bytes()


def test_patch_without_a_last_line_end(
    path: Path, diaries: tuple[Path, ...], project: Path
) -> None:
    """A file whose last line has no end can be patched too."""
    path.write_text(path.read_text("utf-8").rstrip("\n"), "utf-8")
    shown = next_of(path, diaries, project).stdout

    subprocess.run(["patch", str(path)], input=shown, text=True, check=True, capture_output=True)

    assert parsed(path).version == 3


def test_write(path: Path, diaries: tuple[Path, ...], project: Path) -> None:
    """The next version is a draft with all comments, and says what to do before it counts."""
    done = next_of(path, diaries, project, "--write")

    plan = parsed(path)
    assert done.exit_code == 0
    assert (plan.version, plan.approved, is_approved(plan)) == (3, None, False)
    assert (plan.ladders[0].current, len(plan.ladders[0].rungs[2].tries)) == (4, 2)
    assert path.read_text("utf-8").startswith("# An invented person. Any likeness is chance.\n")
    assert "# in her words\nperson:" in path.read_text("utf-8")
    assert S_IMODE(path.stat().st_mode) == 0o600
    for command in ("check", "numbers", "approve"):
        assert f"ownpace {command} {path}" in done.stderr


def test_told_in_every_language(path: Path, diaries: tuple[Path, ...], project: Path) -> None:
    """What changed and why is told for each proposal, in each language of the plan, as text."""
    next_of(path, diaries, project, "--write")

    old, hold, rung = parsed(path).changes
    assert (old.version, hold.version, rung.version) == (2, 3, 3)
    assert hold == Change(
        version=3,
        on=TODAY,
        what={
            "es": "(es) Caminar: you stay at 18 minutos for now.",
            "en": "Walking: you stay at 18 minutes for now.",
        },
        why={
            language: f"{mark}The last two weeks went differently than planned. That happens. "
            "We give it time."
            for language, mark in (("es", "(es) "), ("en", ""))
        },
    )
    assert isinstance(rung.what, dict)
    assert "“Levantar una caja pequeña de tomates de una silla”" in rung.what["es"]
    assert "“Lift a small crate of tomatoes from a chair”" in rung.what["en"]


def test_language_without_words(path: Path, diaries: tuple[Path, ...], tmp_path: Path) -> None:
    """A language that does not have the words is named, and gets no English in its place."""
    bare = project_of(tmp_path / "bare", is_translated=False)

    done = next_of(path, diaries, bare, "--write")

    assert "# `changes` has no words in `es` yet: write them there\n" in done.stdout
    told = [change.what for change in parsed(path).changes if change.version == 3]
    assert [list(what) for what in told] == [["en"], ["en"]]


def test_same_diary_again(path: Path, diaries: tuple[Path, ...], project: Path) -> None:
    """A diary that has led to this version proposes nothing more."""
    next_of(path, diaries, project, "--write")
    after = path.read_bytes()

    done = next_of(path, diaries, project, "--write")

    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == (
        f"{diaries[0]}:1:1: error: this diary has nothing new since version 3 of the plan\n"
        "  hint: ask for a file that was exported after that version was handed over\n"
    )
    assert path.read_bytes() == after


def test_only(path: Path, diaries: tuple[Path, ...], project: Path) -> None:
    """Only the proposals that were asked for are taken."""
    done = next_of(path, diaries, project, "--only", "walking-hold", "--write")

    plan = parsed(path)
    assert "lifting" not in done.stdout.partition("---")[0]
    assert (len(plan.changes), plan.ladders[0].current) == (2, 3)
    assert plan.quotas[0].resume is not None


def test_unknown_proposal(path: Path, diaries: tuple[Path, ...], project: Path) -> None:
    """A proposal that is not there is answered with those that are."""
    done = next_of(path, diaries, project, "--only", "walking-step-on")

    assert done.exit_code == 2
    assert "there is `walking-hold`, `lifting-next-rung`" in done.stderr


def test_nothing_to_propose(path: Path, project: Path) -> None:
    """Days that went as planned propose nothing, and that is no fault."""
    plan = parsed(path)
    found = kept(path, diary(plan, TODAY, walks(plan, TODAY, "dddaadad")))

    done = next_of(path, [found], project, "--write")

    assert (done.exit_code, done.stdout) == (0, "Nothing to propose.\n")
    assert parsed(path).version == 2


def test_faulty_diaries(path: Path, project: Path) -> None:
    """All diaries with faults are named, and none of their values."""
    plan = parsed(path)
    secret = noted_day(plan, TODAY, approached="Secreto <b>")
    foreign = structs.replace(diary(plan, TODAY), plan="n9v3xd")
    files = [
        kept(path, foreign, "foreign.json"),
        kept(path, diary(plan, TODAY, [secret]), "marked.json"),
        path.with_name("missing.json"),
    ]

    done = next_of(path, files, project)

    assert (done.exit_code, done.stdout) == (1, "")
    assert [line.split(":")[0] for line in done.stderr.split("\n") if "error" in line] == [
        str(file) for file in files
    ]
    assert "Secreto" not in done.stderr


def test_link_is_not_written_over(path: Path, diaries: tuple[Path, ...], project: Path) -> None:
    """A plan behind a link is not replaced, and the command says so."""
    real = path.rename(path.with_name("real.yaml"))
    path.symlink_to(real)

    done = next_of(path, diaries, project, "--write")

    assert done.exit_code == 1
    assert f"{path}:1:1: error: the file could not be written" in done.stderr
    assert "is written" not in done.stderr


def test_loaded_late() -> None:
    """Neither the command line nor building a plan loads anything of this command."""
    code = (
        "import sys, ownpace.cli, ownpace.build\n"
        "print([name for name in sys.modules if name.startswith('ownpace.review')])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
