"""From a plan file to a site: the whole way, its errors, and runs that are killed."""

import os
import random
import re
import signal
import subprocess
import sys
import time
import zipfile
from datetime import date
from pathlib import Path

import pytest

from ownpace.batch import Task, build_plans
from ownpace.build import build_plan
from ownpace.delivery import Delivery
from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[1]
DAY = date(2026, 11, 20)
PLANS = 300
KILLS = 20


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return a workshop of the repository's project, its editions built once for this file."""
    return Workshop(ROOT, tmp_path_factory.mktemp("kept"))


def test_site_of_a_plan(workshop: Workshop, tmp_path: Path) -> None:
    """A plan becomes a site that opens at the person's own page, in the person's language."""
    outcome = build_plan(
        ROOT / "plans/t7r2hb.yaml", workshop, Delivery(out=tmp_path, format="folder"), DAY
    )

    assert outcome.target == tmp_path / "t7r2hb"
    page = (tmp_path / "t7r2hb" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="ar" dir="rtl">' in page
    assert "الأستاذ سامي" in page
    assert (tmp_path / "t7r2hb/en/index.html").exists()


def test_draft_on_every_page(workshop: Workshop, tmp_path: Path) -> None:
    """Every page of a plan that nobody approved says DRAFT."""
    build_plan(ROOT / "plans/n9v3xd.yaml", workshop, Delivery(out=tmp_path, format="folder"), DAY)

    pages = [path for path in tmp_path.rglob("*.html") if path.name != "404.html"]
    assert pages
    assert all("draft-banner" in page.read_text(encoding="utf-8") for page in pages)


def test_no_name_outside_the_bodies(workshop: Workshop, tmp_path: Path) -> None:
    """No file name and no title holds the name of the person or of the team."""
    build_plan(ROOT / "plans/m4k8wz.yaml", workshop, Delivery(out=tmp_path, format="folder"), DAY)

    names = ("María", "Rossi", "Nkemelu", "Lindqvist")
    for path in tmp_path.rglob("*"):
        assert not any(name in str(path.relative_to(tmp_path)) for name in names)
    for path in tmp_path.rglob("*.html"):
        title = re.search("<title>.*?</title>", path.read_text(encoding="utf-8"), re.DOTALL)
        assert title
        assert not any(name in title[0] for name in names)


def test_no_plan_text_in_shared_files(workshop: Workshop, tmp_path: Path) -> None:
    """Two people's sites differ only in pages with words or the id of a plan, never elsewhere."""
    other = tmp_path / "m4k8w2.yaml"
    text = (ROOT / "plans/m4k8wz.yaml").read_text(encoding="utf-8")
    other.write_text(text.replace("m4k8wz", "m4k8w2").replace("María", "Berta"), encoding="utf-8")
    delivery = Delivery(out=tmp_path / "out", format="folder")

    for path in (ROOT / "plans/m4k8wz.yaml", other):
        assert build_plan(path, workshop, delivery, DAY).target

    first, second = (_files(tmp_path / "out" / name) for name in ("m4k8wz", "m4k8w2"))
    different = {path for path in first if first[path] != second[path]}
    assert first.keys() == second.keys()
    assert different == {
        f"{language}{page}"
        for language in ("", "en/")
        for page in ("index.html", "plan/diary.html", "plan/sheets.html")
    }


def test_same_input_same_bytes(tmp_path: Path) -> None:
    """Hash seed, time zone, language, umask and folder leave no trace in the output."""
    archives = []
    for seed, zone, mask in (("1", "UTC", 0o022), ("2", "Asia/Tokyo", 0o077)):
        kept, out = tmp_path / f"kept{seed}", tmp_path / f"out{seed}"
        script = (
            "import os, sys\n"
            "from datetime import date\nfrom pathlib import Path\n"
            "from ownpace.build import build_plan\nfrom ownpace.delivery import Delivery\n"
            "from ownpace.workshop import Workshop\n"
            f"os.umask({mask})\n"
            f"build_plan(Path({str(ROOT / 'plans/m4k8wz.yaml')!r}),"
            f" Workshop(Path({str(ROOT)!r}), Path({str(kept)!r})),"
            f" Delivery(out=Path({str(out)!r}), format='zip'), date(2026, 11, 20))\n"
        )
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C.UTF-8"}
        subprocess.run([sys.executable, "-c", script], check=True, env=environment)
        archives.append((out / "m4k8wz.zip").read_bytes())

    assert archives[0] == archives[1]


def test_processes_agree(workshop: Workshop, tmp_path: Path) -> None:
    """Two processes build the same as one."""
    paths = _many(tmp_path / "plans", 60)
    sites = []
    for jobs in (1, 2):
        out = tmp_path / f"out{jobs}"
        task = Task(paths, ROOT, workshop.folder, Delivery(out=out, format="zip"), DAY)
        outcomes = list(build_plans(task, jobs, workshop))
        assert all(outcome.target for outcome in outcomes)
        sites.append({path.name: path.read_bytes() for path in out.iterdir()})

    assert sites[0] == sites[1]
    assert len(sites[0]) == 60


def test_unwritable_folder(workshop: Workshop, tmp_path: Path) -> None:
    """When a site cannot be written the plan is reported, without a traceback."""
    out = tmp_path / "out"
    out.write_text("a file where the folder should be")
    plan = ROOT / "plans/m4k8wz.yaml"
    task = Task((plan,), ROOT, workshop.folder, Delivery(out=out, format="zip"), DAY)

    (outcome,) = build_plans(task, 1, workshop)

    assert outcome.target is None
    assert "could not be written" in outcome.diagnostics[0].message


def test_killed_runs_leave_old_or_new(tmp_path: Path) -> None:
    """Killed twenty times while building 300 plans, every archive is whole, the old or the new."""
    plans, out = tmp_path / "plans", tmp_path / "out"
    _many(plans, PLANS)
    command = [sys.executable, "-m", "ownpace", "build", "--format", "zip", "--out", str(out)]
    command += ["--project", str(ROOT), *map(str, sorted(plans.iterdir()))]
    chance = random.Random(7)
    started = time.monotonic()
    subprocess.run(command, check=True, capture_output=True)
    seconds = time.monotonic() - started
    versions = {_marker(path) for path in out.iterdir()}
    assert versions == {"1"}

    for version in range(2, KILLS + 2):
        _many(plans, PLANS, str(version))
        run = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(chance.uniform(0.1, 1.0) * seconds)
        os.killpg(run.pid, signal.SIGKILL)
        run.wait()
        found = {_marker(path) for path in out.glob("*.zip")}
        assert found <= {str(number) for number in range(1, version + 1)}
        assert len(list(out.glob("*.zip"))) == PLANS

    subprocess.run(command, check=True, capture_output=True)
    assert {_marker(path) for path in out.iterdir()} == {str(KILLS + 1)}
    assert len(list(out.iterdir())) == PLANS


def _files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def _many(folder: Path, count: int, version: str = "1") -> tuple[Path, ...]:
    """Write many plans of other ids; the version stands in the first words of each."""
    folder.mkdir(exist_ok=True)
    text = (ROOT / "plans/m4k8wz.yaml").read_text(encoding="utf-8")
    text = text.replace("en: I want to cook", f"en: Version-{version}-words I want to cook")
    paths = []
    for number in range(count):
        path = folder / f"p{number:06}.yaml"
        path.write_text(text.replace("m4k8wz", path.stem), encoding="utf-8")
        paths.append(path)
    return tuple(paths)


def _marker(path: Path) -> str:
    """Return the version a whole archive was built from; a torn one fails here."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        found = re.search(rb"Version-(\d+)-words", archive.read("en/plan/my-plan.html"))
    assert found
    return found[1].decode()
