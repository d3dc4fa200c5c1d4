"""Which unit of a translation belongs to which unit of its source, with no record of it.

The front matter is paired by its paths, headings by their ids; between two paired headings, units
keep their order (Needleman and Wunsch 1970, doi:10.1016/0022-2836(70)90057-4).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from ownpace.exchange.placeholders import Placeholder, numbers, placeholders
from ownpace.exchange.unit import Kind, Segment

LIKELY = 0.6
"""Pairs with a lower score should be confirmed by a person."""

_LEAST = 0.4
"""Units whose score would be lower are left alone."""

_TEXTS: frozenset[Kind] = frozenset({"paragraph", "list-item", "definition", "caption"})
_TITLES: frozenset[Kind] = frozenset({"heading", "box-title", "tab-title", "definition-term"})
_OTHER_BOX = 0.8
"""How much of a score is left when only one of two units stands in a box, or in one of its type."""

_PLACE = re.compile(r"\[\d+\]")
_PAD = 4
"""Letters added to each length, so that one letter matters little in a short text."""


class Pair(Struct, frozen=True):
    """A unit and its translation; one of the two may be missing."""

    source: Segment | None
    target: Segment | None
    score: float
    """How sure it is that they belong together, from 0 to 1."""


class _Side(Struct, frozen=True):
    """A unit and what does not change when it is translated."""

    unit: Segment
    anchors: Counter[Placeholder | str]
    length: float
    """Length of the text, in letters of an average translation."""


def align(source: Iterable[Segment], target: Iterable[Segment]) -> tuple[Pair, ...]:
    """Return each unit of a source and of its translation once, in the order of the source."""
    sources = [one for one in source if one.is_unit]
    targets = [one for one in target if one.is_unit]
    ratio = (_length(targets) + _PAD) / (_length(sources) + _PAD)
    heads = _common_ids(sources, targets)
    theirs = dict(_sections(targets, heads))
    pairs: list[Pair] = []
    for head, section in _sections(sources, heads):
        other = theirs.pop(head, [])
        if head.startswith("#"):
            pairs.append(Pair(section.pop(0), other.pop(0), 1.0))
        pairs += _front(section, other, ratio) if head == "front" else _body(section, other, ratio)
    return tuple(pairs)


def _length(units: Sequence[Segment]) -> int:
    return sum(len(unit.text) for unit in units)


def _common_ids(sources: Sequence[Segment], targets: Sequence[Segment]) -> frozenset[str]:
    """Return the ids that one heading of each side has."""
    counts = [
        Counter(one.id for one in side if one.kind == "heading" and one.id)
        for side in (sources, targets)
    ]
    return frozenset(id_ for id_ in counts[0] if counts[0][id_] == counts[1][id_] == 1)


def _sections(
    units: Sequence[Segment], heads: frozenset[str]
) -> Iterator[tuple[str, list[Segment]]]:
    """Yield the front matter, what follows it, and what each paired heading begins."""
    yield "front", [one for one in units if one.kind == "front-matter"]
    name, section = "top", list[Segment]()
    for one in units:
        if one.kind == "front-matter":
            continue
        if one.kind == "heading" and one.id in heads:
            yield name, section
            name, section = f"#{one.id}", []
        section.append(one)
    yield name, section


def _front(sources: Sequence[Segment], targets: Sequence[Segment], ratio: float) -> list[Pair]:
    """Return the pairs of two front matters, in the order of the source."""
    order = {id(one): at for at, one in enumerate(sources)}
    pairs = _front_pairs(sources, targets, ratio)
    return sorted(pairs, key=lambda pair: order.get(id(pair.source), len(order)))


def _front_pairs(
    sources: Sequence[Segment], targets: Sequence[Segment], ratio: float
) -> Iterator[Pair]:
    """Yield the pairs of two front matters: by path, and in lists of unlike length by likeness."""
    lists = {name: [one for one in targets if _list(one) == name] for name in map(_list, targets)}
    for name in dict.fromkeys(map(_list, sources)):
        section, other = [one for one in sources if _list(one) == name], lists.pop(name, [])
        if len(section) == len(other) or not other:
            yield from _by_path(section, other)
        else:
            yield from _body(section, other, ratio)
    for one in (one for other in lists.values() for one in other):
        yield Pair(None, one, 0.0)


def _by_path(sources: Iterable[Segment], targets: Iterable[Segment]) -> Iterator[Pair]:
    by_path = {one.id: one for one in targets}
    for one in sources:
        other = by_path.pop(one.id, None)
        yield Pair(one, other, 1.0 if other else 0.0)
    for one in by_path.values():
        yield Pair(None, one, 0.0)


def _list(unit: Segment) -> str:
    """Return the path of a value without its places in lists, such as `worries[].answer`."""
    return _PLACE.sub("[]", unit.id)


def _body(sources: Sequence[Segment], targets: Sequence[Segment], ratio: float) -> list[Pair]:
    """Return the pairs of two sections by the way through both that scores best."""
    left = [_Side(one, _anchors(one), len(one.text) * ratio + _PAD) for one in sources]
    right = [_Side(one, _anchors(one), len(one.text) + _PAD) for one in targets]
    scores = [[_score(one, other) for other in right] for one in left]
    best = _best(scores, len(right))
    pairs: list[Pair] = []
    row, column = len(left), len(right)
    while row or column:
        gain = scores[row - 1][column - 1] - _LEAST if row and column else 0.0
        if gain > 0 and best[row][column] == best[row - 1][column - 1] + gain:
            row, column = row - 1, column - 1
            pairs.append(Pair(sources[row], targets[column], scores[row][column]))
        elif column and best[row][column] == best[row][column - 1]:
            column -= 1
            pairs.append(Pair(None, targets[column], 0.0))
        else:
            row -= 1
            pairs.append(Pair(sources[row], None, 0.0))
    return pairs[::-1]


def _best(scores: Sequence[Sequence[float]], columns: int) -> list[list[float]]:
    """Return the most that can be gained up to each row and column."""
    best = [[0.0] * (columns + 1)]
    for row in scores:
        above, line = best[-1], [0.0]
        for column, score in enumerate(row):
            gain = above[column] + (score - _LEAST) if score > _LEAST else 0.0
            line.append(max(gain, above[column + 1], line[column]))
        best.append(line)
    return best


def _anchors(unit: Segment) -> Counter[Placeholder | str]:
    found: Counter[Placeholder | str] = Counter(placeholders(unit.text))
    found.update(placeholders(unit.raw) if unit.kind == "image" else {})
    found.update(numbers(unit.text))
    found.update([unit.id] if unit.id and unit.kind != "front-matter" else [])
    return found


def _score(one: _Side, other: _Side) -> float:
    """Return how well two units fit, from 0 to 1."""
    kind = _likeness(one.unit.kind, other.unit.kind)
    kind *= 1.0 if one.unit.box == other.unit.box else _OTHER_BOX
    if not kind:
        return 0.0
    length = min(one.length, other.length) / max(one.length, other.length)
    total = one.anchors.total() + other.anchors.total()
    if not total:
        return kind * (0.6 + 0.4 * length)
    shared = 2 * (one.anchors & other.anchors).total() / total
    return kind * (0.25 + 0.45 * shared + 0.3 * length)


def _likeness(one: Kind, other: Kind) -> float:
    """Return how well two kinds fit, from 0 to 1."""
    if one == other:
        return 1.0
    if {one, other} <= _TITLES:
        return 0.7
    return 0.6 if {one, other} <= _TEXTS else 0.0
