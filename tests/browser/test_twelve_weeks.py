"""The loop as a person and a clinic live it: twelve weeks, three visits, four versions of a plan.

A simulated person opens a demo plan from a folder of the device, in a real browser whose profile
stays, does or adapts what is planned, climbs a ladder and has two flare-ups. After weeks 4, 8 and
12 the diary is handed in as a file, read with `ownpace review`, and the next version written with
`ownpace next`, approved and handed over.
"""

import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner
from msgspec import Struct
from playwright.sync_api import BrowserContext, Page, expect
from tests.browser.person import Person, Story, Weeks

from ownpace.approve import approve_plan
from ownpace.build import build_plan
from ownpace.cli import main
from ownpace.delivery import Delivery
from ownpace.model.diary import DayEntry, Diary
from ownpace.model.plan import CarePlan
from ownpace.parse.diary import parse_diary
from ownpace.parse.plan import parse_plan
from ownpace.read.file import read_file
from ownpace.read.plan import read_plan
from ownpace.resolve.approval import is_approved
from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[2]
PLAN = "n9v3xd"
SEED = 7
VISITS = (28, 56, 84)
"""Days of the visits: the morning after four, eight and twelve weeks."""

STORY = Story(
    starts=date(2026, 11, 16),
    flares={18: 2, 51: 3},
    weeks={2: Weeks(walking=(0.1, 0.1, 0.8)), 3: Weeks(walking=(0.1, 0.1, 0.8))},
    tries={
        9: (45, 20, 4, 6),
        16: (30, 10, 6, 8),
        37: (50, 55, 5, 5),
        45: (45, 15, 6, 8),
        64: (60, 35, 4, 6),
        72: (50, 20, 6, 9),
    },
)
MODULES = ("ownpace.review.next_command", "ownpace.review.review_command")


class Visit(Struct, frozen=True):
    """What one visit left behind."""

    at: int
    diary: Diary
    written: dict[date, dict[str, object]]
    """What the person had written by then."""

    tries: list[tuple[date, int, int, int, int, int]]
    report: str
    proposed: str
    before: CarePlan
    after: CarePlan
    again: str
    """What `ownpace next` says to the same file, once the next version is written."""

    news: str
    """The first page of the next version, as the person reads it."""


@contextmanager
def on_day(day: date) -> Iterator[None]:
    """Let the commands of the clinic run on a day."""

    class Calendar(date):
        @classmethod
        def today(cls) -> date:  # type: ignore[override]
            return day

    with pytest.MonkeyPatch.context() as patch:
        for module in MODULES:
            patch.setattr(f"{module}.date", Calendar)
        yield


def run(*words: str) -> str:
    """Run a command of the clinic and return all that it says; `next` may find nothing."""
    done = CliRunner().invoke(main, [*words, "--project", str(ROOT)])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.output


class Clinic(Struct, frozen=True):
    """The folder of a clinic with one plan."""

    folder: Path
    workshop: Workshop

    @property
    def plan(self) -> Path:
        """The plan file."""
        return self.folder / f"{PLAN}.yaml"

    def hand_over(self, day: date) -> Path:
        """Approve the plan as it is, and return the file that the person gets."""
        approve_plan(self.plan, "Sam Okafor", "physiotherapist", self.workshop, day)
        version = parse_plan(read_plan(self.plan)).version
        delivery = Delivery(out=self.folder / f"handed-{version}", format="html")
        target = build_plan(self.plan, self.workshop, delivery, day).target
        assert target
        return target


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    """Set a clinic up with a copy of the demo plan."""
    folder = tmp_path_factory.mktemp("clinic")
    shutil.copy(ROOT / f"plans/{PLAN}.yaml", folder)
    return Clinic(folder, Workshop(ROOT, folder / "kept"))


def open_at(page: Page, file: Path, day: date, where: str = "plan-diary") -> None:
    """Open the file in the evening of a day, at one of its pages."""
    page.clock.set_fixed_time(datetime.combine(day, time(18)))
    page.goto("about:blank")
    page.goto(f"{file.as_uri()}#en-{where}")
    leaf = page.locator(f"#en-{where}")
    expect(leaf).to_be_visible()
    if where == "plan-diary":
        expect(leaf.locator("[data-day-title]")).not_to_be_empty()


def hand_in(page: Page, target: Path) -> Path:
    """Save the diary as a file, as the person does before a visit."""
    leaf = page.locator("#en-plan-diary")
    with page.expect_download() as waiting:
        leaf.locator('[data-export="json"]').click()
    waiting.value.save_as(target)
    return target


def visit(clinic: Clinic, file: Path, at: int) -> tuple[str, str, CarePlan, str]:
    """Read the diary and write the next version, on the morning of a day."""
    day = STORY.day(at)
    with on_day(day):
        report = run("review", str(clinic.plan), str(file))
        proposed = run("next", str(clinic.plan), str(file), "--write")
        again = run("next", str(clinic.plan), str(file))
    text = clinic.plan.read_text(encoding="utf-8")
    # What clinicians change by hand between writing and approving.
    clinic.plan.write_text(text.replace("valid_until: 2027-02-15", "valid_until: 2027-05-10"))
    return report, proposed, parse_plan(read_plan(clinic.plan)), again


@pytest.fixture(scope="module")
def visits(
    resident: BrowserContext, clinic: Clinic, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Visit, ...]:
    """Live the twelve weeks once."""
    page, person = resident.new_page(), Person(STORY, Random(SEED))
    file = clinic.hand_over(STORY.starts)
    found: list[Visit] = []
    for at in range(VISITS[-1]):
        open_at(page, file, STORY.day(at))
        person.live(page.locator("#en-plan-diary"), at)
        if at + 1 not in VISITS:
            continue
        saved = hand_in(page, tmp_path_factory.mktemp("stick") / "diary.json")
        before, day = parse_plan(read_plan(clinic.plan)), STORY.day(at + 1)
        diary = parse_diary(read_file(saved, "diary"), before, day)
        report, proposed, after, again = visit(clinic, saved, at + 1)
        file = clinic.hand_over(day)
        open_at(page, file, day, "index")
        news = page.locator("#en-index").inner_text()
        written, tries = dict(person.days), list(person.tries)
        found.append(
            Visit(
                at + 1, diary, written, tries, report, proposed, before, after, again, news
            )  # fmt: skip
        )
    return tuple(found)
