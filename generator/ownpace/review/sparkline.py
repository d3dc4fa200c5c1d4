"""Where the points of a small chart stand; what they look like is left to template and styles."""

from msgspec import Struct

from ownpace.review.ability import GoalCourse

WIDTH, HEIGHT, EDGE = 104.0, 44.0, 5.0
TOP_RATING = 10


class Sparkline(Struct, frozen=True):
    """A line from the baseline to the latest rating, in units of the drawing."""

    width: float
    height: float
    target: float
    """Height at which the hoped-for rating stands."""

    points: tuple[tuple[float, float], ...]


def sparkline(goal: GoalCourse) -> Sparkline:
    """Return the baseline and each rating as points, evenly spaced, higher ratings further up."""
    values = [goal.baseline, *(rated.rating for rated in goal.ratings)]
    step = (WIDTH - 2 * EDGE) / max(len(values) - 1, 1)
    points = tuple((round(EDGE + step * at, 1), _height(value)) for at, value in enumerate(values))
    return Sparkline(WIDTH, HEIGHT, _height(goal.target), points)


def _height(rating: int) -> float:
    return round(HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * rating / TOP_RATING, 1)
