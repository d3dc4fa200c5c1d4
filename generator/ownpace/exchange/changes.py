"""What became of each unit of the English since a translation was made from it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

from msgspec import Struct

from ownpace.exchange.placeholders import numbers
from ownpace.exchange.unit import Segment

State: TypeAlias = Literal["kept", "changed", "new", "gone"]

ALIKE = 0.55
"""How much of a text has to stay for it to count as the same unit, from 0 to 1."""

_DIGITS = re.compile(r"\d+")
_Twins: TypeAlias = dict[int, int]
"""Positions of units now, and of what they were before."""


class Change(Struct, frozen=True):
    """A unit as it was and as it is; one of the two is missing when it is new or gone."""

    state: State
    before: Segment | None
    now: Segment | None
    is_safety: bool
    """Whether to show it first: it is about safety, or its numbers are not those it had."""


def changes(before: Iterable[Segment], now: Iterable[Segment]) -> tuple[Change, ...]:
    """Return each unit of two versions once, in the order of the later one.

    A unit that moved is kept. One that was replaced beyond recognition is gone and new; numbers in
    it make that a safety change, for they may be those of one dose.
    """
    olds = [one for one in before if one.is_unit]
    news = [one for one in now if one.is_unit]
    twins = _kept(olds, news)
    twins |= _by_id(olds, news, twins)
    twins |= _alike(olds, news, twins)
    return tuple(_in_order(olds, news, twins))


def _kept(olds: Sequence[Segment], news: Sequence[Segment]) -> _Twins:
    """Return units whose text stayed: first those in their order, then those that moved."""
    texts = [one.text for one in olds], [one.text for one in news]
    twins: _Twins = {}
    matcher = SequenceMatcher(None, texts[0], texts[1], autojunk=False)
    for old, new, size in matcher.get_matching_blocks():
        twins |= {new + step: old + step for step in range(size)}
    moved: dict[str, list[int]] = {}
    for at in _left(olds, twins.values()):
        moved.setdefault(olds[at].text, []).append(at)
    for at in _left(news, twins):
        if same := moved.get(news[at].text):
            twins[at] = same.pop(0)
    return twins


def _by_id(olds: Sequence[Segment], news: Sequence[Segment], twins: _Twins) -> _Twins:
    """Return headings, footnotes and values that changed under the same id or path."""
    places = {(olds[at].kind, olds[at].id): at for at in _left(olds, twins.values()) if olds[at].id}
    found: _Twins = {}
    for at in _left(news, twins):
        old = places.get((news[at].kind, news[at].id))
        # What stands in a list moves up when an item is added, so its path alone says little.
        if old is not None and ("[" not in news[at].id or _likeness(olds[old], news[at]) >= ALIKE):
            del places[news[at].kind, news[at].id]
            found[at] = old
    return found


def _alike(olds: Sequence[Segment], news: Sequence[Segment], twins: _Twins) -> _Twins:
    """Return units that are alike, those most alike first."""
    lefts = _left(olds, twins.values())
    ranked = sorted(
        (-likeness, abs(new - old), new, old)
        for new in _left(news, twins)
        for old in lefts
        if (likeness := _likeness(olds[old], news[new])) >= ALIKE
    )
    found: _Twins = {}
    for _, _, new, old in ranked:
        if new not in found and old not in found.values():
            found[new] = old
    return found


def _likeness(old: Segment, new: Segment) -> float:
    """Return how much of a text stayed, from 0 to 1; a number may have become another."""
    if (old.kind == "front-matter") != (new.kind == "front-matter"):
        return 0.0
    texts = [_DIGITS.sub("0", one.text) for one in (old, new)]
    matcher = SequenceMatcher(None, texts[0], texts[1], autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()


def _in_order(olds: Sequence[Segment], news: Sequence[Segment], twins: _Twins) -> Iterator[Change]:
    """Yield what is new, and after each unit what stood below it and is gone."""
    gone = set(_left(olds, twins.values()))
    yield from _gone(olds, gone, 0)
    for at, new in enumerate(news):
        if at not in twins:
            yield Change("new", None, new, new.is_safety or bool(numbers(new.text)))
            continue
        old = olds[twins[at]]
        # Words that now stand in a warning have to stand in one in every language.
        is_warning = new.is_safety and not old.is_safety
        if old.text == new.text and not is_warning:
            yield Change("kept", old, new, is_safety=False)
        else:
            digits = numbers(old.text) != numbers(new.text)
            yield Change("changed", old, new, old.is_safety or new.is_safety or digits)
        yield from _gone(olds, gone, twins[at] + 1)


def _gone(olds: Sequence[Segment], gone: set[int], at: int) -> Iterator[Change]:
    while at in gone:
        yield Change("gone", olds[at], None, olds[at].is_safety or bool(numbers(olds[at].text)))
        at += 1


def _left(units: Sequence[Segment], taken: Iterable[int]) -> list[int]:
    found = set(taken)
    return [at for at in range(len(units)) if at not in found]
