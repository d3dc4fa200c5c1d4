"""A review counts for exactly the words that were read."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.exchange.pages import ENGLISH, SPANISH, TRANSLATION, lay_out

from ownpace.exchange.header import with_translation
from ownpace.exchange.reviews import proven, reviewed

DAY = date(2026, 11, 20)
SIGNED = reviewed(TRANSLATION, ENGLISH, SPANISH, ("clinician", "A. Saleh (invented)", DAY))
READ = with_translation(SPANISH, SIGNED)


def test_review_holds() -> None:
    """A page that was read is reviewed, and putting the review down does not change that."""
    assert proven(SIGNED, ENGLISH, READ) == SIGNED
    assert lay_out(target=READ, translation=SIGNED).state == "reviewed"


@given(st.integers(0, len(SPANISH) - 1), st.characters(exclude_categories=["Cs", "Cc"]))
def test_one_character(at: int, letter: str) -> None:
    """One other character in the words, and nobody has read them."""
    changed = READ[:at] + letter + READ[at + 1 :]
    words = SPANISH.partition("translation:")[0]
    if changed == READ or at >= len(words):
        return

    known = proven(SIGNED, ENGLISH, changed)

    assert known.reviews == ()
    assert known.status == "translated"


def test_change_of_the_english() -> None:
    """Other English words void a review, too; other facts do not."""
    assert proven(SIGNED, ENGLISH.replace("Walk.", "Walk on."), READ).reviews == ()
    assert proven(SIGNED, ENGLISH.replace("icon: walk", "icon: shoe"), READ).reviews


def test_second_review() -> None:
    """Readers of other roles are added; one of the same role takes the place of the other."""
    two = reviewed(SIGNED, ENGLISH, READ, ("reader", "A patient group (invented)", DAY))
    again = reviewed(two, ENGLISH, READ, ("clinician", "B. Roy (invented)", DAY))

    assert [one.role for one in two.reviews] == ["clinician", "reader"]
    assert [(one.role, one.by) for one in again.reviews] == [
        ("reader", "A patient group (invented)"),
        ("clinician", "B. Roy (invented)"),
    ]


def test_claim_without_a_review() -> None:
    """`status: reviewed` alone is a claim: a page is reviewed when a review of it holds."""
    claimed = proven(replace(TRANSLATION, status="reviewed"), ENGLISH, SPANISH)
    draft = proven(replace(TRANSLATION, status="draft"), ENGLISH, SPANISH)

    assert claimed.status == "translated"
    assert draft.status == "draft"
