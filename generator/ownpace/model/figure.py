"""An exercise figure: key poses of a jointed body, what it rests on, and what moves.

Lengths are centimetres of an average adult. The drawing has x to the right, y up and z to the
viewer; the floor is y = 0. A *direction* is a compass angle in degrees in the plane of the
drawing: 0 to the right, 90 up, 180 to the left, -90 down. `out` turns it out of that plane: 90
is straight to the viewer, -90 straight away.
"""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, field

from ownpace.model.value import Value

Degrees: TypeAlias = Annotated[float, Meta(ge=-720, le=720)]
Centimetres: TypeAlias = Annotated[float, Meta(ge=-400, le=400)]
Spine: TypeAlias = Annotated[
    tuple[Degrees, ...],
    Meta(
        min_length=1,
        max_length=3,
        description="Write `[90]` for the whole spine, or `[90, 80, 70]` for hips, waist and chest",
    ),
]
Directions: TypeAlias = Annotated[
    tuple[Degrees, ...],
    Meta(
        min_length=2,
        max_length=3,
        description="Write `[-90, -80]`, and a third number for the hand or foot",
    ),
]
Outs: TypeAlias = Annotated[tuple[Degrees, ...], Meta(min_length=1, max_length=3)]
Spot: TypeAlias = Annotated[
    tuple[Centimetres, ...],
    Meta(min_length=2, max_length=3, description="Write `[x, y]` or `[x, y, z]` in centimetres"),
]
Range: TypeAlias = Annotated[
    tuple[Centimetres, ...],
    Meta(min_length=2, max_length=2, description="Write where it starts and ends: `[-80, 85]`"),
]
Block: TypeAlias = Annotated[
    tuple[Centimetres, ...],
    Meta(min_length=3, max_length=3, description="Write start, end and height: `[10, 60, 20]`"),
]
Mat: TypeAlias = Annotated[
    tuple[Centimetres, ...],
    Meta(
        min_length=2,
        max_length=3,
        description="Write where it starts and ends, and half its width if it is unusual",
    ),
]

Joint: TypeAlias = Literal[
    "hips",
    "waist",
    "belly",
    "chest",
    "neck",
    "head",
    "right_shoulder",
    "right_elbow",
    "right_wrist",
    "right_hand",
    "right_hip",
    "right_thigh",
    "right_knee",
    "right_shin",
    "right_ankle",
    "right_heel",
    "right_toe",
    "left_shoulder",
    "left_elbow",
    "left_wrist",
    "left_hand",
    "left_hip",
    "left_thigh",
    "left_knee",
    "left_shin",
    "left_ankle",
    "left_heel",
    "left_toe",
]
"""Places on the body. Right and left are the body's own; a body seen from the side faces right."""

Part: TypeAlias = Literal[
    "hips",
    "seat",
    "back",
    "right_knee",
    "left_knee",
    "right_elbow",
    "left_elbow",
    "right_foot",
    "left_foot",
]
"""What may carry the body. `hips` is the bare joint; every other part touches with its skin."""


class Anchor(Value, frozen=True, kw_only=True):
    """The one contact that places the whole body."""

    part: Part
    at: Spot
    """Where it is: x and y, and how near if it is not in the middle."""

    against: Literal["floor", "wall-behind", "wall-ahead"] = "floor"
    """Whether the skin below, behind (left) or ahead (right) of the part is at that spot."""


class Arm(Value, frozen=True, kw_only=True):
    """Where an arm is: by `angles`, or by one contact that is reached for."""

    angles: Directions | None = None
    """Directions of upper arm, forearm and hand."""

    out: Outs | None = None
    """How far each of them leaves the plane of the drawing."""

    hand: Spot | None = None
    """The heel of the flat hand touches this spot."""

    grip: Spot | None = None
    """The palm closes round this spot."""

    on: Joint | None = None
    """The palm is at this place of the body, moved by `shift`."""

    shift: Spot = (0, 0, 0)
    flat: Degrees | None = None
    """Direction of the hand where there is a contact; 0 lies on a floor, 90 on a wall ahead."""

    swivel: Degrees = 0
    """Turns the elbow about the line from shoulder to hand; positive is away from the body."""

    fist: Annotated[float, Meta(ge=0, le=1)] = 0
    """How far the hand is closed."""

    before: bool = False
    """Whether the arm is drawn over the trunk, wherever it is."""


class Leg(Value, frozen=True, kw_only=True):
    """Where a leg is: by `angles`, or by one contact that is reached for."""

    angles: Directions | None = None
    """Directions of thigh, shin and foot."""

    out: Outs | None = None
    foot: Spot | None = None
    """The sole below the ankle touches this spot."""

    heel: Spot | None = None
    """The heel touches this spot."""

    toe: Spot | None = None
    """The tip of the foot touches this spot."""

    ankle: Spot | None = None
    """The bare joint is at this spot."""

    flat: Degrees | None = None
    """Direction of the foot where there is a contact; left out, it lies flat and points ahead."""

    swivel: Degrees = 0
    """Turns the knee about the line from hip to foot; positive is away from the body."""

    lift: Centimetres = 0
    """How high the foot is carried on its way here from the pose before."""

    before: bool = False
    """Whether the leg is drawn over the trunk, wherever it is."""


class Pose(Value, frozen=True, kw_only=True):
    """A key pose. What is left out is as in the pose before; a limb is given as a whole."""

    spine: Spine | None = None
    """Direction from the hips to the head."""

    lean: Spine | None = None
    """How far the spine leaves the plane of the drawing."""

    turn: Spine | None = None
    """Where the body faces: 0 is seen from its right side, 90 from the front, -90 from behind."""

    head: Degrees | None = None
    """Direction from neck to head."""

    head_rest: Centimetres | None = None
    """Height of what the head rests on; takes the place of `head`."""

    face: Degrees | None = None
    """How far the face is turned from where the chest faces; positive is to the body's left."""

    nod: Degrees | None = None
    """How far the face looks up."""

    anchor: Anchor | None = None
    arms: Arm | None = None
    """Both arms; `out` counts the other way for the left one."""

    right_arm: Arm | None = None
    left_arm: Arm | None = None
    legs: Leg | None = None
    right_leg: Leg | None = None
    left_leg: Leg | None = None
    belly: Centimetres | None = None
    """How far a breath swells the belly."""

    shrug: Centimetres | None = None
    """How far the shoulders are lifted."""


class Arrow(Value, frozen=True, kw_only=True):
    """What moves, and which way: along the true path of a joint, or along a free path."""

    joint: Joint | None = None
    shift: Range = (0, 0)
    """Moves the arrow off the body."""

    span: Annotated[float, Meta(ge=4, le=200)] | None = None
    """Length of the arrow, where the true path is too short or too long to be seen."""

    path: Annotated[tuple[Spot, ...], Meta(min_length=2, max_length=3)] | None = None
    """Start, bend and end of a free arrow."""


class Frame(Value, frozen=True, kw_only=True):
    """A numbered still."""

    pose: Pose = Pose()
    arrows: Annotated[tuple[Arrow, ...], Meta(max_length=3)] = ()
    hold: Annotated[float, Meta(ge=1, le=30)] | None = None
    """Seconds that the moving figure stays here; the still shows a clock without numbers, as
    the plan says how long."""

    breath: Literal["in", "out"] | None = None
    apart: bool = False
    """Whether this is no part of the movement that is done again and again."""


class Chair(Value, frozen=True, kw_only=True):
    """A chair that is seen from its side."""

    x: Centimetres
    """Where its backrest stands."""

    faces: Literal["right", "left"] = "right"
    high: Annotated[float, Meta(ge=30, le=70)] = 44
    """Height of the seat."""

    before: bool = False
    """Whether it is drawn over the body."""


class Props(Value, frozen=True, kw_only=True):
    """The things around the body."""

    floor: Range | None = None
    mat: Mat | None = None
    bed: Block | None = None
    wall: Centimetres | None = None
    """A wall on the left, behind the body, at this x."""

    wall_ahead: Centimetres | None = None
    """A wall on the right, which the body faces, at this x."""

    backdrop: Range | None = None
    """A wall that fills the picture behind the body, from here to there."""

    chair: Chair | None = None
    stool: Block | None = None
    step: Block | None = None
    table: Block | None = None
    counter: Block | None = None
    """A kitchen counter on the far side of the body."""

    rail: Block | None = None
    """A hand rail on the far side of the body: start, end and its height above the start."""

    pillow: Range | None = None
    """A pillow with its middle at x, and the height of what it lies on."""

    backpack: bool = False
    """Whether the body wears one."""


class Figure(Value, frozen=True, kw_only=True):
    """One exercise in key poses."""

    view: Literal["side", "front", "above"] = "side"
    play: Literal["there-and-back", "round"] = "there-and-back"
    """Whether the moving figure goes back through its poses, or on from the last to the first."""

    seconds: Annotated[float, Meta(ge=0.3, le=6)] = 1.4
    """Time from one pose to the next in the moving figure."""

    props: Props = Props()
    frames: Annotated[tuple[Frame, ...], Meta(min_length=2, max_length=4)]
    sway: dict[Joint, Annotated[float, Meta(ge=0, le=100)]] = field(default_factory=dict)
    """How far a joint may stray from its place in the first pose, in any pose or in between."""


Build: TypeAlias = Literal["average", "slim", "broad", "older"]
Hair: TypeAlias = Literal["short", "curly", "long", "bun", "bald", "headscarf", "turban"]
HairColour: TypeAlias = Literal["black", "brown", "grey"]
Skin: TypeAlias = Literal["light", "tan", "brown", "deep"]
Clothes: TypeAlias = Literal["teal", "plum", "ochre", "blue"]


class Body(Value, frozen=True, kw_only=True):
    """Who is drawn."""

    build: Build = "average"
    hair: Hair = "short"
    hair_colour: HairColour = "black"
    beard: bool = False
    skin: Skin = "tan"
    clothes: Clothes = "teal"
    long_sleeves: bool = False
