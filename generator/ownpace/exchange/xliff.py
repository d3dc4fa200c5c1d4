"""A job as XLIFF 1.2 and back, for programs of professional translators.

Links, values and other marks are `<ph>` elements: such a program moves them and guards them. A
translation that needs another look stands in `<alt-trans>`, so that whatever is in `<target>` was
put there by a person. <https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html>
"""

from collections.abc import Iterator
from xml.etree import ElementTree as Xml

from ownpace.exchange.answers import Answer, Answers, Only
from ownpace.exchange.job import Job, Message, needs_words
from ownpace.exchange.notes import notes, wanted
from ownpace.exchange.placeholders import codes
from ownpace.exchange.unit import Key
from ownpace.model.content import SOURCE_LANGUAGE

_NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_FACTS = ("name", "language", "source-blob", "target-blob")


def write_xliff(job: Job, only: Only | None = None) -> str:
    """Return a job as an XLIFF document."""
    root = Xml.Element("xliff", {"xmlns": _NAMESPACE, "version": "1.2"})
    file = Xml.SubElement(
        root,
        "file",
        {
            "original": f"{job.name}.md",
            "source-language": SOURCE_LANGUAGE,
            "target-language": job.language,
            "datatype": "plaintext",
        },
    )
    header = Xml.SubElement(file, "header")
    facts = (job.name, job.language, job.source_blob, job.target_blob)
    for name, value in zip(_FACTS, facts, strict=True):
        _add(header, "note", value, {"from": f"ownpace {name}"})
    body = Xml.SubElement(file, "body")
    body.extend(_unit(one) for one in wanted(job, only))
    # Only what holds no words is indented, so texts stay as they are.
    for element in (*body, *header, body, header):
        element.tail = "\n"
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(root, "unicode") + "\n"


def read_xliff(text: str, path: str) -> Answers:
    """Return what a translator wrote into an XLIFF document.

    Raises:
        ValueError: It is no XLIFF document, or none that `write_xliff` began.
    """
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise ValueError("it declares XML entities, which are not read")
    try:
        root = Xml.fromstring(text.encode())
    except (Xml.ParseError, ValueError) as error:
        raise ValueError("it is not an XML file") from error
    facts = {
        (one.get("from") or "").removeprefix("ownpace "): one.text or ""
        for one in root.iter(f"{{{_NAMESPACE}}}note")
    }
    if missing := [name for name in _FACTS if name not in facts]:
        raise ValueError(f"its header has lost the note `ownpace {missing[0]}`")
    return Answers(
        path=path,
        name=facts["name"],
        language=facts["language"],
        source_blob=facts["source-blob"],
        target_blob=facts["target-blob"],
        answers=tuple(_answers(root, text)),
    )


def _unit(message: Message) -> Xml.Element:
    is_current = message.state == "current"
    unit = Xml.Element(
        "trans-unit",
        {"id": message.id, "approved": "yes" if is_current else "no", _SPACE: "preserve"},
    )
    unit.append(_coded("source", message.source.text))
    if is_current and message.text:
        target = _coded("target", message.text)
        target.set("state", "translated")
        unit.append(target)
    context = message.source.context
    if context:
        _add(unit, "note", context, {"from": "ownpace context"})
    for note in notes(message):
        _add(unit, "note", note)
    if not is_current and message.text:
        other = Xml.SubElement(unit, "alt-trans")
        _add(other, "source", message.previous or message.source.text)
        _add(other, "target", message.text)
    return unit


def _coded(tag: str, text: str) -> Xml.Element:
    """Return an element with the words of a text, and its marks as elements of their own."""
    element = Xml.Element(tag)
    at = 0
    last: Xml.Element | None = None
    for number, (start, stop) in enumerate(codes(text), start=1):
        _say(element, last, text[at:start])
        last = Xml.SubElement(element, "ph", {"id": str(number)})
        last.text = text[start:stop]
        at = stop
    _say(element, last, text[at:])
    return element


def _say(element: Xml.Element, last: Xml.Element | None, words: str) -> None:
    if last is None:
        element.text = words
    else:
        last.tail = words


def _add(
    parent: Xml.Element, tag: str, text: str, attributes: dict[str, str] | None = None
) -> None:
    Xml.SubElement(parent, tag, attributes or {}).text = text


def _answers(root: Xml.Element, text: str) -> Iterator[Answer]:
    for unit in root.iter(f"{{{_NAMESPACE}}}trans-unit"):
        source = unit.find(f"{{{_NAMESPACE}}}source")
        target = unit.find(f"{{{_NAMESPACE}}}target")
        if source is None or target is None:
            continue
        english, answer = "".join(source.itertext()), "".join(target.itertext())
        state = target.get("state", "")
        is_copy = answer == english and needs_words(english)
        is_sure = not (is_copy or state.startswith("needs-") or state == "new")
        line = text.count("\n", 0, max(text.find(f'"{unit.get("id")}"'), 0)) + 1
        yield Answer(_key(unit, english), answer, line, is_sure=is_sure)


def _key(unit: Xml.Element, english: str) -> Key:
    for note in unit.iter(f"{{{_NAMESPACE}}}note"):
        if note.get("from") == "ownpace context":
            return note.text or "", english
    return "", english
