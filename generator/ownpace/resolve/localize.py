"""Put a checked plan into the language of one reader."""

from msgspec import Struct

from ownpace.model.clinic import Clinic
from ownpace.model.content import Library, WarningSignWords
from ownpace.model.locale import Locale
from ownpace.model.localized import (
    LocalizedDay,
    LocalizedExercise,
    LocalizedFlareUp,
    LocalizedGoal,
    LocalizedLadder,
    LocalizedMember,
    LocalizedModule,
    LocalizedPerson,
    LocalizedPlan,
    LocalizedQuota,
    LocalizedRung,
    LocalizedSession,
    LocalizedSigns,
    LocalizedStep,
    LocalizedTouchpoint,
    Phrase,
    Planned,
)
from ownpace.model.plan import CarePlan, Ladder, Level, Quota, Rung
from ownpace.model.value import DAYS
from ownpace.resolve.approval import is_approved
from ownpace.resolve.exercise import localize_exercise, session_minutes
from ownpace.resolve.quota import baseline_mean, interval_days, quota_rows
from ownpace.resolve.text import Reader, entry_path, entry_words

BAD_DAY_SHARE = 0.5
"""Share of a quota on a bad day when the plan names none."""

LEVELS: tuple[Level, ...] = ("now", "today", "next")


class Shelf(Struct, frozen=True):
    """What a plan is put together with: the content and the clinic that hands it over."""

    library: Library
    clinic: Clinic


def localize(plan: CarePlan, shelf: Shelf, locale: Locale) -> LocalizedPlan:
    """Return all that a reader of `locale` sees of a checked plan."""
    reader = Reader(locale.tag, plan.written_in)
    sessions = _sessions(plan, shelf.library, reader)
    quotas = tuple(_quota(quota, plan, shelf.library, reader) for quota in plan.quotas)
    ladders = tuple(
        _ladder(ladder, shelf.library, reader)
        for ladder in sorted(plan.ladders, key=lambda ladder: ladder.importance)
    )
    return LocalizedPlan(
        id=plan.plan,
        version=plan.version,
        language=locale.tag,
        address=plan.person.address,
        approval=plan.approved if is_approved(plan) else None,
        starts=plan.starts,
        valid_until=plan.valid_until,
        person=_person(plan, reader),
        goals=_goals(plan, reader),
        week=_week((*quotas, *sessions), locale),
        sessions=sessions,
        modules=_modules(plan, shelf.library, reader),
        quotas=quotas,
        ladders=ladders,
        flare_up=_flare_up(plan, sessions, quotas, reader),
        signs=_signs(plan, shelf.library, reader),
        say_this=_say_this(shelf.library, locale.tag),
        say_this_here=_say_this(shelf.library, shelf.clinic.local_language),
        team=_team(plan, reader),
        touchpoints=_touchpoints(plan, reader),
    )


def _person(plan: CarePlan, reader: Reader) -> LocalizedPerson:
    person = plan.person
    return LocalizedPerson(
        called=person.called,
        what_matters=reader.phrase(person.what_matters),
        said_on=person.said_on,
        story=reader.optional(person.story),
        strengths=reader.phrases(person.strengths),
    )


def _goals(plan: CarePlan, reader: Reader) -> tuple[LocalizedGoal, ...]:
    return tuple(
        LocalizedGoal(
            id=goal.id,
            activity=reader.phrase(goal.activity),
            why=reader.phrase(goal.why),
            by=goal.by,
            ability=goal.ability,
            steps=tuple(LocalizedStep(reader.phrase(step.do), step.state) for step in goal.steps),
        )
        for goal in plan.goals
    )


def _modules(plan: CarePlan, library: Library, reader: Reader) -> tuple[LocalizedModule, ...]:
    modules = []
    for item in sorted(plan.learn, key=lambda item: item.week):
        entry = library.entries[item.module]
        words, language = entry_words(entry, reader)
        modules.append(
            LocalizedModule(
                path=entry_path(entry),
                words=words,
                language=language,
                week=item.week,
                why=reader.phrase(item.why),
            )
        )
    return tuple(modules)


def _sessions(plan: CarePlan, library: Library, reader: Reader) -> tuple[LocalizedSession, ...]:
    return tuple(
        LocalizedSession(
            id=session.id,
            cue=reader.phrase(session.cue),
            days=session.days,
            minutes=session_minutes(session.items, library),
            exercises=tuple(
                localize_exercise(item, plan.flare_up, library, reader) for item in session.items
            ),
        )
        for session in plan.routine
    )


def _quota(quota: Quota, plan: CarePlan, library: Library, reader: Reader) -> LocalizedQuota:
    entry = library.entries[quota.activity]
    words, language = entry_words(entry, reader)
    agreed = plan.flare_up.adapt.get(quota.activity)
    share = agreed.fraction if agreed and agreed.fraction else BAD_DAY_SHARE
    return LocalizedQuota(
        id=quota.activity,
        path=entry_path(entry),
        words=words,
        language=language,
        unit=quota.unit,
        baseline=quota.baseline,
        mean=float(round(baseline_mean(quota), 1)),
        rows=quota_rows(quota, plan.starts, share),
        step=quota.step,
        every_days=interval_days(quota.every),
        days=quota.days,
    )


def _ladder(ladder: Ladder, library: Library, reader: Reader) -> LocalizedLadder:
    entry = library.entries[ladder.activity]
    words, language = entry_words(entry, reader)
    rungs = [_rung(number, rung, reader) for number, rung in enumerate(ladder.rungs, start=1)]
    breath, breath_language = None, language
    if ladder.coaching.breath:
        breath_words, breath_language = entry_words(library.entries[ladder.coaching.breath], reader)
        breath = getattr(breath_words, "cue", breath_words.summary)
    return LocalizedLadder(
        id=ladder.activity,
        path=entry_path(entry),
        words=words,
        language=language,
        done=tuple(rungs[: ladder.current - 1]),
        now=rungs[ladder.current - 1],
        next=rungs[ladder.current] if ladder.current < len(rungs) else None,
        later=max(len(rungs) - ladder.current - 1, 0),
        breath=breath,
        breath_language=breath_language,
        thought=reader.optional(ladder.coaching.thought),
    )


def _rung(number: int, rung: Rung, reader: Reader) -> LocalizedRung:
    return LocalizedRung(
        number=number,
        do=reader.phrase(rung.do),
        vary=rung.vary,
        repetitions=rung.repetitions,
        expected_harm=rung.expected_harm,
    )


def _week(planned: tuple[Planned, ...], locale: Locale) -> tuple[LocalizedDay, ...]:
    order = DAYS[locale.week_starts :] + DAYS[: locale.week_starts]
    return tuple(
        LocalizedDay(
            day,
            tuple(
                item
                for item in planned
                if not isinstance(item, LocalizedLadder) and day in item.days
            ),
        )
        for day in order
    )


def _flare_up(
    plan: CarePlan,
    sessions: tuple[LocalizedSession, ...],
    quotas: tuple[LocalizedQuota, ...],
    reader: Reader,
) -> LocalizedFlareUp:
    exercises: dict[str, LocalizedExercise] = {}
    for session in sessions:
        for exercise in session.exercises:
            exercises.setdefault(exercise.id, exercise)
    return LocalizedFlareUp(
        helps=reader.phrases(plan.flare_up.helps),
        days=plan.flare_up.days,
        call_after_days=plan.flare_up.call_after_days,
        exercises=tuple(exercises.values()),
        quotas=quotas,
    )


def _signs(plan: CarePlan, library: Library, reader: Reader) -> tuple[LocalizedSigns, ...]:
    words = _warning_signs(library, reader.language)
    return tuple(
        LocalizedSigns(
            level=level,
            title=getattr(words.levels, level).title,
            signs=getattr(words.levels, level).signs,
            added=reader.phrases(
                sign.text for sign in plan.warning_signs.add if sign.level == level
            ),
        )
        for level in LEVELS
    )


def _say_this(library: Library, language: str) -> Phrase:
    return Phrase(_warning_signs(library, language).say_this, language)


def _warning_signs(library: Library, language: str) -> WarningSignWords:
    (entry,) = library.of_kind("warning-signs")
    words = entry.words[language]
    assert isinstance(words, WarningSignWords)
    return words


def _team(plan: CarePlan, reader: Reader) -> tuple[LocalizedMember, ...]:
    return tuple(
        LocalizedMember(
            role=member.role,
            name=member.name,
            phone=member.phone,
            ask_about=reader.optional(member.ask_about),
        )
        for member in plan.team
    )


def _touchpoints(plan: CarePlan, reader: Reader) -> tuple[LocalizedTouchpoint, ...]:
    return tuple(
        LocalizedTouchpoint(
            on=contact.on,
            at=contact.at,
            how=contact.how,
            about=reader.phrase(contact.about),
            bring=reader.phrases(contact.bring),
        )
        for contact in sorted(plan.touchpoints, key=lambda contact: (contact.on, contact.at or ""))
    )
