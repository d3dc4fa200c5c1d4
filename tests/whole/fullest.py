"""A plan with everything at its maximum, in four languages and three scripts; each text is known.

Eight goals, four ladders of ten rungs, twelve modules. Each text holds a number in letters of its
own script, so that it is found nowhere else.
"""

from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import msgspec

from ownpace.model.content import Library
from ownpace.model.plan import CarePlan

ROOT = Path(__file__).parents[2]
SETTINGS = ROOT / "tests/projects/fullest/clinic.yml"
LANGUAGES = ("ar", "en", "es", "zh-Hans")
STARTS = date(2026, 11, 9)
DAY = STARTS + timedelta(days=15)

SENTENCES = {
    "ar": ("أمشي إلى السوق مع جارتي ثم أجلس قليلًا {}", "بتجدرسصطعف"),
    "en": ("I walk to the market with my neighbour and sit down for a while {}", "bcdfghjklm"),
    "es": ("Camino al mercado con mi vecina y me siento un rato {}", "npqrstvwxz"),
    "zh-Hans": ("我和邻居慢慢走到市场然后坐一会儿{}", "甲乙丙丁戊己庚辛壬癸"),
}
"""What the texts say in each language, and its letters for the digits from 0 to 9."""

FACTORS = ("sleep", "stress", "mood", "work", "home", "movement", "culture", "money")
MODULES = 12
GOALS, STEPS = 8, 4
LADDERS, RUNGS = 4, 10


def fullest_plan(library: Library) -> CarePlan:
    """Return the plan; its modules, exercises and activities are those of a library."""
    ids = {
        kind: [entry.id for entry in library.of_kind(kind)]
        for kind in ("module", "exercise", "activity")
    }
    numbers = count(1)

    def text() -> dict[str, str]:
        number = f"{next(numbers):03}"
        return {
            tag: sentence.format("".join(letters[int(digit)] for digit in number))
            for tag, (sentence, letters) in SENTENCES.items()
        }

    tree: dict[str, Any] = {
        "plan": "fullst",
        "version": 3,
        "written_in": "en",
        "languages": LANGUAGES,
        "starts": STARTS,
        "valid_until": STARTS + timedelta(days=90),
        "person": {
            "called": "Noor (invented)",
            "what_matters": text(),
            "said_on": STARTS,
            "story": text(),
            "strengths": [text() for _ in range(4)],
            "constraints": {"money": text(), "transport": text(), "notes": text()},
        },
        "goals": [_goal(number, text) for number in range(GOALS)],
        "learn": [
            {"module": module, "week": 1 + at, "why": text()}
            for at, module in enumerate(ids["module"][:MODULES])
        ],
        "routine": [_session(at, ids["exercise"][at : at + 2], text) for at in (0, 2)],
        "quotas": [_quota(activity) for activity in ids["activity"][-2:]],
        "ladders": [_ladder(activity, text) for activity in ids["activity"][:LADDERS]],
        "flare_up": {
            "helps": [text() for _ in range(5)],
            "first_days": [text() for _ in range(4)],
            "adapt": {
                **{id_: {"repetitions": 3, "how": text()} for id_ in ids["exercise"][:4]},
                **{id_: {"fraction": 0.5, "how": text()} for id_ in ids["activity"][-2:]},
            },
            "call": text(),
        },
        "warning_signs": {"add": [{"level": level, "text": text()} for level in ("now", "next")]},
        "whole_person": [_factor(factor, text) for factor in FACTORS[:4]],
        "decisions": [_decision(text) for _ in range(3)],
        "team": [
            {
                "role": role,
                "name": "R. Example",
                "phone": "555 0142",
                "reach": text(),
                "ask_about": text(),
            }
            for role in ("physiotherapist", "psychologist", "doctor", "nurse")
        ],
        "touchpoints": [
            {
                "on": STARTS + timedelta(days=20 * at),
                "how": "visit",
                "about": text(),
                "bring": [text(), text()],
            }
            for at in (1, 2, 3)
        ],
        "looking_back": {
            "questions": [text() for _ in range(4)],
            "milestones": [{"what": text(), "celebrate": text()} for _ in range(4)],
        },
        "changes": [{"version": 3, "on": STARTS, "what": text(), "why": text()}],
    }
    return msgspec.convert(tree, CarePlan)


def _goal(number: int, text: Any) -> dict[str, Any]:  # noqa: ANN401
    return {
        "id": f"goal-{number}",
        "activity": text(),
        "why": text(),
        "by": STARTS + timedelta(days=80),
        "ability": {"now": 2, "target": 7},
        "steps": [{"do": text(), "state": "later"} for _ in range(STEPS)],
    }


def _session(at: int, exercises: list[str], text: Any) -> dict[str, Any]:  # noqa: ANN401
    items = [{"exercise": id_, "repetitions": 8, "note": text()} for id_ in exercises]
    return {"id": f"session-{at}", "cue": text(), "days": ["mon", "wed", "fri"], "items": items}


def _quota(activity: str) -> dict[str, Any]:
    return {
        "activity": activity,
        "unit": "minutes",
        "baseline": [10, 14, 12],
        "step": 1,
        "target": 20,
        "days": ["tue", "thu", "sat"],
    }


def _ladder(activity: str, text: Any) -> dict[str, Any]:  # noqa: ANN401
    rungs = [
        {
            "do": text(),
            "vary": "load",
            "expected_harm": 10 * at,
            "expect": text(),
            "coaching": {"thought": text(), "instead_of_guarding": text()},
        }
        for at in range(RUNGS)
    ]
    for rung in rungs[:2]:
        rung["tries"] = [{"on": STARTS, "actual_harm": 5, "happened": text(), "learned": text()}]
    return {"activity": activity, "rungs": rungs, "current": 3, "pain_limit": text()}


def _factor(factor: str, text: Any) -> dict[str, Any]:  # noqa: ANN401
    return {"factor": factor, "how": text(), "response": text()}


def _decision(text: Any) -> dict[str, Any]:  # noqa: ANN401
    options = [
        {"what": text(), "benefits": [text()], "downsides": [text()], "chosen": chosen}
        for chosen in (True, False)
    ]
    return {"about": text(), "options": options, "mattered": text(), "decided": text()}
