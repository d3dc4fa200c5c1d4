"""The words of a paragraph, as they are said: without its marks, with the clinic's values."""

import re

from ownpace.exchange.placeholders import codes
from ownpace.model.clinic import Clinic

_CITATION = re.compile(r"\s*\[@[^\]]+\]")
_VALUE = re.compile(r"\{\{\s*clinic\.(\w+)\s*\}\}")


def plain(text: str, clinic: Clinic) -> str:
    """Return the words of a paragraph of Markdown."""
    cited = _CITATION.sub("", text)
    filled = _VALUE.sub(lambda found: str(getattr(clinic, found[1], "") or ""), cited)
    parts, at = [], 0
    for start, stop in codes(filled):
        parts.append(filled[at:start])
        at = stop
    return " ".join("".join([*parts, filled[at:]]).split())
