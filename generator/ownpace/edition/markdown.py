"""What happens to the Markdown of a content page before and after it becomes HTML."""

import re
from functools import cache
from html.parser import HTMLParser

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup
from mkdocs.exceptions import PluginError

from ownpace.model.clinic import Clinic

_CITATION = re.compile(r"\s*\[@([a-z0-9-]+)\]")
_PHONES = ("phone", "out_of_hours_phone", "emergency_number")


def fill_clinic_values(markdown: str, clinic: Clinic, path: str) -> str:
    """Return Markdown with `{{ clinic.phone }}` and the like filled in, in a sandbox.

    Raises:
        PluginError: A value is named that the clinic's settings do not have.
    """
    if "{{" not in markdown:
        return markdown
    values: dict[str, object] = {"name": clinic.name}
    for name in _PHONES:
        if number := getattr(clinic, name):
            values[name] = Markup('<bdi dir="ltr">{}</bdi>').format(number)
    try:
        return _sandbox().from_string(markdown).render(clinic=values)
    except Exception as error:  # whatever an expression in a content file may do
        known = ", ".join(f"{{{{ clinic.{name} }}}}" for name in values)
        raise PluginError(f"{path}: {error}; the clinic's values are {known}") from None


def expand_citations(markdown: str, sources: tuple[str, ...]) -> str:
    """Return Markdown with each `[@source]` as a numbered link to the list of sources."""
    numbers = {source: number for number, source in enumerate(sources, start=1)}

    def link(found: re.Match[str]) -> str:
        source = found[1]
        return (
            f'<sup class="cite"><a href="#source-{source}">{numbers[source]}</a></sup>'
            if source in numbers
            else found[0]
        )

    return _CITATION.sub(link, markdown)


def page_text(html: str) -> tuple[tuple[str, ...], str]:
    """Return the headings of a page and the rest of its text."""
    reader = _TextReader()
    reader.feed(html)
    reader.close()
    return tuple(map(" ".join, reader.headings)), " ".join(" ".join(reader.text).split())


@cache
def _sandbox() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)


class _TextReader(HTMLParser):
    """Collects text; that of headings apart."""

    def __init__(self) -> None:
        super().__init__()
        self.headings: list[list[str]] = []
        self.text: list[str] = []
        self._in_heading = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        if tag in {"h2", "h3", "h4"}:
            self._in_heading = True
            self.headings.append([])

    def handle_endtag(self, tag: str) -> None:
        if tag in {"h2", "h3", "h4"}:
            self._in_heading = False

    def handle_data(self, data: str) -> None:
        words = data.split()
        if self._in_heading:
            self.headings[-1].extend(words)
        else:
            self.text.extend(words)
