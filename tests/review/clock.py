"""The day on which commands of the clinic run."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest

MODULES = ("ownpace.review.next_command", "ownpace.review.review_command")


@contextmanager
def on_day(day: date) -> Iterator[None]:
    """Let `ownpace review` and `ownpace next` run on a day, whatever day it is."""

    class Calendar(date):
        @classmethod
        def today(cls) -> date:  # type: ignore[override]
            return day

    with pytest.MonkeyPatch.context() as patch:
        for module in MODULES:
            patch.setattr(f"{module}.date", Calendar)
        yield
