"""Content files of all languages become the library of what may be shown."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec import structs

from ownpace.exchange.identity import blob_id
from ownpace.model.content import ExerciseFacts, Library, Translation
from ownpace.model.project import ProjectFiles
from ownpace.model.source import SourceError, SourceFile
from ownpace.parse.clinic import parse_clinic
from ownpace.parse.library import parse_library
from ownpace.read.project import read_project

ROOT = Path(__file__).parent.parent.parent
LIBRARIES = Path(__file__).parent.parent / "examples" / "library"


def parse(project: ProjectFiles) -> Library:
    """Return the library of a project."""
    return parse_library(project, parse_clinic(project.clinic))


def test_shipped_library() -> None:
    """The library that comes with the program has no faults."""
    library = parse(read_project(ROOT))

    assert library.entries["warning-signs"].kind == "warning-signs"
    assert library.sources


def test_entries() -> None:
    """Entries stand in the order of their ids, with the facts of the English file."""
    library = parse(read_project(LIBRARIES / "small"))

    assert list(library.entries) == ["bridge", "cat-cow", "pacing", "warning-signs"]
    assert [entry.id for entry in library.of_kind("exercise")] == ["bridge", "cat-cow"]
    facts = library.entries["bridge"].facts
    assert isinstance(facts, ExerciseFacts)
    assert (facts.easier, facts.dose.repetitions) == ("cat-cow", 8)
    assert list(library.sources) == ["who-2023"]


def test_published_translations() -> None:
    """Translations are shown in the clinic's languages and statuses only; English always."""
    library = parse(read_project(LIBRARIES / "small"))

    assert library.entries["pacing"].languages() == ("en", "es")
    assert library.entries["bridge"].languages() == ("en",)
    words = library.entries["pacing"].words["es"]
    assert words.title == "A tu ritmo"
    assert isinstance(words.translation, Translation)


def test_stale_warning_signs() -> None:
    """A translation of the warning signs is shown until their English text changes."""
    project = read_project(LIBRARIES / "small")
    changed = tuple(
        structs.replace(source, text=source.text + "\n") if "en/safety" in source.path else source
        for source in project.content
    )

    before = parse(project)
    after = parse(structs.replace(project, content=changed))

    assert before.entries["warning-signs"].languages() == ("en", "es")
    assert after.entries["warning-signs"].languages() == ("en",)


def test_stale_module() -> None:
    """A translated module stays when its English text changes."""
    project = read_project(LIBRARIES / "small")
    changed = tuple(
        SourceFile(source.path, source.text.replace("Little", "A little"))
        for source in project.content
    )

    library = parse(structs.replace(project, content=changed))

    assert library.entries["pacing"].languages() == ("en", "es")


@pytest.mark.parametrize("name", ["faulty", "evidence-faulty"])
def test_faulty_library(name: str, golden: Callable[[str, Path], None]) -> None:
    """All faults of all files come at once, as recorded beside the library."""
    project = read_project(LIBRARIES / name)

    with pytest.raises(SourceError) as refused:
        parse(project)

    golden(f"{refused.value}\n", LIBRARIES / f"{name}.txt")


def test_blob_id() -> None:
    """The id of a text is the one `git hash-object` prints."""
    assert blob_id("") == "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"
    assert blob_id("é\n") == "c6003325155f475bd7c87731607525dce73be9cf"
