"""The way of a moving figure through its poses, and back: which pose it has when."""

from collections.abc import Iterator

from msgspec import Struct

from ownpace.figures.between import Key, between, eased
from ownpace.figures.stage import Stage

_STEPS = 3
"""In so many steps the way from pose to pose is sampled."""

_REST = 0.8
"""Seconds that a pose is shown where the figure names no time to stay."""


class Moment(Struct, frozen=True):
    """A pose, and when it is reached, in seconds."""

    time: float
    key: Key


def journey(stage: Stage) -> Iterator[Moment]:
    """Yield the moments of a movement; the last one is the first one again."""
    clock = 0.0
    for rest, way in _ways(stage):
        if rest or not clock:
            yield Moment(clock, way[0])
        if rest:
            clock += rest
            yield Moment(clock, way[0])
        for step, key in enumerate(way[1:], start=1):
            yield Moment(clock + stage.figure.seconds * step / _STEPS, key)
        clock += stage.figure.seconds


def _ways(stage: Stage) -> Iterator[tuple[float, tuple[Key, ...]]]:
    """Yield the seconds to rest before each way from pose to pose, and that way."""
    keys = stage.moving_keys()
    last = len(keys) - 1
    if stage.figure.play == "round":
        for a, b in zip(keys, (*keys[1:], keys[0]), strict=True):
            yield 0.0, _way(stage, a, b)
        return
    forth = [_way(stage, keys[k], keys[k + 1]) for k in range(last)]
    rests = [frame.hold or _REST for frame in stage.figure.frames if not frame.apart]
    yield from zip(rests[:last], forth, strict=True)
    for k in range(last, 0, -1):
        yield rests[k], forth[k - 1][::-1]


def _way(stage: Stage, first: Key, second: Key) -> tuple[Key, ...]:
    """Return the poses from one key to the next; gently, unless the movement never rests."""
    shares = [step / _STEPS for step in range(_STEPS + 1)]
    if stage.figure.play != "round":
        shares = [eased(share) for share in shares]
    return tuple(between(first, second, share, stage.flesh) for share in shares)
