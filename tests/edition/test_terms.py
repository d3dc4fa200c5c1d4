"""Words of the glossary lead to what they mean, and nothing else of a page changes."""

import re

from hypothesis import given
from hypothesis import strategies as st

from ownpace.edition.terms import MOST, mark_terms
from ownpace.model.glossary import Term

GLOSSARY = {
    "flare-up": Term(
        term={"en": "flare-up", "ar": "نوبة"},
        also={"en": ("flare-ups",), "ar": ("النوبة",)},
        means={"en": 'A "hard" time & more.'},
    ),
    "flare": Term(term={"en": "flare"}, means={"en": "x"}),
}
LINK = '<a class="term" href="../glossary.html#{}" data-means="{}">{}</a>'
HARD = "A &#34;hard&#34; time &amp; more."


def marked(html: str, language: str = "en") -> str:
    """Return a page with its words marked."""
    return mark_terms(html, GLOSSARY, language, "../")


def test_first_time_only() -> None:
    """A word is a link where it first stands, in any of its forms."""
    html = marked("<p>Flare-ups end. A flare-up is hard.</p>")

    assert html == f"<p>{LINK.format('flare-up', HARD, 'Flare-ups')} end. A flare-up is hard.</p>"


def test_whole_words() -> None:
    """Parts of words stay as they are."""
    assert marked("<p>flares, flare-upward</p>") == "<p>flares, flare-upward</p>"


def test_not_in_headings_and_links() -> None:
    """Headings, links and attributes stay as they are."""
    html = '<h2 id="flare-up">Flare-up</h2><a href="flare-up.html">flare-up</a><img alt="flare-up">'

    assert marked(html) == html


def test_other_scripts() -> None:
    """Words of other scripts are found; what they mean falls back to English."""
    assert marked("<p>هذه النوبة</p>", "ar").count('class="term"') == 1
    assert HARD in marked("<p>هذه النوبة</p>", "ar")


def test_language_without_words() -> None:
    """A language that the glossary does not have stays as it is."""
    assert marked("<p>flare-up</p>", "pl") == "<p>flare-up</p>"


def test_not_too_many() -> None:
    """Only some words of a page are marked, so that it stays a text."""
    many = {f"w{at}": Term(term={"en": f"w{at}"}, means={"en": "x"}) for at in range(MOST + 5)}
    html = mark_terms(f"<p>{' '.join(many)}</p>", many, "en", "")

    assert html.count("<a ") == MOST


@given(
    st.lists(
        st.sampled_from(["flare-up", "flare", " ", "&amp;", "<p>", "</p>", "<b>", "</b>", "x", "ü"])
        | st.text(st.characters(exclude_characters="<>&"), max_size=5)
    ).map("".join)
)
def test_text_is_kept(html: str) -> None:
    """Taking the links away again gives the page as it was."""
    assert re.sub(r'<a class="term"[^>]*>(.*?)</a>', r"\1", marked(html), flags=re.DOTALL) == html
