"""A booklet as a PDF by Typst: tagged, with fonts of the system, the same bytes each time."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from typing import Any, Literal

import typst
from msgspec import Struct

STANDARD: Literal["ua-1"] = "ua-1"
LATIN = ("Noto Sans", "DejaVu Sans", "Liberation Sans", "Arial", "Helvetica")
SCRIPTS: dict[str, tuple[tuple[str, ...], str]] = {
    "ar": (("Noto Sans Arabic", "Noto Naskh Arabic", "Amiri", "Geeza Pro"), "Arabic"),
    "fa": (("Noto Sans Arabic", "Noto Naskh Arabic", "Vazirmatn"), "Arabic"),
    "ur": (("Noto Nastaliq Urdu", "Noto Naskh Arabic", "Arial"), "Arabic"),
    "zh": (("Noto Sans CJK SC", "WenQuanYi Zen Hei", "PingFang SC", "SimSun"), "Chinese"),
    "ja": (("Noto Sans CJK JP", "Hiragino Sans", "MS Gothic"), "Japanese"),
    "ko": (("Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic"), "Korean"),
    "hi": (("Noto Sans Devanagari", "Mangal"), "Devanagari"),
    "bn": (("Noto Sans Bengali", "Vrinda"), "Bengali"),
    "th": (("Noto Sans Thai", "Leelawadee UI"), "Thai"),
}
"""Families for languages that need more than Latin, best first, and the name of their script."""


class MissingFont(Exception):
    """No font of the system has the letters of a language: why, and what to install."""


class Print(Struct, frozen=True, kw_only=True):
    """What a PDF is made of."""

    source: str
    """The booklet, in the language of Typst."""

    figures: Mapping[str, bytes]
    """Pictures by the names that the source uses."""

    written: date
    """The day that the file says it was made on."""


def fonts_for(languages: Iterable[str]) -> tuple[str, ...]:
    """Return families that have the letters of all these languages.

    Raises:
        MissingFont: The system has none for one of them.
    """
    installed = {font.family for font in typst.Fonts().fonts()}
    chosen: list[str] = []
    for language in dict.fromkeys(("en", *languages)):
        families, script = SCRIPTS.get(language.partition("-")[0], (LATIN, "Latin"))
        found = [family for family in families if family in installed]
        if not found:
            raise MissingFont(
                f"no font on this computer has {script} letters",
                f"install one of {', '.join(families)}; on Debian, fonts-noto-core or "
                "fonts-noto-cjk has it",
            )
        chosen.append(found[0])
    return tuple(dict.fromkeys(chosen))


def pdf_file(work: Print) -> bytes:
    """Return the PDF, tagged for screen readers by the rules of PDF/UA-1."""
    files: Any = {"main.typ": work.source.encode()}  # more than its types say
    files |= {f"figures/{name}": plain_colours(svg) for name, svg in work.figures.items()}
    stamp = datetime.combine(work.written, time(), UTC)
    made: bytes = typst.compile(
        files,
        format="pdf",
        pdf_standards=[STANDARD],
        timestamp=int(stamp.timestamp()),
    )
    return made


def plain_colours(svg: bytes) -> bytes:
    """Return a figure whose light colours stand in its style sheet as they are.

    Typst knows no variables of CSS.
    """
    text = svg.decode()
    found = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    if not found:
        return svg
    style = re.sub(r"var\(--light, ([^()]*)\) var\(--dark, [^()]*\)", r"\1", found[1])
    worn = {name for names in re.findall(r'class="(fig[^"]*)"', text) for name in names.split()}
    values: dict[str, str] = {}
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", style):
        if selector.strip() == ":root" or selector.strip().removeprefix(".") in worn:
            values |= dict(re.findall(r"(--[\w-]+):\s*([^;]+);", body))
    for _ in range(3):
        style = re.sub(r"var\((--[\w-]+)\)", lambda one: values.get(one[1], "none"), style)
    rules = re.findall(r"(\.[^{}]+\{[^{}]*\})", style)
    return text.replace(found[0], f"<style>{' '.join(rules)}</style>").encode()
