"""What a translation loses or adds is named, and what only looks different is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.exchange.placeholders import has_words, lost, numbers, placeholders


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a walk](walking.md) and [b](c.md#d)", ["link walking.md", "link c.md#d"]),
        ('[a](<b.md> "Title") [c](d(e).md)', ["link b.md", "link d(e).md"]),
        ("![two [paths]](path.svg)", ["image path.svg"]),
        ("[![a path](path.svg)](page.md)", ["image path.svg", "link page.md"]),
        (
            "<https://example.org> or https://example.org/a.",
            ["link https://example.org", "link https://example.org/a"],
        ),
        ("[see][ref]", ["link ref"]),
        ("Ask {{ clinic.name }} or {{clinic.name}}", ["value clinic.name"] * 2),
        ("{% if x %}a{% endif %}", ["template step endif", "template step if x"]),
        ("%(number)s minutes, 80 %", ["value number"]),
        ("`code` and ``a ` b``", ["code a ` b", "code code"]),
        (":material-walk: at 12:30:45", ["icon material-walk"]),
        ("++ctrl+p++ 1+1", ["keys ctrl+p"]),
        ("said[^1] in a study [@who-2023]", ["footnote 1", "source who-2023"]),
        ("[a](b){: .c } {#d} {e}", ["attribute list #d", "attribute list .c", "link b"]),
        (
            '<b>a</b> <a href="x.md">b</a> 3 < 4',
            ["HTML tag /a", "HTML tag /b", "HTML tag a x.md", "HTML tag b"],
        ),
        ("<!-- a comment -->", []),
    ],
)
def test_placeholders(text: str, expected: list[str]) -> None:
    """Each kind of placeholder is found, and told apart from text that looks like it."""
    found = [f"{one.what} {one.value}" for one in placeholders(text).elements()]

    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("80 %", "٨٠ ٪"),
        ("80", "۸۰"),
        ("80", "८०"),
        ("1.5", "1,5"),
        ("1.5", "١٫٥"),
        ("2.50", "2,5"),
        ("0.125", "0,125"),
        ("1,500", "1.500"),
        ("1,500", "1500"),
        ("1,500", "١٬٥٠٠"),
        ("10,000", "10\u202f000"),
        ("1,234,567.89", "1.234.567,89"),
        ("1½", "1 ½"),
        ("½", "0,5"),
        ("3 to 5.", "5 a 3,"),
        ("2.11.2026", "2/11/2026"),
        ("10:30", "10 h 30"),
    ],
)
def test_equal_numbers(one: str, other: str) -> None:
    """A number is the same in every script and with every mark, and in any order."""
    assert numbers(one) == numbers(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("80", "70"), ("1.5", "15"), ("1.5", "1 5"), ("1,500", "1.5"), ("8", "8 8"), ("0.5", "5")],
)
def test_other_numbers(one: str, other: str) -> None:
    """Numbers that differ are told apart."""
    assert numbers(one) != numbers(other)


def test_numbers_in_placeholders() -> None:
    """Numbers in links, code and sources are not counted beside them."""
    assert numbers("[8](page-9.md) `10` [@who-2023] [^1] {{ x.y2 }}") == {"8": 1}


def test_lost() -> None:
    """What is lost or added is named in words, with how often."""
    source = "Do [it](a.md) 8 times, `now` and `now`. Call {{ clinic.phone }}."
    translation = "Hazlo [8](b.md) veces, y 10 más. {{ clinic.phone }}"

    assert lost(source, translation) == (
        "code `now` is lost, 2 times",
        "link `a.md` is lost",
        "link `b.md` is added",
        "number `10` is added",
    )


@given(st.text())
def test_nothing_is_lost_in_a_copy(text: str) -> None:
    """A text keeps all of itself."""
    assert lost(text, text) == ()


@given(st.integers(0, 10**9), st.sampled_from("٠۰०০๐"))
def test_digits_of_any_script(number: int, zero: str) -> None:
    """An integer is the same number in the digits of another script."""
    digits = str(number).translate({ord("0") + at: ord(zero) + at for at in range(10)})

    assert numbers(digits) == numbers(str(number))


@pytest.mark.parametrize("text", ["word", "8", "كلمة", "**x** `code`"])
def test_has_words(text: str) -> None:
    """Letters and numbers are words in any script."""
    assert has_words(text)


@pytest.mark.parametrize("text", ["`code`", "{{ x }} — !", ":material-walk:", ""])
def test_has_no_words(text: str) -> None:
    """Placeholders and signs are no words."""
    assert not has_words(text)
