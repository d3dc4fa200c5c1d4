"""Graded activity: Bilal walks to school again, by minutes that grow on time and not on pain."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct
from tests.systems.handover import Fault, Handover, change, hand_over, plan_text, remarks
from tests.systems.page import Element

from ownpace.workshop import Workshop

PLAN = plan_text("q3w8lk")
WALKING = PLAN[PLAN.index("    baseline: [8") : PLAN.index("    days: [tue")]
LIFTING = PLAN[PLAN.index("  - activity: lifting") : PLAN.index("flare_up:")]

ROWS = [
    ("1", "2026-11-16", "7", "4"),
    ("2", "2026-11-30", "9", "5"),
    ("3", "2026-12-14", "11", "6"),
    ("4", "2026-12-28", "13", "7"),
    ("5", "2027-01-11", "15", "8"),
]
"""Number, first day, usual amount and bad-day amount: half of it, rounded up, and at least 4."""

SETBACKS = [
    ["1", "7", "7", "4"],
    ["2", "9", "7", "6"],
    ["3", "11", "7", "7"],
    ["4", "13", "9", "9"],
    ["5", "15", "11", "10"],
]
"""Number, amount, two rows back, and 70 % of the amount, rounded down, after a break."""

DATES = {
    "en": ["16 November", "30 November", "14 December", "28 December", "11 January"],
    "es": [
        "16 de noviembre",
        "30 de noviembre",
        "14 de diciembre",
        "28 de diciembre",
        "11 de enero",
    ],
    "ar": ["16 نوفمبر", "30 نوفمبر", "14 ديسمبر", "28 ديسمبر", "11 يناير"],
}
WORDS = {
    "en": [
        "On these days: Tuesday and Saturday.",
        "The least that still counts on a bad day: 4 minutes.",
        "Stay on it for 1 week more.",
        "You had a break of 10 days or longer",
        "We look at this together on 14 December, 11 January and 8 February.",
        "This was agreed with you. The page never changes a number by itself.",
    ],
    "es": [
        "Estos días: martes y sábado.",
        "Lo mínimo que cuenta en un día malo: 4 minutos.",
        "Quédate en él 1 semana más.",
        "Has tenido una pausa de 10 días o más",
        "Lo miramos juntos el 14 de diciembre, 11 de enero y 8 de febrero.",
        "Esto se acordó contigo. La página nunca cambia un número por sí sola.",
    ],
    "ar": [
        "في هذه الأيام: الثلاثاء والسبت.",
        "أقل ما يُحسب في يوم صعب: 4 دقائق.",
        "ابقَ عندها مدة إضافية: أسبوع واحد.",
        "انقطاع مدته 10 أيام أو أكثر",
        "ننظر في هذا معًا في 14 ديسمبر و11 يناير و8 فبراير.",
        "تم الاتفاق معك على هذا. الصفحة لا تغيّر رقمًا من نفسها أبدًا.",
    ],
}
REASONS = {
    "en": "Your tries were 4, 5 and 6.5. The middle of these is 5.2 kilograms. We start lower, at "
    "3 kilograms. Then we go up by 0.5 kilograms. Each step lasts 1 week. We stop at 4.5 "
    "kilograms.",
    "es": "Tus pruebas fueron 4, 5 y 6,5. La media es 5,2 kilos. Empezamos más bajo, con 3 kilos. "
    "Luego subimos 0,5 kilos. Cada paso dura 1 semana. Paramos en 4,5 kilos.",
    "ar": "كانت محاولاتك 4 و5 و6.5. متوسطها 5.2 كيلوغرام. نبدأ بأقل من ذلك: 3 كيلوغرامات. "
    "ثم تكون الزيادة: 0.5 كيلوغرام. مدة كل خطوة: أسبوع واحد. نتوقف عند 4.5 كيلوغرام.",
}
BRIDGE = {
    "en": [
        "From 16 November: 6 times and 2 rounds",
        "From 30 November: 8 times and 2 rounds",
        "From 14 December: 10 times and 2 rounds",
    ],
    "es": [
        "Desde el 16 de noviembre: 6 veces y 2 rondas",
        "Desde el 30 de noviembre: 8 veces y 2 rondas",
        "Desde el 14 de diciembre: 10 veces y 2 rondas",
    ],
    "ar": [
        "من 16 نوفمبر: 6 مرات وجولتان",
        "من 30 نوفمبر: 8 مرات وجولتان",
        "من 14 ديسمبر: 10 مرات وجولتان",
    ],
}
NEIGHBOURS = {
    "en": ["Dead bug", "Bird dog"],
    "es": ["El escarabajo", "Perro y pájaro"],
    "ar": ["الخنفساء", "الذراع والساق المتقابلتان"],
}
WEEK = {
    "en": {"Mon": "While the kettle boils", "Tue": "Walking: this week's amount"},
    "es": {"lun": "Mientras hierve el agua", "mar": "Caminar: la cantidad de esta semana"},
    "ar": {"الاثنين": "بينما يغلي الماء", "الثلاثاء": "المشي: مقدار هذا الأسبوع"},
}
FAULTS = {
    "a sudden rise": Fault(
        ("every: 2 weeks\n    target", "every: 1 week\n    target"),
        ("start_fraction: 0.7\n    step: ", "2"),
        "error: the amount rises by 29 % a week at row 1, more than `limits.rise_per_week` allows",
        "choose a smaller step or a longer `every`, or confirm it with `confirm_jump: true`",
    ),
    "a target below the start": Fault(
        ("target: 15", "target: 6"),
        ("target: ", "6\n"),
        "error: the target is below the first amount",
        "the first amount is `start_fraction` of the mean of `baseline`; raise the target",
    ),
    "half a minute": Fault(
        ("start_fraction: 0.7\n    step: 2", "start_fraction: 0.7\n    step: 1.5"),
        ("step: ", "1.5"),
        "warning: this is no multiple of 1 `minutes`; amounts are rounded down",
        "write a multiple of 1",
    ),
    "a dose that has reached its end": Fault(
        ("until: 10", "until: 6"),
        ("until: ", "6}"),
        "warning: the dose has reached this already; it does not grow",
        "raise it, or take `progress` out",
    ),
    "an interval nobody can count": Fault(
        ("every: 2 weeks\n    target", "every: fortnight\n    target"),
        ("every: ", "fortnight"),
        "error: `every` is not written as it should be",
        "a span such as `1 week` or `3 days`",
    ),
}


@pytest.fixture(scope="module")
def handover(workshop: Workshop) -> Handover:
    """Return Bilal's plan and its pages."""
    return hand_over(PLAN, workshop)


@pytest.mark.parametrize("language", DATES)
def test_rows(handover: Handover, language: str) -> None:
    """Every amount stands in the page with its date, from 70 % of the mean try to the target."""
    table = walking(handover, language).all("tbody")[0]

    rows = [[cell.text for cell in row.children_of("th", "td")] for row in table.all("tr")]
    assert rows == [
        [number, day, usual, easier]
        for (number, _, usual, easier), day in zip(ROWS, DATES[language], strict=True)
    ]
    assert [row["data-from"] for row in table.all("tr")] == [starts for _, starts, _, _ in ROWS]
    assert [row.get("data-until") for row in table.all("tr")] == [
        "2026-11-29",
        "2026-12-13",
        "2026-12-27",
        "2027-01-10",
        None,
    ]


@pytest.mark.parametrize("language", DATES)
def test_setbacks(handover: Handover, language: str) -> None:
    """What to do when it goes otherwise was computed before, row by row."""
    table = walking(handover, language).one("table", kind="setbacks")

    rows = [[cell.text for cell in row.children_of("th", "td")] for row in table.all("tr")[1:]]
    assert rows == SETBACKS


@pytest.mark.parametrize("language", WORDS)
def test_words_around(handover: Handover, language: str) -> None:
    """Days, floor, hold, break and re-check dates stand around the tables in words."""
    lines = walking(handover, language).lines

    assert [line for line in WORDS[language] if line not in lines] == []


@pytest.mark.parametrize("language", REASONS)
def test_reasons(handover: Handover, language: str) -> None:
    """The page tells how the amounts came about, with the decimals of the language."""
    assert REASONS[language] in handover.main("quotas", language).lines


def test_two_minutes_in_arabic(handover: Handover) -> None:
    """Two of a thing is one word in Arabic, which takes its form from what stands before it."""
    assert "ثم تكون الزيادة: دقيقتان." in walking(handover, "ar").text


def test_two_weeks_in_arabic(handover: Handover) -> None:
    """So is a break of two weeks, as in the second quota."""
    assert "انقطاع مدته أسبوعان أو أكثر" in handover.main("quotas", "ar").lines


@pytest.mark.parametrize("language", DATES)
def test_chart(handover: Handover, language: str) -> None:
    """The chart says its amounts in words, and grows the way the language is read."""
    chart = walking(handover, language).one("svg", kind="quota-chart__picture")

    places = [float(bar["x"]) for bar in chart.all("rect")]
    heights = [float(bar["height"]) for bar in chart.all("rect")]
    # 144 units are the 15 minutes of the last row.
    assert heights == [67.2, 86.4, 105.6, 124.8, 144.0]
    assert places == sorted(places, reverse=language == "ar")
    assert chart["role"] == "img"
    assert "15" in chart["aria-label"]


@pytest.mark.parametrize("language", BRIDGE)
def test_growing_dose(handover: Handover, language: str) -> None:
    """An exercise grows on its dates; all doses stand in the page, and the script shows one."""
    card = handover.main("today", language).one("article", kind="exercise-card")

    assert [item.text for item in card.one(kind="links").all("li")] == BRIDGE[language]
    dated = [row for row in card.all("div") if row.get("data-from")]
    assert [(row["data-from"], row.get("data-until")) for row in dated] == [
        ("2026-11-16", "2026-11-29"),
        ("2026-11-30", "2026-12-13"),
        ("2026-12-14", None),
    ]
    assert all(row.get("hidden") is not None for row in dated)
    assert [row.all("dd")[0].text for row in dated] == ["6", "8", "10"]


@pytest.mark.parametrize("language", NEIGHBOURS)
def test_easier_and_harder(handover: Handover, language: str) -> None:
    """An exercise leads to an easier and to a harder one of its kind."""
    card = handover.main("today", language).one("article", kind="exercise-card")

    _, *links = card.all("a")
    pages = [handover.follow(link, "today", language) for link in links]
    assert [link.text for link in links] == NEIGHBOURS[language]
    assert [page.one("h1").text for page in pages] == NEIGHBOURS[language]


@pytest.mark.parametrize("language", WEEK)
def test_week(handover: Handover, language: str) -> None:
    """The week has the cue on its days and the walk on others, and leads to both."""
    week = handover.main("plan", language).one("ol", kind="week")

    days = {day.lines[0]: day for day in week.all("li") if day.get("data-day")}
    assert {name: days[name].lines[1] for name in WEEK[language]} == WEEK[language]
    monday, tuesday = (days[name].one("a") for name in WEEK[language])
    session = handover.follow(monday, "plan", language)
    assert session.lines[0] == days[next(iter(WEEK[language]))].lines[1]
    assert handover.follow(tuesday, "plan", language).one("h2").text == tuesday.text


def test_week_starts_where_the_reader_starts_it(handover: Handover) -> None:
    """The week begins on Monday in English and Spanish, and on Saturday in Arabic."""
    firsts = {
        language: handover.main("plan", language).one("ol", kind="week").all("li")[0]["data-day"]
        for language in DATES
    }

    assert firsts == {"en": "mon", "es": "mon", "ar": "sat"}


def test_amounts_of_the_day(handover: Handover) -> None:
    """Where the page says `this week's amount`, the amounts to choose from stand in it too."""
    page = handover.main("today", "es")
    asked = [item for item in page.all("span") if item.get("data-amount") == "quota:walking"]

    rows = page.one("ul", data_rows="quota:walking").all("li")
    spoken = [[form.inner for form in row.all("span")] for row in rows]
    assert len(asked) == 3
    assert [row["data-from"] for row in rows] == [starts for _, starts, _, _ in ROWS]
    # usual, bad day, and three days of the way back
    assert spoken[1] == ["9 minutos", "5 minutos", "6 minutos", "7 minutos", "8 minutos"]


def test_confirmed_jump(workshop: Workshop) -> None:
    """A rise that the clinician confirms where it stands is no fault, and is shown as agreed."""
    faster = change(PLAN, "every: 2 weeks\n    target: 15", "every: 1 week\n    target: 15")
    confirmed = change(faster, "target: 15", "target: 15\n    confirm_jump: true")

    handover = hand_over(confirmed, workshop)

    starts = [row["data-from"] for row in walking(handover, "en").all("tbody")[0].all("tr")]
    assert handover.warnings == ()
    assert starts == ["2026-11-16", "2026-11-23", "2026-11-30", "2026-12-07", "2026-12-14"]


@pytest.mark.parametrize("fault", FAULTS)
def test_faults(workshop: Workshop, fault: str) -> None:
    """A sudden rise is refused, and so is what cannot be counted."""
    text = FAULTS[fault].plan(PLAN)

    said = remarks(text, workshop)

    assert said == [FAULTS[fault].remark(text)]


class Asked(Struct, frozen=True):
    """What a clinician might ask for."""

    tries: list[int]
    share: Fraction
    step: int
    weeks: int
    more: int
    """How far the target is from the start."""

    limit: Fraction

    @property
    def amounts(self) -> list[int]:
        """The rows, counted a second time from the numbers alone."""
        start = max(int(Fraction(sum(self.tries), len(self.tries)) * self.share), 1)
        return [*range(start, start + self.more, self.step), start + self.more]

    @property
    def rise(self) -> Fraction:
        """The steepest rise of a week."""
        rises = [Fraction(after, before) - 1 for before, after in pairwise(self.amounts)]
        return max(rises, default=Fraction(0)) / self.weeks


ASKED = st.builds(
    Asked,
    st.lists(st.integers(2, 60), min_size=1, max_size=7),
    st.sampled_from([Fraction(share, 20) for share in (10, 12, 14, 15, 18)]),
    st.integers(1, 6),
    st.integers(1, 3),
    st.integers(0, 30),
    st.sampled_from([Fraction(1, 20), Fraction(1, 10), Fraction(1, 5)]),
)


@given(ASKED)
@settings(deadline=None, max_examples=30)
def test_any_quota(workshop: Workshop, asked: Asked) -> None:
    """Whatever is asked for: a rise above the limit is refused, else the page has just the rows."""
    written = (
        f"    baseline: {asked.tries}\n    start_fraction: {float(asked.share)}\n"
        f"    step: {asked.step}\n    every: {asked.weeks} weeks\n"
        f"    target: {asked.amounts[-1]}\n"
    )
    text = change(PLAN, WALKING, written)
    text = change(text, LIFTING, f"limits: {{rise_per_week: {float(asked.limit)}}}\n\n")
    text = change(text, "    lifting: {fraction: 0.5}\n", "")

    if asked.rise > asked.limit:
        (said,) = remarks(text, workshop)
        assert "error: the amount rises by" in said
        return
    table = walking(hand_over(text, workshop), "en").all("tbody")[0]
    rows = [[cell.text for cell in row.children_of("th", "td")] for row in table.all("tr")]
    assert [int(usual) for _, _, usual, _ in rows] == asked.amounts
    assert [int(easier) for _, _, _, easier in rows] == [
        min(max(-(-amount // 2), 4), amount) for amount in asked.amounts
    ]
    assert [date.fromisoformat(row["data-from"]) for row in table.all("tr")] == [
        date(2026, 11, 16) + timedelta(weeks=asked.weeks * at) for at in range(len(asked.amounts))
    ]


def walking(handover: Handover, language: str) -> Element:
    """Return the part of the page about walking."""
    return handover.main("quotas", language).one("section", id="quota-walking")


def test_target_out_of_sight(workshop: Workshop) -> None:
    """A target that is 200000 steps away is refused at once, and not counted up to first."""
    far = change(PLAN, "step: 2\n    every", "step: 0.1\n    every")
    far = change(far, "target: 15", "target: 20000")
    started = process_time()

    said = remarks(far, workshop)

    assert "error: the target is more than 60 steps away" in said[0]
    assert process_time() - started < 1
