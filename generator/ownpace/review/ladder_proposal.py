"""What a diary says about ladders: tries to write down, and whether to go on, stay or go back.

A rung is left when what was expected did not come true and confidence is there; a hard try alone
is no reason to go back, for it is from surprise that exposure teaches.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from ownpace.model.diary import TryEntry
from ownpace.model.plan import CarePlan, Ladder, Try
from ownpace.model.value import Text
from ownpace.review.attempt import SURE, UNSURE, Attempt, all_attempts
from ownpace.review.proposal import Edit, LadderKind, Proposal, Told

TRIED_DAYS = 2
"""Days on which a rung was tried before the next: once may be luck."""

HARD_TRIES = 2
"""Hard tries in a row before going back: one is a bad day."""


def propose_ladder(plan: CarePlan, at: int, tries: Sequence[TryEntry]) -> Proposal | None:
    """Return what new tries say about the ladder at position `at`, or nothing without new tries.

    Tries without actual harm, and those that the plan already has, are left out.
    """
    ladder = plan.ladders[at]
    new = tuple(_new(ladder, tries))
    if not new or ladder.current > len(ladder.rungs):
        return None
    attempts = all_attempts(ladder, new)
    is_news = any(entry.rung == ladder.current for entry in new)
    kind, rule = _step(ladder, attempts, is_news=is_news)
    current = ladder.current + {"next-rung": 1, "rung-back": -1}.get(kind, 0)
    moves = (Edit(path=("ladders", at, "current"), value=current),)
    return Proposal(
        id=f"{ladder.activity}-{kind}",
        kind=kind,
        rule=rule,
        evidence=(f"{len(new)} new tries; of rung {ladder.current}:", *map(str, attempts)),
        edits=(
            *(moves if current != ladder.current else ()),
            *(_recorded(entry, plan, at) for entry in new),
        ),
        told=Told(kind=kind, activity=ladder.activity, words=ladder.rungs[current - 1].do),
    )


def _step(ladder: Ladder, attempts: Sequence[Attempt], *, is_news: bool) -> tuple[LadderKind, str]:
    """Return whether to go on, stay or go back, and the rule that says so."""
    if not is_news:
        return "record-tries", "No new try of the present rung: the tries are only written down."
    hard = attempts[-HARD_TRIES:]
    if len(hard) == HARD_TRIES and all(one.is_hard for one in hard) and ladder.current > 1:
        return "rung-back", (
            f"The last {HARD_TRIES} tries brought more harm than expected and left confidence at "
            f"{UNSURE} or less: go back one rung."
        )
    missing = tuple(_missing(ladder, attempts))
    if missing:
        return "record-tries", f"The rung stays, and the tries are written down: {missing[0]}."
    return "next-rung", (
        f"Tried on {TRIED_DAYS} days or more, the last time with no more harm than expected, and "
        f"confidence {SURE} or more or risen: go on to the next rung."
    )


def _missing(ladder: Ladder, attempts: Sequence[Attempt]) -> Iterator[str]:
    """Yield what speaks against the next rung."""
    last = attempts[-1]
    if len({one.on for one in attempts}) < TRIED_DAYS:
        yield f"it was tried on fewer than {TRIED_DAYS} days"
    if not last.is_no_worse:
        yield "the last try brought more harm than expected"
    if not last.is_surer:
        yield f"confidence is below {SURE} and has not risen, or is not known"
    if ladder.current == len(ladder.rungs):
        yield "it is the last rung"


def _new(ladder: Ladder, tries: Sequence[TryEntry]) -> Iterator[TryEntry]:
    """Yield the tries of this ladder that the plan does not have yet, the earliest first.

    Words are not compared: a clinician may have corrected or translated them.
    """
    had = Counter(
        (number, one.on, one.actual_harm, one.confidence_before, one.confidence_after)
        for number, rung in enumerate(ladder.rungs, start=1)
        for one in rung.tries
    )
    for entry in sorted(tries, key=lambda entry: (entry.day, entry.changed, entry.id)):
        if entry.ladder != ladder.activity or entry.rung > len(ladder.rungs):
            continue
        if entry.actual_harm is None:
            continue
        confidence = (entry.confidence_before, entry.confidence_after)
        key = (entry.rung, entry.day, entry.actual_harm, *confidence)
        if had[key]:
            had[key] -= 1
        else:
            yield entry


def _recorded(entry: TryEntry, plan: CarePlan, at: int) -> Edit:
    assert entry.actual_harm is not None
    recorded = Try(
        on=entry.day,
        actual_harm=entry.actual_harm,
        happened=_words(entry.happened, plan),
        learned=_words(entry.learned, plan),
        confidence_before=entry.confidence_before,
        confidence_after=entry.confidence_after,
    )
    return Edit(path=("ladders", at, "rungs", entry.rung - 1, "tries"), value=recorded, adds=True)


def _words(text: str | None, plan: CarePlan) -> Text | None:
    """Return the person's words with the language that they read, which they will have used."""
    language = plan.languages[0]
    return text if text is None or language == plan.written_in else {language: text}
