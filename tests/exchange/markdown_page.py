"""What a reader's browser gets of a Markdown file: its tags, and its text."""

from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml
from markdown import Markdown  # type: ignore[import-untyped]
from msgspec import Struct

SETTINGS = Path(__file__).parents[2] / "mkdocs.yml"
BUILT_IN = ("tables", "fenced_code")
"""What MkDocs adds of its own."""


class Rendered(Struct, frozen=True):
    """A page without its white space."""

    tags: tuple[str, ...]
    text: str


def render(source: str, *more: str) -> Rendered:
    """Return what the body of a file becomes, by the extensions of mkdocs.yml and `more`."""
    renderer = _renderer(more)
    renderer.reset()
    reader = _Reader()
    reader.feed(renderer.convert(source))
    reader.close()
    return Rendered(tuple(reader.tags), " ".join("".join(reader.text).split()))


@cache
def _renderer(more: tuple[str, ...]) -> Markdown:
    listed: list[Any] = yaml.safe_load(SETTINGS.read_text(encoding="utf-8"))["markdown_extensions"]
    configs = {
        name: one for entry in listed if isinstance(entry, dict) for name, one in entry.items()
    }
    names = [entry if isinstance(entry, str) else next(iter(entry)) for entry in listed]
    return Markdown(extensions=[*names, *BUILT_IN, *more], extension_configs=configs)


class _Reader(HTMLParser):
    """Collects tags with their attributes, and text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(f"{tag} {[one for one in attrs if one[0] not in ('alt', 'title')]}")
        self.text.append(" " + " ".join(value or "" for name, value in attrs if name == "alt"))

    def handle_endtag(self, tag: str) -> None:
        self.tags.append(f"/{tag}")
        self.text.append(" ")

    def handle_data(self, data: str) -> None:
        self.text.append(data)
