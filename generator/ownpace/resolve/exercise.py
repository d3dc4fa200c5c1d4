"""Exercises of a session in their usual and their agreed easier form, and how long they take."""

from math import ceil

from msgspec import structs

from ownpace.model.content import ExerciseFacts, ExerciseWords, Library
from ownpace.model.localized import LocalizedExercise, Phrase
from ownpace.model.plan import Adaptation, Dose, FlareUpPlan, RoutineItem
from ownpace.model.value import Text
from ownpace.resolve.text import Reader, entry_path, entry_words

SECONDS_PER_BREATH = 10
"""A slow breath: about 4 seconds in and 6 out."""

PAUSE_SECONDS = 30
"""Time to change position between two exercises."""


def localize_exercise(
    item: RoutineItem, flare_up: FlareUpPlan, library: Library, reader: Reader
) -> LocalizedExercise:
    """Return an exercise of the routine with its content and both forms."""
    entry = library.entries[item.exercise]
    facts = entry.facts
    words, language = entry_words(entry, reader)
    assert isinstance(facts, ExerciseFacts)
    assert isinstance(words, ExerciseWords)
    usual = _dose(item)
    stays = item.exercise in flare_up.keep
    agreed = flare_up.adapt.get(item.exercise)
    return LocalizedExercise(
        id=item.exercise,
        path=entry_path(entry),
        words=words,
        language=language,
        dose=usual,
        easier=usual if stays else _easier(usual, agreed, facts.flare_up),
        easier_how=_easier_how(agreed, words, language, reader),
        stays=stays,
        note=reader.optional(item.note),
    )


def session_minutes(items: tuple[RoutineItem, ...], library: Library) -> int:
    """Return about how long the exercises take with pauses, in whole minutes, rounded up."""
    seconds = sum(_seconds(item, library) + PAUSE_SECONDS for item in items)
    return ceil(seconds / 60)


def _seconds(item: RoutineItem, library: Library) -> int:
    facts = library.entries[item.exercise].facts
    assert isinstance(facts, ExerciseFacts)
    sets = item.sets or 1
    if item.minutes:
        return sets * item.minutes * 60
    if item.breaths:
        return sets * item.breaths * SECONDS_PER_BREATH
    one = max(item.seconds or 0, facts.seconds_per_repetition)
    return sets * (item.repetitions or 1) * one


def _dose(item: Dose) -> Dose:
    return Dose(**{name: getattr(item, name) for name in Dose.__struct_fields__})


def _easier(usual: Dose, agreed: Adaptation | None, default: Dose) -> Dose:
    """Take what was agreed, else the library's easier dose, and never more than usual."""
    chosen = default if agreed is None else _dose(agreed)
    amounts = {}
    for name in Dose.__struct_fields__:
        normal, less = getattr(usual, name), getattr(chosen, name)
        if normal is not None:
            amounts[name] = normal if less is None else min(normal, less)
    return structs.replace(usual, **amounts)


def _easier_how(
    agreed: Adaptation | None, words: ExerciseWords, language: str, reader: Reader
) -> Phrase:
    how: Text | None = agreed.how if agreed else None
    return reader.optional(how) or Phrase(words.easier_how, language)
