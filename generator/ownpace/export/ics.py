"""The dates of a plan as an iCalendar file (RFC 5545), for the calendar of a phone."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar
from icalendar import Event as CalendarEvent
from msgspec import Struct

from ownpace.export.publish import publish_file
from ownpace.render.calendar import Entry

WEEK = timedelta(days=7)
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
REMIND_BEFORE = timedelta(days=1)


class Agenda(Struct, frozen=True, kw_only=True):
    """What goes into a calendar file."""

    plan: str
    """Id of the plan."""

    version: int
    """Version of the plan; a calendar takes over the newer of two."""

    written: date
    """The day that stands on every entry, so that the same plan gives the same bytes."""

    time_zone: str
    """Name of the clinic's time zone, such as Europe/Madrid."""

    entries: tuple[Entry, ...]


def calendar_file(agenda: Agenda) -> bytes:
    """Return an iCalendar file with one event for each entry; repeated ones follow a rule."""
    calendar = Calendar()
    calendar.add("prodid", "-//Ownpace//Plan//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Ownpace")
    for entry in agenda.entries:
        calendar.add_component(_event(entry, agenda))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def export_ics(agenda: Agenda, target: Path) -> None:
    """Replace the file at `target`, whole or not at all.

    Raises:
        OSError: It could not be written; what was at `target` before is untouched.
    """
    publish_file(target, [calendar_file(agenda)])


def weekly_dates(first: date, last: date, days: Iterable[int]) -> set[date]:
    """Return the dates on these days of the week, 0 for Monday, from `first` to `last`."""
    wanted = set(days)
    span = (last - first).days + 1
    return {day for at in range(span) if (day := first + timedelta(days=at)).weekday() in wanted}


def _event(entry: Entry, agenda: Agenda) -> CalendarEvent:
    event = CalendarEvent()
    event.add("uid", _uid(entry, agenda.plan))
    event.add("dtstamp", datetime.combine(agenda.written, time(), UTC))
    event.add("sequence", agenda.version)
    event.add("summary", entry.title)
    event.add("class", "PRIVATE")
    event.add("transp", "OPAQUE" if entry.at else "TRANSPARENT")
    event.add("dtstart", _moment(entry.dates[0], entry, agenda))
    if len(entry.dates) > 1:
        _repeat(event, entry, agenda)
    if entry.kind == "touchpoint":
        event.add_component(_reminder(entry))
    return event


def _repeat(event: CalendarEvent, entry: Entry, agenda: Agenda) -> None:
    """Add a weekly rule, and the dates on which the plan differs from it."""
    dates = set(entry.dates)
    first, last = entry.dates[0], entry.dates[-1]
    days = sorted({day.weekday() for day in dates})
    gaps = {(second - one) for one, second in zip(entry.dates, entry.dates[1:], strict=False)}
    weeks = min(gaps) // WEEK if len(days) == 1 else 1
    rule: dict[str, object] = {"freq": "weekly", "byday": [WEEKDAYS[day] for day in days]}
    every = weekly_dates(first, last, days)
    if weeks > 1:
        rule = {**rule, "interval": weeks}
        every = {day for day in every if (day - first) // WEEK % weeks == 0}
    event.add("rrule", {**rule, "until": _moment(last, entry, agenda, is_until=True)})
    for name, found in (("exdate", every - dates), ("rdate", dates - every)):
        if found:
            event.add(name, [_moment(day, entry, agenda) for day in sorted(found)])


def _moment(day: date, entry: Entry, agenda: Agenda, *, is_until: bool = False) -> date | datetime:
    """Return a day, or the time on it in the clinic's time zone; an end is told in UTC."""
    if entry.at is None:
        return day
    local = datetime.combine(day, time.fromisoformat(entry.at), ZoneInfo(agenda.time_zone))
    return local.astimezone(UTC) if is_until else local


def _reminder(entry: Entry) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.title)
    alarm.add("trigger", -REMIND_BEFORE)
    return alarm


def _uid(entry: Entry, plan: str) -> str:
    """Return an id that stays the same from version to version and says nothing."""
    name = f"{plan} {entry.kind} {entry.id}"
    return f"{sha256(name.encode()).hexdigest()[:32]}@ownpace.invalid"
