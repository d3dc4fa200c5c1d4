"""What days were like, as means with the number of answers."""

from msgspec.structs import replace
from tests.review.diaries import at, written

from ownpace.model.plan import CarePlan, DiaryChoice
from ownpace.review.days import Mean, average_days
from ownpace.review.weeks import Span

WEEKS = (Span(at(0), at(6)), Span(at(7), at(13)))
DAYS = (
    written(0, stress=3, sleep_hours=6.5, long_sitting=True, pain=8),
    written(1, stress=6, long_sitting=False),
    written(2),
    written(8, ease_of_movement=4),
)


def test_means_of_those_who_answered(plan: CarePlan) -> None:
    """3 and 6 make 4.5 of 2 answers; a week without an answer has no mean, not 0."""
    found = {measure.name: measure for measure in average_days(plan, DAYS, WEEKS)}

    assert found["stress"].weeks == (Mean(4.5, 2), None)
    assert found["sleep_hours"].total == Mean(6.5, 1)
    assert found["long_sitting"].weeks == (Mean(1, 2), None)
    assert found["ease_of_movement"].weeks == (None, Mean(4, 1))
    assert (found["patience"].weeks, found["patience"].total) == ((None, None), None)


def test_pain_only_if_asked_and_last(plan: CarePlan) -> None:
    """Pain stands in no table unless the plan asks for it; then it comes last."""
    asked = replace(plan, diary=DiaryChoice(ask=("pain", "stress")))

    unasked = [measure.name for measure in average_days(plan, DAYS, WEEKS)]
    names = [measure.name for measure in average_days(asked, DAYS, WEEKS)]

    assert "pain" not in unasked
    assert names == ["ease_of_movement", "sleep_hours", "stress", "long_sitting", "pain"]
