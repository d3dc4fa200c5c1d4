"""Interface strings reach translators with a comment, and their work is kept."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from ownpace.exchange.strings import PLACEHOLDERS, Extracted, extract, missing, update

TEMPLATES = Path(__file__).parents[2] / "templates"
STRINGS = list(extract(TEMPLATES))
CATALOGS = sorted((TEMPLATES / "locale").glob("*.po"))

OLD = """msgid ""
msgstr ""
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Start"
msgstr "Empezar"

msgctxt "feminine"
msgid "Start"
msgstr "Empieza"

msgid "Gone"
msgstr "Fuera"
"""


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.stem)
def test_catalogues_are_complete(path: Path) -> None:
    """Every string of the templates is in every catalogue, translated in every plural form."""
    with path.open("rb") as file:
        catalog = read_po(file, locale=path.stem.replace("-", "_"))

    assert {
        text if isinstance(text, str) else text[0] for text in (s.message for s in STRINGS)
    } == {
        message.id if isinstance(message.id, str) else message.id[0]
        for message in catalog
        if message.id
    }
    assert [message.id for message in missing(catalog)] == []


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.stem)
def test_every_string_has_a_comment(path: Path) -> None:
    """Every string says where it stands, and what each of its placeholders stands for."""
    with path.open("rb") as file:
        catalog = read_po(file, locale=path.stem.replace("-", "_"))

    for message in catalog:
        if message.id:
            assert message.auto_comments, message.id
            names = [name for name in PLACEHOLDERS if f"%({name})s" in str(message.id)]
            comments = " ".join(message.auto_comments)
            assert all(f"%({name})s stands for" in comments for name in names), message.id


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.stem)
def test_placeholders_are_kept(path: Path) -> None:
    """A translation has the placeholders of its string; a number may be left out of a plural."""
    with path.open("rb") as file:
        catalog = read_po(file, locale=path.stem.replace("-", "_"))

    for message in catalog:
        if message.id:
            ids = [message.id] if isinstance(message.id, str) else list(message.id)
            strings = message.string or ()
            forms = [strings] if isinstance(strings, str) else list(strings)
            for name in PLACEHOLDERS:
                wanted = any(f"%({name})s" in text for text in ids)
                for form in forms:
                    has = f"%({name})s" in form
                    assert has == wanted or (name == "n" and len(forms) > 1), message.id


def test_update(tmp_path: Path) -> None:
    """An update keeps translations and forms of address, drops what is gone, adds what is new."""
    path = tmp_path / "es.po"
    path.write_text(OLD, encoding="utf-8")
    with path.open("rb") as file:
        catalog = read_po(file, locale="es")

    fresh = update(
        catalog, [Extracted("Start", "a: b"), Extracted(("%(n)s day", "%(n)s days"), "c")]
    )

    start, feminine = fresh.get("Start"), fresh.get("Start", context="feminine")
    day = fresh.get("%(n)s day")
    assert start
    assert feminine
    assert day
    assert (start.string, feminine.string) == ("Empezar", "Empieza")
    assert start.auto_comments == ["a: b"]
    assert day.auto_comments == ["c", "%(n)s stands for a number."]
    assert fresh.get("Gone") is None
    assert [message.id for message in missing(fresh)] == [("%(n)s day", "%(n)s days")]


def test_components_and_pages_are_named() -> None:
    """A comment names the component with its summary, or the page."""
    where = {string.message: string.where for string in STRINGS}

    assert where["Time is up. Well done."].startswith("timer: A count-down")
    assert where["Questions for a quiet moment"] == "On pages/plan/looking-back"
