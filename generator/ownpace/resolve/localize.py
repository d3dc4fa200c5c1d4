"""Put a checked plan into the language of one reader."""

from datetime import timedelta

from msgspec import Struct

from ownpace.model.clinic import Clinic
from ownpace.model.content import Library, ModuleWords
from ownpace.model.locale import Locale
from ownpace.model.localized import (
    DoseRow,
    LocalizedDay,
    LocalizedExercise,
    LocalizedFlareUp,
    LocalizedModule,
    LocalizedPlan,
    LocalizedQuota,
    LocalizedSession,
    Phrase,
    Planned,
)
from ownpace.model.plan import CarePlan
from ownpace.resolve.about import localize_languages, plan_entries, plan_sources
from ownpace.resolve.activity import localize_ladders, localize_quotas
from ownpace.resolve.approval import is_approved
from ownpace.resolve.calendar import events, week_order
from ownpace.resolve.exercise import localize_sessions
from ownpace.resolve.people import date_lines, localize_team, localize_touchpoints, months
from ownpace.resolve.safety import localize_signs, say_this
from ownpace.resolve.story import localize_story
from ownpace.resolve.text import Reader, entry_path, entry_words


class Shelf(Struct, frozen=True):
    """What a plan is put together with: the content and the clinic that hands it over."""

    library: Library
    clinic: Clinic


def localize(plan: CarePlan, shelf: Shelf, locale: Locale) -> LocalizedPlan:
    """Return all that a reader of `locale` sees of a checked plan."""
    library, clinic = shelf.library, shelf.clinic
    reader = Reader(locale.tag, plan.written_in)
    story = localize_story(plan, library, reader)
    sessions = localize_sessions(plan, library, reader)
    quotas = localize_quotas(plan, library, reader)
    entries = plan_entries(plan, library)
    dated = events(plan)
    titles = {quota.id: Phrase(quota.words.title, quota.language) for quota in quotas}
    number = clinic.emergency_number_in(plan.country)
    assert number is not None
    return LocalizedPlan(
        id=plan.plan,
        version=plan.version,
        language=locale.tag,
        address=plan.person.address,
        written_by=plan.written_by,
        approval=plan.approved if is_approved(plan) else None,
        starts=plan.starts,
        valid_until=plan.valid_until,
        person=story.person,
        goals=story.goals,
        week=_week((*quotas, *sessions), locale),
        sessions=sessions,
        modules=_modules(plan, library, reader),
        quotas=quotas,
        ladders=localize_ladders(plan, library, reader),
        flare_up=_flare_up(plan, sessions, quotas, reader),
        emergency_number=number,
        signs=localize_signs(plan, library, reader),
        say_this=say_this(library, locale.tag),
        say_this_here=say_this(library, clinic.local_language),
        whole_person=story.whole_person,
        decisions=story.decisions,
        team=localize_team(plan, reader),
        touchpoints=localize_touchpoints(plan, reader),
        dates=date_lines(plan, dated, titles, reader),
        calendar=months(plan, dated, locale.week_starts),
        resources=tuple(clinic.resources[id_] for id_ in plan.resources),
        questions=reader.phrases(plan.looking_back.questions),
        milestones=story.milestones,
        ask=plan.diary.ask,
        changes=story.changes,
        languages=localize_languages(plan, entries),
        sources=plan_sources(entries, library),
    )


def _modules(plan: CarePlan, library: Library, reader: Reader) -> tuple[LocalizedModule, ...]:
    modules = []
    for item in sorted(plan.learn, key=lambda item: item.week):
        entry = library.entries[item.module]
        words, language = entry_words(entry, reader)
        starts = plan.starts + timedelta(weeks=item.week - 1)
        questions = words.check_yourself if isinstance(words, ModuleWords) else ()
        modules.append(
            LocalizedModule(
                id=item.module,
                path=entry_path(entry),
                words=words,
                language=language,
                week=item.week,
                starts=starts,
                until=starts + timedelta(days=6),
                why=reader.phrase(item.why),
                question=questions[0].question if questions else None,
            )
        )
    return tuple(modules)


def _week(planned: tuple[Planned, ...], locale: Locale) -> tuple[LocalizedDay, ...]:
    return tuple(
        LocalizedDay(day, tuple(item for item in planned if day in item.days))
        for day in week_order(locale.week_starts)
    )


def _flare_up(
    plan: CarePlan,
    sessions: tuple[LocalizedSession, ...],
    quotas: tuple[LocalizedQuota, ...],
    reader: Reader,
) -> LocalizedFlareUp:
    exercises: dict[tuple[str, tuple[DoseRow, ...]], LocalizedExercise] = {}
    for session in sessions:
        for exercise in session.exercises:
            exercises.setdefault((exercise.id, exercise.rows), exercise)
    agreed = plan.flare_up
    return LocalizedFlareUp(
        helps=reader.phrases(agreed.helps),
        first_days=reader.phrases(agreed.first_days),
        days=agreed.days,
        way_back_days=agreed.way_back_days,
        call_after_days=agreed.call_after_days,
        call=reader.optional(agreed.call),
        exercises=tuple(exercises.values()),
        quotas=quotas,
    )
