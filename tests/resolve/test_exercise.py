"""An exercise has a usual form and an easier one, and takes about so many minutes."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.resolve.made import BREAD, NAMES, doses, growing

from ownpace.model.content import Entry, ExerciseFacts
from ownpace.model.localized import Link, LocalizedExercise, Phrase
from ownpace.model.plan import (
    Adaptation,
    CarePlan,
    Dose,
    FlareUpPlan,
    Progress,
    RoutineItem,
    Session,
)
from ownpace.model.value import Text
from ownpace.resolve.exercise import localize_sessions, session_minutes
from ownpace.resolve.flare_up import floor_dose, way_back_doses
from ownpace.resolve.localize import Shelf
from ownpace.resolve.progression import dose_rows
from ownpace.resolve.text import Reader

ENGLISH = Reader("en", "en")
BRIDGE = RoutineItem(exercise="bridge", sets=2, repetitions=8)


def plan_with(*items: RoutineItem, flare_up: FlareUpPlan | None = None) -> CarePlan:
    """Return a plan with one session of these exercises."""
    session = Session(id="morning", cue={"en": "Tea", "es": "Té"}, days=("mon",), items=items)
    return structs.replace(BREAD, routine=(session,), flare_up=flare_up or FlareUpPlan())


def first_exercise(plan: CarePlan, shelf: Shelf, reader: Reader = ENGLISH) -> LocalizedExercise:
    """Return the first exercise of a plan as a reader sees it."""
    return localize_sessions(plan, shelf.library, reader)[0].exercises[0]


def test_session(shelf: Shelf) -> None:
    """A session has its cue in the reader's language, its days, its length and its exercises."""
    plan = plan_with(BRIDGE, RoutineItem(exercise="cat-cow", repetitions=6))

    (session,) = localize_sessions(plan, shelf.library, Reader("es", "en"))

    assert (session.id, session.cue, session.days) == ("morning", Phrase("Té", "es"), ("mon",))
    assert session.minutes == 4  # 2 · 8 · 6 s + 30 s + 6 · 8 s + 30 s = 204 s
    assert [exercise.id for exercise in session.exercises] == ["bridge", "cat-cow"]


def test_page_of_an_exercise(shelf: Shelf) -> None:
    """An exercise names its page, the language its words are in, and its place in the plan."""
    exercise = first_exercise(plan_with(BRIDGE), shelf, Reader("es", "en"))

    assert (exercise.path, exercise.language) == ("exercises/bridge.html", "en")
    assert (exercise.id, exercise.key) == ("bridge", "morning:1:bridge")
    assert (exercise.words.title, exercise.seconds_per_repetition) == ("Bridge", 6)


def test_every_place_has_its_own_key(shelf: Shelf) -> None:
    """An exercise that stands twice in a session has a key for each place."""
    (session,) = localize_sessions(plan_with(BRIDGE, BRIDGE), shelf.library, ENGLISH)

    first, second = session.exercises
    assert first.key != second.key


def test_the_agreed_form(shelf: Shelf) -> None:
    """What was agreed for a bad day goes before what the library says."""
    agreed = Adaptation(repetitions=3, floor=2, how={"en": "Half as high.", "es": "La mitad."})
    plan = plan_with(BRIDGE, flare_up=FlareUpPlan(adapt={"bridge": agreed}))

    exercise = first_exercise(plan, shelf, Reader("es", "en"))

    assert exercise.easier == Dose(sets=2, repetitions=3)
    assert exercise.floor == Dose(repetitions=2)
    assert exercise.easier_how == Phrase("La mitad.", "es")


def test_the_form_of_the_library(shelf: Shelf) -> None:
    """Where nothing was agreed, the easier form is that of the library."""
    exercise = first_exercise(plan_with(BRIDGE), shelf)

    assert exercise.easier == Dose(sets=2, repetitions=4)
    assert exercise.floor == Dose(repetitions=1)
    assert exercise.easier_how == Phrase("Make it smaller.", "en")
    assert not exercise.stays


def test_kept_exercise(shelf: Shelf) -> None:
    """An exercise that is kept on a bad day stays as it is, whatever else was noted."""
    flare_up = FlareUpPlan(keep=("bridge",), adapt={"bridge": Adaptation(repetitions=3)})

    exercise = first_exercise(plan_with(BRIDGE, flare_up=flare_up), shelf)

    assert exercise.stays
    assert [row.dose for row in exercise.rows] == [exercise.easier] == [Dose(sets=2, repetitions=8)]


def test_kept_exercise_that_grows(shelf: Shelf) -> None:
    """An exercise that is kept and has grown to ten repetitions stays at ten on a bad day."""
    growing_bridge = structs.replace(BRIDGE, progress=Progress(until=10))
    flare_up = FlareUpPlan(keep=("bridge",), way_back_days=2)

    exercise = first_exercise(plan_with(growing_bridge, flare_up=flare_up), shelf)

    assert exercise.rows[-1].dose == Dose(sets=2, repetitions=10)
    assert exercise.rows[-1].way_back == (Dose(sets=2, repetitions=10),) * 2


@given(growing(), st.none() | doses, st.integers(1, 14))
@settings(deadline=None)
def test_every_row_has_its_way_back(
    shelf: Shelf, item: RoutineItem, agreed: Dose | None, days: int
) -> None:
    """Doses grow as agreed, and from the easier form a way leads back to each of them."""
    adapt = {"bridge": Adaptation(**structs.asdict(agreed))} if agreed else {}
    plan = plan_with(item, flare_up=FlareUpPlan(adapt=adapt, way_back_days=days))

    exercise = first_exercise(plan, shelf)

    bare = tuple(structs.replace(row, way_back=()) for row in exercise.rows)
    assert bare == dose_rows(item, BREAD.starts)
    for row in exercise.rows:
        assert row.way_back == way_back_doses(row.dose, exercise.easier, days)


@given(growing(), st.none() | doses, st.sampled_from([(), ("bridge",)]))
@settings(deadline=None)
def test_easier_is_never_more(
    shelf: Shelf, item: RoutineItem, agreed: Dose | None, keep: tuple[str, ...]
) -> None:
    """The easier form asks for nothing that the usual one does not, and never for more."""
    adapt = {"bridge": Adaptation(**structs.asdict(agreed))} if agreed else {}
    plan = plan_with(item, flare_up=FlareUpPlan(adapt=adapt, keep=keep))

    exercise = first_exercise(plan, shelf)

    for row in exercise.rows:
        for name in NAMES:
            normal, less = getattr(row.dose, name), getattr(exercise.easier, name)
            assert less is None if normal is None else 1 <= less <= normal
    assert exercise.floor == floor_dose(exercise.easier, adapt.get("bridge"))


@pytest.mark.parametrize(
    ("item", "minutes"),
    [
        (RoutineItem(exercise="bridge", sets=2, repetitions=8), 3),  # 2 · 8 · 6 s + 30 s = 126 s
        (RoutineItem(exercise="bridge", repetitions=15), 2),  # 15 · 6 s + 30 s = 120 s
        (RoutineItem(exercise="bridge", repetitions=4, seconds=20), 2),  # 4 · 20 s + 30 s = 110 s
        (RoutineItem(exercise="bridge", repetitions=15, seconds=2), 2),  # no faster than 6 s
        (RoutineItem(exercise="slow-breathing", breaths=9), 2),  # 9 · 10 s + 30 s = 120 s
        (RoutineItem(exercise="slow-breathing", minutes=5), 6),
        (RoutineItem(exercise="slow-breathing", sets=2, minutes=5), 11),
        (RoutineItem(exercise="slow-breathing", minutes=40), 41),
        (RoutineItem(exercise="bridge", repetitions=56), 7),  # 56 · 6 s + 30 s = 366 s
        (RoutineItem(exercise="bridge", seconds=60), 2),  # once: 60 s + 30 s
        (RoutineItem(exercise="cat-cow"), 1),  # once: 8 s + 30 s
        (
            RoutineItem(exercise="bridge", repetitions=8, progress=Progress(until=16)),
            3,  # 16 · 6 s + 30 s = 126 s
        ),
    ],
)
def test_session_minutes(shelf: Shelf, item: RoutineItem, minutes: int) -> None:
    """A session takes the time of its exercises at their largest, with a pause for each."""
    assert session_minutes((item,), shelf.library) == minutes


@given(st.lists(growing(), min_size=1, max_size=4))
@settings(deadline=None)
def test_one_more_exercise_takes_longer(shelf: Shelf, items: list[RoutineItem]) -> None:
    """Any exercise takes time, and a session takes no less for one exercise more."""
    minutes = session_minutes(tuple(items), shelf.library)

    assert minutes >= 1
    assert minutes >= session_minutes(tuple(items[1:]), shelf.library)


@given(growing())
@settings(deadline=None)
def test_minutes_suffice_on_every_day(shelf: Shelf, item: RoutineItem) -> None:
    """The minutes of a session are enough for the dose of any of its rows."""
    most = session_minutes((item,), shelf.library)

    for row in dose_rows(item, date(2026, 11, 9)):
        alone = RoutineItem(exercise="bridge", **structs.asdict(row.dose))
        assert session_minutes((alone,), shelf.library) <= most


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Slowly", Phrase("Slowly", "en")),
        ({"en": "Slowly", "ar": "ببطء"}, Phrase("ببطء", "ar")),
        (None, None),
    ],
)
def test_note(shelf: Shelf, note: Text | None, expected: Phrase | None) -> None:
    """A note that was not translated says which language it is in."""
    plan = plan_with(structs.replace(BRIDGE, note=note))

    assert first_exercise(plan, shelf, Reader("ar", "en")).note == expected


def test_neighbours(shelf: Shelf) -> None:
    """An exercise leads to the easier and the harder one of its kind, where these are known."""
    entries = dict(shelf.library.entries)
    entries["bridge"] = with_neighbours(entries["bridge"], easier="cat-cow", harder="no-such")
    library = structs.replace(shelf.library, entries=entries)

    exercise = first_exercise(plan_with(BRIDGE), Shelf(library, shelf.clinic), Reader("es", "en"))

    assert exercise.easier_one == Link("exercises/cat-cow.html", Phrase("Cat and cow", "en"))
    assert exercise.harder_one is None
    assert first_exercise(plan_with(BRIDGE), shelf).easier_one is None


def with_neighbours(entry: Entry, *, easier: str, harder: str) -> Entry:
    """Return an exercise with others beside it."""
    assert isinstance(entry.facts, ExerciseFacts)
    return structs.replace(entry, facts=structs.replace(entry.facts, easier=easier, harder=harder))
