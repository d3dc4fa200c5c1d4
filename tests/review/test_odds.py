"""Odds ratios of small counts are exact, and several tests share one error rate."""

from collections import Counter
from itertools import combinations
from math import inf, isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.review.odds import Share, holm, odds_ratio

CORNERS = st.integers(min_value=0, max_value=3)
TABLES = st.tuples(CORNERS, CORNERS, CORNERS, CORNERS).map(
    lambda corner: ((corner[0], corner[0] + corner[1]), (corner[2], corner[2] + corner[3]))
)


def draws(first: Share, second: Share) -> Counter[int]:
    """Return how many ways to say which ones have the factor lead to each count in the corner."""
    everyone = range(first[1] + second[1])
    return Counter(
        sum(one < first[1] for one in chosen)
        for chosen in combinations(everyone, first[0] + second[0])
    )


def chance(first: Share, second: Share, ratio: float, counts: range) -> float:
    """Return the chance that the corner has one of some counts, under an odds ratio."""
    ways = draws(first, second)
    weights = {count: number * ratio ** (count - min(ways)) for count, number in ways.items()}
    return sum(weights[count] for count in counts if count in ways) / sum(weights.values())


def test_tea_tasting() -> None:
    """The lady who tasted tea gets what R's `fisher.test` documents, to 1 in 10^4 as R does."""
    found = odds_ratio((3, 4), (1, 4), 0.05)

    assert found.estimate == pytest.approx(6.408309, rel=1e-4)
    assert found.p == pytest.approx(0.4857143, abs=5e-8)


def test_tea_tasting_one_sided() -> None:
    """The lower end that R documents for her, with 5 % below it, is that of a 90 % interval."""
    found = odds_ratio((3, 4), (1, 4), 0.10)

    assert found.low == pytest.approx(0.3135693, rel=1e-4)


def test_tea_tasting_estimate() -> None:
    """Her estimate solves the equation that a mean count of 3 comes to: r^4 - 36 r^2 - 32 r = 3."""
    found = odds_ratio((3, 4), (1, 4), 0.05)

    assert found.estimate is not None
    assert found.estimate**4 - 36 * found.estimate**2 - 32 * found.estimate == pytest.approx(3)


def test_tea_tasting_interval() -> None:
    """Her 95 % interval is R's; for its upper end R searches the inverse, which leaves 1 %."""
    found = odds_ratio((3, 4), (1, 4), 0.05)

    assert found.low == pytest.approx(0.2117329, rel=1e-4)
    assert found.high == pytest.approx(621.9337, rel=1e-2)


@given(TABLES)
def test_interval_by_definition(table: tuple[Share, Share]) -> None:
    """At each end of the interval, what was seen or something further off has a chance of 2.5 %."""
    first, second = table

    found = odds_ratio(first, second, 0.05)

    counts = draws(first, second)
    if found.low > 0:
        above = range(first[0], max(counts) + 1)
        assert isclose(chance(first, second, found.low, above), 0.025, rel_tol=1e-6)
    else:
        assert first[0] == min(counts)
    if found.high < inf:
        assert isclose(chance(first, second, found.high, range(first[0] + 1)), 0.025, rel_tol=1e-6)
    else:
        assert first[0] == max(counts)


@given(TABLES)
def test_p_by_counting(table: tuple[Share, Share]) -> None:
    """The p-value is the share of all ways to deal out the factor that are no likelier."""
    first, second = table

    found = odds_ratio(first, second, 0.05)

    ways = draws(first, second)
    rare = sum(number for number in ways.values() if number <= ways[first[0]])
    assert found.p == rare / ways.total()


@given(TABLES)
def test_estimate_is_likeliest(table: tuple[Share, Share]) -> None:
    """No odds ratio near the estimate makes what was seen more likely."""
    first, second = table

    found = odds_ratio(first, second, 0.05)

    seen = range(first[0], first[0] + 1)
    if found.estimate is None:
        assert found.high == inf
    else:
        best = chance(first, second, found.estimate, seen)
        for factor in (0.98, 1.02):
            assert chance(first, second, found.estimate * factor, seen) <= best
        assert found.low <= found.estimate <= found.high


@given(TABLES)
def test_other_way_round(table: tuple[Share, Share]) -> None:
    """With the two shares exchanged, the interval is turned over and the p-value is the same."""
    first, second = table

    found = odds_ratio(first, second, 0.05)
    turned = odds_ratio(second, first, 0.05)

    assert turned.p == found.p
    assert turned.low == pytest.approx(1 / found.high if found.high else inf)
    assert turned.high == pytest.approx(1 / found.low if found.low else inf)


@pytest.mark.parametrize("table", [((0, 3), (0, 9)), ((3, 3), (9, 9)), ((0, 0), (4, 9))])
def test_nothing_to_compare(table: tuple[Share, Share]) -> None:
    """Where all have the factor, none, or one side is empty, anything is possible."""
    found = odds_ratio(*table, 0.05)

    assert (found.estimate, found.low, found.high, found.p) == (None, 0.0, inf, 1.0)


def test_large_counts() -> None:
    """Counts far above a diary's are worked out; the estimate is nearer to 1 than 99 * 99."""
    found = odds_ratio((990, 1000), (10, 1000), 0.05)

    assert found.estimate is not None
    assert 0 < found.low < 9000 < found.estimate < 9801 < found.high < inf
    assert found.p < 1e-300


@pytest.mark.parametrize("share", [(-1, 3), (4, 3)])
def test_impossible_share(share: Share) -> None:
    """A share of fewer than none or more than all is refused on either side."""
    with pytest.raises(ValueError, match="from none to all"):
        odds_ratio(share, (1, 2), 0.05)
    with pytest.raises(ValueError, match="from none to all"):
        odds_ratio((1, 2), share, 0.05)


@pytest.mark.parametrize(
    ("p_values", "found"),
    [
        ([], ()),
        ([0.05], (True,)),
        ([0.051], (False,)),
        ([0.03, 0.03], (False, False)),
        ([0.04, 0.025], (True, True)),
        ([0.01, 0.04, 0.03, 0.005], (True, False, False, True)),
    ],
)
def test_holm(p_values: list[float], found: tuple[bool, ...]) -> None:
    """The smallest p-value meets the strictest bar; none counts after the first too large one."""
    assert holm(p_values, 0.05) == found


@given(st.lists(st.floats(min_value=0, max_value=1), max_size=6))
def test_holm_between(p_values: list[float]) -> None:
    """Holm finds all that Bonferroni finds, and nothing that one test alone would not."""
    found = holm(p_values, 0.05)

    for p, stands_out in zip(p_values, found, strict=True):
        assert stands_out or p > 0.05 / len(p_values)
        assert not stands_out or p <= 0.05
