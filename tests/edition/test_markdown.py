"""The Markdown of a content page gets the clinic's values and its citations, and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.exceptions import PluginError
from msgspec import structs

from ownpace.edition.markdown import expand_citations, fill_clinic_values, page_text
from ownpace.model.clinic import Clinic

CLINIC = Clinic(
    name="Kim & Rossi",
    phone="555 0142",
    hours={"en": "8:00 to 18:00"},
    out_of_hours_phone="555 0199",
    emergency_number="112",
    languages={},
)
TEXT = st.text(st.characters(exclude_characters="{\r", exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Ask {{ clinic.name }}.", "Ask Kim &amp; Rossi."),
        ("Call {{ clinic.phone }}.", 'Call <bdi dir="ltr">555 0142</bdi>.'),
        ("{{clinic.emergency_number}}", '<bdi dir="ltr">112</bdi>'),
        ("{{ clinic.out_of_hours_phone }}", '<bdi dir="ltr">555 0199</bdi>'),
        ("## Why {: #why }", "## Why {: #why }"),
        ("100 % { } {x} [@who-2023]", "100 % { } {x} [@who-2023]"),
    ],
)
def test_clinic_values(markdown: str, expected: str) -> None:
    """A value stands where it is named, escaped; numbers run from left to right."""
    assert fill_clinic_values(markdown, CLINIC, "en/pacing.md") == expected


@pytest.mark.parametrize("expression", ["clinic.fax", "clinic.__class__", "phone", "clinic..phone"])
def test_unknown_value(expression: str) -> None:
    """What the clinic does not have is refused with the file and the values that there are."""
    with pytest.raises(PluginError) as refused:
        fill_clinic_values(f"Call {{{{ {expression} }}}}", CLINIC, "en/pacing.md")

    assert str(refused.value).startswith("en/pacing.md: ")
    assert "{{ clinic.emergency_number }}" in str(refused.value)


def test_value_that_is_not_set() -> None:
    """A number that the clinic did not give is refused, not shown as nothing."""
    clinic = structs.replace(CLINIC, out_of_hours_phone=None)

    with pytest.raises(PluginError, match="out_of_hours_phone"):
        fill_clinic_values("{{ clinic.out_of_hours_phone }}", clinic, "en/pacing.md")


@given(TEXT)
@settings(deadline=None)
def test_other_text_stays(text: str) -> None:
    """Text round a value stays as it is."""
    filled = fill_clinic_values(f"{text}{{{{ clinic.phone }}}}{text}.", CLINIC, "en/pacing.md")

    assert filled == f'{text}<bdi dir="ltr">555 0142</bdi>{text}.'


def test_citations() -> None:
    """A citation is a link to its source, numbered as in the list below the page."""
    markdown = (
        "Walk [@who-2023], rest\n[@kim-2024] and walk [@who-2023]. [@other] [@A] [link](x.md)"
    )

    expanded = expand_citations(markdown, ("kim-2024", "who-2023"))

    assert expanded == (
        'Walk<sup class="cite"><a href="#source-who-2023">2</a></sup>, '
        'rest<sup class="cite"><a href="#source-kim-2024">1</a></sup> and '
        'walk<sup class="cite"><a href="#source-who-2023">2</a></sup>. [@other] [@A] [link](x.md)'
    )


def test_page_text() -> None:
    """Headings and other text come apart, as words without markup."""
    html = "<h2 id=a>Why &amp; <em>how</em></h2><p>One\n <b>two</b> &lt;three&gt;</p><h3>End</h3>4"

    assert page_text(html) == (("Why & how", "End"), "One two <three> 4")
