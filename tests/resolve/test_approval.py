"""An approval stands for exactly the plan that was approved."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec import Struct, structs
from tests.resolve.change import set_at

from ownpace.model.plan import Approval, CarePlan
from ownpace.model.value import Path as Place
from ownpace.resolve.approval import is_approved, plan_digest

PLAN = Path(__file__).parents[1] / "projects" / "village" / "plans" / "p3v7qk.yaml"
PROGRAM = """
import sys
from pathlib import Path
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.resolve.approval import plan_digest
sys.stdout.write(plan_digest(parse_plan(read_plan(Path(sys.argv[1])))))
"""


def changed(value: Any) -> Iterator[Any]:  # noqa: ANN401
    """Yield copies of a value in which one thing differs: each leaf, key and list in turn."""
    if isinstance(value, Struct):
        for name in value.__struct_fields__:
            for other in changed(getattr(value, name)):
                yield structs.replace(value, **{name: other})
    elif isinstance(value, dict):
        yield {**value, "fa": "x"}
        for key in value:
            rest = {other: value[other] for other in value if other != key}
            yield rest
            yield from ({**rest, key: other} for other in changed(value[key]))
    elif isinstance(value, tuple):
        yield (*value, "x")
        yield from (value[:place] + value[place + 1 :] for place in range(len(value)))
        for place, item in enumerate(value):
            yield from ((*value[:place], other, *value[place + 1 :]) for other in changed(item))
    else:
        yield changed_leaf(value)


def written(value: object, path: Place) -> Iterator[tuple[Place, str]]:
    """Yield each text below `value` with its place: names, ids and free text in each language."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from written(getattr(value, name), (*path, name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from written(item, (*path, key))
    elif isinstance(value, tuple):
        for at, item in enumerate(value):
            yield from written(item, (*path, at))


def changed_leaf(value: str | float | date | None) -> str | float | date:
    """Return a leaf that differs by as little as it can."""
    if isinstance(value, date):
        return value + timedelta(days=1)
    if isinstance(value, str):
        return value + "\u200b"
    return "x" if value is None else value + 1


def test_any_change_counts(plan: CarePlan) -> None:
    """A changed, added or missing word, number, date or item anywhere changes the digest."""
    bare = structs.replace(plan, approved=None)
    others = [other for other in changed(bare) if other.approved is None]

    assert len(others) > 200
    assert plan_digest(bare) not in {plan_digest(other) for other in others}


def test_who_and_when_are_part_of_it(plan: CarePlan) -> None:
    """Another name, role or day of the approval is another digest; the digest itself is not."""
    assert plan.approved is not None
    others = [
        structs.replace(plan.approved, on=date(2026, 11, 3)),
        structs.replace(plan.approved, by="B. Stone"),
        structs.replace(plan.approved, role="nurse"),
    ]
    unsigned = structs.replace(plan.approved, digest="0" * 64)

    digests = {plan_digest(structs.replace(plan, approved=other)) for other in others}

    assert len(digests) == 3
    assert plan_digest(plan) not in digests
    assert plan_digest(plan) == plan_digest(structs.replace(plan, approved=unsigned))


def test_order_of_items_counts(plan: CarePlan) -> None:
    """Items in another order are another plan."""
    other = structs.replace(plan, learn=tuple(reversed(plan.learn)))

    assert plan_digest(other) != plan_digest(plan)


def test_order_of_keys_is_no_change(plan: CarePlan) -> None:
    """The languages of a text may be written in any order: the reader sees the same."""
    words = plan.person.what_matters
    assert isinstance(words, dict)
    turned = structs.replace(plan.person, what_matters=dict(reversed(words.items())))

    assert plan_digest(structs.replace(plan, person=turned)) == plan_digest(plan)


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text())
@settings(deadline=None)
def test_any_character_counts(plan: CarePlan, text: str, other: str) -> None:
    """Two texts have the same digest only if they are the same, character by character."""
    assume(text != other and other.isprintable())

    digests = {
        plan_digest(structs.replace(plan, person=structs.replace(plan.person, story=story)))
        for story in (text, other)
    }

    assert len(digests) == 2


@given(st.data())
@settings(deadline=None)
def test_any_character_of_any_text_counts(plan: CarePlan, data: st.DataObject) -> None:
    """One character changed, added or left out in any text of a plan voids its approval."""
    approval = Approval(by="Kim O'Hara", role="physiotherapist", on=date(2026, 11, 2), digest="")
    signed = structs.replace(plan, approved=approval)
    approved = set_at(signed, ("approved", "digest"), plan_digest(signed))
    path, text = data.draw(st.sampled_from(list(written(approved, ()))))
    place = data.draw(st.integers(0, len(text)))
    put = data.draw(st.sampled_from(["", " ", "\u200b", "\u0301", "x", "X", "0", "\n"]))
    other = text[:place] + put + text[place + data.draw(st.integers(0, 1)) :]
    assume(other != text)

    changed_plan = set_at(approved, path, other)

    assert is_approved(approved)
    assert not is_approved(changed_plan)


def test_no_normalisation(plan: CarePlan) -> None:
    """A letter with an accent and the same in two parts are not taken for one another."""
    digests = {
        plan_digest(structs.replace(plan, person=structs.replace(plan.person, called=name)))
        for name in (normalize("NFC", "José"), normalize("NFD", "José"))
    }

    assert len(digests) == 2


@pytest.mark.parametrize("seed", ["0", "1"])
def test_same_in_every_process(plan: CarePlan, seed: str) -> None:
    """Another process, with another order of hashes, gets the same digest."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(PLAN)],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        encoding="ascii",
        check=True,
    )

    assert done.stdout == plan_digest(plan)


def test_is_approved(plan: CarePlan) -> None:
    """A plan is approved when its approval has its digest, and no more once it is changed."""
    approval = Approval(
        by="Kim O'Hara", role="physiotherapist", on=date(2026, 11, 2), digest=plan_digest(plan)
    )
    approved = structs.replace(plan, approved=approval)

    assert is_approved(approved)
    assert not is_approved(structs.replace(approved, version=plan.version + 1))
    assert not is_approved(structs.replace(approved, approved=None))
    assert not is_approved(plan)
