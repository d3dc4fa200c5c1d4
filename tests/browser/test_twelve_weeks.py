"""The loop as a person and a clinic live it: twelve weeks, three visits, four versions of a plan.

A simulated person opens a demo plan from a folder of the device, in a real browser whose profile
stays, does or adapts what is planned, climbs a ladder and has two flare-ups. After weeks 4, 8 and
12 the diary is handed in as a file, read with `ownpace review`, and the next version written with
`ownpace next`, approved and handed over.
"""

import re
import shutil
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner
from msgspec import Struct, structs
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.conftest import FLAGS
from tests.browser.person import Person, Story, Weeks
from tests.review.clock import on_day

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
    weeks={2: Weeks(walking=(0.05, 0.05, 0.9)), 3: Weeks(walking=(0.05, 0.05, 0.9))},
    tries={
        9: (45, 20, 4, 6),
        16: (30, 10, 6, 8),
        37: (50, 55, 5, 5),
        45: (45, 15, 6, 8),
        64: (60, 35, 4, 6),
        72: (50, 20, 6, 9),
    },
)


class Visit(Struct, frozen=True, kw_only=True):
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

    news: str = ""
    """The first page of the next version, as the person reads it."""


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
        expect(leaf.locator("[data-day-title]")).to_contain_text(re.compile(r"\d"))


def hand_in(page: Page, target: Path) -> Path:
    """Save the diary as a file, as the person does before a visit."""
    leaf = page.locator("#en-plan-diary")
    with page.expect_download() as waiting:
        leaf.locator('[data-export="json"]').click()
    waiting.value.save_as(target)
    return target


def visit(clinic: Clinic, file: Path, person: Person, at: int) -> Visit:
    """Read the diary and write the next version, on the morning of a day."""
    day, before = STORY.day(at), parse_plan(read_plan(clinic.plan))
    with on_day(day):
        report = run("review", str(clinic.plan), str(file))
        proposed = run("next", str(clinic.plan), str(file), "--write")
        again = run("next", str(clinic.plan), str(file))
    # What clinicians change by hand between writing and approving.
    text = clinic.plan.read_text(encoding="utf-8")
    clinic.plan.write_text(text.replace("valid_until: 2027-02-15", "valid_until: 2027-05-10"))
    return Visit(
        at=at,
        diary=parse_diary(read_file(file, "diary"), before, day),
        written=dict(person.days),
        tries=list(person.tries),
        report=report,
        proposed=proposed,
        before=before,
        after=parse_plan(read_plan(clinic.plan)),
        again=again,
    )


@pytest.fixture(scope="module")
def device(
    browser: Browser, program: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BrowserContext]:
    """Start the browser of the person, whose profile stays for twelve weeks."""
    home = tmp_path_factory.mktemp("device")
    kind = browser.browser_type
    opened = kind.launch_persistent_context(home, executable_path=program, args=FLAGS)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def visits(
    device: BrowserContext, clinic: Clinic, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Visit, ...]:
    """Live the twelve weeks once."""
    page, person = device.new_page(), Person(STORY, Random(SEED))
    file, found = clinic.hand_over(STORY.starts), list[Visit]()
    for at in range(VISITS[-1]):
        open_at(page, file, STORY.day(at))
        person.live(page.locator("#en-plan-diary"), at)
        if at + 1 in VISITS:
            saved = hand_in(page, tmp_path_factory.mktemp("stick") / "diary.json")
            seen = visit(clinic, saved, person, at + 1)
            file = clinic.hand_over(STORY.day(at + 1))
            open_at(page, file, STORY.day(at + 1), "index")
            found.append(structs.replace(seen, news=page.locator("#en-index").text_content() or ""))
    return tuple(found)


def answers(entry: DayEntry) -> dict[str, object]:
    """Return what an entry answers, named as the person wrote it."""
    names = (
        *("flare", "effort", "ease_of_movement", "patience", "sleep_quality", "sleep_hours"),
        *("stress", "long_sitting", "approached"),
    )
    found = {name: getattr(entry, name) for name in names if getattr(entry, name) is not None}
    found |= {f"sessions:{id_}": state for id_, state in entry.sessions.items()}
    found |= {f"quotas:{id_}": quota.state for id_, quota in entry.quotas.items()}
    return found | {f"goal:{id_}": rating for id_, rating in entry.goals.items()}


def test_nothing_is_lost(visits: tuple[Visit, ...]) -> None:
    """Each file handed in holds all that was ever said to be kept, through every version."""
    for seen in visits:
        assert {entry.day: answers(entry) for entry in seen.diary.days} == seen.written
        assert len(seen.written) > 0.8 * seen.at
        tries = [
            (
                *(one.day, one.rung, one.expected_harm, one.actual_harm),
                *(one.confidence_before, one.confidence_after),
            )
            for one in sorted(seen.diary.tries, key=lambda one: one.day)
        ]
        assert tries == seen.tries


def test_goes_on_across_versions(visits: tuple[Visit, ...]) -> None:
    """The plan goes from version 1 to 4; each entry names the version that was open."""
    assert [(seen.before.version, seen.after.version) for seen in visits] == [
        (1, 2),
        (2, 3),
        (3, 4),
    ]
    for entry in visits[-1].diary.days:
        weeks = (entry.day - STORY.starts).days // 28
        assert entry.version == weeks + 1
    assert is_approved(visits[1].before)
    assert not is_approved(visits[1].after)


def test_flare_ups_are_seen(visits: tuple[Visit, ...]) -> None:
    """The review finds both flare-ups, and does not make more of two than they can say."""
    last = visits[-1].report
    assert "2 began, on 4 December and 6 January." in " ".join(last.split())
    assert "Stands out." not in last


def test_ladder_is_climbed(visits: tuple[Visit, ...]) -> None:
    """Tries that went better than expected lead on, one step a visit, and stay in the plan."""
    assert [seen.after.ladders[0].current for seen in visits] == [2, 3, 4]
    assert [len(rung.tries) for rung in visits[-1].after.ladders[0].rungs] == [2, 2, 2, 0]


def test_walks_are_held(visits: tuple[Visit, ...]) -> None:
    """Two weeks that went otherwise hold the amount at the first visit; then it goes up again."""
    first, *_ = visits
    resume = first.after.quotas[0].resume
    assert "# walking-hold" in first.proposed
    assert resume and resume.on == STORY.day(28)
    assert all("# walking-hold" not in seen.proposed for seen in visits[1:])


def test_person_is_told(visits: tuple[Visit, ...]) -> None:
    """Each version tells on its first page that the plan changed, and why, in both languages."""
    for seen in visits:
        assert "What changed, and why" in seen.news
        told = [one for one in seen.after.changes if one.version == seen.after.version]
        assert told
        for change in told:
            assert isinstance(change.what, dict) and isinstance(change.why, dict)
            assert change.what.keys() == change.why.keys() == {"en", "es"}
            assert change.what["en"] in seen.news
            assert change.why["en"] in seen.news


def test_a_file_handed_in_twice(visits: tuple[Visit, ...]) -> None:
    """After its version is written, the same file has nothing new."""
    for seen in visits:
        assert f"nothing new since version {seen.after.version}" in seen.again
