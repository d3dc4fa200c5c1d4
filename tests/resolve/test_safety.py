"""Warning signs are always all there, most urgent first, in a language that the reader reads."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.resolve.made import BREAD

from ownpace.model.content import WarningSignWords
from ownpace.model.localized import Phrase
from ownpace.model.plan import AddedSign, WarningSignChoice
from ownpace.resolve.localize import Shelf
from ownpace.resolve.safety import LEVELS, localize_signs, say_this
from ownpace.resolve.text import Reader

ADDED = st.builds(AddedSign, level=st.sampled_from(LEVELS), text=st.text(min_size=1, max_size=20))


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_all_signs(shelf: Shelf, language: str) -> None:
    """A reader gets every sign of the clinic at its own level, in their language."""
    words = shelf.library.entries["warning-signs"].words[language]
    assert isinstance(words, WarningSignWords)

    now, today, following = localize_signs(BREAD, shelf.library, Reader(language, "en"))

    assert [group.level for group in (now, today, following)] == ["now", "today", "next"]
    assert (now.title, now.signs) == (words.levels.now.title, words.levels.now.signs)
    assert (today.title, today.signs) == (words.levels.today.title, words.levels.today.signs)
    assert (following.title, following.signs) == (words.levels.next.title, words.levels.next.signs)


@given(st.lists(ADDED, max_size=6))
@settings(deadline=None)
def test_added_signs(shelf: Shelf, added: list[AddedSign]) -> None:
    """Each added sign stands once, at its level, in the order of the plan; none is left out."""
    plan = structs.replace(BREAD, warning_signs=WarningSignChoice(add=tuple(added)))

    groups = localize_signs(plan, shelf.library, Reader("es", "en"))

    for group in groups:
        texts = [sign.text for sign in added if sign.level == group.level]
        assert group.added == tuple(Phrase(str(text), "en") for text in texts)
    assert sum(len(group.added) for group in groups) == len(added)
    assert [group.signs for group in groups] == [
        group.signs for group in localize_signs(BREAD, shelf.library, Reader("es", "en"))
    ]


def test_say_this(shelf: Shelf) -> None:
    """What to say to a helper is in the language asked for, and names it."""
    assert say_this(shelf.library, "en") == Phrase("I have back pain and a new numb spot.", "en")
    assert say_this(shelf.library, "es") == Phrase(
        "Tengo dolor de espalda y una zona dormida.", "es"
    )


def test_never_in_another_language(shelf: Shelf) -> None:
    """Signs that are not published in a language are never shown in another one instead."""
    with pytest.raises(KeyError):
        localize_signs(BREAD, shelf.library, Reader("fr", "en"))
    with pytest.raises(KeyError):
        say_this(shelf.library, "fr")
