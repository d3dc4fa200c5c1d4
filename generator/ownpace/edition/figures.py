"""The pictures of exercises as files of the site: one that moves, and one with all stills.

Drawing them takes seconds, so they are kept in `.ownpace/` under a key of all that they are
made of.
"""

import os
import re
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from msgspec import Struct, json

import ownpace
from ownpace.figures.draw import draw_frames, draw_moving
from ownpace.model.figure import Body, Figure
from ownpace.model.locale import Locale, script_name
from ownpace.model.source import SourceFile
from ownpace.parse.figures import parse_figures

FOLDER = "assets/figures"
STYLES = ("tokens.css", "figures.css")
_TOKENS = ("--warm", "--ink", "--surface")
_GAP = 12
"""Units between two stills."""

_VIEW = re.compile(r'viewBox="(\S+) (\S+) (\S+) (\S+)"')


class FigureOrder(Struct, frozen=True):
    """What the pictures of a site are made of."""

    figures: tuple[SourceFile, ...]
    bodies: tuple[Body, ...]
    """The people who are drawn, one exercise after the other."""

    styles: tuple[str, ...]
    """The style sheets that the colours come from."""

    scripts: tuple[tuple[str, str], ...]
    """Direction and digits, zero first, of each kind of still that the languages need."""


def figure_order(
    root: Path,
    figures: tuple[SourceFile, ...],
    bodies: tuple[Body, ...],
    locales: Iterable[Locale],
) -> FigureOrder:
    """Return what the pictures of a site in these languages are made of."""
    sheets = root / "templates" / "theme" / "assets" / "css"
    return FigureOrder(
        figures,
        bodies,
        tuple((sheets / name).read_text(encoding="utf-8") for name in STYLES),
        tuple(sorted({(locale.direction, locale.digits) for locale in locales})),
    )


def figure_files(order: FigureOrder, kept: Path) -> dict[str, str]:
    """Return the pictures by their paths in the site, from the folder `kept` if they are there.

    Raises:
        SourceError: A figure has faults.
    """
    path = kept / f"{_key(order)}-figures"
    if path.exists():
        return json.decode(path.read_bytes(), type=dict[str, str])
    files = _draw(order)
    _keep(path, json.encode(files))
    return files


def _keep(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    beside.write_bytes(data)
    beside.replace(path)


def _key(order: FigureOrder) -> str:
    folder = Path(ownpace.__file__).parent
    code = [path.read_text(encoding="utf-8") for path in sorted((folder / "figures").glob("*.py"))]
    return sha256(json.encode((order, code, Path(__file__).read_text("utf-8")))).hexdigest()


def _draw(order: FigureOrder) -> dict[str, str]:
    style = _standalone(order.styles)
    files = {}
    for number, (id_, figure) in enumerate(sorted(parse_figures(order.figures).items())):
        body = order.bodies[number % len(order.bodies)]
        moving = draw_moving(figure, body, mirrored=False)
        files[f"{FOLDER}/{id_}.svg"] = _with_style(moving, style)
        for direction, digits in order.scripts:
            picture = _stills(figure, body, direction, digits)
            name = f"{FOLDER}/{id_}-{script_name(direction, digits)}.svg"
            files[name] = _with_style(picture, style)
    return files


def _stills(figure: Figure, body: Body, direction: str, digits: str) -> str:
    """Return all stills beside each other, from the side on which reading starts."""
    turned = direction == "rtl"
    frames = draw_frames(figure, body, digits[1:5], mirrored=turned)
    found = _VIEW.search(frames[0])
    assert found
    wide, high = float(found[3]), float(found[4])
    placed = frames[::-1] if turned else frames
    inner = "".join(
        frame.replace(
            "<svg ", f'<svg x="{at * (wide + _GAP):g}" width="{wide:g}" height="{high:g}" '
        )
        for at, frame in enumerate(placed)
    )
    across = len(frames) * (wide + _GAP) - _GAP
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across:g} {high:g}">{inner}</svg>'
    )


def _with_style(picture: str, style: str) -> str:
    """Return a picture that stands on its own: its colours inside, dark ones behind `#dark`."""
    return picture.replace("<svg ", '<svg id="dark" ', 1).replace(
        ">", f"><style>{style}</style>", 1
    )


def _standalone(styles: tuple[str, ...]) -> str:
    tokens, figures = styles
    named = "".join(found[0] for name in _TOKENS if (found := re.search(rf"{name}:[^;]*;", tokens)))
    text = (
        ":root{--light:initial;--dark: ;}#dark:target{--light: ;--dark:initial;}"
        f":root{{{named}--font:sans-serif;}}{figures}"
    )
    return re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)).replace("\n", "")
