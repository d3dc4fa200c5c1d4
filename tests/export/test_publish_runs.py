"""Runs that are killed, that compete or that find the disk full never leave half a site."""

import errno
import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

import ownpace
from ownpace.export.publish import publish_file, publish_folder, sweep

PUBLISHER = Path(__file__).with_name("publisher.py")
EDITIONS = [{f"{n}/index.html": letter * 3000 for n in range(20)} for letter in "abcd"]
FOR_EVER = 1_000_000
LARGEST = 80_000
"""Bytes of the largest file that the programs can write; an edition has 60,000."""


def start(
    how: str, target: Path, editions: list[dict[str, str]], rounds: int = 1
) -> subprocess.Popen[bytes]:
    """Start a program that publishes the editions at `target`, and wait until it is about to."""
    recipe = target.parent.with_name(f"{editions[0]['0/index.html'][0]}.json")
    recipe.write_text(json.dumps(editions))
    process = subprocess.Popen(
        [sys.executable, PUBLISHER, how, target, recipe, str(rounds), str(LARGEST)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(ownpace.__file__).parents[1])},
    )
    assert process.stdout is not None
    with process.stdout:
        assert process.stdout.readline() == b"ready\n"
    return process


def read(target: Path) -> dict[str, str] | str:
    """Return the texts of a published folder by path, or the text of a published file."""
    if target.is_file():
        return target.read_text()
    return {
        path.relative_to(target).as_posix(): path.read_text() for path in target.rglob("*.html")
    }


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Return a place to publish at, in a folder of its own."""
    (tmp_path / "out").mkdir()
    return tmp_path / "out" / "site"


@pytest.mark.parametrize("how", ["file", "exchange", "renames"])
def test_killed_at_any_moment(target: Path, how: str) -> None:
    """Whenever a run is killed, a whole edition is there, and the next run sweeps the rest."""
    chance = random.Random(how)
    whole = ["".join(edition.values()) for edition in EDITIONS] if how == "file" else EDITIONS
    left = 0
    for _ in range(20):
        process = start(how, target, EDITIONS, FOR_EVER)
        while not target.exists():
            time.sleep(0.001)
        time.sleep(chance.uniform(0, 0.03))
        process.kill()
        process.wait()

        left += len(list(target.parent.iterdir())) - 1
        if how == "renames":
            sweep(target.parent)
        assert read(target) in whole

    if how == "file":
        publish_file(target, b"last")
    else:
        publish_folder(target, {"index.html": b"last"})

    assert left > 0
    assert [path.name for path in target.parent.iterdir()] == ["site"]


def test_killed_between_two_renames(target: Path) -> None:
    """A run killed with the old folder aside and the new one outside costs no edition."""
    publish_folder(target, {"index.html": b"old"})
    process = start("halfway", target, EDITIONS)
    process.wait()

    assert not target.exists()
    sweep(target.parent)

    assert target.exists()
    assert (target / "index.html").read_bytes() == b"old"


@pytest.mark.parametrize("how", ["file", "exchange", "renames"])
def test_competing_runs(target: Path, how: str) -> None:
    """Four runs at the same target all succeed, and one whole edition is there at the end."""
    processes = [start(how, target, [edition], 8) for edition in EDITIONS]

    ends = [process.wait() for process in processes]

    whole = ["".join(edition.values()) for edition in EDITIONS] if how == "file" else EDITIONS
    assert ends == [0, 0, 0, 0]
    assert read(target) in whole
    assert [path.name for path in target.parent.iterdir()] == ["site"]


@pytest.mark.parametrize("how", ["file", "exchange", "renames"])
def test_full_disk(target: Path, how: str) -> None:
    """When the disk takes no more, the old edition stays and nothing is left beside it."""
    too_big = {"0/index.html": "x" * (LARGEST + 1)}
    process = start(how, target, [EDITIONS[0], too_big, EDITIONS[1]])

    end = process.wait()

    assert end == errno.EFBIG
    assert read(target) == ("".join(EDITIONS[0].values()) if how == "file" else EDITIONS[0])
    assert [path.name for path in target.parent.iterdir()] == ["site"]
