"""What there is to do for a page: what is missing, what has changed, what is about safety."""

import pytest
from msgspec.structs import replace
from tests.exchange.pages import ENGLISH, SPANISH, TRANSLATION, lay_out

from ownpace.exchange.identity import unit_id
from ownpace.exchange.job import Job
from ownpace.exchange.segment import segment, units

SONG = "- One song\n"


def states(job: Job) -> dict[str, str]:
    """Return the state of each paragraph that asks for a translator."""
    return {one.source.text: one.state for one in job.open}


def test_whole_page() -> None:
    """A page whose English has not changed has nothing open, and each paragraph its translation."""
    job = lay_out()

    assert job.state == "current"
    assert job.open == ()
    assert {one.source.text: one.text for one in job.messages}["One song"] == "Una canción"


def test_page_without_translation() -> None:
    """Of a page that nobody translated everything is missing."""
    job = lay_out(target=None)

    assert job.state == "missing"
    assert len(job.open) == len(job.messages) == 11
    assert {one.state for one in job.open} == {"missing"}


@pytest.mark.parametrize(
    ("old", "new", "state", "is_safety"),
    [
        ("A little walk on most days.", "A little walk on most good days.", "stale", False),
        ("Walk for 10 minutes.", "Walk for 5 minutes.", "stale", True),
        ("your leg goes numb", "your leg goes weak", "stale", True),
        (SONG, SONG + "- Three new songs, if you like\n", "missing", False),
        (SONG, SONG + "- At most 20 songs\n", "missing", True),
        ("\nWalk.\n", '\nWalk.\n\n!!! danger "Now"\n\n    Call.\n', "missing", True),
    ],
)
def test_change_of_the_english(old: str, new: str, state: str, *, is_safety: bool) -> None:
    """Only paragraphs that were touched are open; boxes of warning and numbers are about safety."""
    job = lay_out(ENGLISH.replace(old, new))

    assert job.state == "stale"
    assert {one.state for one in job.open} == {state}
    assert any(one.is_safety for one in job.open) == is_safety
    assert len(job.messages) - len(job.open) >= 10


def test_change_tells_what_was_there_before() -> None:
    """A paragraph that has changed comes with its English of then and its translation."""
    (message,) = lay_out(ENGLISH.replace("Put on shoes.", "Put on firm shoes.")).open

    assert message.previous == "Put on shoes."
    assert message.text == "Ponte los zapatos."


def test_facts_are_not_words() -> None:
    """A change of facts, such as an icon or a source, makes no translation stale."""
    assert lay_out(ENGLISH.replace("icon: walk", "icon: shoe")).state == "current"


def test_paragraph_that_is_gone() -> None:
    """What the English has no longer is told, and nothing is asked for."""
    job = lay_out(ENGLISH.replace("\nWalk.\n", ""))

    assert job.open == ()
    assert [one.before.text for one in job.gone if one.before] == ["Walk."]


def test_english_of_then_is_not_at_hand() -> None:
    """Without the English of then, every paragraph is unsure, and no change is claimed."""
    job = lay_out(ENGLISH.replace("Walk.", "Walk on."), earlier=None)

    assert job.state == "stale"
    assert {one.state for one in job.open} == {"unsure"}
    assert {one.previous for one in job.open} == {""}


def test_work_that_is_done_is_not_asked_for_again() -> None:
    """A changed paragraph is current once its id is noted, until it changes again."""
    source = ENGLISH.replace("Put on shoes.", "Put on firm shoes.")
    (message,) = lay_out(source).open
    done = replace(TRANSLATION, done=(message.id,))

    assert lay_out(source, translation=done).open == ()
    again = source.replace("firm", "flat")
    assert states(lay_out(again, translation=done)) == {"Put on flat shoes.": "stale"}


def test_what_is_left_out_on_purpose() -> None:
    """A paragraph may be left out if the page says so; one about safety never."""
    english = "Walking is **good** for many people [@costa-2021]. Read [pacing](pacing.md)."
    spanish = "Caminar es **bueno** para muchas personas [@costa-2021]. Lee [tu ritmo](pacing.md)."
    without_why = SPANISH.replace(spanish, "")
    without_stop = SPANISH.replace(
        "    Para si se te duerme la pierna, y llama al {{ clinic.phone }}.\n", ""
    )
    ids = {unit.text: unit_id(unit) for unit in units(segment(ENGLISH))}
    omits = replace(TRANSLATION, omits=tuple(ids.values()))

    assert states(lay_out(target=without_why)) == {english: "missing"}
    assert states(lay_out(target=without_why, translation=omits)) == {}
    stop = "Stop if your leg goes numb, and call {{ clinic.phone }}."
    assert states(lay_out(target=without_stop, translation=omits)) == {stop: "missing"}


def test_page_that_is_begun() -> None:
    """English that still stands in a page that was begun counts as missing."""
    begun = replace(TRANSLATION, status="begun")
    target = SPANISH.replace("Una canción", "One song")

    job = lay_out(target=target, translation=begun)

    assert states(job) == {"One song": "missing"}
    assert job.state == "missing"


def test_own_paragraphs_of_a_translation() -> None:
    """A translation may have paragraphs of its own; they move nothing."""
    target = SPANISH.replace(
        "- Una canción", '!!! note "Ramadán"\n\n    Camina al anochecer.\n\n- Una canción'
    )

    assert lay_out(target=target).open == ()
