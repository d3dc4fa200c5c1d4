"""The figures of the project, for the tests beside this file."""

from functools import cache
from pathlib import Path

from ownpace.figures.between import Key
from ownpace.figures.build import flesh_of
from ownpace.figures.check import on_the_way, solved_keys
from ownpace.figures.stance import Stance
from ownpace.model.figure import Arm, Body, Joint, Leg
from ownpace.model.source import SourceFile
from ownpace.parse.figures import parse_figures

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "content" / "figures").glob("*.yml"))
FIGURES = parse_figures(SourceFile(path.name, path.read_text(encoding="utf-8")) for path in FILES)
IDS = tuple(FIGURES)

_STAYS: dict[str, str] = {
    "hand": "wrist",
    "grip": "hand",
    "foot": "ankle",
    "heel": "heel",
    "toe": "toe",
    "ankle": "ankle",
}
"""Which joint stays where it is while a contact does."""


@cache
def poses(name: str, body: Body) -> tuple[Key, ...]:
    """Return every pose of a figure, those between its frames included."""
    figure = FIGURES[name]
    return tuple(on_the_way(figure, solved_keys(figure, body), flesh_of(body)))


def planted(first: Stance, second: Stance) -> list[Joint]:
    """Return the joints that two stances keep at the same spot of the floor, a wall or a seat."""
    found: list[Joint] = []
    for side in ("right", "left"):
        for limb in ("arm", "leg"):
            one: Arm | Leg = getattr(first, f"{side}_{limb}")
            two: Arm | Leg = getattr(second, f"{side}_{limb}")
            for contact, joint in _STAYS.items():
                spot = getattr(one, contact, None)
                if spot is not None and spot == getattr(two, contact, None):
                    found.append(f"{side}_{joint}")  # type: ignore[arg-type]
    return found
