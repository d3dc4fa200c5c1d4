"""What stood before flare-ups: a case-crossover view of a diary, for the clinician only.

In a case-crossover study people are their own controls (Maclure 1991,
doi:10.1093/oxfordjournals.aje.a115853): the days before a flare-up are held against other days of
the same diary. Stretches of 3 days, and sleep, follow a study of 126 people with low back pain, in
which poor sleep raised the odds of a flare-up (Costa 2021, doi:10.1007/s00586-021-06730-6);
sitting for long and stress raised them in acute pain (Suri 2018, PMID 28700451). Effort is there
because people ask about it: in Costa 2021 leisure activity stood before rises of pain, but not
before what people themselves called a flare-up.

Days right after a flare-up are used as any other: a stretch before the next flare-up may begin
there too, so leaving them out of one side only would compare unlike days. The way back from the
easier form would then seem to be what is missing before flare-ups, and effort what brings them.
Leaving them out of both sides would cost more than a third of what little one diary has.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from statistics import median
from typing import Literal, TypeAlias, get_args

from msgspec import Struct

from ownpace.model.diary import DayEntry
from ownpace.review.odds import Share, holm, odds_ratio
from ownpace.review.stretch import (
    count_stretches,
    onset_days,
    other_stretches,
    stretch_before,
    usable,
)

FlareFactor: TypeAlias = Literal["poor_sleep", "short_sleep", "stress", "long_sitting", "effort"]
"""What may stand before a flare-up."""

FACTORS: tuple[FlareFactor, ...] = get_args(FlareFactor)

LEAST_DAYS = 28
"""Daily entries below which nothing is compared: as long as the people of Costa 2021 were asked."""

LEAST_FLARES = 3
"""Usable stretches before flare-ups below which nothing is compared.

Two flare-ups are worth talking about one by one; what they share is no pattern yet. With three, a
factor can stand out among five from seven other stretches on.
"""

ERROR_RATE = 0.05
"""How many diaries in which nothing hangs together may have any factor that stands out, at most."""

_ANSWERS: dict[FlareFactor, tuple[str, int]] = {
    "poor_sleep": ("sleep_quality", -1),
    "short_sleep": ("sleep_hours", -1),
    "stress": ("stress", 1),
    "long_sitting": ("long_sitting", 1),
    "effort": ("effort", 1),
}
"""The field that answers for each factor, and the sign that makes more of it worse."""


class Comparison(Struct, frozen=True, kw_only=True):
    """How often one factor stood before flare-ups, and how often elsewhere."""

    factor: FlareFactor
    """What is compared."""

    before: Share
    """Stretches before a flare-up with the factor, of how many."""

    other: Share
    """Flare-free stretches with it, of how many."""

    odds_ratio: float | None
    """Conditional maximum-likelihood estimate; None where no finite one exists."""

    low: float
    """Lower end of the exact 95 % interval of this factor alone, 0 at the least."""

    high: float
    """Upper end, infinite where the interval is open."""

    p: float
    """Fisher's exact test, two-sided, of this factor alone."""

    stands_out: bool
    """Whether it stands out among all factors compared, more often or less often than elsewhere.

    After Holm's correction, at `ERROR_RATE`. It says what went together, not what brought it about.
    """


class FlareView(Struct, frozen=True, kw_only=True):
    """What stood before the flare-ups of one diary."""

    entries: int
    """Daily entries."""

    onsets: tuple[date, ...]
    """First days of flare-ups, the earliest first."""

    before: int
    """Stretches before a flare-up with enough answers to at least one factor."""

    other: int
    """Flare-free stretches with enough answers to at least one factor."""

    reason: Literal["", "few-days", "few-flares"]
    """Why there is no comparison; empty where there is one."""

    comparisons: tuple[Comparison, ...] = ()
    """One for each factor that any stretch has enough answers to, in the order of `FACTORS`."""


def compare_flares(days: Sequence[DayEntry]) -> FlareView:
    """Return what stood before the flare-ups of a diary with one entry a day, in any order.

    A flare-up begins on a flare day with none in the 3 days before. Those 3 days are held against
    stretches of 3 days that share no day with a flare-up, with the days before one, or with each
    other. Answers of the first day itself are left out, as they were given in the flare-up.

    The error rate holds where days, or where flare-ups fall, are a matter of chance. It does not
    where both drift: stress and flare-ups that ease over the same months go together. What does
    not stand out may still matter: in 12 weeks, only strong associations can be told from chance.
    """
    asked = _asked(days)
    flares = {day for day, entry in asked.items() if entry.flare}
    onsets = onset_days(flares)
    before = [stretch_before(day) for day in onsets]
    other = list(other_stretches(asked, flares.union(*before)))
    worse = {factor: _worse(factor, asked) for factor in FACTORS}
    usable_before = _usable(before, worse)
    reason = _reason(len(days), usable_before)
    return FlareView(
        entries=len(days),
        onsets=tuple(date.fromordinal(day) for day in onsets),
        before=usable_before,
        other=_usable(other, worse),
        reason=reason,
        comparisons=() if reason else _compare(before, other, worse),
    )


def _asked(days: Sequence[DayEntry]) -> dict[int, DayEntry]:
    """Return the entries by day, without those of plan versions whose diary has no flare-up answer.

    Where it has one, a day that says neither yes nor no counts as none: whoever is asked each day
    leaves the question open on most ordinary days.
    """
    versions = {entry.version for entry in days if entry.flare is not None}
    return {entry.day.toordinal(): entry for entry in days if entry.version in versions}


def _worse(factor: FlareFactor, entries: Mapping[int, DayEntry]) -> dict[int, bool]:
    """Return for each day with an answer whether it had the factor: worse than the person's usual.

    Usual is the median of days without a flare-up, which make all stretches; answers given in a
    flare-up are part of it. Long sitting is measured by the person's own measure already.
    """
    name, sign = _ANSWERS[factor]
    answers = {
        day: sign * float(answer)
        for day, entry in entries.items()
        if (answer := getattr(entry, name)) is not None and not entry.flare
    }
    if not answers:
        return {}
    usual = 0.0 if factor == "long_sitting" else median(answers.values())
    return {day: answer > usual for day, answer in answers.items()}


def _usable(stretches: Iterable[range], worse: Mapping[FlareFactor, Mapping[int, bool]]) -> int:
    """Return how many stretches have enough answers to at least one factor."""
    return sum(
        any(usable(stretch, answered) for answered in worse.values()) for stretch in stretches
    )


def _reason(entries: int, before: int) -> Literal["", "few-days", "few-flares"]:
    if entries < LEAST_DAYS:
        return "few-days"
    return "few-flares" if before < LEAST_FLARES else ""


def _compare(
    before: Sequence[range],
    other: Sequence[range],
    worse: Mapping[FlareFactor, Mapping[int, bool]],
) -> tuple[Comparison, ...]:
    """Return a comparison for each factor that any stretch has enough answers to."""
    shares = [
        (factor, count_stretches(before, answers), count_stretches(other, answers))
        for factor, answers in worse.items()
    ]
    known = [share for share in shares if share[1][1] + share[2][1]]
    ratios = [odds_ratio(first, second, ERROR_RATE) for _, first, second in known]
    found = holm([ratio.p for ratio in ratios], ERROR_RATE)
    return tuple(
        Comparison(
            factor=factor,
            before=first,
            other=second,
            odds_ratio=ratio.estimate,
            low=ratio.low,
            high=ratio.high,
            p=ratio.p,
            stands_out=stands_out,
        )
        for (factor, first, second), ratio, stands_out in zip(known, ratios, found, strict=True)
    )
