"""A page and its English side by side, paragraph by paragraph."""

from typing import Literal, TypeAlias

from msgspec import Struct

from ownpace.exchange.align import align
from ownpace.exchange.segment import segment
from ownpace.exchange.unit import Kind, Segment
from ownpace.model.clinic import Clinic
from ownpace.parse.plain import plain

Look: TypeAlias = Literal["heading", "item", "text"]
_LOOKS: dict[Kind, Look] = {"heading": "heading", "list-item": "item", "box-title": "heading"}


class Beside(Struct, frozen=True):
    """A paragraph in two languages; one of the two may be missing."""

    english: str
    translated: str
    look: Look
    is_safety: bool


def side_by_side(english: str, translated: str, clinic: Clinic) -> tuple[Beside, ...]:
    """Return the paragraphs of two files, each beside the one it belongs to."""
    return tuple(
        Beside(
            _plain(pair.source, clinic),
            _plain(pair.target, clinic),
            _look(one),
            one.is_safety,
        )
        for pair in align(segment(english), segment(translated))
        if (one := pair.source or pair.target)
    )


def _plain(unit: Segment | None, clinic: Clinic) -> str:
    return plain(unit.text, clinic) if unit else ""


def _look(unit: Segment) -> Look:
    if unit.kind == "front-matter":
        return "heading" if unit.id == "title" else "item" if "[" in unit.id else "text"
    return _LOOKS.get(unit.kind, "text")
