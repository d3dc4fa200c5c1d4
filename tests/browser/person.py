"""A person who lives with a plan day after day, and writes a diary with taps; the seed decides."""

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random

from msgspec import Struct, field
from playwright.sync_api import Locator, expect

KEPT = ("done", "adapted", "rested")
TODAY_ROWS = "[data-kept]:visible"
MISSED = 0.1
"""Share of days without a word in the diary, as busy days go."""


class Weeks(Struct, frozen=True):
    """How some weeks go: the chances of done, adapted and rested."""

    plain: tuple[float, float, float] = (0.65, 0.25, 0.1)
    walking: tuple[float, float, float] | None = None


class Story(Struct, frozen=True, kw_only=True):
    """What happens to a person, beside the chances of each day; days count from 0."""

    starts: date
    flares: Mapping[int, int]
    """First day of each flare-up, and how many days it lasts."""

    weeks: Mapping[int, Weeks]
    """How weeks go that go otherwise, from 0."""

    tries: Mapping[int, tuple[int, int, int, int]]
    """Days with a try: harm expected, harm that happened, confidence before and after."""

    def day(self, at: int) -> date:
        """Return the date of a day."""
        return self.starts + timedelta(days=at)

    def is_flare(self, at: int) -> bool:
        """Return whether a day is within a flare-up."""
        return any(first <= at < first + length for first, length in self.flares.items())

    def is_before_flare(self, at: int) -> bool:
        """Return whether a day is one of the three before a flare-up."""
        return any(first - 3 <= at < first for first in self.flares)


class Person(Struct):
    """What a person wrote and was told to be kept: the diary must hold it, word for word."""

    story: Story
    rng: Random
    days: dict[date, dict[str, object]] = field(default_factory=dict)
    tries: list[tuple[date, int, int, int, int, int]] = field(default_factory=list)
    """Day, rung, harm expected and happened, confidence before and after."""

    def live(self, leaf: Locator, at: int) -> None:
        """Live one day, on a page that shows the diary at that day."""
        if at in self.story.tries:
            self._try(leaf, at)
        if self.rng.random() >= MISSED or self.story.is_flare(at):
            self._write(leaf.locator("[data-form]"), at)

    def _write(self, form: Locator, at: int) -> None:
        """Answer what the page asks, most of it on most days."""
        story, rng, noted = self.story, self.rng, dict[str, object]()
        flare = story.is_flare(at)
        for row in form.locator(TODAY_ROWS).all():
            state = self._state(at, row.get_attribute("data-id") or "")
            row.locator("label").nth(KEPT.index(state)).click()
            noted[f"{row.get_attribute('data-kept')}:{row.get_attribute('data-id')}"] = state
        form.locator("[data-yes-no=flare] label").nth(0 if flare else 1).click()
        noted["flare"] = flare
        bad = flare or story.is_before_flare(at)
        ratings = {
            "effort": rng.randint(2, 5),
            "ease_of_movement": rng.randint(1, 3) if flare else rng.randint(4, 7),
            "patience": rng.randint(3, 8),
            "sleep_quality": rng.randint(1, 3) if bad else rng.randint(5, 8),
            "stress": rng.randint(6, 9) if bad else rng.randint(2, 5),
        }
        if not bad and rng.random() < 0.3:
            del ratings["patience"]
        week = at // 7
        for scale in form.locator('[data-scale^="goal:"]:visible').all():
            ratings[scale.get_attribute("data-scale") or ""] = min(3 + week // 3, 10)
        for name, value in ratings.items():
            form.locator(f'[data-scale="{name}"] label').nth(value).click()
        noted |= ratings
        noted["sleep_hours"] = 5.5 if bad else 7.0
        form.locator("[data-hours]").fill(str(noted["sleep_hours"]))
        if at % 9 == 4:
            noted["approached"] = f"Day {at}: I carried the bag myself."
            form.locator("[data-text=approached]").fill(str(noted["approached"]))
        form.locator("[data-yes-no=long_sitting] label").nth(rng.randint(0, 1)).click()
        expect(form.locator("[data-saved]")).to_have_text("Kept on this device.")
        chosen = form.locator("[data-yes-no=long_sitting] input:checked")
        noted["long_sitting"] = form.locator("[data-yes-no=long_sitting] input").nth(0).is_checked()
        expect(chosen).to_have_count(1)
        self.days[story.day(at)] = noted

    def _state(self, at: int, id_: str) -> str:
        weeks = self.story.weeks.get(at // 7, Weeks())
        chances = weeks.walking if id_ == "walking" and weeks.walking else weeks.plain
        if self.story.is_flare(at):
            chances = (0.0, 0.6, 0.4)
        return self.rng.choices(KEPT, chances)[0]

    def _try(self, leaf: Locator, at: int) -> None:
        """Write down a try of the step that the plan is at."""
        expected, actual, before, after = self.story.tries[at]
        part = leaf.locator("[data-tries]").first
        part.locator("summary").click()
        form = part.locator("[data-try-form]")
        rung = int(form.locator("[data-rung]").input_value())
        form.locator("[data-harm=expected_harm]").fill(str(expected))
        form.locator("[data-harm=actual_harm]").fill(str(actual))
        form.locator('[data-scale="confidence_before"] label').nth(before).click()
        form.locator('[data-scale="confidence_after"] label').nth(after).click()
        form.locator("[data-text=learned]").fill(f"It held, on day {at}.")
        form.locator("[type=submit]").click()
        expect(part.locator("[data-try-list] p").filter(has_text=str(expected))).not_to_have_count(
            0
        )
        self.tries.append((self.story.day(at), rung, expected, actual, before, after))
