"""From the text of a plan to a `CarePlan`, or to all that is wrong with it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ownpace.model.plan import CarePlan
from ownpace.model.source import SourceError, SourceFile
from ownpace.parse.plan import parse_plan

PLANS = Path(__file__).parent.parent / "examples" / "plans"
INVALID = sorted((PLANS / "invalid").glob("*.yaml"))
VALID = sorted((PLANS / "valid").glob("*.yaml"))
CANARY = "kanarienvogel"
NASTY = [
    *"\t\n\r :-?[]{}#&*!|>'\"%@`,\\~<=.0é\u200c\u202e\ufeff\x00\x07\x85\u2028😀\ud800",
    "---",
    "\n---\n",
]


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_invalid_plan(path: Path, golden: Callable[[str, Path], None]) -> None:
    """An invalid plan is refused with the diagnostics recorded beside it."""
    source = SourceFile("example.yaml", path.read_text(encoding="utf-8"))

    with pytest.raises(SourceError) as refused:
        parse_plan(source)

    golden(f"{refused.value}\n", path.with_suffix(".txt"))


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_valid_plan(path: Path) -> None:
    """A valid plan is the plan whose id is the name of its file."""
    plan = parse_plan(SourceFile(path.name, path.read_text(encoding="utf-8")))

    assert plan.plan == path.stem


def test_what_was_typed_stays() -> None:
    """Text stays as typed where other readers of YAML see truths, times or octal numbers."""
    text = (PLANS / "valid" / "r8t2vx.yaml").read_text(encoding="utf-8")

    plan = parse_plan(SourceFile("r8t2vx.yaml", text))

    assert plan.languages == ("fa", "no", "en")
    assert plan.person.called == "Yes"
    assert plan.person.constraints.notes == "1:30"
    assert plan.person.constraints.transport == "null"
    assert plan.goals[0].steps[2].do == "010"
    assert plan.touchpoints[0].at == "09:30"
    assert plan.starts == date(2026, 11, 9)
    assert isinstance(plan.person.what_matters, dict)
    assert "\u200c" in plan.person.what_matters["fa"]


def test_ten_faults_at_once() -> None:
    """Ten faults in one file are ten diagnostics, in the order of the lines."""
    text = (PLANS / "invalid" / "ten-faults.yaml").read_text(encoding="utf-8")

    with pytest.raises(SourceError) as refused:
        parse_plan(SourceFile("example.yaml", text))

    places = [fault.location for fault in refused.value.diagnostics]
    assert len(places) == 10
    assert places == sorted(places)


@given(
    st.sampled_from(VALID),
    st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 5), st.sampled_from(NASTY)),
        min_size=1,
        max_size=4,
    ),
)
@settings(deadline=None, max_examples=150)
def test_any_text_is_a_plan_or_refused(path: Path, edits: list[tuple[float, int, str]]) -> None:
    """Whatever is typed into a plan, it is a plan or refused at a place, and never repeated."""
    text = path.read_text(encoding="utf-8").replace("A. Rossi", CANARY).replace("Ana", CANARY)
    for share, deleted, inserted in edits:
        position = int(share * len(text))
        text = text[:position] + inserted + text[position + deleted :]

    try:
        outcome: CarePlan | SourceError = parse_plan(SourceFile(path.name, text))
    except SourceError as error:
        outcome = error

    if isinstance(outcome, SourceError):
        assert outcome.diagnostics
        assert all(fault.location.path == path.name for fault in outcome.diagnostics)
        assert CANARY not in str(outcome)
