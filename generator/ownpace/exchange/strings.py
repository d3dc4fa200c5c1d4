"""Collect the interface strings of the templates into the catalogues.

Each string gets a comment for translators: where it stands, and what its placeholders stand for.
Forms for one way to address the reader (context `feminine` or `masculine`) stay with their string.
"""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import yaml
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import write_po
from jinja2.ext import babel_extract
from msgspec import Struct

KEYWORDS = ("_", "ngettext", "counts")
PLACEHOLDERS = {
    "about": "what it is about",
    "actual": "a number",
    "after": "a number",
    "all": "a number",
    "amount": "an amount",
    "amounts": "several amounts",
    "attempts": "a count such as 5 tries",
    "before": "a number",
    "change": "a change such as 2 points more",
    "count": "a number",
    "currency": "a currency such as EUR",
    "date": "a date",
    "dates": "several dates",
    "days": "days of the week",
    "dose": "an amount such as 8 times",
    "expected": "a number",
    "first": "a date",
    "from": "an amount",
    "goal": "what someone wants to get back to",
    "high": "a number",
    "last": "a date",
    "low": "a number",
    "mean": "an amount",
    "n": "a number",
    "name": "a name",
    "names": "several names",
    "next": "a date",
    "number": "a number",
    "others": "a number",
    "plan": "the id of a plan",
    "points": "a count such as 3 points",
    "ratio": "a number",
    "rest": "a number",
    "role": "a profession",
    "rung": "a step of a ladder",
    "span": "a time such as 2 weeks",
    "start": "an amount",
    "step": "an amount",
    "target": "an amount",
    "title": "the name of something in the plan, such as Walking",
    "to": "an amount",
    "total": "a number",
    "tries": "several numbers",
    "unit": "a unit such as minutes",
    "version": "a number",
    "what": "what to do",
    "words": "someone's own words",
}
_WIDTH = 100
_PLACEHOLDER = re.compile(r"%\((\w+)\)s")


class Extracted(Struct, frozen=True):
    """One string of the templates."""

    message: str | tuple[str, str]
    """The English text, or its singular and plural."""

    where: str
    """Where readers see it, for translators."""


def extract(templates: Path) -> Iterator[Extracted]:
    """Yield every interface string below `templates`, template by template."""
    for path in sorted(templates.rglob("*.html")):
        with path.open("rb") as file:
            found = babel_extract(file, KEYWORDS, [], {"trimmed": "false"})
            for _line, _function, message, _comments in found:
                texts = (
                    (message,) if isinstance(message, str) else tuple(filter(None, message or ()))
                )
                text = (texts[0], texts[1]) if len(texts) > 1 else texts[0]
                yield Extracted(text, _where(path, templates))


def update(catalog: Catalog, strings: list[Extracted]) -> Catalog:
    """Return a catalogue with exactly these strings, translated as far as `catalog` was."""
    fresh = Catalog(locale=catalog.locale, header_comment=catalog.header_comment, fuzzy=False)
    fresh.mime_headers = catalog.mime_headers
    old = {(message.context, _key(message.id)): message for message in catalog if message.id}
    contexts = sorted({context for context, _ in old if context})
    where: dict[str | tuple[str, str], list[str]] = {}
    for string in strings:
        places = where.setdefault(string.message, [])
        if string.where not in places:
            places.append(string.where)
    for text in sorted(where, key=_key):
        for context in (None, *contexts):
            before = old.get((context, _key(text)))
            if before is not None and before.pluralizable != isinstance(text, tuple):
                before = None
            if before is None and context is not None:
                continue
            fresh.add(
                text,
                before.string if before else None,
                auto_comments=[*where[text], *_placeholders(text)],
                flags=before.flags if before else (),
                user_comments=before.user_comments if before else (),
                context=context,
            )
    return fresh


def missing(catalog: Catalog) -> list[Message]:
    """Return the strings that have no translation, or not in every plural form."""
    return [
        message
        for message in catalog
        if message.id and (not message.string or (message.pluralizable and not all(message.string)))
    ]


def written(catalog: Catalog) -> bytes:
    """Return a catalogue as the text of its file."""
    target = io.BytesIO()
    write_po(target, catalog, width=_WIDTH, sort_output=False)
    return target.getvalue()


def _key(text: str | list[str] | tuple[str, ...]) -> str:
    return text if isinstance(text, str) else text[0]


def _where(path: Path, templates: Path) -> str:
    described = path.parent / "component.yaml"
    if described.exists():
        summary = yaml.safe_load(described.read_text(encoding="utf-8"))["summary"]
        return f"{path.parent.name}: {summary}"
    return f"On {path.relative_to(templates).with_suffix('').as_posix()}"


def _placeholders(text: str | tuple[str, str]) -> Iterator[str]:
    for name in dict.fromkeys(
        _PLACEHOLDER.findall(" ".join([text] if isinstance(text, str) else text))
    ):
        yield f"%({name})s stands for {PLACEHOLDERS[name]}."
