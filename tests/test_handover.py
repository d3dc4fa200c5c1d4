"""One command makes what a device needs, and says how to explain it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ownpace.cli import main

ROOT = Path(__file__).parents[1]
BOOKLETS = {"t7r2hb.pdf", "t7r2hb-en.pdf", "t7r2hb-side-by-side.pdf"}


def hand_over(out: Path, *options: str, plan: str = "t7r2hb") -> Result:
    """Run the command for a demo plan."""
    path = str(ROOT / f"plans/{plan}.yaml")
    return CliRunner().invoke(
        main, ["handover", path, "--project", str(ROOT), "--out", str(out), *options]
    )


@pytest.mark.parametrize(
    ("device", "names"),
    [
        ("iphone", {*BOOKLETS, "t7r2hb.ics"}),
        ("android", {"t7r2hb.html", "t7r2hb.ics"}),
        ("computer", {"t7r2hb.zip", "t7r2hb.ics"}),
        ("paper", BOOKLETS),
    ],
)
def test_sets(device: str, names: set[str], tmp_path: Path) -> None:
    """Each device gets the forms that it can open, and a way to explain them."""
    done = hand_over(tmp_path, "--for", device)

    assert done.exit_code == 0
    assert {path.name for path in tmp_path.iterdir()} == names
    assert "Explain it in two minutes" in done.output
    assert "What will you do on a day when it hurts more?" in done.output


def test_locked(tmp_path: Path) -> None:
    """What can be locked is locked; the calendar, which says nothing, is not."""
    locks = tmp_path / "locks"
    done = hand_over(tmp_path / "out", "--for", "android", "--lock", str(locks))

    assert done.exit_code == 0
    assert b'id="sealed"' in (tmp_path / "out/t7r2hb.html").read_bytes()
    assert b"BEGIN:VCALENDAR" in (tmp_path / "out/t7r2hb.ics").read_bytes()


def test_plan_with_faults(tmp_path: Path) -> None:
    """A plan with faults is named, and nothing is handed over."""
    plan = tmp_path / "abcdef.yaml"
    plan.write_text("plan: abcdef\n", encoding="utf-8")

    done = CliRunner().invoke(
        main,
        [
            *("handover", str(plan), "--for", "paper"),
            *("--project", str(ROOT), "--out", str(tmp_path / "out")),
        ],
    )

    assert done.exit_code == 1
    assert "abcdef.yaml:1:1: error" in done.output
    assert "Nothing was handed over" in done.output
