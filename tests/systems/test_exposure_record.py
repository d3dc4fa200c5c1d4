"""Exposure record: what Anselm feared of each lift, what came of it, and what he learned."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.systems.handover import Fault, Handover, change, hand_over, place, plan_text, remarks

from ownpace.workshop import Workshop

PLAN = plan_text("r6t3mz")
RUNGS = PLAN[PLAN.index("    current: 3") : PLAN.index("    coaching:")]
TRIES = {
    "en": [
        [
            "Harm I expected, 0 to 100",
            "30",
            "Harm that happened, on 4 November",
            "10",
            "What happened: “A short pull.”",
            "What I learned: “It passes.”",
            "How sure I am that I can: from 3 to 6 of 10",
        ],
        [
            "Harm I expected, 0 to 100",
            "45",
            "Harm that happened, on 9 November",
            "60",
            "What happened: “I sat down after it.”",
            "How sure I am that I can: 3 of 10",
        ],
        [
            "Harm I expected, 0 to 100",
            "45",
            "Harm that happened, on 13 November",
            "0",
            "What I learned: “Slowly is enough.”",
            "How sure I am that I can: from 3 to 8 of 10",
        ],
        [
            "Harm I expected, 0 to 100",
            "60",
            "Harm that happened, on 18 November",
            "35",
            "How sure I am that I can: from 5 to 5 of 10",
        ],
    ],
    "es": [
        [
            "Daño que esperaba, de 0 a 100",
            "30",
            "Daño que hubo, el 4 de noviembre",
            "10",
            "Lo que pasó: «Un tirón breve.»",
            "Lo que aprendí: «Se pasa.»",
            "Mi confianza en que puedo: de 3 a 6 sobre 10",
        ],
        [
            "Daño que esperaba, de 0 a 100",
            "45",
            "Daño que hubo, el 9 de noviembre",
            "60",
            "Lo que pasó: «Me senté después.»",
            "Mi confianza en que puedo: 3 de 10",
        ],
        [
            "Daño que esperaba, de 0 a 100",
            "45",
            "Daño que hubo, el 13 de noviembre",
            "0",
            "Lo que aprendí: «Despacio basta.»",
            "Mi confianza en que puedo: de 3 a 8 sobre 10",
        ],
        [
            "Daño que esperaba, de 0 a 100",
            "60",
            "Daño que hubo, el 18 de noviembre",
            "35",
            "Mi confianza en que puedo: de 5 a 5 sobre 10",
        ],
    ],
    "ar": [
        [
            "الضرر الذي توقعته، من 0 إلى 100",
            "30",
            "الضرر الذي حدث، في 4 نوفمبر",
            "10",
            "ما حدث: «شدّ قصير.»",
            "ما تعلمته: «إنه يمرّ.»",
            "ثقتي بأنني أستطيع: من 3 إلى 6 من 10",
        ],
        [
            "الضرر الذي توقعته، من 0 إلى 100",
            "45",
            "الضرر الذي حدث، في 9 نوفمبر",
            "60",
            "ما حدث: «جلست بعده.»",
            "ثقتي بأنني أستطيع: 3 من 10",
        ],
        [
            "الضرر الذي توقعته، من 0 إلى 100",
            "45",
            "الضرر الذي حدث، في 13 نوفمبر",
            "0",
            "ما تعلمته: «البطء يكفي.»",
            "ثقتي بأنني أستطيع: من 3 إلى 8 من 10",
        ],
        [
            "الضرر الذي توقعته، من 0 إلى 100",
            "60",
            "الضرر الذي حدث، في 18 نوفمبر",
            "35",
            "ثقتي بأنني أستطيع: من 5 إلى 5 من 10",
        ],
    ],
}
AGAIN = {
    "en": ["What you did that you used to avoid", "Lift an empty pot", "Lift a pot of earth"],
    "es": [
        "Lo que hiciste y antes evitabas",
        "Levantar una maceta vacía",
        "Levantar una maceta con tierra",
    ],
    "ar": ["ما فعلته وكنت تتجنبه", "رفع أصيص فارغ", "رفع أصيص تراب"],
}
SUCCESS = {
    "en": "Less fear and doing more is what counts, not being free of pain. "
    "Tell us at the next contact.",
    "es": "Lo que cuenta es tener menos miedo y hacer más, no estar sin dolor. "
    "Cuéntanoslo en el próximo contacto.",
    "ar": "المهم أن يقل الخوف وأن تفعل أكثر، لا أن يختفي الألم. أخبرنا في التواصل القادم.",
}
FAULTS = {
    "a sudden jump": Fault(
        ("expected_harm: 75", "expected_harm: 81"),
        ("expected_harm: ", "81"),
        "error: expected harm jumps from the rung before by more than `limits.harm_jump`",
        "put a rung between the two, or confirm it with `confirm_jump: true`",
    ),
    "a try of tomorrow": Fault(
        ("on: 2026-11-18", "on: 2026-11-21"),
        ("on: ", "2026-11-21"),
        "warning: this day has not come yet",
        "check the year: it says when something happened",
    ),
    "no number for what happened": Fault(
        (
            "          - on: 2026-11-18\n            actual_harm: 35\n",
            "          - on: 2026-11-18\n",
        ),
        ("          - ", "on: 2026-11-18"),
        "error: `actual_harm` is missing",
        "add `actual_harm:` with a whole number",
    ),
    "sure beyond all measure": Fault(
        ("confidence_after: 8", "confidence_after: 11"),
        ("confidence_after: ", "11"),
        "error: `confidence_after` is above 10, the largest allowed",
        "write a number from 0 to 10",
    ),
}


@pytest.fixture(scope="module")
def handover(workshop: Workshop) -> Handover:
    """Return Anselm's plan and its pages."""
    return hand_over(PLAN, workshop)


@pytest.mark.parametrize("language", TRIES)
def test_tries(handover: Handover, language: str) -> None:
    """Each try stands on its rung: fear and fact side by side, words, and how sure he is."""
    tries = handover.main("ladders", language).all(kind="attempt")

    assert [attempt.lines for attempt in tries] == TRIES[language]
    assert handover.warnings == ()


def test_bars(handover: Handover) -> None:
    """The bars are as long as the numbers, of 398 units; no harm at all has no bar."""
    lengths = [
        [
            float(bar["width"])
            for kind in ("bar-expected", "bar-actual")
            for bar in one.all(kind=kind)
        ]
        for one in handover.main("ladders", "en").all(kind="attempt")
    ]

    assert lengths == [
        pytest.approx([119.4, 39.8]),
        pytest.approx([179.1, 238.8]),
        pytest.approx([179.1]),
        pytest.approx([238.8, 139.3]),
    ]


def test_right_to_left(handover: Handover) -> None:
    """In Arabic the bars are mirrored with the page, and numbers stand isolated in sentences."""
    attempt = handover.main("ladders", "ar").all(kind="attempt")[0]

    assert all(picture.classes == ["mirrors"] for picture in attempt.all("svg"))
    assert [number.text for number in attempt.holding(TRIES["ar"][0][-1]).all("bdi")] == ["3", "6"]


@pytest.mark.parametrize("language", SUCCESS)
def test_success_is_less_fear(handover: Handover, language: str) -> None:
    """What counts is less fear and doing more; so says the rung of now."""
    assert handover.main("ladders", language).one(kind="rung--now").lines[-1] == SUCCESS[language]


@pytest.mark.parametrize("language", AGAIN)
def test_done_again(handover: Handover, language: str) -> None:
    """Looking back lists what he does again, and leads to its ladder."""
    section = handover.main("looking-back", language).section(AGAIN[language][0])

    assert section.lines == AGAIN[language]
    ladders = {handover.follow(link, "looking-back", language)["id"] for link in section.all("a")}
    assert ladders == {"ladder-lifting"}


def test_sure_before_only(workshop: Workshop) -> None:
    """How sure he was before a try is shown, also when nobody noted it after."""
    half = change(
        PLAN, "confidence_before: 5\n            confidence_after: 5", "confidence_before: 5"
    )

    attempt = hand_over(half, workshop).main("ladders", "en").all(kind="attempt")[3]

    assert "5 of 10" in attempt.text


def test_tries_of_a_later_rung(workshop: Workshop) -> None:
    """Tries of a rung that is still to come are named, and shown all the same: nothing is lost."""
    early = change(
        PLAN,
        "expected_harm: 75\n",
        "expected_harm: 75\n        tries:\n          - {on: 2026-11-19, actual_harm: 7}\n",
    )

    handover = hand_over(early, workshop)

    (said,) = handover.warnings
    start = place(early, "expected_harm: 75\n        tries:\n          ", "- {on: 2026-11-19")
    assert said.startswith(f"{start}: warning: this rung was tried")
    coming = handover.main("ladders", "en").one(kind="rung--next")
    assert len(coming.all(kind="attempt")) == 1


@pytest.mark.parametrize("fault", FAULTS)
def test_faults(workshop: Workshop, fault: str) -> None:
    """A jump, a try of tomorrow and a number out of its range are named with their lines."""
    text = FAULTS[fault].plan(PLAN)

    said = remarks(text, workshop)

    assert said == [FAULTS[fault].remark(text)]


@given(
    st.lists(st.tuples(st.integers(0, 100), st.booleans()), min_size=1, max_size=8),
    st.integers(5, 50),
)
@settings(deadline=None, max_examples=40)
def test_any_ladder(workshop: Workshop, drawn: list[tuple[int, bool]], most: int) -> None:
    """A jump above the limit is refused at its own rung, unless it is confirmed there."""
    harms = sorted(harm for harm, _ in drawn)
    confirmed = [confirms for _, confirms in drawn]
    rungs = "".join(
        f"      - do: Rung {number}\n        vary: load\n        expected_harm: {harm}\n"
        + ("        confirm_jump: true\n" if confirms else "")
        for number, (harm, confirms) in enumerate(zip(harms, confirmed, strict=True), start=1)
    )
    text = change(PLAN, RUNGS, f"    rungs:\n{rungs}") + f"\nlimits: {{harm_jump: {most}}}\n"

    said = [remark for remark in remarks(text, workshop) if "error" in remark]

    jumps = [
        place(text, f"Rung {number}\n        vary: load\n        expected_harm: ", f"{upper}\n")
        for number, (lower, upper) in enumerate(pairwise(harms), start=2)
        if upper - lower > most and not confirmed[number - 1]
    ]
    assert [remark.partition(": error")[0] for remark in said] == jumps
    assert all("expected harm jumps from the rung before" in remark for remark in said)
    if not jumps:
        page = hand_over(text, workshop).main("ladders", "en")
        titles = [rung.one("h3").text for rung in page.all("li", kind="rung")]
        assert titles == [f"Rung {number}" for number in range(1, len(harms) + 1)]
