"""Rules about content meet every id that a plan points at."""

from collections.abc import Iterator

from msgspec import json
from tests.resolve.change import changed
from tests.resolve.made import BREAD

from ownpace.checks.content_ids import content_ids
from ownpace.model.plan import CarePlan, Coaching
from ownpace.model.value import Path

KINDS = {"module": "module", "exercise": "exercise", "activity": "activity", "breath": "exercise"}


def test_every_id(plan: CarePlan) -> None:
    """Each id is found at its place with the kind of content that belongs there."""
    coached = changed(
        plan,
        {
            ("ladders", 0, "rungs", 1, "coaching"): Coaching(breath="bridge"),
            ("ladders", 0, "rungs", 2, "coaching"): Coaching(thought="I can."),
            ("goals",): BREAD.goals,
        },
    )

    found = {path: (kind, id_) for path, kind, id_ in content_ids(coached)}

    content = json.decode(json.encode(coached))
    del content["goals"]
    assert found == dict(named(content, ()))
    assert found["ladders", 0, "rungs", 1, "coaching", "breath"] == ("exercise", "bridge")
    assert {kind for kind, _ in found.values()} == {"module", "exercise", "activity"}


def test_nothing_named() -> None:
    """A plan that points at no content has no ids; activities of goals are free text."""
    assert list(content_ids(BREAD)) == []


def named(value: object, path: Path) -> Iterator[tuple[Path, tuple[str, object]]]:
    """Yield what stands under a key that names content, with its place and kind."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key in KINDS and item is not None:
                yield (*path, key), (KINDS[key], item)
            else:
                yield from named(item, (*path, key))
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from named(item, (*path, at))
