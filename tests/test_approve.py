"""Approving a plan: bound to its exact content, and written without touching another line."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from ownpace.approve import approve_plan, with_approval
from ownpace.model.source import SourceError
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.resolve.approval import is_approved
from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[1]
DAY = date(2026, 11, 20)


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Return a workshop of the repository's project that keeps its things apart."""
    return Workshop(ROOT, tmp_path / "kept")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Return a copy of a demo plan."""
    return Path(shutil.copy(ROOT / "plans/n9v3xd.yaml", tmp_path))


def test_approve(plan: Path, workshop: Workshop) -> None:
    """An approved plan names who, in which role and when, and stands."""
    approve_plan(plan, "A. Rossi", "physiotherapist", workshop, DAY)

    approved = parse_plan(read_plan(plan))
    assert is_approved(approved)
    assert approved.approved is not None
    assert (approved.approved.by, approved.approved.on) == ("A. Rossi", DAY)


def test_every_other_line_stays(plan: Path, workshop: Workshop) -> None:
    """Comments, order and spaces of the file are as they were."""
    before = plan.read_text(encoding="utf-8")

    approve_plan(plan, "A. Rossi", "physiotherapist", workshop, DAY)

    after = plan.read_text(encoding="utf-8")
    assert re.sub(r"^approved:\n(?:  .*\n)+", "", after, flags=re.MULTILINE) == before


def test_changed_plan_is_a_draft_again(plan: Path, workshop: Workshop) -> None:
    """One changed character voids the approval; approving again restores it."""
    approve_plan(plan, "A. Rossi", "physiotherapist", workshop, DAY)
    plan.write_text(plan.read_text("utf-8").replace("target: 4000", "target: 4250"), "utf-8")

    assert not is_approved(parse_plan(read_plan(plan)))

    approve_plan(plan, "B. Stone", "doctor", workshop, DAY)
    approved = parse_plan(read_plan(plan))
    assert is_approved(approved)
    assert plan.read_text("utf-8").count("approved:") == 1


@pytest.mark.parametrize(
    ("by", "role"),
    [("A. Rossi", "plumber"), ("", "nurse"), ('"}\napproved: {by: x', "nurse\nx: y")],
)
def test_unusable_names_are_refused(plan: Path, workshop: Workshop, by: str, role: str) -> None:
    """An unknown role, an empty name or text that would break the file change nothing."""
    before = plan.read_bytes()

    with pytest.raises(SourceError):
        approve_plan(plan, by, role, workshop, DAY)

    assert plan.read_bytes() == before


def test_file_mode_stays(plan: Path, workshop: Workshop) -> None:
    """A plan that only its owner may read stays so."""
    plan.chmod(0o600)

    approve_plan(plan, "A. Rossi", "physiotherapist", workshop, DAY)

    assert plan.stat().st_mode & 0o777 == 0o600


def test_hostile_name_stays_text() -> None:
    """Quotes and backslashes in a name are part of the name."""
    text = with_approval("person:\n  called: x\n", 'A "B" \\ C', "nurse", DAY, "0" * 64)

    assert 'by: "A \\"B\\" \\\\ C"' in text
