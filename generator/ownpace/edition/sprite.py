"""All icons of a file in one picture, of which each place shows its part in the colour of words."""

import re
from base64 import b64encode

_ICON = re.compile(
    r'<svg class="(icon[^"]*)" viewBox="0 0 24 24" aria-hidden="true" focusable="false">(.*?)</svg>'
)
_SIDE = 24
_LINE = 'fill="none" stroke="#000" stroke-linecap="round" stroke-linejoin="round"'


class Sprite:
    """Collects the icons that pages show.

    One element shows an icon, where an SVG in the page needs two and a copy of its shapes.
    """

    def __init__(self) -> None:
        self._places: dict[tuple[str, int], int] = {}

    def shared(self, html: str, stroke: int = 2) -> str:
        """Return HTML whose icons are parts of the picture, their lines `stroke` units wide."""

        def part(found: re.Match[str]) -> str:
            place = self._places.setdefault((found[2], stroke), len(self._places))
            return f'<i class="{found[1]} i{place}"></i>'

        return _ICON.sub(part, html)

    def style(self) -> str:
        """Return the picture as a mask, and which part of it each icon is."""
        if not self._places:
            return ""
        height = _SIDE * len(self._places)
        drawn = "".join(
            f'<g transform="translate(0 {_SIDE * place})" stroke-width="{stroke}">{shape}</g>'
            for (shape, stroke), place in self._places.items()
        )
        picture = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{_SIDE}" height="{height}" '
            f'viewBox="0 0 {_SIDE} {height}"><g {_LINE}>{drawn}</g></svg>'
        )
        image = f'url("data:image/svg+xml;base64,{b64encode(picture.encode()).decode()}")'
        size = f"100% {100 * len(self._places)}%"
        return "\n".join(
            (f"i.icon{{{_both('image', image)}{_both('size', size)}}}", *self._parts())
        )

    def _parts(self) -> list[str]:
        last = max(len(self._places) - 1, 1)
        return [
            f".i{place}{{{_both('position', f'0 {100 * place / last:.4g}%')}}}"
            for place in self._places.values()
        ]


def _both(name: str, value: str) -> str:
    """Return a property of masks as older and newer browsers call it."""
    return f"-webkit-mask-{name}:{value};mask-{name}:{value};"
