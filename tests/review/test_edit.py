"""The next version has the edits, one version more and no approval; every other line stays."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from ownpace.model.plan import CarePlan, Change, Resume, Try
from ownpace.model.source import SourceError, SourceFile
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.review.edit import next_plan, next_version
from ownpace.review.proposal import Edit, Proposal, Told

ROOT = Path(__file__).parents[2]
PLANS = sorted(
    (
        *ROOT.glob("plans/*.yaml"),
        *ROOT.glob("tests/projects/*/plans/*.yaml"),
        *ROOT.glob("tests/systems/plans/*.yaml"),
        *ROOT.glob("tests/examples/plans/valid/*.yaml"),
    )
)
DEMO = ROOT / "plans" / "m4k8wz.yaml"
TODAY = date(2026, 12, 4)

words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Cn", "Co"]), min_size=1)
ratings = st.none() | st.integers(0, 10)
texts = st.none() | words | st.dictionaries(st.sampled_from(["es", "en"]), words, min_size=1)
tries = st.builds(
    Try,
    on=st.dates(date(2026, 1, 1), date(2028, 1, 1)),
    actual_harm=st.integers(0, 100),
    happened=texts,
    learned=texts,
    confidence_before=ratings,
    confidence_after=ratings,
)
amounts = st.integers(1, 100000).map(lambda tenths: tenths / 10)


def proposal(*edits: Edit) -> Proposal:
    """Return a proposal with these edits."""
    told = Told(kind="hold", activity="walking")
    return Proposal(id="x-hold", kind="hold", rule="x", evidence=(), edits=edits, told=told)


def explained(plan: CarePlan, what: str = "Slower", why: str = "Time: it helps") -> Change:
    """Return a change of the next version."""
    return Change(version=plan.version + 1, on=TODAY, what={"en": what}, why={"en": why})


def written(text: str, *edits: Edit) -> str:
    """Return a small plan as text with edits in it."""
    source = SourceFile("small1.yaml", SMALL.replace("QUOTA", text))
    plan = parse_plan(source)
    after = next_version(source, (proposal(*edits),), (explained(plan),)).text
    return after.partition("quotas:\n")[2].partition("flare_up:")[0]


SMALL = """\
plan: small1
written_in: en
languages: [en]
starts: 2026-11-09
valid_until: 2027-02-01
person: {called: Ana, what_matters: Bread.}
goals:
  - {id: bread, activity: Bake, why: Joy, by: 2027-01-31, ability: {now: 3, target: 7}}
quotas:
QUOTA
flare_up: {}
team: [{role: nurse, name: Kim, phone: "555 0142"}]
"""


@st.composite
def edits_of(draw: st.DrawFn, plan: CarePlan) -> tuple[Edit, ...]:
    """Return any edits that a plan can take."""
    found = [Edit(path=("goals", 0, "ability", "now"), value=draw(st.integers(0, 10)))]
    for at in range(len(plan.quotas)):
        resume = Resume(on=draw(st.dates()), amount=draw(amounts))
        found.append(Edit(path=("quotas", at, "resume"), value=resume))
        found.append(Edit(path=("quotas", at, "target"), value=draw(amounts)))
    for at, ladder in enumerate(plan.ladders):
        found.append(Edit(path=("ladders", at, "current"), value=draw(st.integers(1, 9))))
        for number in range(len(ladder.rungs)):
            path = ("ladders", at, "rungs", number, "tries")
            found += [Edit(path=path, value=draw(tries), adds=True)] * draw(st.integers(0, 2))
    return tuple(draw(st.lists(st.sampled_from(found), max_size=6)))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
@given(data=st.data())
@settings(deadline=None, max_examples=20)
def test_any_edits(path: Path, data: st.DataObject) -> None:
    """Whatever is edited in whichever plan, the file says just that, and keeps its other lines."""
    source = read_plan(path)
    plan = parse_plan(source)
    chosen = proposal(*data.draw(edits_of(plan)))
    changes = (explained(plan, data.draw(words)), explained(plan))

    after = next_version(source, (chosen,), changes)

    assert parse_plan(after) == next_plan(plan, (chosen,), changes)
    lost = Counter(source.text.split("\n")) - Counter(after.text.split("\n"))
    assert all(may_go(line) for line in lost)
    assert after.text.count("#") >= source.text.count("#")


def may_go(line: str) -> bool:
    """Return whether a line has something on it that edits are about."""
    edited = ("version:", "current:", "target:", "resume:", "now:", "expected_harm:", "tries:")
    approved = ("approved:", "  by:", "  role:", "  on:", "  digest:")
    return line.startswith(approved) or any(word in line for word in edited)


def test_demo_plan() -> None:
    """In a demo plan a hold, the next rung and two tries are eleven lines and two changed ones."""
    source = read_plan(DEMO)
    plan = parse_plan(source)
    path = ("ladders", 0, "rungs", 2, "tries")
    chosen = proposal(
        Edit(path=("quotas", 0, "resume"), value=Resume(on=TODAY, amount=18.0)),
        Edit(path=("ladders", 0, "current"), value=4),
        Edit(path=path, value=Try(on=TODAY, actual_harm=20, learned={"es": "Puedo."}), adds=True),
        Edit(path=path, value=Try(on=TODAY, actual_harm=10, confidence_after=8), adds=True),
    )

    after = next_version(source, (chosen,), (explained(plan),)).text

    before = source.text.split("\n")
    assert [line for line in after.split("\n") if line not in before] == [
        "version: 3",
        "    resume: {on: 2026-12-04, amount: 18}",
        "    current: 4",
        "          - on: 2026-12-04",
        '            learned: {es: "Puedo."}',
        "          - on: 2026-12-04",
        "            confidence_after: 8",
        "  - version: 3",
        "    on: 2026-12-04",
        '    what: {en: "Slower"}',
        '    why: {en: "Time: it helps"}',
    ]
    assert "restart: 0.7}\n    resume: {on: 2026-12-04, amount: 18}\n\nladders:" in after


def test_what_is_there_is_changed_in_place() -> None:
    """A second review changes day and amount where they stand; comments stay behind them."""
    quota = """\
  - activity: walking  # with the dog
    baseline: [12]
    step: 1
    target: 12  # for now
    days: [mon]
    resume:
      on: 2026-11-20  # first review
      amount: 9.5
    # the end"""

    after = written(
        quota,
        Edit(path=("quotas", 0, "resume"), value=Resume(on=TODAY, amount=10.0)),
        Edit(path=("quotas", 0, "target"), value=12.5),
    )

    assert (
        after
        == quota.replace("2026-11-20", "2026-12-04")
        .replace("9.5", "10")
        .replace("12  #", "12.5  #")
        + "\n"
    )


def test_one_line() -> None:
    """A quota on one line stays on one line."""
    quota = "  - {activity: walking, baseline: [12], step: 1, target: 12, days: [mon]}  # short"

    after = written(quota, Edit(path=("quotas", 0, "resume"), value=Resume(on=TODAY, amount=9.0)))

    expected = "days: [mon], resume: {on: 2026-12-04, amount: 9}}  # short\n"
    assert after == quota.partition("days:")[0] + expected


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("end", ["", "\n", "\n\n# the end\n", "\n...\n"])
def test_ends(newline: str, end: str) -> None:
    """The first change is written behind the last line, however the file ends."""
    quota = "  - {activity: walking, baseline: [12], step: 1, target: 12, days: [mon]}"
    text = (SMALL.replace("QUOTA", quota).rstrip("\n") + end).replace("\n", newline)
    source = SourceFile("small1.yaml", text)
    plan = parse_plan(source)

    after = next_version(source, (proposal(),), (explained(plan),)).text

    assert "plan: small1\nversion: 2\nwritten_in" in after.replace("\r\n", "\n")
    assert after.count("\n") - text.count("\n") in (6, 7)
    assert ("\r\n" in after) == (newline == "\r\n")
    assert after.replace("\r\n", "").count("\n") == (0 if newline == "\r\n" else after.count("\n"))


def test_newest_change_first() -> None:
    """Where the newest change stands first, the next ones go above it, in their order."""
    source = read_plan(DEMO)
    text = source.text.replace(
        "changes:\n", "changes:\n  - {version: 2, on: 2026-11-21, what: A, why: B}\n"
    )
    text += "  - {version: 1, on: 2026-11-09, what: C, why: D}\n"
    plan = parse_plan(SourceFile(source.path, text))

    after = next_version(
        SourceFile(source.path, text), (), (explained(plan, "First"), explained(plan, "Second"))
    )

    found = parse_plan(after).changes
    assert [change.version for change in found] == [3, 3, 2, 2, 1]
    assert [change.what for change in found[:2]] == [{"en": "First"}, {"en": "Second"}]


@pytest.mark.parametrize(
    "approved",
    [
        'approved: {by: Kim, role: nurse, on: 2026-11-02, digest: "DIGEST"}\n',
        'approved:\n  by: "Kim"\n  role: nurse\n\n  on: 2026-11-02\n  digest: DIGEST\n',
    ],
)
def test_draft(approved: str) -> None:
    """The approval is gone, and the lines round it are as they were."""
    source = read_plan(DEMO)
    text = source.text.replace(
        "\nperson:\n", f"\n# signed\n{approved.replace('DIGEST', '0' * 64)}person:\n"
    )
    plan = parse_plan(SourceFile(source.path, text))
    assert plan.approved is not None

    after = next_version(SourceFile(source.path, text), (), ())

    assert parse_plan(after) == structs.replace(plan, approved=None, version=3)
    assert "# signed\nperson:\n" in after.text


def test_what_cannot_be_edited() -> None:
    """Lines that cannot take an edit are refused with a way out, and none of their values."""
    quota = "  - {activity: walking, baseline: [12], step: 1, target: 12, days: [mon]}"
    change = "changes:\n  - version: 1\n    on: 2026-11-09\n    what: A\n    why: |+\n      B\n\n\n"
    source = SourceFile("small1.yaml", SMALL.replace("QUOTA", quota) + change)

    with pytest.raises(SourceError) as refused:
        next_version(source, (), (explained(parse_plan(source)),))

    assert str(refused.value) == (
        "small1.yaml:1:1: error: the edits cannot be put into the lines of this file\n"
        "  hint: write the next version by hand, with the proposals beside it"
    )
