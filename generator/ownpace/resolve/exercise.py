"""Exercises of a session in their usual and their agreed easier form, and how long they take."""

from datetime import date
from math import ceil

from msgspec import structs

from ownpace.model.content import Entry, ExerciseFacts, ExerciseWords, Library
from ownpace.model.localized import Link, LocalizedExercise, LocalizedSession, Phrase
from ownpace.model.plan import Adaptation, CarePlan, Dose, RoutineItem
from ownpace.model.value import Text
from ownpace.resolve.flare_up import easier_dose, floor_dose, way_back_doses
from ownpace.resolve.progression import dose_rows, plain_dose
from ownpace.resolve.text import Reader, entry_alerts, entry_link, entry_path, entry_words

SECONDS_PER_BREATH = 10
"""A slow breath: about 4 seconds in and 6 out."""

PAUSE_SECONDS = 30
"""Time to change position between two exercises."""


def localize_sessions(
    plan: CarePlan, library: Library, reader: Reader
) -> tuple[LocalizedSession, ...]:
    """Return the sessions of the routine in the order of the plan."""
    return tuple(
        LocalizedSession(
            id=session.id,
            cue=reader.phrase(session.cue),
            days=session.days,
            minutes=session_minutes(session.items, library),
            exercises=tuple(
                _exercise(item, f"{session.id}:{number}:{item.exercise}", plan, library, reader)
                for number, item in enumerate(session.items, start=1)
            ),
        )
        for session in plan.routine
    )


def session_minutes(items: tuple[RoutineItem, ...], library: Library) -> int:
    """Return how long the exercises take at their largest dose, with pauses, in whole minutes."""
    seconds = sum(_seconds(item, library) + PAUSE_SECONDS for item in items)
    return ceil(seconds / 60)


def _exercise(
    item: RoutineItem, key: str, plan: CarePlan, library: Library, reader: Reader
) -> LocalizedExercise:
    entry = library.entries[item.exercise]
    facts = _facts(entry)
    words, language = entry_words(entry, reader)
    assert isinstance(words, ExerciseWords)
    stays = item.exercise in plan.flare_up.keep
    agreed = plan.flare_up.adapt.get(item.exercise)
    usual = plain_dose(item)
    easier = usual if stays else easier_dose(usual, agreed, facts.flare_up)
    return LocalizedExercise(
        id=item.exercise,
        key=key,
        path=entry_path(entry),
        has_figure=item.exercise in library.figures,
        words=words,
        language=language,
        alerts=entry_alerts(entry, reader),
        rows=tuple(
            structs.replace(
                row,
                way_back=way_back_doses(
                    row.dose, row.dose if stays else easier, plan.flare_up.way_back_days
                ),
            )
            for row in dose_rows(item, plan.starts)
        ),
        easier=easier,
        floor=floor_dose(easier, agreed),
        easier_how=_easier_how(agreed, words, language, reader),
        agreed=agreed is not None,
        stays=stays,
        note=reader.optional(item.note),
        easier_one=_neighbour(facts.easier, library, reader),
        harder_one=_neighbour(facts.harder, library, reader),
        seconds_per_repetition=facts.seconds_per_repetition,
    )


def _neighbour(id_: str | None, library: Library, reader: Reader) -> Link | None:
    return entry_link(library.entries[id_], reader) if id_ in library.entries else None


def _seconds(item: RoutineItem, library: Library) -> int:
    dose: Dose = dose_rows(item, date.min)[-1].dose
    sets = dose.sets or 1
    if dose.minutes:
        return sets * dose.minutes * 60
    if dose.breaths:
        return sets * dose.breaths * SECONDS_PER_BREATH
    least = _facts(library.entries[item.exercise]).seconds_per_repetition
    return sets * (dose.repetitions or 1) * max(dose.seconds or 0, least)


def _facts(entry: Entry) -> ExerciseFacts:
    assert isinstance(entry.facts, ExerciseFacts)
    return entry.facts


def _easier_how(
    agreed: Adaptation | None, words: ExerciseWords, language: str, reader: Reader
) -> Phrase:
    how: Text | None = agreed.how if agreed else None
    return reader.optional(how) or Phrase(words.easier_how, language)
