"""A diary file is read back as what was written, and browsers may write it, too."""

import json
from datetime import date, datetime, timedelta
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs, to_builtins
from tests.resolve.made import BREAD

from ownpace.model.diary import DayEntry, Diary, Erased, Kept, QuotaEntry, TryEntry
from ownpace.model.source import SourceFile
from ownpace.parse.diary import parse_diary
from ownpace.review.diary_file import write_diary
from ownpace.review.merge import merge_diaries

TODAY = date(2026, 11, 24)
PLAN = structs.replace(BREAD, version=9)
HIDDEN = "<>\u061c" + "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
CHARACTERS = st.characters(
    exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"], exclude_characters=HIDDEN
)

ids = st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,2}", fullmatch=True)
notes = st.none() | st.text(CHARACTERS, min_size=1, max_size=60)
notes |= st.sampled_from(
    ["null", "~", "true", "1:30", "no", " ", "a: b", "# c", '"', "\\", "x" * 500, "سرتُ", "🙂"]
)
ratings = st.integers(0, 10)
hours = st.floats(0, 24) | st.sampled_from([0.0, 7.0, 7.5, 24.0])
amounts = st.floats(0.1, 100_000)
kept = st.sampled_from(get_args(Kept))
stamps = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)).map(
    lambda moment: moment.isoformat(timespec="milliseconds") + "Z"
)
shared = {
    "day": st.integers(0, 400).map(lambda ago: TODAY - timedelta(days=ago)),
    "version": st.integers(1, 9),
    "changed": stamps,
}
days = st.builds(
    DayEntry,
    **shared,
    sessions=st.dictionaries(ids, kept, max_size=3),
    quotas=st.dictionaries(
        ids,
        st.builds(QuotaEntry, state=kept, planned=amounts, amount=st.none() | amounts),
        max_size=2,
    ),
    effort=st.none() | ratings,
    sleep_hours=st.none() | hours,
    flare=st.none() | st.booleans(),
    approached=notes,
    goals=st.dictionaries(ids, ratings, max_size=2),
    pain=st.none() | ratings,
)
tries = st.builds(
    TryEntry,
    **shared,
    id=ids,
    ladder=ids,
    rung=st.integers(1, 100),
    expected_harm=st.integers(0, 100),
    actual_harm=st.none() | st.integers(0, 100),
    happened=notes,
    learned=notes,
    confidence_after=st.none() | ratings,
)
diaries = st.builds(
    Diary,
    format=st.just("ownpace-diary-1"),
    plan=st.just(PLAN.plan),
    version=st.integers(1, 9),
    exported=stamps,
    days=st.lists(days, max_size=3, unique_by=lambda entry: entry.day).map(tuple),
    tries=st.lists(tries, max_size=3, unique_by=lambda entry: entry.id).map(tuple),
    erased=st.lists(st.builds(Erased, id=ids, changed=stamps), max_size=2).map(tuple),
).map(lambda diary: merge_diaries([diary]))
"""Any diary that the parser may return, in the order that merging gives it."""


def read(text: str) -> Diary:
    """Return the diary in the text of a file."""
    return parse_diary(SourceFile("m4k8wz.diary.json", text), PLAN, TODAY)


@given(diaries)
@settings(deadline=None, max_examples=40)
def test_read_back(diary: Diary) -> None:
    """What is written is read as the same diary, and written again as the same bytes."""
    written = write_diary(diary)

    found = read(written.decode())

    assert found == diary
    assert write_diary(found) == written


@given(diaries)
@settings(deadline=None, max_examples=40)
def test_as_a_browser_writes_it(diary: Diary) -> None:
    """The same diary on one line with other spaces, as `JSON.stringify` writes it, is accepted."""
    plain = json.loads(write_diary(diary))

    found = read(json.dumps(plain, separators=(",", ":"), ensure_ascii=False))

    assert found == diary


def test_line_ends_of_other_systems() -> None:
    """A line end that YAML would fold is escaped, and comes back as it was."""
    entry = DayEntry(
        day=TODAY,
        version=2,
        changed="2026-11-24T18:30:00.000Z",
        approached="one\u2028two\u2029three\nfour",
    )
    diary = Diary(
        format="ownpace-diary-1", plan="m4k8wz", version=2, exported=entry.changed, days=(entry,)
    )

    assert read(write_diary(diary).decode()) == diary


def test_only_what_was_answered() -> None:
    """Open questions are not in the file; 0 and no are answers. Whole numbers have no point."""
    entry = DayEntry(
        day=TODAY,
        version=2,
        changed="2026-11-24T18:30:00.000Z",
        effort=0,
        flare=False,
        sleep_hours=7.0,
    )
    diary = Diary(
        format="ownpace-diary-1",
        plan="m4k8wz",
        version=2,
        exported="2026-11-24T18:30:00.000Z",
        days=(entry, structs.replace(entry, day=date(2026, 11, 23))),
    )

    written = json.loads(write_diary(diary))

    assert [day["day"] for day in written["days"]] == ["2026-11-23", "2026-11-24"]
    assert written.keys() == {"format", "plan", "version", "exported", "days"}
    assert written["days"][0].keys() == {
        "day", "version", "changed", "effort", "flare", "sleep_hours",
    }  # fmt: skip
    assert b'"sleep_hours": 7,' in write_diary(diary)
    assert to_builtins(diary)["days"][0]["sleep_hours"] == 7
