"""The dialogue: keys that leave open, go back, end a day, and stop."""

from collections.abc import Iterator
from datetime import date

from msgspec import structs
from tests.review.test_sheet import MONDAY, PLAN, STAMP

from ownpace.model.diary import DayEntry, Diary, QuotaEntry
from ownpace.model.plan import CarePlan, DiaryChoice, DiaryQuestion
from ownpace.review.sheet import Sheet
from ownpace.review.type_in import type_in
from ownpace.review.typed import add_sheet, typed_diary

TODAY = date(2026, 11, 24)


class Terminal:
    """Types lines one by one, and keeps all that was shown."""

    def __init__(self, *lines: str) -> None:
        self._lines: Iterator[str] = iter((*lines, *["q"]))
        self.shown: list[str] = []

    def ask(self, prompt: str) -> str:
        """Return the next line."""
        self.shown.append(prompt)
        return next(self._lines)


def typed(terminal: Terminal, *ask: DiaryQuestion, plan: CarePlan = PLAN) -> Diary:
    """Return the diary of what was typed; Monday is the first day, with two things planned."""
    asked = structs.replace(plan, diary=DiaryChoice(ask=ask))
    sheet = Sheet(plan=asked, version=asked.version, first=MONDAY, today=TODAY, stamp=STAMP)
    return typed_diary(sheet, type_in(sheet, terminal.ask, terminal.shown.append))


def test_answers_of_a_day() -> None:
    """Answers go to their fields, and the amount stands beside the planned one."""
    diary = typed(Terminal("d 12", "e", "7", "7,5", "8"), "effort", "sleep")

    assert diary.days == (
        DayEntry(
            day=MONDAY,
            version=2,
            changed=STAMP,
            quotas={"walking": QuotaEntry(state="done", planned=14, amount=12)},
            sessions={"morning": "adapted"},
            effort=7,
            sleep_hours=7.5,
            sleep_quality=8,
        ),
    )
    assert (diary.plan, diary.version, diary.exported) == ("m4k8wz", 2, STAMP)


def test_left_open() -> None:
    """Enter leaves a question open, and a day without an answer is not in the diary."""
    diary = typed(Terminal("", "d", "", ".", "", "", "4"), "effort")

    assert [(entry.day.day, entry.effort) for entry in diary.days] == [(16, None)]
    assert diary.days[0].sessions == {"morning": "done"}


def test_rest_of_a_day() -> None:
    """A full stop goes on to the next day."""
    terminal = Terminal("r", ".")

    diary = typed(terminal, "effort", "patience")

    assert diary.days[0].quotas["walking"].state == "rested"
    assert terminal.shown[-2].startswith("\n\x1b[1mTuesday 17 November 2026")


def test_back() -> None:
    """One question back shows its answer; Enter keeps it, - takes it away, others replace it."""
    kept = typed(Terminal("d", "d", "<", ""))
    taken = typed(Terminal("d", "d", "<", "-"))
    replaced = typed(Terminal("d", "d", "<", "r"))

    assert kept.days[0].sessions == {"morning": "done"}
    assert taken.days[0].sessions == {}
    assert replaced.days[0].sessions == {"morning": "rested"}


def test_back_to_the_day_before() -> None:
    """From the first question of a day, back leads to the last one of the day before."""
    terminal = Terminal("<", "d", "d", "5", "<", "6")

    diary = typed(terminal, "effort")

    assert [entry.effort for entry in diary.days] == [6]
    assert "  3 of 3   Effort it took, 0 to 10 [5]:" in terminal.shown


def test_asked_again() -> None:
    """What does not fit is asked again, in words that do not repeat it."""
    terminal = Terminal("d 99999999", "d", "d", "77", "7")

    diary = typed(terminal, "effort")

    said = [line for line in terminal.shown if "Please type" in line]
    assert len(said) == 2
    assert said[1].strip() == "Please type a whole number from 0 to 10."
    assert "77" not in "".join(terminal.shown)
    assert diary.days[0].effort == 7


def test_goals_on_the_last_day() -> None:
    """Goals are asked once, behind the days, and stand with the last day."""
    diary = typed(Terminal(*["."] * 6, "4", "3"), "goals")

    assert [(entry.day, entry.goals) for entry in diary.days] == [
        (date(2026, 11, 22), {"sunday": 4, "delivery": 3})
    ]


def test_tries() -> None:
    """Tries follow until a day is left open; step and expectation may be those of the plan."""
    first = ("tu", "2", "40", "20", "6", "nothing broke", "pots are fine")
    second = ("2026-11-19", "", "", "10", ".")
    terminal = Terminal(*["."] * 6, *first, *second, "", "never asked")

    diary = typed(terminal, "tries", "confidence")

    one, two = diary.tries
    assert (one.day, one.rung, one.expected_harm) == (date(2026, 11, 17), 2, 40)
    assert (one.actual_harm, one.confidence_after, one.confidence_before) == (20, 6, None)
    assert (one.happened, one.learned) == ("nothing broke", "pots are fine")
    assert (two.day, two.rung, two.expected_harm, two.actual_harm) == (
        date(2026, 11, 19), 3, 50, 10,
    )  # fmt: skip
    assert two.happened is None
    assert one.id != two.id
    assert diary.days == ()


def test_same_try_twice() -> None:
    """Two tries alike are two on one sheet, and still two when the sheet is typed in again."""
    row = ("mo", "3", "50", "10", ".")
    sheet = (*["."] * 6, *row, *row, "")

    once = typed(Terminal(*sheet), "tries")
    again = add_sheet(typed(Terminal(*sheet), "tries"), once)

    assert len(once.tries) == 2
    assert set(again.tries) == set(once.tries)


def test_back_from_a_try() -> None:
    """From the day of a further try, back leads to the last question of the try before."""
    terminal = Terminal(*["."] * 6, "mo", "3", "50", "10", "", "learnt", "<", "learned", "")

    diary = typed(terminal, "tries")

    assert [entry.learned for entry in diary.tries] == ["learned"]


def test_stop_keeps_what_is_there() -> None:
    """After q, what was answered before is in the diary."""
    diary = typed(Terminal("d", "q", "d"))

    assert len(diary.days) == 1
    assert diary.days[0].sessions == {}


def test_sheet_on_top_of_a_diary() -> None:
    """A day that is known keeps what the sheet leaves open, and takes what the sheet says."""
    page = DayEntry(
        day=MONDAY,
        version=1,
        changed="2027-01-01T00:00:00.000Z",
        sessions={"evening": "done"},
        effort=2,
        pain=5,
    )
    known = structs.replace(
        typed(Terminal("q")), version=1, days=(page, structs.replace(page, day=date(2026, 11, 2)))
    )

    both = add_sheet(typed(Terminal("", "d", "7"), "effort"), known)

    assert [entry.day.day for entry in both.days] == [2, 16]
    monday = both.days[1]
    assert (monday.effort, monday.pain, monday.version) == (7, 5, 2)
    assert monday.sessions == {"evening": "done", "morning": "done"}
    assert both.version == 2
