"""The review as a page: what it says, that it is text, and that it runs nothing."""

import re
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.review.diaries import TODAY, at, diary, tried, written

from ownpace.edition.locales import read_locale
from ownpace.export.lock import new_lock
from ownpace.model.clinic import LanguageSettings
from ownpace.model.diary import DayEntry, QuotaEntry, TryEntry
from ownpace.model.plan import CarePlan
from ownpace.resolve.localize import Shelf
from ownpace.review.flares import Comparison, FlareView
from ownpace.review.page import Desk, locked_review, review_body, review_page
from ownpace.review.summary import Review, sum_up
from ownpace.review.text import page_text

ROOT = Path(__file__).parents[2]
HOSTILE = "\"'&<script>alert(1)</script><img src=x onerror=alert(2)>{{ 7 * 7 }}{% raw %}"
ENTRIES: tuple[DayEntry | TryEntry, ...] = (
    written(
        0,
        sessions={"morning": "done"},
        quotas={"walking": QuotaEntry(state="adapted", planned=8, amount=4)},
        approached="I carried a bag",
        stress=8,
        flare=True,
    ),
    written(2, sessions={"morning": "adapted"}, goals={"bread": 6}, sleep_hours=7.5),
    tried(2, 50, 20, learned="It holds", confidence_before=4, confidence_after=7),
)


@pytest.fixture(scope="session")
def desk() -> Desk:
    """Return what reviews in English are written with."""
    return Desk(ROOT / "templates", read_locale(ROOT, "en", LanguageSettings(region="GB")))


@pytest.fixture
def review(plan: CarePlan, shelf: Shelf) -> Review:
    """Return the review of three days of a diary."""
    return sum_up(plan, [diary(plan, *ENTRIES, exported=at(3))], shelf.library, at(4))


def words(review: Review, desk: Desk) -> str:
    """Return the words of a page without line breaks."""
    return " ".join(page_text(review_body(review, desk), 10_000).split())


@pytest.mark.parametrize(
    "fact",
    [
        "Plan p3v7qk, version 2",
        "Entries on 2 of 3 days, from 9 November 2026 to 11 November 2026.",
        "Nothing was written on 1 day; that says nothing about what was done.",
        "2 of 2; 1 easier",
        "1 of 2; 1 easier; 1 not written; 4 of 8 minutes",
        "At the start 3, now 6, hoped for 7. 3 points more: more than measurement noise.",
        "Less harm than expected in 1 of 1 try. Mean expected 50, mean that happened 20",
        "expected 50, happened 20. Sure of it: 4 of 10 before, 7 after.",
        "What was learned: “It holds”",
        "9 November: “I carried a bag”",
        "no answers",
        "1 began, on 9 November.",
        "On 9 November you wrote: “I carried a bag” What made that possible?",
    ],
)
def test_facts(review: Review, desk: Desk, fact: str) -> None:
    """The page says what the entries say, in sentences; the terminal shows the same."""
    assert fact in words(review, desk)


def test_text_and_page_hold_the_same_facts(review: Review, desk: Desk) -> None:
    """Each number and word of the page stands on the terminal too, those of drawings apart."""
    body = re.sub(r"<svg.*?</svg>", "", review_body(review, desk), flags=re.DOTALL)
    page = re.sub(r"<[^>]*>", " ", body)

    on_page = re.findall(r"\w+", page)
    on_terminal = re.findall(r"\w+", page_text(review_body(review, desk), 10_000))

    assert sorted(on_page) == sorted(on_terminal)


def test_warnings(plan: CarePlan, shelf: Shelf, desk: Desk) -> None:
    """Old entries of an earlier version are warned of; files that overlap are said to."""
    old = diary(plan, written(0, version=1), version=1)

    said = words(sum_up(plan, [old, old], shelf.library, TODAY), desk)

    assert "The newest entry is 21 days old." in said
    assert "This may be an old file that was handed in again." in said
    assert "2 files were put together. 1 entry stood in more than one of them" in said


def test_no_warning_without_a_reason(review: Review, desk: Desk) -> None:
    """A recent diary of the present version has no warning."""
    assert 'class="warning"' not in review_body(review, desk)


def test_an_empty_diary(plan: CarePlan, shelf: Shelf, desk: Desk) -> None:
    """A diary without entries says so in each section."""
    said = words(sum_up(plan, [diary(plan)], shelf.library, TODAY), desk)

    assert "There is no entry in this diary yet." in said
    assert "Not rated in the diary." in said
    assert "No try was written down." in said
    assert "None was written down." in said


def test_hostile_text_stays_text(plan: CarePlan, shelf: Shelf, desk: Desk) -> None:
    """Markup in the words of a person and of the plan is shown as it was typed."""
    hostile = replace(plan, goals=(replace(plan.goals[0], activity=HOSTILE),))
    entries = (
        written(0, approached=HOSTILE, goals={"bread": 9}),
        tried(0, 50, 20, happened=HOSTILE, learned=HOSTILE),
    )

    review = sum_up(hostile, [diary(plan, *entries)], shelf.library, TODAY)
    page = review_page(review, desk).decode()

    assert "<script" not in page
    assert "<img" not in page
    assert page.count("&lt;script&gt;") >= 6
    assert words(review, desk).count(HOSTILE) >= 6


def test_own_words_choose_their_direction(review: Review, desk: Desk) -> None:
    """What a person wrote stands apart from the sentence round it, whatever its script."""
    quotes = re.findall(r"<q[^>]*>", review_body(review, desk))

    assert quotes
    assert set(quotes) == {'<q lang="ar" dir="auto">'}


def test_runs_and_fetches_nothing(review: Review, desk: Desk) -> None:
    """The file has no script, no link and no address, and a title that says nothing of the plan."""
    page = review_page(review, desk).decode()

    assert "script-src 'none'" in page
    assert '<meta name="robots" content="noindex' in page
    assert "<title>Diary review</title>" in page
    assert not re.search(r"<(script|link|a|img|iframe|form)\b|\bstyle=|https?:", page)


def test_right_to_left(review: Review) -> None:
    """Written in Arabic, the page runs from right to left."""
    arabic = Desk(ROOT / "templates", read_locale(ROOT, "ar", LanguageSettings()))

    assert '<html lang="ar" dir="rtl">' in review_page(review, arabic).decode()


def test_locked(review: Review, desk: Desk) -> None:
    """In a locked file nothing of the review stands in clear."""
    lock = new_lock("en", lambda count: bytes(range(count)))

    page = locked_review(review, desk, lock, lambda count: bytes(count)).decode()

    assert "This review is locked" in page
    for word in ("carried a bag", "p3v7qk", "Questions to ask", "November"):
        assert word not in page


def test_flares_that_can_be_compared(review: Review, desk: Desk) -> None:
    """A comparison names its counts, interval and chance, and what it cannot show."""
    one = Comparison(
        factor="stress",
        before=(4, 5),
        other=(3, 17),
        odds_ratio=18.67,
        low=1.54,
        high=226.1,
        p=0.02,
        stands_out=False,
    )
    endless = replace(
        one, factor="effort", odds_ratio=12.0, low=2.0, high=float("inf"), stands_out=True
    )
    unknown = replace(one, factor="long_sitting", odds_ratio=None)
    flares = FlareView(
        entries=60,
        onsets=(at(0),),
        before=5,
        other=17,
        reason="",
        comparisons=(one, endless, unknown),
    )

    said = words(replace(review, flares=flares), desk)

    assert (
        "High stress: in 4 of 5 stretches before a flare-up, in 3 of 17 other stretches. "
        "Odds ratio 18.7 (95 % interval 1.5 to 226.1). May be chance."
    ) in said
    assert "Odds ratio 12 (95 % interval from 2, with no upper end). Stands out." in said
    assert "No odds ratio can be worked out. May be chance." in said
    assert "not what caused them" in said
    assert "in up to 5 of 100 diaries" in said


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("few-days", "that needs at least 28 days with an entry; there are 19."),
        (
            "few-flares",
            "too few stretches of 3 days have entries, 1 before a flare-up and 9 others",
        ),
    ],
)
def test_flares_that_cannot(review: Review, desk: Desk, reason: str, sentence: str) -> None:
    """Where nothing can be compared, the page says why."""
    fields = {"entries": 19, "onsets": (at(0),), "before": 1, "other": 9}
    flares = FlareView(reason=reason, **fields)  # type: ignore[arg-type]

    assert sentence in words(replace(review, flares=flares), desk)
