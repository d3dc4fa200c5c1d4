"""What a job has translated, as a translation memory: TMX 1.4, for suggestions while one works."""

from xml.etree import ElementTree as Xml

from ownpace.exchange.answers import Only
from ownpace.exchange.job import Job
from ownpace.exchange.notes import wanted
from ownpace.model.content import SOURCE_LANGUAGE

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def write_tmx(job: Job, only: Only | None = None) -> str:
    """Return the paragraphs of a job that have a translation, each with the English it is of."""
    root = Xml.Element("tmx", {"version": "1.4"})
    Xml.SubElement(
        root,
        "header",
        {
            "creationtool": "ownpace",
            "creationtoolversion": "1",
            "segtype": "paragraph",
            "o-tmf": "ownpace",
            "adminlang": SOURCE_LANGUAGE,
            "srclang": SOURCE_LANGUAGE,
            "datatype": "plaintext",
        },
    )
    body = Xml.SubElement(root, "body")
    for one in wanted(job, only):
        if not one.text or one.state == "unsure":
            continue
        unit = Xml.SubElement(body, "tu", {"tuid": one.id})
        _variant(unit, SOURCE_LANGUAGE, one.previous or one.source.text)
        _variant(unit, job.language, one.text)
        unit.tail = "\n"
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(root, "unicode") + "\n"


def _variant(unit: Xml.Element, language: str, text: str) -> None:
    variant = Xml.SubElement(unit, "tuv", {_LANGUAGE: language})
    Xml.SubElement(variant, "seg").text = text
