"""Diary files: what is read, and what is refused with a reason and without a value."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import VILLAGE

from ownpace.model.diary import Diary
from ownpace.model.source import NOTED, SourceError, SourceFile
from ownpace.parse.diary import parse_diary
from ownpace.parse.plan import parse_plan
from ownpace.read.file import read_file
from ownpace.read.plan import read_plan

PLAN = parse_plan(read_plan(VILLAGE / "plans" / "p3v7qk.yaml"))
TODAY = date(2026, 11, 30)
SECRET = "Zebra-4711"
"""Stands in hostile files, and never in a message."""

DAY: dict[str, Any] = {
    "day": "2026-11-24",
    "version": 2,
    "changed": "2026-11-24T18:30:00.000Z",
    "sessions": {"morning": "done"},
    "quotas": {"walking": {"state": "adapted", "planned": 12, "amount": 6.5}},
    "long_sitting": True,
    "sleep_hours": 6.5,
    "approached": 'حملت الحقيبة: "وحدي" 🙂',
}
TRY: dict[str, Any] = {
    "id": "try-1",
    "day": "2026-11-24",
    "version": 2,
    "changed": "2026-11-24T18:31:00.000Z",
    "ladder": "lifting",
    "rung": 2,
    "expected_harm": 50,
    "learned": "It holds",
}


def laid_out(**changes: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return the values of a diary file with some keys changed."""
    known = {
        "format": "ownpace-diary-1",
        "plan": "p3v7qk",
        "version": 2,
        "exported": "2026-11-25T08:00:00.000Z",
        "days": [DAY],
        "tries": [TRY],
        "erased": [],
    }
    return {**known, **changes}


def parsed(values: object) -> Diary:
    """Return a diary from values, as JSON."""
    text = values if isinstance(values, str) else json.dumps(values, ensure_ascii=False)
    return parse_diary(SourceFile("diary.json", text), PLAN, TODAY)


def refused(values: object) -> str:
    """Return why a file is refused; the secret is not a part of it."""
    with pytest.raises(SourceError) as refusal:
        parsed(values)
    said = str(refusal.value)
    assert said.startswith("diary.json:")
    assert SECRET not in said
    return said


def test_reads() -> None:
    """All that the diary page writes is read as it was written."""
    diary = parsed(laid_out())

    (day,) = diary.days
    assert day.day == date(2026, 11, 24)
    assert day.sessions == {"morning": "done"}
    assert (day.quotas["walking"].planned, day.quotas["walking"].amount) == (12, 6.5)
    assert (day.long_sitting, day.sleep_hours, day.stress) == (True, 6.5, None)
    assert day.approached == DAY["approached"]
    assert diary.tries[0].learned == "It holds"


def test_reads_spread_out_json() -> None:
    """Line breaks and spaces between values make no difference."""
    assert parsed(json.dumps(laid_out(), indent=2, ensure_ascii=False)) == parsed(laid_out())


def test_reads_two_years(tmp_path: Path) -> None:
    """Two years of full days are not too much."""
    first = TODAY - timedelta(days=729)
    days = [{**DAY, "day": str(first + timedelta(days=at))} for at in range(730)]
    path = tmp_path / "diary.json"
    path.write_text(json.dumps(laid_out(days=days), ensure_ascii=False, indent=1), "utf-8")
    diary = parse_diary(read_file(path, "diary.json", NOTED), PLAN, TODAY)
    assert len(diary.days) == 730


def test_reads_tomorrow() -> None:
    """An entry of tomorrow may come from another time zone; one of the day after may not."""
    tomorrow, after = (str(TODAY + timedelta(days=days)) for days in (1, 2))

    assert parsed(laid_out(days=[{**DAY, "day": tomorrow}])).days
    assert "`day` has not come yet" in refused(laid_out(days=[{**DAY, "day": after}]))


@pytest.mark.parametrize("field", ["approached"])
@pytest.mark.parametrize("text", [f"<b>{SECRET}</b>", f"{SECRET} <img src=x onerror=a()>", "a > b"])
def test_markup_in_a_day(field: str, text: str) -> None:
    """A text with an angle bracket is refused."""
    assert "has a `<` or `>`" in refused(laid_out(days=[{**DAY, field: text}]))


@pytest.mark.parametrize("field", ["happened", "learned"])
def test_markup_in_a_try(field: str) -> None:
    """The words about a try hold no markup either."""
    values = laid_out(tries=[{**TRY, field: f"<script>{SECRET}</script>"}])

    assert "has a `<` or `>`" in refused(values)


@pytest.mark.parametrize(
    "change",
    [
        {"plan": f"<b>{SECRET}</b>"},
        {"format": f"<b>{SECRET}</b>"},
        {"exported": f"<b>{SECRET}</b>"},
        {"days": [{**DAY, "day": f"<b>{SECRET}</b>"}]},
        {"days": [{**DAY, "changed": f"<b>{SECRET}</b>"}]},
        {"days": [{**DAY, "sessions": {f"<b>{SECRET}</b>": "done"}}]},
        {"days": [{**DAY, "sessions": {"morning": f"<b>{SECRET}</b>"}}]},
        {"days": [{**DAY, "quotas": {f"<b>{SECRET}</b>": {"state": "done", "planned": 1}}}]},
        {"days": [{**DAY, "goals": {f"<b>{SECRET}</b>": 4}}]},
        {"tries": [{**TRY, "id": f"<b>{SECRET}</b>"}]},
        {"tries": [{**TRY, "ladder": f"<b>{SECRET}</b>"}]},
        {"erased": [{"id": f"<b>{SECRET}</b>", "changed": DAY["changed"]}]},
    ],
    ids=lambda change: next(iter(change)),
)
def test_markup_elsewhere(change: dict[str, Any]) -> None:
    """Ids, days and times hold nothing but what they are made of."""
    assert refused(laid_out(**change))


def test_all_faults_at_once() -> None:
    """A file with several faults is told all of them."""
    days = [{**DAY, "approached": "<b>"}, {**DAY, "version": 3}]

    said = refused(laid_out(days=days, tries=[TRY, TRY]))

    for fault in ("`<` or `>`", "later version", "`day` stands here a second", "`id` stands here"):
        assert fault in said


def test_another_plan() -> None:
    """The diary of another plan is refused, without saying of which."""
    said = refused(laid_out(plan="secret99"))

    assert "this is the diary of another plan" in said
    assert "secret99" not in said


def test_later_version() -> None:
    """A file or an entry of a version that is not there yet is refused."""
    assert "the file was made with a later version" in refused(laid_out(version=3))
    later = laid_out(tries=[{**TRY, "version": 9}])
    assert "the entry was made with a later version" in refused(later)


@pytest.mark.parametrize(
    "number", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 400, "-1", "0x10", '"ten"']
)
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"stress": ', ""),
        ('"sleep_hours": ', ""),
        ('"quotas": {"walking": {"state": "done", "planned": ', "}}"),
    ],
)
def test_no_numbers_of_this_world(number: str, before: str, after: str) -> None:
    """What is not a number in its range is refused wherever a number stands."""
    entry = (
        f'{{"day": "2026-11-24", "version": 2, "changed": "{DAY["changed"]}", '
        f"{before}{number}{after}}}"
    )
    text = json.dumps(laid_out(days=["HERE"])).replace('"HERE"', entry)

    assert refused(text)


@pytest.mark.parametrize("key", ["__proto__", "constructor", "name", SECRET])
def test_unknown_keys(key: str) -> None:
    """A key that diaries do not have is refused at every level, the prototype of objects too."""
    assert refused(laid_out(**{key: {}}))
    assert refused(laid_out(days=[{**DAY, key: 1}]))
    assert refused(laid_out(days=[{**DAY, "sessions": {"__proto__": "done"}}]))


def test_a_key_twice() -> None:
    """Which of two values would count is not left to chance."""
    text = json.dumps(laid_out(days=[])).replace('"plan":', '"plan": "p3v7qk", "plan":')

    assert "this key stands here twice" in refused(text)


@pytest.mark.parametrize("depth", [50, 100_000])
def test_deep_json(depth: int) -> None:
    """Lists in lists in lists are refused, however deep."""
    text = json.dumps(laid_out(days="HERE")).replace('"HERE"', "[" * depth + "]" * depth)

    assert refused(text)


@pytest.mark.parametrize(
    "text",
    ["", "null", "[]", '"text"', "{", '{"format": }', f"{SECRET}", "a: &a [*a]", "!!x 1"],
)
def test_no_diary(text: str) -> None:
    """What is no diary at all is refused."""
    assert refused(text)


def test_fifty_megabytes(tmp_path: Path) -> None:
    """A huge file is refused before it is read."""
    path = tmp_path / "diary.json"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)

    with pytest.raises(SourceError, match="the file is larger than"):
        read_file(path, "diary.json")


@pytest.mark.parametrize(
    "data", [b'{"plan": "\xff\xfe"}', "{}".encode("utf-16"), b'{"plan": "a\x00b"}', b'"\x1b[31m"']
)
def test_not_text(tmp_path: Path, data: bytes) -> None:
    """What is not UTF-8 text is refused, and so are bytes that steer terminals."""
    path = tmp_path / "diary.json"
    path.write_bytes(data)

    with pytest.raises(SourceError, match=r"UTF-8|control character"):
        read_file(path, "diary.json")


def test_escaped_controls() -> None:
    """Signs that steer a terminal or turn a line round are replaced, written as escapes too."""
    text = json.dumps(laid_out(days=[{**DAY, "approached": "a\x1b[31m\u202eb\u2066"}]))

    assert parsed(text).days[0].approached == "a\ufffd[31m\ufffdb\ufffd"


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=12,
    ),
    st.sampled_from(("plan", "version", "exported", "days", "tries", "erased", "format")),
)
def test_anything_is_read_or_refused(value: object, key: str) -> None:
    """Whatever stands at a key, the file is read or refused with its place, and that is all."""
    try:
        diary = parsed(laid_out(**{key: value}))
    except SourceError as refusal:
        assert all(fault.location.path == "diary.json" for fault in refusal.diagnostics)
    else:
        assert diary.plan == PLAN.plan
