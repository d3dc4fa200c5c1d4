"""What comes back from translators goes into the page, and nothing else there changes."""

from collections.abc import Callable

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.exchange.pages import ENGLISH, SPANISH, TRANSLATION, lay_out

from ownpace.exchange.answers import Answer, Answers, Only
from ownpace.exchange.front import split_front, without_facts
from ownpace.exchange.job import Job
from ownpace.exchange.merge import Merged, merge
from ownpace.exchange.po import read_po, write_po
from ownpace.exchange.segment import segment, units
from ownpace.exchange.spreadsheet import read_csv, write_csv
from ownpace.exchange.xliff import read_xliff, write_xliff

TOOLS: dict[str, tuple[Callable[[Job, Only | None], str], Callable[[str, str], Answers]]] = {
    "po": (write_po, read_po),
    "xliff": (write_xliff, read_xliff),
    "csv": (write_csv, read_csv),
}
FRESH = replace(TRANSLATION, status="draft", source="0" * 40)
FIRM = ENGLISH.replace("Put on shoes.", "Put on firm shoes.")


def answered(job: Job, texts: dict[str, str], *, sure: bool = True) -> Answers:
    """Return answers to paragraphs by their English."""
    return Answers(
        path="back.po",
        name=job.name,
        language=job.language,
        source_blob=job.source_blob,
        target_blob=job.target_blob,
        answers=tuple(
            Answer(one.source.key, texts[one.source.text], 7, is_sure=sure)
            for one in job.messages
            if one.source.text in texts
        ),
    )


def merged(job: Job, texts: dict[str, str]) -> Merged:
    """Return a page with answers to the page as it is."""
    return merge(job, answered(job, texts), job, FRESH)


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("source", [ENGLISH, FIRM], ids=["same English", "other English"])
@pytest.mark.parametrize("earlier", [ENGLISH, None], ids=["known", "unknown"])
def test_nothing_done(tool: str, source: str, earlier: str | None) -> None:
    """A file that comes back as it went out leaves every byte of the page."""
    write, read = TOOLS[tool]
    job = lay_out(source, earlier=earlier)

    found = merge(job, read(write(job, None), "back"), job, FRESH)

    assert found.text == SPANISH
    assert found.diagnostics == ()


def test_one_paragraph() -> None:
    """An answer changes its paragraph, and notes that it is up to date; the source id stays."""
    job = lay_out(FIRM)

    found = merged(job, {"Put on firm shoes.": "Ponte zapatos firmes."})

    assert found.text is not None
    assert "  - Ponte zapatos firmes.\n" in found.text
    assert f"source: {TRANSLATION.source}" in found.text
    noted = yaml.safe_load(split(found.text))["translation"]["done"]
    again = lay_out(FIRM, found.text, translation=replace(TRANSLATION, done=tuple(noted)))
    assert again.open == ()
    assert body(found.text) == body(SPANISH)


def split(text: str) -> str:
    """Return the front matter of a page."""
    return text[: split_front(text, is_safety=False).length].strip("-\n")


def body(text: str) -> str:
    """Return a page without its front matter."""
    return text[split_front(text, is_safety=False).length :]


def test_answer_that_confirms() -> None:
    """A translation that stays as it is, and that a person stands behind, is up to date."""
    job = lay_out(FIRM)

    found = merged(job, {"Put on firm shoes.": "Ponte los zapatos."})

    assert (found.taken, found.confirmed) == (0, 1)
    assert found.text is not None
    assert "done:" in found.text


def test_guess_of_a_tool() -> None:
    """An answer that nobody stands behind changes nothing."""
    job = lay_out(FIRM)
    guess = answered(job, {"Put on firm shoes.": "Zapatos."}, sure=False)

    assert merge(job, guess, job, FRESH).text == SPANISH


@pytest.mark.parametrize(
    ("english", "answer", "said"),
    [
        ("Walk for 10 minutes.", "Camina 20 minutos.", "number `10` is lost"),
        ("Walk for 10 minutes.", "Camina un rato.", "number `10` is lost"),
        (
            "Walking is **good** for many people [@costa-2021]. Read [pacing](pacing.md).",
            "Caminar es bueno [@costa-2021]. Lee [tu ritmo](paceing.md).",
            "link `pacing.md` is lost",
        ),
        (
            "Stop if your leg goes numb, and call {{ clinic.phone }}.",
            "Para y llama al 555 0142.",
            "value `clinic.phone` is lost",
        ),
    ],
)
def test_lost_placeholder(english: str, answer: str, said: str) -> None:
    """An answer that lost a number, link or value is refused with what it lost, at its line."""
    found = merged(lay_out(), {english: answer, "One song": "Una sola canción"})

    assert found.text == SPANISH.replace("Una canción", "Una sola canción")
    (fault,) = found.diagnostics
    assert said in fault.message
    assert (fault.location.path, fault.location.line) == ("back.po", 7)
    assert answer not in str(fault)


def test_digits_of_another_script() -> None:
    """A number in the digits of another script is the same number."""
    found = merged(lay_out(), {"Walk for 10 minutes.": "امش ١٠ دقائق."})

    assert found.diagnostics == ()
    assert found.taken == 1


def test_page_that_was_changed_meanwhile() -> None:
    """Both sides changed one paragraph: that is told, and neither is lost; others are taken."""
    base = lay_out()
    page = SPANISH.replace("Una canción", "Una canción lenta").replace("Dos c", "Dos bellas c")
    answers = answered(base, {"One song": "Una sola canción", "Walking": "Andar"})

    found = merge(lay_out(target=page), answers, base, FRESH)

    assert found.text == page.replace("title: Caminar", "title: Andar")
    assert [fault.message for fault in found.diagnostics] == ["the page says something else by now"]


def test_page_of_then_is_not_at_hand() -> None:
    """Without the page as it was, an answer never replaces a text that differs from it."""
    job = lay_out()
    answers = answered(job, {"One song": "Una sola canción"})

    found = merge(job, answers, None, FRESH)

    assert found.text == SPANISH
    assert len(found.diagnostics) == 1


def test_english_that_is_gone() -> None:
    """An answer to a paragraph that has changed meanwhile is told, and is no error."""
    answers = answered(lay_out(), {"Put on shoes.": "Ponte unos zapatos."})

    found = merge(lay_out(FIRM), answers, lay_out(FIRM), FRESH)

    assert found.text == SPANISH
    assert [fault.severity for fault in found.diagnostics] == ["warning"]


def test_new_page() -> None:
    """A new page is written once it is whole: the words of the head, the block, and the body."""
    job = lay_out(target=None)
    texts = {one.source.text: one.text for one in lay_out().messages}

    part = merged(job, {"Walking": "Caminar"})
    whole = merged(job, texts)

    assert part.text is None
    assert part.waiting == 10
    assert whole.text == SPANISH.replace("status: translated", "status: draft")


@pytest.mark.parametrize(
    ("old", "new", "lead"),
    [
        ("- Two songs\n", "- Two songs\n- Three songs\n", "- Dos canciones\n- NUEVO\n"),
        ("- One song\n", "- No song\n- One song\n", "\n\n- NUEVO\n- Una canción\n"),
        ("  - Put on shoes.\n", "  - Put on shoes.\n  - Open the door.\n", "zapatos.\n  - NUEVO\n"),
        ("\nWalk.\n", "\nWalk.\n\nThen rest.\n", "\nCamina.\n\nNUEVO\n"),
        ("## Why it helps {", "Hello there.\n\n## Why it helps {", "---\n\nNUEVO\n\n## Por qué"),
        (
            "- One song",
            '!!! tip "A trick for you"\n\n- One song',
            '.\n\n!!! tip "NUEVO"\n\n- Una canción',
        ),
    ],
)
def test_new_paragraph(old: str, new: str, lead: str) -> None:
    """A new paragraph stands behind the one it follows in the English, with what leads to it."""
    job = lay_out(ENGLISH.replace(old, new))
    (message,) = job.open

    found = merged(job, {message.source.text: "NUEVO"})

    assert found.text is not None
    assert lead in found.text
    rest = units(segment(found.text))
    assert [one.text for one in rest if one.text != "NUEVO"] == [
        one.text for one in units(segment(SPANISH))
    ]


WORD = st.text(st.characters(categories=["Lu", "Ll", "Lo"]), min_size=1, max_size=8)
TEXT = st.lists(WORD, min_size=1, max_size=5).map(" ".join)


@given(st.data())
def test_any_words_come_back_as_they_were_written(data: st.DataObject) -> None:
    """Whatever words a translator writes, the page holds them once it is read again."""
    job = lay_out(target=None)
    texts = {
        one.source.text: " ".join([data.draw(TEXT), *kept(one.source.text)]) for one in job.messages
    }

    found = merged(job, texts)

    assert found.text is not None
    assert [one.text for one in units(segment(found.text))] == [
        texts[one.text] for one in units(segment(without_facts(ENGLISH)))
    ]


def kept(text: str) -> list[str]:
    """Return what a translation of a text has to keep."""
    parts = ["[@costa-2021]", "[ritmo](pacing.md)", "{{ clinic.phone }}", "10"]
    marks = ["[@costa", "(pacing.md)", "clinic.phone", "10"]
    return [part for part, mark in zip(parts, marks, strict=True) if mark in text]
