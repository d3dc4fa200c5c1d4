"""A booklet as it is handed over: its cover, its sheets, its fonts, the way to the hosted plan."""

import unicodedata
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import get_args

import pikepdf
import pypdfium2
import pytest
import typst
import zxingcpp
from msgspec import structs

from ownpace.build import build_plan
from ownpace.delivery import Delivery
from ownpace.export import pdf
from ownpace.export.pdf import fonts_for
from ownpace.model.plan import CarePlan, DiaryChoice, DiaryQuestion
from ownpace.model.printing import Printing
from ownpace.parse.plan import parse_plan
from ownpace.printing import CannotPrint, print_booklets
from ownpace.read.plan import read_plan
from ownpace.resolve.sheet_code import read_sheet_code, sheet_code
from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[1]
PLANS = ("m4k8wz", "n9v3xd", "t7r2hb")
SECRET = "0123456789abcdef0123456789abcdef"


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return a workshop of the repository's project."""
    return Workshop(ROOT, tmp_path_factory.mktemp("kept"))


def plan(name: str) -> CarePlan:
    """Return a demo plan."""
    return parse_plan(read_plan(ROOT / f"plans/{name}.yaml"))


def first_booklet(written: CarePlan, workshop: Workshop, printing: Printing) -> bytes:
    """Return the booklet in the reader's own language."""
    return next(print_booklets(written, workshop, printing))[1]


def pages(booklet: bytes) -> list[str]:
    """Return the text of each page, in one line."""
    document = pypdfium2.PdfDocument(booklet)
    texts = (page.get_textpage().get_text_bounded() for page in document)
    return [" ".join(unicodedata.normalize("NFKC", text).split()) for text in texts]


def test_cover_without_a_name(workshop: Workshop) -> None:
    """The first page says what it is, whose clinic, until when and what is inside; no name."""
    cover, *rest = pages(first_booklet(plan("m4k8wz"), workshop, Printing()))

    assert "Mi plan" in cover
    assert "Riverside Back Clinic" in cover
    assert "Válido hasta el 1 de febrero de 2027." in cover
    assert "Qué hay dentro" in cover
    assert "Para la nevera" in cover
    assert plan("m4k8wz").person.called not in cover
    assert any("Cocinar el domingo" in page for page in rest)


def test_cover_with_a_name(workshop: Workshop) -> None:
    """A clinic can ask for the name on the cover."""
    cover = pages(first_booklet(plan("m4k8wz"), workshop, Printing(name=True)))[0]

    assert plan("m4k8wz").person.called in cover


def test_draft_is_said_on_every_page(workshop: Workshop) -> None:
    """A plan that nobody approved says so on each page, the cover included."""
    draft = structs.replace(plan("n9v3xd"), approved=None)

    found = pages(first_booklet(draft, workshop, Printing()))

    assert all("Not approved yet. Do not use this plan." in page for page in found)


@pytest.mark.parametrize("name", ["m4k8wz", "n9v3xd"])
def test_sheet_for_the_fridge(name: str, workshop: Workshop) -> None:
    """All of it is on one page: goals, the amounts with their dates, a bad day, emergency signs."""
    written = plan(name)
    language = written.languages[0]
    title = {"en": "For the fridge", "es": "Para la nevera"}[language]

    found = [
        page
        for page in pages(first_booklet(written, workshop, Printing()))[1:]
        if page.partition("plan. ")[2].startswith(title) or page.startswith(title)
    ]

    (fridge,) = found
    for phrase in (*(goal.activity for goal in written.goals), *written.flare_up.helps):
        assert not isinstance(phrase, str)
        assert phrase[language] in fridge
    assert {"en": "1750 steps", "es": "12 minutos"}[language] in fridge
    assert {"en": "Call now, day or night", "es": "Llama ahora, de día o de noche"}[
        language
    ] in fridge
    assert {"en": "Good until 15 February", "es": "Válido hasta el 1 de febrero"}[
        language
    ] in fridge


def test_every_sheet_says_how_long_it_is_good(workshop: Workshop) -> None:
    """Each sheet says until when it holds, and a feared activity has a sheet for tries."""
    found = pages(first_booklet(plan("n9v3xd"), workshop, Printing()))

    titles = ("For the fridge", "My week", "How it went", "My tries:", "For your pocket")
    for title in titles:
        (sheet,) = (page for page in found[1:] if page.partition("plan. ")[2].startswith(title))
        assert sheet.count("Good until 15 February 2027.") == 2  # on the sheet and at its foot


def hosted_project(root: Path) -> Workshop:
    """Return the project of a clinic that has a web server."""
    for name in ("content", "templates", "plans", "mkdocs.yml"):
        (root / name).symlink_to(ROOT / name)
    settings = (ROOT / "clinic.yml").read_text(encoding="utf-8")
    address = "hosted_at: https://plans.riverside.example/back\n"
    (root / "clinic.yml").write_text(address + settings, encoding="utf-8")
    return Workshop(root, root / "kept")


def test_way_to_the_hosted_plan(tmp_path: Path) -> None:
    """A camera that looks at the cover finds the address of the hosted plan."""
    (tmp_path / "hosted" / f"m4k8wz-{SECRET}").mkdir(parents=True)
    printing = Printing(hosted=tmp_path / "hosted")
    booklet = first_booklet(plan("m4k8wz"), hosted_project(tmp_path), printing)

    cover = pypdfium2.PdfDocument(booklet)[0].render(scale=2).to_pil()
    (code,) = zxingcpp.read_barcodes(cover)

    assert code.text == f"https://plans.riverside.example/back/m4k8wz-{SECRET}/"


def test_plan_that_is_not_hosted(tmp_path: Path) -> None:
    """A plan of which there is no hosted folder gets no code."""
    (tmp_path / "hosted").mkdir()
    printing = Printing(hosted=tmp_path / "hosted")
    booklet = first_booklet(plan("m4k8wz"), hosted_project(tmp_path), printing)

    cover = pypdfium2.PdfDocument(booklet)[0].render(scale=2).to_pil()

    assert zxingcpp.read_barcodes(cover) == []


def test_clinic_without_a_server(workshop: Workshop, tmp_path: Path) -> None:
    """A code is asked for, but the settings do not say where plans are: that is said."""
    with pytest.raises(CannotPrint) as refused:
        first_booklet(plan("m4k8wz"), workshop, Printing(hosted=tmp_path))

    assert refused.value.args[0] == "clinic.yml does not say where plans are hosted"
    assert "hosted_at" in refused.value.args[1]


def test_own_fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workshop: Workshop) -> None:
    """A font that the system does not offer is taken from a folder."""
    fonts = (Path(font.path) for font in typst.Fonts().fonts() if font.path)
    given = next(path for path in fonts if path.name == "NotoSansArabic-Regular.ttf")
    (tmp_path / given.name).write_bytes(given.read_bytes())
    monkeypatch.setitem(pdf.SCRIPTS, "ar", (("No Such Font",), "Arabic"))

    assert fonts_for(["ar"], tmp_path)[0] == "Noto Sans Arabic"
    booklet = first_booklet(plan("t7r2hb"), workshop, Printing(fonts=tmp_path))
    with pikepdf.open(BytesIO(booklet)) as document:
        assert len(document.pages) > 10


def test_folder_without_fonts(workshop: Workshop, tmp_path: Path) -> None:
    """A folder in which there is no font is named."""
    with pytest.raises(CannotPrint, match="there is no font in"):
        first_booklet(plan("m4k8wz"), workshop, Printing(fonts=tmp_path))


def test_letter_that_no_font_has(workshop: Workshop, tmp_path: Path) -> None:
    """A plan with a sign that cannot be printed is refused in words that do not repeat it."""
    text = (ROOT / "plans/m4k8wz.yaml").read_text(encoding="utf-8")
    path = tmp_path / "m4k8wz.yaml"
    path.write_text(text.replace("a mi hermana", "a \U0010f123"), encoding="utf-8")

    delivery = Delivery(out=tmp_path / "out", format="pdf")
    outcome = build_plan(path, workshop, delivery, date(2026, 11, 24))

    assert outcome.target is None
    said = str(outcome.diagnostics[0])
    assert "some letters or signs of this plan are in none of the fonts" in said
    assert "\U0010f123" not in said
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("name", ["m4k8wz", "t7r2hb"])
def test_week_sheet_on_one_side(name: str, workshop: Workshop) -> None:
    """A week with every question takes no more pages than one with a single question."""
    full = structs.replace(plan(name), diary=DiaryChoice(ask=get_args(DiaryQuestion)))
    short = structs.replace(full, diary=DiaryChoice(ask=("flare",)))

    counts = [
        len(pages(first_booklet(asked, workshop, Printing(large_print=True))))
        for asked in (full, short)
    ]

    assert counts[0] == counts[1]


def test_code_of_the_week_sheet(workshop: Workshop) -> None:
    """A scanner reads plan and version from the diary sheet, as `ownpace diary type-in` asks."""
    written = plan("t7r2hb")
    document = pypdfium2.PdfDocument(first_booklet(written, workshop, Printing()))

    codes = [
        code for page in document for code in zxingcpp.read_barcodes(page.render(scale=3).to_pil())
    ]

    assert [code.text for code in codes] == [sheet_code(written)]
    assert read_sheet_code(codes[0].text) == ("t7r2hb", written.version)


def test_week_sheet_asks_what_the_plan_asks(workshop: Workshop) -> None:
    """The sheet names plan and version, asks only what the plan asks, and pain last."""
    written = structs.replace(
        plan("n9v3xd"), languages=("en",), diary=DiaryChoice(ask=("pain", "sleep", "goals"))
    )

    found = pages(first_booklet(written, workshop, Printing()))

    (sheet,) = (page for page in found if f"n9v3xd · {written.version}" in page)
    questions = ("Hours of sleep", "How well I slept", "How well I can do it", "Pain, 0 to 10")
    places = [sheet.index(question) for question in questions]
    assert places == sorted(places)
    assert "Effort" not in sheet
    assert "Patience" not in sheet
