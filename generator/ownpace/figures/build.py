"""How bodies are built. All share one skeleton, so that every pose fits everybody."""

from msgspec import Struct
from msgspec.structs import replace

from ownpace.model.figure import Body, Build

THIGH, SHIN, UPPER_ARM, FOREARM = 42.0, 41.0, 28.0, 24.0
ANKLE = 7.0
"""Height of the ankle above the sole."""

PALM = 6.0
"""From the wrist to the middle of the palm."""

SPINE, SHOULDER_LINE = 50, 43
"""From the hips to the neck, and to the line of the shoulders."""

NECK = 16.5
"""From the neck to the middle of the head."""

HEAD = 9.6
"""From the middle of the head to its back."""

HIP_WIDTH, SHOULDER_WIDTH = 8.5, 15.5
"""From the middle to each joint."""

BONES = {
    ("shoulder", "elbow"): UPPER_ARM,
    ("elbow", "wrist"): FOREARM,
    ("hip", "knee"): THIGH,
    ("knee", "ankle"): SHIN,
}


class Flesh(Struct, frozen=True, kw_only=True):
    """Radii of limbs, and what makes a trunk wider (`width`) and thicker (`depth`)."""

    thigh: float = 8.6
    knee: float = 5.9
    ankle: float = 3.9
    shoulder: float = 5.3
    elbow: float = 4.0
    wrist: float = 2.7
    width: float = 1
    depth: float = 1
    belly: float = 0
    """How far the belly stands out, in centimetres."""

    stoop: float = 0
    """How far the chest is bent forward, in degrees, where there is room for it."""


_AVERAGE = Flesh()
_FLESH: dict[Build, Flesh] = {
    "average": _AVERAGE,
    "slim": replace(_AVERAGE, thigh=7.4, knee=5.2, shoulder=4.5, elbow=3.5, width=0.9, depth=0.86),
    "broad": Flesh(
        thigh=10.6,
        knee=7.0,
        ankle=4.4,
        shoulder=6.6,
        elbow=5.0,
        wrist=3.2,
        width=1.24,
        depth=1.26,
        belly=7,
    ),
    "older": replace(_AVERAGE, thigh=7.8, shoulder=4.8, elbow=3.7, belly=3, stoop=12),
}

BODIES: dict[str, Body] = {
    "short-hair": Body(),
    "bun": Body(hair="bun", skin="light", hair_colour="brown", clothes="plum"),
    "headscarf": Body(hair="headscarf", skin="brown", clothes="ochre", long_sleeves=True),
    "broad": Body(build="broad", hair="curly", skin="deep", clothes="blue"),
    "slim": Body(build="slim", hair="long", skin="brown", clothes="teal"),
    "older-bun": Body(build="older", hair="bun", hair_colour="grey", clothes="blue"),
    "older-bald": Body(
        build="older",
        hair="bald",
        hair_colour="grey",
        beard=True,
        skin="light",
        clothes="ochre",
        long_sleeves=True,
    ),
    "turban": Body(
        build="broad", hair="turban", beard=True, skin="brown", clothes="plum", long_sleeves=True
    ),
}
"""Who may be drawn, by the name that a clinic chooses."""


def flesh_of(body: Body) -> Flesh:
    """Return the measures of a body."""
    return _FLESH[body.build]


def one_of_each_build() -> tuple[Body, ...]:
    """Return a body of each build: what they wear does not matter to poses."""
    return tuple(Body(build=build) for build in _FLESH)
