"""A calendar file holds the dates of the plan, at the right hour, and gives nothing away."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from icalendar import Event as CalendarEvent

from ownpace.delivery import Delivery, deliver
from ownpace.export.ics import Agenda, calendar_file
from ownpace.linking import localized
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.render.calendar import Entry
from ownpace.resolve.calendar import events
from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[2]
PLANS = ("m4k8wz", "n9v3xd", "t7r2hb")
STARTS = date(2026, 10, 1)
DAYS = st.sets(st.integers(0, 200), min_size=1, max_size=30).map(
    lambda found: tuple(STARTS + timedelta(days=day) for day in sorted(found))
)


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return a workshop of the repository's project."""
    return Workshop(ROOT, tmp_path_factory.mktemp("kept"))


def agenda(*entries: Entry) -> Agenda:
    """Return an agenda of entries in Madrid, where clocks change on 25 October 2026."""
    return Agenda(
        plan="a1b2c3", version=2, written=STARTS, time_zone="Europe/Madrid", entries=entries
    )


def read(data: bytes) -> list[CalendarEvent]:
    """Return the events of a file, after the standard parser has read it."""
    found = Calendar.from_ical(data).walk("VEVENT")
    assert not any(part.errors for part in found)
    return [part for part in found if isinstance(part, CalendarEvent)]


def moments(event: CalendarEvent) -> set[date | datetime]:
    """Return each date, or each moment in UTC, on which a calendar shows an event."""
    start = event.decoded("dtstart")
    if "rrule" not in event:
        return {start.astimezone(UTC) if isinstance(start, datetime) else start}
    plain = isinstance(start, datetime)
    base = start if plain else datetime(start.year, start.month, start.day)
    rule = bytes(event["rrule"].to_ical()).decode()  # type: ignore[arg-type]
    found = set(rrulestr(rule, dtstart=base, ignoretz=not plain))
    shown: set[date | datetime] = {
        moment.astimezone(UTC) if plain else moment.date() for moment in found
    }
    for name, change in (("exdate", shown.difference_update), ("rdate", shown.update)):
        parts = event.get(name, [])
        for part in parts if isinstance(parts, list) else [parts]:
            change({one.dt.astimezone(UTC) if plain else one.dt for one in part.dts})
    return shown


@pytest.mark.parametrize("name", PLANS)
def test_same_dates_as_the_plan(name: str, workshop: Workshop, tmp_path: Path) -> None:
    """Each date of the plan is in the calendar once, and no other date is."""
    plan = parse_plan(read_plan(ROOT / f"plans/{name}.yaml"))

    target = deliver(plan, workshop, Delivery(out=tmp_path, format="ics"))

    shown = sorted(
        day.date() if isinstance(day, datetime) else day
        for event in read(target.read_bytes())
        for day in moments(event)
    )
    assert shown == sorted(event.on for event in events(plan))


def test_hour_stays_when_clocks_change() -> None:
    """A contact at half past nine is at half past nine before and after the end of summer time."""
    days = (date(2026, 10, 20), date(2026, 10, 27))
    entry = Entry(kind="touchpoint", id="0", title="Appointment", dates=days, at="09:30")

    (event,) = read(calendar_file(agenda(entry)))

    assert sorted(moments(event)) == [
        datetime(2026, 10, 20, 7, 30, tzinfo=UTC),
        datetime(2026, 10, 27, 8, 30, tzinfo=UTC),
    ]
    assert "BEGIN:VTIMEZONE" in calendar_file(agenda(entry)).decode()


@given(DAYS)
def test_any_dates(days: tuple[date, ...]) -> None:
    """Whatever the dates, rule and exceptions together give exactly them."""
    entry = Entry(kind="session", id="a", title="Time for myself", dates=days)

    (event,) = read(calendar_file(agenda(entry)))

    assert moments(event) == set(days)


@pytest.mark.parametrize("name", PLANS)
def test_nothing_is_given_away(name: str, workshop: Workshop, tmp_path: Path) -> None:
    """Neutral titles hold no word of the plan; the clinic can ask for full ones."""
    plan = parse_plan(read_plan(ROOT / f"plans/{name}.yaml"))
    spoken = localized(plan, workshop)[0]
    words = [session.cue.text for session in spoken.sessions]
    words += [quota.words.title for quota in spoken.quotas]
    words += [contact.about.text for contact in spoken.touchpoints]

    neutral = deliver(plan, workshop, Delivery(out=tmp_path / "a", format="ics"))
    full = deliver(plan, workshop, Delivery(out=tmp_path / "b", format="ics", full_titles=True))

    titles = {str(event["summary"]) for event in read(neutral.read_bytes())}
    assert not titles & set(words)
    assert len(titles) <= 4
    assert set(words) <= {str(event["summary"]) for event in read(full.read_bytes())}


def test_a_new_version_replaces_the_old_one() -> None:
    """Entries keep their ids from version to version, and their number counts up."""
    old = Entry(kind="session", id="morning", title="Old", dates=(STARTS,))
    new = Entry(kind="session", id="morning", title="New", dates=(STARTS,))

    (before,) = read(calendar_file(agenda(old)))
    (after,) = read(calendar_file(agenda(new)))

    assert before["uid"] == after["uid"]
    assert "morning" not in str(before["uid"])
    assert before["sequence"] == 2


def test_same_bytes(workshop: Workshop, tmp_path: Path) -> None:
    """The same plan gives the same file."""
    plan = parse_plan(read_plan(ROOT / "plans/t7r2hb.yaml"))

    first = deliver(plan, workshop, Delivery(out=tmp_path / "a", format="ics")).read_bytes()
    second = deliver(plan, workshop, Delivery(out=tmp_path / "b", format="ics")).read_bytes()

    assert first == second


def test_hostile_title() -> None:
    """A title cannot break out of its line."""
    title = "x\r\nBEGIN:VEVENT\nSUMMARY:y;,\\ 🙂" + "w" * 300
    entry = Entry(kind="goal", id="a", title=title, dates=(STARTS,))

    (event,) = read(calendar_file(agenda(entry)))

    assert str(event["summary"]).replace("\r", "") == title.replace("\r", "")
