"""A booklet holds every word of the plan, is tagged, and says nothing of the person outside."""

from pathlib import Path

import pikepdf
import pytest

from ownpace import printing
from ownpace.checks.texts import plan_texts
from ownpace.delivery import Delivery, deliver
from ownpace.export import pdf
from ownpace.export.pdf import MissingFont, Print, fonts_for, plain_colours
from ownpace.model.plan import CarePlan
from ownpace.model.printing import Printing
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.render.paper import literal
from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[2]
LARGE_LETTER = Printing(paper="us-letter", large_print=True)
PLANS = ("m4k8wz", "n9v3xd", "t7r2hb")


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return a workshop of the repository's project."""
    return Workshop(ROOT, tmp_path_factory.mktemp("kept"))


def plan(name: str) -> CarePlan:
    """Return a demo plan."""
    return parse_plan(read_plan(ROOT / f"plans/{name}.yaml"))


@pytest.mark.parametrize("name", PLANS)
def test_every_text(
    name: str, workshop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each free text of the plan is in the booklet of each language."""
    works: list[Print] = []
    make = pdf.pdf_file

    def note(work: Print) -> bytes:
        works.append(work)
        return make(work)

    monkeypatch.setattr(printing, "pdf_file", note)
    written = plan(name)

    deliver(written, workshop, Delivery(out=tmp_path, format="pdf"))

    *alone, together = works
    assert len(alone) == len(written.languages)
    for language, work in zip(written.languages, alone, strict=True):
        for found in plan_texts(written):
            if found.owner == "Coaching" and "rungs" not in found.path:
                continue  # gives way to the coaching of the rung being practised
            text = found.text if isinstance(found.text, str) else found.text[language]
            assert literal(text)[1:-1] in work.source, (found.path, language)
            assert literal(text)[1:-1] in together.source, (found.path, language)


@pytest.mark.parametrize("name", PLANS)
def test_tagged_and_nameless(name: str, workshop: Workshop, tmp_path: Path) -> None:
    """The file is tagged for screen readers, in its language, and its title says nothing."""
    written = plan(name)
    target = deliver(written, workshop, Delivery(out=tmp_path, format="pdf"))

    with pikepdf.open(target) as document:
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang).startswith(written.languages[0])
        assert str(document.docinfo.get("/Title")) == "Ownpace"
        assert "/Author" not in document.docinfo
        assert len(document.pages) > 10
        with document.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert written.person.called not in str(metadata)
    assert {path.name for path in tmp_path.iterdir()} == {
        f"{name}.pdf",
        f"{name}-{written.languages[1]}.pdf",
        f"{name}-side-by-side.pdf",
    }


def test_same_bytes(workshop: Workshop, tmp_path: Path) -> None:
    """The same plan gives the same file."""
    made = [
        deliver(plan("m4k8wz"), workshop, Delivery(out=tmp_path / part, format="pdf")).read_bytes()
        for part in ("a", "b")
    ]

    assert made[0] == made[1]


def test_paper_and_large_print(workshop: Workshop, tmp_path: Path) -> None:
    """A clinic chooses its paper; large print takes more pages."""
    usual = deliver(plan("n9v3xd"), workshop, Delivery(out=tmp_path / "a", format="pdf"))
    large = deliver(
        plan("n9v3xd"),
        workshop,
        Delivery(
            out=tmp_path / "b", format="pdf", printing=Printing(paper="us-letter", large_print=True)
        ),
    )

    with pikepdf.open(usual) as a4, pikepdf.open(large) as letter:
        assert [round(float(side)) for side in a4.pages[0].mediabox[2:]] == [595, 842]
        assert [round(float(side)) for side in letter.pages[0].mediabox[2:]] == [612, 792]
        assert len(letter.pages) > len(a4.pages)


def test_missing_font(monkeypatch: pytest.MonkeyPatch) -> None:
    """A script that no font has is an error that says what to install."""
    monkeypatch.setitem(pdf.SCRIPTS, "ar", (("No Such Font",), "Arabic"))

    with pytest.raises(MissingFont) as missing:
        fonts_for(["ar", "en"])

    assert missing.value.args[0] == "no font on this computer has Arabic letters"
    assert "fonts-noto-core" in missing.value.args[1]


def test_missing_font_is_said(workshop: Workshop, tmp_path: Path) -> None:
    """A plan whose language cannot be printed here is named with a way out, and nothing is left."""
    from datetime import date

    from ownpace.build import build_plan

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(pdf.SCRIPTS, "ar", (("No Such Font",), "Arabic"))
        path = ROOT / "plans/t7r2hb.yaml"
        outcome = build_plan(
            path, workshop, Delivery(out=tmp_path, format="pdf"), date(2026, 11, 24)
        )

    assert outcome.target is None
    assert "no font on this computer has Arabic letters" in str(outcome.diagnostics[0])
    assert list(tmp_path.iterdir()) == []


def test_colours_of_figures() -> None:
    """A figure keeps its light colours without the variables that Typst does not know."""
    svg = (
        b"<svg><style>:root{--warm: var(--light, #111111) var(--dark, #222222);}"
        b".fig-of-tan { --fig-skin: #d09a72; } .fig-of-deep { --fig-skin: #000000; }"
        b".fig-skin { fill: var(--fig-skin); } .fig-arrow { fill: var(--warm); }</style>"
        b'<g class="fig fig-of-tan"></g></svg>'
    )

    plain = plain_colours(svg).decode()

    assert ".fig-skin { fill: #d09a72; }" in plain
    assert ".fig-arrow { fill: #111111; }" in plain
    assert "var(" not in plain.partition("</style>")[0].partition(".fig-skin")[2]
