"""A week on paper as pages of questions, in the order in which they stand on the printed sheet."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from ownpace.model.plan import CarePlan, DiaryQuestion, Ladder, Quota
from ownpace.model.value import DAYS, Text
from ownpace.resolve.quota import agreed_rows, row_on
from ownpace.resolve.text import Reader as Language
from ownpace.review.answer import (
    Reader,
    day_reader,
    quota_reader,
    read_hours,
    read_kept,
    read_note,
    read_yes_no,
    whole,
)

RATING = whole(0, 10)
HARM = whole(0, 100)
ASKED: tuple[tuple[DiaryQuestion, str, str, Reader], ...] = (
    ("effort", "effort", "Effort it took, 0 to 10", RATING),
    ("ease_of_movement", "ease_of_movement", "Ease of moving, 0 to 10", RATING),
    ("patience", "patience", "Patience with myself, 0 to 10", RATING),
    ("sleep", "sleep_hours", "Hours of sleep", read_hours),
    ("sleep", "sleep_quality", "How well I slept, 0 to 10", RATING),
    ("stress", "stress", "How tense the day was, 0 to 10", RATING),
    ("sitting", "long_sitting", "I sat for long (y/n)", read_yes_no),
    ("flare", "flare", "A bad day (y/n)", read_yes_no),
    ("approached", "approached", "What I did that I used to avoid", read_note),
    ("pain", "pain", "Pain, 0 to 10", RATING),
)
"""Choice of the plan, field of a day, words and reader of each question of a day."""

GOAL_WORDS = "How well I can do it, 0 to 10"


class Question(Struct, frozen=True, kw_only=True):
    """One question of a sheet."""

    field: str
    """Name of the field of the entry."""

    key: str = ""
    """Id within the field, where it holds one answer for each of several."""

    words: str
    read: Reader


class Page(Struct, frozen=True, kw_only=True):
    """Questions that stand together: a day, the goals, or one try."""

    title: str
    day: date
    questions: tuple[Question, ...]
    notes: tuple[str, ...] = ()
    """Lines to show above the questions."""

    ladder: Ladder | None = None
    """Of a try: its ladder. Without an answer to the first question, there was no try."""


class Sheet(Struct, frozen=True, kw_only=True):
    """A week on paper that is typed in."""

    plan: CarePlan
    version: int
    """Version of the plan that the paper was made from."""

    first: date
    """First day of the week, not after `today`."""

    today: date
    stamp: str
    """When it is typed in, in UTC, as the diary file has it."""

    @property
    def days(self) -> tuple[date, ...]:
        """Return the days of the week that have come."""
        days = (self.first + timedelta(days=after) for after in range(7))
        return tuple(day for day in days if day <= self.today)


def sheet_pages(sheet: Sheet) -> tuple[Page, ...]:
    """Return the pages of a sheet: its days, its goals, and a first try of each ladder."""
    ask = sheet.plan.diary.ask
    ladders = sorted(sheet.plan.ladders, key=lambda ladder: ladder.importance)
    pages = [_day_page(day, number, sheet) for number, day in enumerate(sheet.days, start=1)]
    pages += [_goals_page(sheet)] if "goals" in ask else []
    pages += [try_page(sheet, ladder, 1) for ladder in ladders] if "tries" in ask else []
    return tuple(page for page in pages if page.questions)


def try_page(sheet: Sheet, ladder: Ladder, number: int) -> Page:
    """Return the page of one try of a ladder; the rungs are shown above the first one."""
    rungs = tuple(
        f"{at}  {_words(rung.do, sheet.plan)}{' (now)' if at == ladder.current else ''}"
        for at, rung in enumerate(ladder.rungs, start=1)
    )
    rows: list[tuple[str, str, Reader]] = [
        ("day", "Day (Enter: no more tries)", day_reader(sheet.first, sheet.today)),
        ("rung", f"Step (Enter: {ladder.current})", whole(1, len(ladder.rungs))),
        ("expected_harm", "Harm I expect, 0 to 100 (Enter: as in the plan)", HARM),
        ("actual_harm", "Harm that happened, 0 to 100", HARM),
        ("confidence_after", "How sure I am now, 0 to 10", RATING),
        ("happened", "What happened", read_note),
        ("learned", "What I learned", read_note),
    ]
    return Page(
        title=f"Tries: {ladder.activity.replace('-', ' ')} · try {number}",
        day=sheet.days[-1],
        questions=tuple(
            Question(field=field, words=words, read=read)
            for field, words, read in rows
            if field != "confidence_after" or "confidence" in sheet.plan.diary.ask
        ),
        notes=rungs if number == 1 else (),
        ladder=ladder,
    )


def _day_page(day: date, number: int, sheet: Sheet) -> Page:
    plan = sheet.plan
    asked = [
        Question(field=field, words=words, read=read)
        for choice, field, words, read in ASKED
        if choice in plan.diary.ask
    ]
    return Page(
        title=f"{day:%A} {day.day} {day:%B %Y} · day {number} of {len(sheet.days)}",
        day=day,
        questions=(*_planned(day, plan), *asked),
    )


def _planned(day: date, plan: CarePlan) -> Iterator[Question]:
    """Yield the quotas and sessions of a day, as the sheet to tick has them."""
    weekday = DAYS[day.weekday()]
    for quota in plan.quotas:
        amount = _amount(quota, day, plan)
        if weekday in quota.days and amount is not None:
            unit = quota.unit if amount != 1 else quota.unit.removesuffix("s")
            yield Question(
                field="quotas",
                key=quota.activity,
                words=f"{quota.activity.replace('-', ' ').capitalize()}, {amount:g} {unit} planned"
                " (d done, e easier, r rest; d 12 if other)",
                read=quota_reader(amount),
            )
    for session in plan.routine:
        if weekday in session.days and day >= plan.starts:
            words = f"{_words(session.cue, plan)} (d done, e easier, r rest)"
            yield Question(field="sessions", key=session.id, words=words, read=read_kept)


def _amount(quota: Quota, day: date, plan: CarePlan) -> float | None:
    """Return the planned amount of a day, or nothing before the plan starts."""
    row = row_on(agreed_rows(quota, plan), day)
    return row.amount if row else None


def _goals_page(sheet: Sheet) -> Page:
    return Page(
        title=f"Goals, once for the week · {GOAL_WORDS}",
        day=sheet.days[-1],
        questions=tuple(
            Question(
                field="goals",
                key=goal.id,
                words=f"{_words(goal.activity, sheet.plan)}, 0 to 10",
                read=RATING,
            )
            for goal in sheet.plan.goals
        ),
    )


def _words(text: Text, plan: CarePlan) -> str:
    """Return words of the plan in one line, in English where it has them."""
    return " ".join(Language("en", plan.written_in).phrase(text).text.split())
