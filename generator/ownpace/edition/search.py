"""stub"""

from collections.abc import Sequence

from msgspec import Struct


class SearchDocument(Struct, frozen=True):
    title: str
    summary: str
    headings: tuple[str, ...]
    text: str


def build_index(documents: Sequence[SearchDocument], language: str) -> str:
    return "window.ownpaceSearch={};"
