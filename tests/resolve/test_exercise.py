"""An exercise has a usual form and an easier one, and takes about so many minutes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from ownpace.model.localized import LocalizedExercise, Phrase
from ownpace.model.plan import Adaptation, Dose, FlareUpPlan, RoutineItem
from ownpace.resolve.exercise import localize_exercise, session_minutes
from ownpace.resolve.localize import Shelf
from ownpace.resolve.text import Reader

ENGLISH = Reader("en", "en")
NAMES = tuple(field.name for field in structs.fields(Dose))
DOSES = st.builds(Dose, **{name: st.none() | st.integers(1, 600) for name in NAMES})
BRIDGE = RoutineItem(exercise="bridge", sets=2, repetitions=8)


def test_the_agreed_form(shelf: Shelf) -> None:
    """What was agreed for a bad day goes before what the library says."""
    flare_up = FlareUpPlan(adapt={"bridge": Adaptation(repetitions=3, how="Half as high.")})

    exercise = localize_exercise(BRIDGE, flare_up, shelf.library, ENGLISH)

    assert exercise.easier == Dose(sets=2, repetitions=3)
    assert exercise.easier_how == Phrase("Half as high.", "en")


def test_the_form_of_the_library(shelf: Shelf) -> None:
    """Where nothing was agreed, the easier form is that of the library."""
    exercise = localize_exercise(BRIDGE, FlareUpPlan(), shelf.library, ENGLISH)

    assert exercise.easier == Dose(sets=2, repetitions=4)
    assert exercise.easier_how == Phrase("Make it smaller.", "en")
    assert not exercise.stays


def test_kept_exercise(shelf: Shelf) -> None:
    """An exercise that is kept on a bad day stays as it is, whatever else was noted."""
    flare_up = FlareUpPlan(keep=("bridge",), adapt={"bridge": Adaptation(repetitions=3)})

    exercise = localize_exercise(BRIDGE, flare_up, shelf.library, ENGLISH)

    assert exercise.stays
    assert exercise.easier == exercise.dose == Dose(sets=2, repetitions=8)


def test_page_of_an_exercise(shelf: Shelf) -> None:
    """An exercise names its page, and the language its words are in."""
    exercise = localize_exercise(BRIDGE, FlareUpPlan(), shelf.library, Reader("es", "en"))

    assert (exercise.path, exercise.language) == ("exercises/bridge.html", "en")


@given(usual=DOSES, agreed=st.none() | DOSES, keep=st.sampled_from([(), ("bridge",)]))
@settings(deadline=None)
def test_easier_is_never_more(
    shelf: Shelf, usual: Dose, agreed: Dose | None, keep: tuple[str, ...]
) -> None:
    """The easier form asks for nothing that the usual one does not, and never for more."""
    adapt = {"bridge": Adaptation(**structs.asdict(agreed))} if agreed else {}
    item = RoutineItem(exercise="bridge", **structs.asdict(usual))

    exercise = localize_exercise(item, FlareUpPlan(adapt=adapt, keep=keep), shelf.library, ENGLISH)

    assert exercise.dose == usual
    for name in NAMES:
        normal, less = getattr(usual, name), getattr(exercise.easier, name)
        assert less is None if normal is None else 1 <= less <= normal


@pytest.mark.parametrize(
    ("item", "minutes"),
    [
        (RoutineItem(exercise="bridge", sets=2, repetitions=8), 3),  # 2 · 8 · 6 s + 30 s = 126 s
        (RoutineItem(exercise="bridge", repetitions=15), 2),  # 15 · 6 s + 30 s = 120 s
        (RoutineItem(exercise="bridge", repetitions=4, seconds=20), 2),  # 4 · 20 s + 30 s = 110 s
        (RoutineItem(exercise="slow-breathing", breaths=9), 2),  # 9 · 10 s + 30 s = 120 s
        (RoutineItem(exercise="slow-breathing", minutes=5), 6),
        (RoutineItem(exercise="cat-cow"), 1),  # once: 8 s + 30 s
    ],
)
def test_session_minutes(shelf: Shelf, item: RoutineItem, minutes: int) -> None:
    """A session takes the time of its exercises with a pause for each, in whole minutes."""
    assert session_minutes((item,), shelf.library) == minutes


@given(st.lists(DOSES, min_size=1, max_size=4))
@settings(deadline=None)
def test_one_more_exercise_takes_longer(shelf: Shelf, doses: list[Dose]) -> None:
    """Any exercise takes time, and a session takes longer for one exercise more."""
    items = tuple(RoutineItem(exercise="bridge", **structs.asdict(dose)) for dose in doses)

    minutes = session_minutes(items, shelf.library)

    assert minutes >= 1
    assert minutes >= session_minutes(items[1:], shelf.library)


def test_note_in_its_own_language(shelf: Shelf) -> None:
    """A note that was not translated says which language it is in."""
    item = RoutineItem(exercise="bridge", note="Slowly")

    exercise: LocalizedExercise = localize_exercise(
        item, FlareUpPlan(), shelf.library, Reader("ar", "en")
    )

    assert exercise.note == Phrase("Slowly", "en")
