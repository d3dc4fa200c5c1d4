"""Values over time as SMIL elements, with only the moments that matter."""

import re
from collections.abc import Sequence

from msgspec import Struct

Row = tuple[float, ...]

_LARGE = 0.1
"""Share of its change by which an outline may be off: large movements hide more."""


class Timeline(Struct, frozen=True):
    """The moments of a movement, as shares of the whole from 0 to 1, and its length."""

    shares: tuple[float, ...]
    seconds: float

    def thinned(self, rows: Sequence[Row], slack: float) -> list[int]:
        """Return the moments that straight lines between the others would miss by over `slack`."""

        def split(first: int, last: int) -> list[int]:
            worst, found = slack, 0
            for k in range(first + 1, last):
                miss = self._miss(rows, (first, k, last))
                if miss > worst:
                    worst, found = miss, k
            return split(first, found) + split(found, last) if found else [first]

        return [*split(0, len(rows) - 1), len(rows) - 1]

    def times(self, moments: list[int]) -> str:
        """Return the attributes that say when, and how long it all takes."""
        keys = ";".join(short(self.shares[k], 3) for k in moments)
        return f'{self.endless()} keyTimes="{keys}"'

    def endless(self) -> str:
        """Return the attributes that say how long it takes, again and again."""
        return f'dur="{short(self.seconds, 1)}s" repeatCount="indefinite"'

    def _miss(self, rows: Sequence[Row], moments: tuple[int, int, int]) -> float:
        first, k, last = moments
        whole = self.shares[last] - self.shares[first]
        share = (self.shares[k] - self.shares[first]) / whole if whole else 0.0
        return max(
            abs(a + (b - a) * share - value)
            for a, b, value in zip(rows[first], rows[last], rows[k], strict=True)
        )


def animate_transform(line: Timeline, kind: str, rows: Sequence[Row], slack: float) -> str:
    """Return how a `translate` or `rotate` changes; nothing if it does not."""
    if is_still(rows, slack):
        return ""
    moments = line.thinned(rows, slack)
    values = ";".join(listed(rows[k]) for k in moments)
    return _transform(kind, f'{line.times(moments)} values="{values}"')


def keep_rotation(line: Timeline, row: Row) -> str:
    """Return a rotation that stays, on a translation that does not."""
    return _transform("rotate", f'{line.endless()} values="{listed(row)}"')


def animate_outline(line: Timeline, paths: Sequence[str], slack: float) -> str:
    """Return how an outline changes; nothing if it does not."""
    known = {path: _numbers(path) for path in paths}
    rows = [known[path] for path in paths]
    if is_still(rows, slack):
        return ""
    moments = line.thinned(rows, max(slack, _LARGE * _range(rows)))
    values = ";".join(paths[k] for k in moments)
    return f'<animate attributeName="d" {line.times(moments)} values="{values}"/>'


def is_still(rows: Sequence[Row], slack: float) -> bool:
    """Return whether values never differ from the first ones by more than `slack`."""
    return all(abs(a - b) <= slack for row in rows for a, b in zip(row, rows[0], strict=True))


def _numbers(path: str) -> Row:
    """Return the numbers of a path; the two flags of an arc stand without a space."""
    spaced = re.sub(r"(a\d+ \d+ 0 [01])([01])", r"\1 \2 ", path)
    return tuple(map(float, re.findall(r"-?[0-9.]+", spaced)))


def _range(rows: Sequence[Row]) -> float:
    """Return by how much the value that changes most does."""
    columns: list[Row] = list(zip(*rows, strict=True))
    return max(max(column) - min(column) for column in columns)


def listed(row: Row) -> str:
    """Return numbers as an attribute lists them."""
    return " ".join(short(value, 1) for value in row)


def short(value: float, places: int) -> str:
    """Return a number with no digit too many, such as `.5` and `-3`."""
    text = f"{value:.{places}f}".rstrip("0").rstrip(".")
    if text.startswith(("0.", "-0.")):
        text = text.replace("0.", ".", 1)
    return "0" if text in ("", "-0") else text


def _transform(kind: str, rest: str) -> str:
    added = ' additive="sum"' if kind == "rotate" else ""
    return f'<animateTransform attributeName="transform" type="{kind}"{added} {rest}/>'
