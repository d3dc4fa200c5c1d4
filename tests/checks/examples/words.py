"""What was written: fields that say opposite things, that nobody reads, that frighten."""

from datetime import date

from msgspec import structs
from tests.checks.examples.example import ADAPT, BRIDGE, RUNGS, faulty, fine, warning

from ownpace.model.plan import Ability, Adaptation, Approval, CarePlan, Progress, Try
from ownpace.resolve.approval import plan_digest

A_TRY = Try(on=date(2026, 11, 23), actual_harm=20)
APPROVAL = Approval(by="A. Rossi", role="physiotherapist", on=date(2026, 11, 20), digest="0" * 64)


def signed(plan: CarePlan) -> CarePlan:
    """Return a plan with an approval that stands."""
    draft = structs.replace(plan, approved=APPROVAL)
    return structs.replace(plan, approved=structs.replace(APPROVAL, digest=plan_digest(draft)))


EXAMPLES = (
    faulty(
        "contradiction",
        "a target that the person has reached",
        {("goals", 0, "ability"): Ability(now=8, target=8)},
        warning("goals", 0, "ability", "target"),
    ),
    faulty(
        "contradiction",
        "a step that is done after one that is not",
        {("goals", 0, "steps", 2, "state"): "done"},
        warning("goals", 0, "steps", 2, "state"),
    ),
    faulty(
        "contradiction",
        "a first step that waits for the second",
        {("goals", 0, "steps", 0, "state"): "later"},
        warning("goals", 0, "steps", 1, "state"),
    ),
    faulty(
        "contradiction",
        "two steps at a time",
        {("goals", 0, "steps", 2, "state"): "now"},
        warning("goals", 0, "steps"),
    ),
    faulty(
        "contradiction",
        "an exercise that is kept and has an easier form",
        {("flare_up", "keep"): ("slow-breathing", "knee-rolls", "bridge")},
        warning("flare_up", "keep", 2),
    ),
    faulty(
        "contradiction",
        "a dose that has reached its end",
        {(*BRIDGE, "progress", "until"): 8},
        warning(*BRIDGE, "progress", "until"),
    ),
    faulty(
        "contradiction",
        "an option chosen in an open decision",
        {("decisions", 1, "options", 0, "chosen"): True},
        warning("decisions", 1, "options"),
    ),
    faulty(
        "contradiction",
        "a helper whom the team does not have",
        {("whole_person", 0, "helper"): "nurse"},
        warning("whole_person", 0, "helper"),
    ),
    fine(
        "contradiction",
        "just enough of each",
        {
            ("goals", 0, "ability"): Ability(now=7, target=8),
            ("goals", 0, "steps", 1, "state"): "done",
            ("goals", 0, "steps", 2, "state"): "now",
            (*BRIDGE, "progress", "until"): 9,
            ("whole_person", 0, "helper"): "doctor",
            ("decisions", 0, "options", 1, "chosen"): False,
        },
    ),
    faulty(
        "unused_field",
        "a dose of a quota for a bad day",
        {(*ADAPT, "walking"): Adaptation(repetitions=3, minutes=2)},
        warning(*ADAPT, "walking", "repetitions"),
        warning(*ADAPT, "walking", "minutes"),
    ),
    fine(
        "unused_field",
        "how a quota gets easier, which the page of bad days shows",
        {(*ADAPT, "walking", "how"): {"en": "With a stick.", "es": "Con bastón."}},
    ),
    faulty(
        "unused_field",
        "a share of an exercise",
        {(*ADAPT, "bridge", "fraction"): 0.5},
        warning(*ADAPT, "bridge", "fraction"),
    ),
    faulty(
        "unused_field",
        "minutes of an exercise that is counted in repetitions",
        {(*ADAPT, "bridge"): Adaptation(minutes=1)},
        warning(*ADAPT, "bridge", "minutes"),
    ),
    faulty(
        "unused_field",
        "progress of something that the dose does not name",
        {(*BRIDGE, "progress"): Progress(of="breaths", until=9)},
        warning(*BRIDGE, "progress"),
    ),
    faulty(
        "contradiction",
        "a try of a rung to come",
        {(*RUNGS, 3, "tries"): (A_TRY,)},
        warning(*RUNGS, 3, "tries"),
    ),
    fine(
        "unused_field",
        "a try of the present rung, and a floor and a share of a quota",
        {
            (*RUNGS, 2, "tries"): (A_TRY,),
            (*ADAPT, "walking"): Adaptation(fraction=0.9, floor=2),
            (*ADAPT, "bridge"): Adaptation(repetitions=2, floor=1),
        },
    ),
    faulty(
        "missing_translation",
        "plain text in a plan of two languages",
        {("goals", 0, "why"): "Then we are together.", ("flare_up", "helps", 1): "My sister."},
        warning("goals", 0, "why"),
        warning("flare_up", "helps", 1),
    ),
    faulty(
        "missing_translation",
        "text without the language that the plan was written in",
        {("decisions", 0, "options", 1, "what"): {"es": "Primero ejercicio"}},
        warning("decisions", 0, "options", 1, "what"),
    ),
    fine(
        "missing_translation",
        "plain text where everyone reads the language of the plan",
        {("languages",): ("en",), ("goals", 0, "why"): "Then we are together."},
    ),
    fine(
        "missing_translation",
        "text in more languages than the plan has",
        {("goals", 0, "why"): {"en": "Together", "es": "En familia", "ar": "معًا"}},
    ),
    faulty(
        "words_to_avoid",
        "a word that frightens, in each language, in any letters",
        {
            ("goals", 0, "steps", 0, "do"): {"en": "Rest your DAMAGED disc", "es": "Descansar"},
            ("flare_up", "call"): {"en": "Call", "es": "Hay desgaste"},
        },
        warning("goals", 0, "steps", 0, "do"),
        warning("flare_up", "call"),
    ),
    faulty(
        "words_to_avoid",
        "a part of an Arabic word, and three words of a kind",
        {
            ("goals", 0, "steps", 0, "do"): {"en": "Rest", "ar": "بسبب التنكسات"},
            ("flare_up", "call"): {"en": "It is wear and tear.", "es": "Llama"},
        },
        warning("goals", 0, "steps", 0, "do"),
        warning("flare_up", "call"),
    ),
    fine(
        "words_to_avoid",
        "the person's own words",
        {
            ("person", "story"): "They said: wear and tear.",
            ("goals", 0, "why"): "I suffer.",
            ("whole_person", 0, "how"): "I failed.",
            (*RUNGS, 0, "expect"): "Damage.",
            (*RUNGS, 0, "tries", 0, "learned"): "It was just a crack.",
        },
    ),
    fine(
        "words_to_avoid",
        "a word within another one, and one of another language",
        {
            ("goals", 0, "steps", 0, "do"): {"en": "Adjust it justly. Unfailing.", "es": "Fail"},
        },
    ),
    faulty(
        "voided_approval",
        "an approval of something else",
        {("approved",): APPROVAL},
        warning("approved"),
    ),
    faulty(
        "voided_approval",
        "a change after the approval",
        {(): signed, ("person", "called"): "Maria"},
        warning("approved"),
    ),
    fine("voided_approval", "an approval that stands", {(): signed}),
)
