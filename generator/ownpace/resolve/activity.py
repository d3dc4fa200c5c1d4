"""Quotas and ladders as a reader sees them."""

from msgspec import structs

from ownpace.model.content import ExerciseWords, Library
from ownpace.model.localized import (
    LocalizedCoaching,
    LocalizedLadder,
    LocalizedQuota,
    LocalizedRung,
    LocalizedTry,
    Phrase,
)
from ownpace.model.plan import CarePlan, Coaching, Dose, Ladder, Quota, Rung
from ownpace.resolve.amounts import interval_days
from ownpace.resolve.flare_up import quota_floor, way_back_amounts
from ownpace.resolve.quota import agreed_rows, baseline_mean, recheck_dates
from ownpace.resolve.text import Reader, entry_path, entry_words


def localize_quotas(plan: CarePlan, library: Library, reader: Reader) -> tuple[LocalizedQuota, ...]:
    """Return the quotas in the order of the plan."""
    return tuple(_quota(quota, plan, library, reader) for quota in plan.quotas)


def localize_ladders(
    plan: CarePlan, library: Library, reader: Reader
) -> tuple[LocalizedLadder, ...]:
    """Return the ladders, what matters most to the person first."""
    ordered = sorted(plan.ladders, key=lambda ladder: ladder.importance)
    return tuple(_ladder(ladder, library, reader) for ladder in ordered)


def _quota(quota: Quota, plan: CarePlan, library: Library, reader: Reader) -> LocalizedQuota:
    entry = library.entries[quota.activity]
    words, language = entry_words(entry, reader)
    agreed = plan.flare_up.adapt.get(quota.activity)
    rows = tuple(
        structs.replace(
            row,
            way_back=way_back_amounts(
                row.amount, row.bad_day, plan.flare_up.way_back_days, quota.unit
            ),
        )
        for row in agreed_rows(quota, plan)
    )
    return LocalizedQuota(
        id=quota.activity,
        key=f"quota:{quota.activity}",
        path=entry_path(entry),
        words=words,
        language=language,
        unit=quota.unit,
        baseline=quota.baseline,
        mean=float(round(baseline_mean(quota), 1)),
        rows=rows,
        step=quota.step,
        every_days=interval_days(quota.every),
        days=quota.days,
        floor=min(quota_floor(quota.unit, agreed), rows[0].bad_day),
        easier_how=reader.optional(agreed.how) if agreed else None,
        resumed=quota.resume.on if quota.resume else None,
        hold_days=interval_days(quota.setbacks.hold),
        gap_days=interval_days(quota.setbacks.gap),
        rechecks=recheck_dates(quota, plan.starts, plan.valid_until),
    )


def _ladder(ladder: Ladder, library: Library, reader: Reader) -> LocalizedLadder:
    entry = library.entries[ladder.activity]
    words, language = entry_words(entry, reader)
    current = ladder.current
    rungs = tuple(
        _rung(number, rung, ladder.coaching if number == current else Coaching(), library, reader)
        for number, rung in enumerate(ladder.rungs, start=1)
    )
    return LocalizedLadder(
        id=ladder.activity,
        path=entry_path(entry),
        words=words,
        language=language,
        done=rungs[: current - 1],
        now=rungs[current - 1],
        next=rungs[current] if current < len(rungs) else None,
        later=rungs[current + 1 :],
        pain_limit=reader.optional(ladder.pain_limit),
    )


def _rung(
    number: int, rung: Rung, general: Coaching, library: Library, reader: Reader
) -> LocalizedRung:
    return LocalizedRung(
        number=number,
        do=reader.phrase(rung.do),
        vary=rung.vary,
        dose=Dose(repetitions=rung.repetitions, minutes=rung.minutes),
        expected_harm=rung.expected_harm,
        expect=reader.optional(rung.expect),
        coaching=_coaching(rung.coaching or Coaching(), general, library, reader),
        tries=tuple(
            LocalizedTry(
                on=attempt.on,
                actual_harm=attempt.actual_harm,
                happened=reader.optional(attempt.happened),
                learned=reader.optional(attempt.learned),
                confidence_before=attempt.confidence_before,
                confidence_after=attempt.confidence_after,
            )
            for attempt in rung.tries
        ),
    )


def _coaching(
    own: Coaching, general: Coaching, library: Library, reader: Reader
) -> LocalizedCoaching:
    """Return what helps before a try: what the rung says itself, else what the ladder says."""
    breath_id = own.breath or general.breath
    breath: Phrase | None = None
    if breath_id is not None:
        words, language = entry_words(library.entries[breath_id], reader)
        assert isinstance(words, ExerciseWords)
        breath = Phrase(words.cue, language)
    return LocalizedCoaching(
        breath=breath,
        thought=reader.optional(own.thought or general.thought),
        instead_of_guarding=reader.optional(own.instead_of_guarding or general.instead_of_guarding),
    )
