"""A clinician reads every amount before signing."""

from pathlib import Path

from click.testing import CliRunner

from ownpace.cli import main
from ownpace.numbers import plan_numbers
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan

ROOT = Path(__file__).parents[1]
PLAN = ROOT / "plans" / "m4k8wz.yaml"


def test_numbers_of_a_plan() -> None:
    """Each row of each quota is there with what was agreed around it, and each growing dose."""
    done = CliRunner().invoke(main, ["numbers", str(PLAN)])

    assert done.exit_code == 0
    assert "walking, in minutes: mean of the tries 18, start at 0.7 of it" in done.output
    assert "     1  2026-11-09     12        6         12              8         17%" in done.output
    assert "     8  2026-12-28     26       13         24             18" in done.output
    assert (
        "morning, bridge\n  2026-11-09  repetitions 8\n  2026-11-23  repetitions 9" in done.output
    )
    assert "looked at together on: 2026-12-07, 2027-01-04, 2027-02-01" in done.output


def test_no_words_of_the_plan() -> None:
    """No name and no free text is printed: only ids, dates and numbers."""
    text = "\n".join(plan_numbers(parse_plan(read_plan(PLAN))))

    for words in ("María", "Rossi", "coffee", "café", "lunch"):
        assert words not in text


def test_plan_without_amounts() -> None:
    """A plan that works out nothing says so."""
    path = ROOT / "tests" / "examples" / "plans" / "valid" / "minima.yaml"

    done = CliRunner().invoke(main, ["numbers", str(path)])

    assert (done.exit_code, done.output) == (0, "This plan works out no amounts.\n")


def test_faulty_plan() -> None:
    """A plan with faults is answered with their places."""
    path = ROOT / "tests" / "examples" / "plans" / "invalid" / "ten-faults.yaml"

    done = CliRunner().invoke(main, ["numbers", str(path)])

    assert done.exit_code == 1
    assert "error:" in done.stderr


def test_numbers_after_a_review(tmp_path: Path) -> None:
    """Amounts that go on after a review say from when, and are counted from there."""
    path = tmp_path / PLAN.name
    text = PLAN.read_text("utf-8")
    line = "    setbacks: {hold: 1 week, step_back: 1, gap: 2 weeks, restart: 0.7}\n"
    assert line in text
    path.write_text(
        text.replace(line, f"{line}    resume: {{on: 2026-12-01, amount: 16}}\n"), "utf-8"
    )

    done = CliRunner().invoke(main, ["numbers", str(path)])

    assert "after a review it goes on from 2026-12-01 with 16" in done.output
    assert "     1  2026-12-01     16        8         14             11" in done.output
    assert "     6  2027-01-05     26" in done.output
