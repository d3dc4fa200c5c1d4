"""Readers are told what the English says now, where a translation does not say it."""

import pytest
from msgspec.structs import replace
from tests.conftest import VILLAGE
from tests.exchange.pages import ENGLISH, TRANSLATION

from ownpace.exchange.identity import blob_id
from ownpace.model.clinic import Clinic
from ownpace.model.content import Alert, Drift, Entry
from ownpace.model.project import ProjectFiles
from ownpace.model.source import SourceFile
from ownpace.parse.beside import side_by_side
from ownpace.parse.clinic import parse_clinic
from ownpace.parse.drift import safety_faults
from ownpace.parse.library import parse_library
from ownpace.parse.plain import plain
from ownpace.read.project import read_project

ES = "content/es/pacing.md"
EN = "content/en/pacing.md"


@pytest.fixture
def village() -> ProjectFiles:
    """Return the files of a small project whose Spanish is up to date."""
    return read_project(VILLAGE)


def changed(files: ProjectFiles, path: str, old: str, new: str) -> ProjectFiles:
    """Return a project in which a file says something else; the file of before is at hand."""
    content, earlier = [], dict(files.earlier)
    for file in files.content:
        if file.path == path:
            assert old in file.text
            earlier[blob_id(file.text)] = file.text
            content.append(SourceFile(path, file.text.replace(old, new)))
        else:
            content.append(file)
    return replace(files, content=tuple(content), earlier=earlier)


def entry(files: ProjectFiles, clinic: Clinic, id_: str = "pacing") -> Entry:
    """Return an entry of the library."""
    return parse_library(files, clinic).entries[id_]


@pytest.fixture
def clinic(village: ProjectFiles) -> Clinic:
    """Return the clinic of the small project."""
    return parse_clinic(village.clinic)


def test_nothing_changed(village: ProjectFiles, clinic: Clinic) -> None:
    """Of a translation that is up to date nothing has to be told."""
    assert entry(village, clinic).drift == {}


def test_paragraph(village: ProjectFiles, clinic: Clinic) -> None:
    """A change that is not about safety is counted."""
    files = changed(village, EN, "Set a timer.", "Set a loud timer.")

    assert entry(files, clinic).drift == {"es": Drift(1, ())}


def test_number(village: ProjectFiles, clinic: Clinic) -> None:
    """A new number is about safety: readers get the English beside the translation."""
    files = changed(village, EN, "Set a timer.", "Set a timer to 9 minutes.")

    (drift,) = entry(files, clinic).drift.values()

    assert drift.alerts == (Alert("Set a timer to 9 minutes.", "Pon un temporizador."),)


def test_english_of_then_is_not_at_hand(village: ProjectFiles, clinic: Clinic) -> None:
    """Without the English of then, no number of changes is claimed."""
    files = replace(changed(village, EN, "Set a timer.", "Set a loud timer."), earlier={})

    assert entry(files, clinic).drift["es"].changed == 0


def test_warning_signs(village: ProjectFiles, clinic: Clinic) -> None:
    """Warning signs that are not those of today are not shown, however small the change is."""
    path = "content/en/safety/warning-signs.md"
    facts = changed(village, path, "icon: ", "icon: x")
    words = changed(village, path, "title: ", "title: New ")

    assert "es" in entry(facts, clinic, "warning-signs").words
    assert "es" not in entry(words, clinic, "warning-signs").words


def test_strict_safety(village: ProjectFiles, clinic: Clinic) -> None:
    """Each page with a stale safety text is a fault for those who want it to be."""
    files = changed(village, EN, "Set a timer.", "Set a timer to 9 minutes.")

    (fault,) = safety_faults(parse_library(files, clinic))

    assert fault.location.path == ES
    assert safety_faults(parse_library(village, clinic)) == ()


def test_plain(clinic: Clinic) -> None:
    """A paragraph is said without its marks, with the clinic's values."""
    text = "**Stop** [@a-2020], call {{ clinic.phone }} and read [this](x.md){ .y }."

    assert plain(text, clinic) == "Stop, call 555 0142 and read this."


def test_side_by_side(clinic: Clinic) -> None:
    """Paragraphs of two languages stand beside each other, also where one has more of them."""
    spanish = ENGLISH.replace("Walking", "Caminar").replace("One song\n", "Una\n- Otra más\n")

    rows = side_by_side(ENGLISH, spanish, clinic)

    assert rows[0].english == "Walking"
    assert rows[0].translated == "Caminar"
    assert rows[0].look == "heading"
    assert [row.is_safety for row in rows if "numb" in row.english] == [True]
    assert "" in [row.english for row in rows]


def test_begun_page_is_never_shown(village: ProjectFiles, clinic: Clinic) -> None:
    """A page that is only begun is not shown, whatever the clinic publishes."""
    files = changed(village, ES, "status: translated", "status: begun")
    settings = replace(clinic.languages["es"], published_statuses=("begun", "translated"))
    open_clinic = replace(clinic, languages={**clinic.languages, "es": settings})

    assert "es" not in entry(files, open_clinic).words
    assert TRANSLATION.status == "translated"
