"""Two proportions from small counts: odds ratio, exact interval, exact test, Holm's correction.

Everything is conditional on the margins of the 2 by 2 table, as in Fisher's exact test: the count
in its corner then follows the noncentral hypergeometric distribution, whose only unknown is the
odds ratio (Fisher 1935, doi:10.2307/2342435). Nothing is approximated by a normal distribution:
the counts of one diary are too small for that.
"""

from collections.abc import Callable, Sequence
from math import comb, exp, inf, log
from typing import TypeAlias

from msgspec import Struct

Share: TypeAlias = tuple[int, int]
"""How many, of how many."""

STEEPEST = 30.0
"""Log of the largest odds ratio that is looked for, far above what counts of days can give."""

HALVINGS = 46
"""Leaves an error of the odds ratio below one part in 10^11."""


class OddsRatio(Struct, frozen=True, kw_only=True):
    """How the odds of one share differ from those of another."""

    estimate: float | None
    """Conditional maximum-likelihood estimate; None where no finite one exists."""

    low: float
    """Lower end of the exact interval, 0 at the least."""

    high: float
    """Upper end, infinite where the interval is open."""

    p: float
    """Fisher's exact test, two-sided: the chance of a table that is no likelier than this one."""


def odds_ratio(first: Share, second: Share, error_rate: float) -> OddsRatio:
    """Return the odds of `first` over those of `second`, with an interval of `1 - error_rate`.

    Raises:
        ValueError: A share counts more than there are, or fewer than none.
    """
    if not (0 <= first[0] <= first[1] and 0 <= second[0] <= second[1]):
        raise ValueError("a share counts from none to all")
    least, weights = _tables(first, second)
    at = first[0] - least
    seen, last = weights[at], len(weights) - 1
    logs = [log(weight) for weight in weights]
    tail = error_rate / 2
    return OddsRatio(
        estimate=_estimate(logs, at),
        low=0.0 if at == 0 else _solve(lambda t: sum(_chances(logs, t)[at:]) - tail),
        high=inf if at == last else _solve(lambda t: tail - sum(_chances(logs, t)[: at + 1])),
        p=sum(weight for weight in weights if weight <= seen) / sum(weights),
    )


def holm(p_values: Sequence[float], error_rate: float) -> tuple[bool, ...]:
    """Return which of several tests stand out together: none does by chance more than agreed.

    The smallest p-value is held against the error rate over the number of tests, the next against
    that over one fewer, until one is too large (Holm 1979, Scand J Stat 6:65, jstor:4615733).
    """
    found = [False] * len(p_values)
    order = sorted(range(len(p_values)), key=lambda at: p_values[at])
    for place, at in enumerate(order):
        if p_values[at] > error_rate / (len(order) - place):
            break
        found[at] = True
    return tuple(found)


def _tables(first: Share, second: Share) -> tuple[int, list[int]]:
    """Return the least count that the margins allow, and the ways to get it and each above it."""
    total = first[0] + second[0]
    least, most = max(0, total - second[1]), min(first[1], total)
    counts = range(least, most + 1)
    return least, [comb(first[1], count) * comb(second[1], total - count) for count in counts]


def _estimate(logs: Sequence[float], at: int) -> float | None:
    """Return the odds ratio under which the mean count is the one seen."""
    last = len(logs) - 1
    if at == last:
        return None
    if at == 0:
        return 0.0
    return _solve(
        lambda t: sum(place * chance for place, chance in enumerate(_chances(logs, t))) - at
    )


def _chances(logs: Sequence[float], log_ratio: float) -> list[float]:
    """Return the chance of each table under an odds ratio, both as logarithms."""
    powers = [weight + place * log_ratio for place, weight in enumerate(logs)]
    largest = max(powers)
    parts = [exp(power - largest) for power in powers]
    whole = sum(parts)
    return [part / whole for part in parts]


def _solve(rising: Callable[[float], float]) -> float:
    """Return the odds ratio at which a function that rises with its logarithm crosses zero."""
    below, above = -STEEPEST, STEEPEST
    for _ in range(HALVINGS):
        middle = (below + above) / 2
        if rising(middle) < 0:
            below = middle
        else:
            above = middle
    return exp((below + above) / 2)
