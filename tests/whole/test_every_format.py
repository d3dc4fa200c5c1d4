"""The fullest plan in every form: all of it in each language, and nothing of anybody else's."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from pathlib import Path
from typing import TypeAlias
from zipfile import ZipFile

import pytest
import yaml
from msgspec import json, to_builtins
from pypdfium2 import PdfDocument
from tests.whole.fullest import DAY, LANGUAGES, ROOT, SETTINGS, fullest_plan

from ownpace.build import build_plan
from ownpace.checks.texts import plan_texts
from ownpace.delivery import Delivery, Format
from ownpace.export.lock import Lock
from ownpace.export.pdf import Print, pdf_file
from ownpace.model.plan import CarePlan
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.render.paper import literal
from ownpace.workshop import Workshop

Words: TypeAlias = Mapping[str, str]
"""What a form says, by language."""

FIXED = "7"
"""What random bytes are made of in these tests."""


def fixed_bytes(number: int) -> bytes:
    """Return the same bytes each time, as in no real run."""
    return FIXED.encode() * number


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return the workshop of a clinic that speaks four languages."""
    root = tmp_path_factory.mktemp("fullest")
    for name in ("content", "templates", "mkdocs.yml"):
        (root / name).symlink_to(ROOT / name)
    (root / "clinic.yml").symlink_to(SETTINGS)
    return Workshop(root, root / "kept")


@pytest.fixture(scope="module")
def plan(workshop: Workshop) -> CarePlan:
    """Return the fullest plan."""
    return fullest_plan(workshop.project.library)


@pytest.fixture(scope="module")
def path(plan: CarePlan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the plan as a clinic has it, beside a demo plan that is built in the same run."""
    path = tmp_path_factory.mktemp("plans") / "fullst.yaml"
    path.write_text(yaml.safe_dump(to_builtins(plan), allow_unicode=True), encoding="utf-8")
    return path


Build: TypeAlias = Callable[..., Path]


@pytest.fixture(scope="module")
def build(workshop: Workshop, path: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return what builds the plan in a form, after another person's, and says where it is."""

    def make(form: Format, *, locked: bool = False) -> Path:
        out = tmp_path_factory.mktemp(form)
        locks = out / "locks" if locked else None
        delivery = Delivery(out=out, format=form, locks=locks, random=fixed_bytes)
        build_plan(ROOT / "plans/m4k8wz.yaml", workshop, delivery, DAY)
        outcome = build_plan(path, workshop, delivery, DAY)
        assert outcome.target, outcome.diagnostics
        return outcome.target

    return make


def visible(html: str) -> str:
    """Return the words of a page."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def of_site(files: Mapping[str, str]) -> Words:
    """Return the words of a site's pages by language; that of the reader is at the root."""
    words = dict.fromkeys(LANGUAGES, "")
    for name, html in sorted(files.items()):
        first = name.partition("/")[0]
        words[first if first in LANGUAGES else LANGUAGES[0]] += visible(html)
    return words


def of_folder(folder: Path) -> Words:
    """Return the words of a site in a folder."""
    return of_site(
        {
            page.relative_to(folder).as_posix(): page.read_text(encoding="utf-8")
            for page in folder.rglob("*.html")
        }
    )


def of_zip(path: Path) -> Words:
    """Return the words of a packed site; its files lie in a folder of their own or at the root."""
    with ZipFile(path) as archive:
        return of_site(
            {
                name: archive.read(name).decode()
                for name in archive.namelist()
                if name.endswith(".html")
            }
        )


def of_file(html: str) -> Words:
    """Return the words of the single file, edition by edition."""
    parts = re.split(r'<div class="edition" lang="([^"]+)"', html)
    return {tag: visible(part) for tag, part in zip(parts[1::2], parts[2::2], strict=True)}


def of_booklets(first: Path, password: str | None = None) -> Iterator[tuple[str, str]]:
    """Yield each language and the words of its booklet, where words can be read off a page."""
    for number, tag in enumerate(LANGUAGES):
        path = first.with_name(f"{first.stem}-{tag}.pdf") if number else first
        document = PdfDocument(path, password=password)
        text = "".join(page.get_textpage().get_text_bounded() for page in document)
        yield tag, letters(text)


def letters(text: str) -> str:
    """Return the letters and digits of a text alone: lines of a page are broken anywhere."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text) if sign.isalnum())


def assert_whole(plan: CarePlan, words: Words, other: CarePlan) -> None:
    """Each text is there in each language, and none of the other plan."""
    assert set(words) == set(LANGUAGES)
    missing = [
        (found.path, tag)
        for found in plan_texts(plan)
        for tag in LANGUAGES
        if isinstance(found.text, dict) and found.text[tag] not in words[tag]
    ]
    foreign = [
        found.path
        for found in plan_texts(other)
        for text in (found.text.values() if isinstance(found.text, dict) else [found.text])
        if len(text) > 30 and any(text in said for said in words.values())
    ]
    assert missing == []
    assert foreign == []


@pytest.fixture(scope="module")
def other() -> CarePlan:
    """Return the plan of the person who was built for just before."""
    return parse_plan(read_plan(ROOT / "plans/m4k8wz.yaml"))


def test_size_of_the_plan(plan: CarePlan) -> None:
    """It is as full as a plan may be expected to get."""
    assert len(plan.goals) == 8
    assert [len(ladder.rungs) for ladder in plan.ladders] == [10] * 4
    assert len(plan.learn) == 12
    assert len(list(plan_texts(plan))) > 250


@pytest.mark.parametrize("form", ["folder", "pwa"])
def test_sites(form: Format, plan: CarePlan, other: CarePlan, build: Build) -> None:
    """A folder, hosted or not, holds the whole plan."""
    assert_whole(plan, of_folder(build(form)), other)


def test_packed(plan: CarePlan, other: CarePlan, build: Build) -> None:
    """A ZIP file holds the whole plan."""
    assert_whole(plan, of_zip(build("zip")), other)


def test_one_file(plan: CarePlan, other: CarePlan, build: Build) -> None:
    """One HTML file holds the whole plan."""
    assert_whole(plan, of_file(build("html").read_text(encoding="utf-8")), other)


def test_booklets(
    plan: CarePlan, other: CarePlan, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Booklets hold the whole plan: what is printed, and in Arabic what is given to print.

    Readers of PDF give Arabic letters back in the order of their shapes, not in that of reading.
    """
    given: list[str] = []

    def note(work: Print) -> bytes:
        given.append(work.source)
        return pdf_file(work)

    monkeypatch.setattr("ownpace.printing.pdf_file", note)
    printed = dict(of_booklets(build("pdf")))

    for found in plan_texts(plan):
        assert isinstance(found.text, dict)
        assert all(letters(found.text[tag]) in printed[tag] for tag in LANGUAGES if tag != "ar"), (
            found.path
        )
        assert literal(found.text["ar"])[1:-1] in given[-len(LANGUAGES) - 1], found.path
        assert literal(found.text["en"])[1:-1] in given[-1], found.path
    for found in plan_texts(other):
        text = found.text if isinstance(found.text, str) else found.text["en"]
        assert len(text) < 30 or letters(text) not in printed["en"]


def test_calendar(plan: CarePlan, build: Build) -> None:
    """A calendar says nothing of the plan but dates, in no language."""
    text = build("ics").read_text(encoding="utf-8").replace("\r\n ", "")

    assert text.count("BEGIN:VEVENT") > 5
    for found in plan_texts(plan):
        assert isinstance(found.text, dict)
        assert not [tag for tag in LANGUAGES if found.text[tag] in text]


def test_locked(plan: CarePlan, other: CarePlan, build: Build) -> None:
    """What is locked holds the whole plan once it is opened, and no word of it before."""
    from tests.export.test_lock import unseal

    target = build("html", locked=True)
    html = target.read_text(encoding="utf-8")
    lock = json.decode((target.parent / "locks/fullst.lock").read_bytes(), type=Lock)
    sealed = re.search(r'<script[^>]* id="sealed">(.*?)</script>', html, re.DOTALL)

    assert sealed
    opened = json.decode(unseal(sealed[1].encode(), lock.key))
    assert_whole(plan, of_file(opened["body"]), other)
    for found in plan_texts(plan):
        assert isinstance(found.text, dict)
        assert not [tag for tag in LANGUAGES if found.text[tag] in html]


def test_locked_booklets(plan: CarePlan, build: Build) -> None:
    """Locked booklets hold the plan, too, and open with the words of its lock."""
    target = build("pdf", locked=True)
    lock = json.decode((target.parent / "locks/fullst.lock").read_bytes(), type=Lock)

    printed = dict(of_booklets(target, lock.passphrase))

    for found in plan_texts(plan):
        assert isinstance(found.text, dict)
        assert letters(found.text["zh-Hans"]) in printed["zh-Hans"], found.path


@pytest.mark.parametrize("form", ["html", "ics", "zip"])
def test_same_bytes(form: Format, build: Build) -> None:
    """A second run gives the same bytes."""
    assert build(form).read_bytes() == build(form).read_bytes()


def test_same_bytes_locked(build: Build) -> None:
    """So does a locked file, if its random numbers are the same."""
    assert build("html", locked=True).read_bytes() == build("html", locked=True).read_bytes()
