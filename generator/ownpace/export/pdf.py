"""A booklet as a PDF by Typst: tagged, with fonts of the system, the same bytes each time."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
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
    "zh-Hant": (("Noto Sans CJK TC", "PingFang TC", "PMingLiU"), "Chinese"),
    "zh-TW": (("Noto Sans CJK TC", "PingFang TC", "PMingLiU"), "Chinese"),
    "zh-HK": (("Noto Sans CJK HK", "PingFang HK", "PMingLiU"), "Chinese"),
    "ja": (("Noto Sans CJK JP", "Hiragino Sans", "MS Gothic"), "Japanese"),
    "ko": (("Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic"), "Korean"),
    "hi": (("Noto Sans Devanagari", "Mangal"), "Devanagari"),
    "bn": (("Noto Sans Bengali", "Vrinda"), "Bengali"),
    "th": (("Noto Sans Thai", "Leelawadee UI"), "Thai"),
}
"""Families for languages that need more than Latin, best first, and the name of their script."""


WAY_OUT = (
    "on Debian, install fonts-noto-core, fonts-noto-cjk or fonts-noto-color-emoji; or name a "
    "folder with fonts by --fonts"
)


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

    fonts: Path | None = None
    """A folder with fonts, beside those of the system."""


def fonts_for(languages: Iterable[str], folder: Path | None = None) -> tuple[str, ...]:
    """Return families that have the letters of all these languages, those of `folder` first.

    Raises:
        MissingFont: Neither the system nor the folder has any for one of them.
    """
    installed = _families(typst.Fonts())
    given = _families_in(folder) if folder else ()
    if folder and not given:
        raise MissingFont(f"there is no font in {folder}", "put files such as .ttf or .otf there")
    chosen = [*given]
    for language in dict.fromkeys(("en", *languages)):
        general = SCRIPTS.get(language.partition("-")[0], (LATIN, "Latin"))
        families, script = SCRIPTS.get(language, general)
        found = [family for family in families if family in installed]
        if not found and not given:
            raise MissingFont(f"no font on this computer has {script} letters", WAY_OUT)
        chosen += found[:1]
    return tuple(dict.fromkeys(chosen))


def pdf_file(work: Print) -> bytes:
    """Return the PDF, tagged for screen readers by the rules of PDF/UA-1.

    Raises:
        MissingFont: It holds a letter that no font has.
    """
    files: Any = {"main.typ": work.source.encode()}  # more than its types say
    files |= {f"figures/{name}": plain_colours(svg) for name, svg in work.figures.items()}
    stamp = datetime.combine(work.written, time(), UTC)
    try:
        made: bytes = typst.compile(
            files,
            format="pdf",
            font_paths=[work.fonts] if work.fonts else [],
            pdf_standards=[STANDARD],
            timestamp=int(stamp.timestamp()),
        )
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise
        message = "some letters or signs of this plan are in none of the fonts"
        raise MissingFont(message, WAY_OUT) from None
    return made


def _families_in(folder: Path) -> tuple[str, ...]:
    return _families(
        typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
    )


def _families(fonts: typst.Fonts) -> tuple[str, ...]:
    return tuple(dict.fromkeys(font.family for font in fonts.fonts()))


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
