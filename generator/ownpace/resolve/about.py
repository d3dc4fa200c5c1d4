"""How far a plan's pages can be trusted: their languages and what they rest on."""

from collections.abc import Iterator

from ownpace.model.content import SOURCE_LANGUAGE, Entry, Library, Source
from ownpace.model.localized import LocalizedLanguage
from ownpace.model.plan import CarePlan, Ladder


def plan_entries(plan: CarePlan, library: Library) -> tuple[Entry, ...]:
    """Return each content entry that a plan points at and that exists, once, in its order."""
    ids = [item.module for item in plan.learn]
    ids += [item.exercise for session in plan.routine for item in session.items]
    ids += [quota.activity for quota in plan.quotas]
    ids += [ladder.activity for ladder in plan.ladders]
    ids += [breath for ladder in plan.ladders for breath in _breaths(ladder)]
    ids += [factor.module for factor in plan.whole_person if factor.module is not None]
    ids += [entry.id for entry in library.of_kind("warning-signs")]
    return tuple(library.entries[id_] for id_ in dict.fromkeys(ids) if id_ in library.entries)


def localize_languages(plan: CarePlan, entries: tuple[Entry, ...]) -> tuple[LocalizedLanguage, ...]:
    """Return the languages of a plan with the state of its education pages in each."""
    return tuple(
        LocalizedLanguage(
            tag=tag,
            is_original=tag == SOURCE_LANGUAGE,
            drafts=sum(_is_draft(entry, tag) for entry in entries),
            missing=sum(tag not in entry.words for entry in entries),
        )
        for tag in plan.languages
    )


def plan_sources(entries: tuple[Entry, ...], library: Library) -> tuple[Source, ...]:
    """Return what the entries rest on, each source once, by year."""
    ids = dict.fromkeys(id_ for entry in entries for id_ in entry.facts.sources)
    return tuple(sorted((library.sources[id_] for id_ in ids), key=lambda source: source.year))


def _breaths(ladder: Ladder) -> Iterator[str]:
    for coaching in (ladder.coaching, *(rung.coaching for rung in ladder.rungs)):
        if coaching is not None and coaching.breath is not None:
            yield coaching.breath


def _is_draft(entry: Entry, tag: str) -> bool:
    words = entry.words.get(tag)
    translation = words.translation if words else None
    return translation is not None and translation.status != "reviewed"
