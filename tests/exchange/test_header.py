"""The block about a translation is written anew, and nothing else of the page."""

from datetime import date

import yaml
from hypothesis import given
from hypothesis import strategies as st
from msgspec import convert
from tests.exchange.pages import SPANISH, TRANSLATION

from ownpace.exchange.header import with_translation
from ownpace.exchange.identity import TRANSLATION as BLOCK
from ownpace.model.content import Review, Translation

LINE = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn", "Zl", "Zp", "Co"]), min_size=1, max_size=40
).filter(lambda text: text == text.strip())
DIGEST = st.text("0123456789abcdef", min_size=12, max_size=12)
REVIEWS = st.builds(Review, role=LINE, by=LINE, date=st.dates(), source=DIGEST, text=DIGEST)
TRANSLATIONS = st.builds(
    Translation,
    source=st.text("0123456789abcdef", min_size=40, max_size=40),
    status=st.sampled_from(["begun", "draft", "translated", "reviewed"]),
    method=st.sampled_from(["human", "machine-edited"]),
    translators=st.lists(LINE, max_size=2).map(tuple),
    reviews=st.lists(REVIEWS, max_size=2).map(tuple),
    done=st.lists(DIGEST, max_size=3).map(tuple),
    omits=st.lists(DIGEST, max_size=3).map(tuple),
)


@given(TRANSLATIONS)
def test_block_reads_as_it_was_written(translation: Translation) -> None:
    """Whatever the names are, the block reads as what was written, and the rest is untouched."""
    text = with_translation(SPANISH, translation)

    head = text.split("---\n")[1]
    value = yaml.safe_load(head)["translation"]
    read = convert(_plain(value), Translation)
    assert read == translation
    assert BLOCK.sub("", text, count=1) == BLOCK.sub("", SPANISH, count=1)


def _plain(value: object) -> object:
    """Return a value of YAML as our own reader has it: every scalar is text."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else str(value)


def test_new_block() -> None:
    """A page without the block gets it at the end of its head."""
    bare = BLOCK.sub("", SPANISH, count=1)

    assert with_translation(bare, TRANSLATION) == SPANISH
