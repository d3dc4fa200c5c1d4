"""What a diary covers, and what speaks against relying on it."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from ownpace.model.diary import Diary
from ownpace.model.plan import CarePlan
from ownpace.review.merge import entry_id
from ownpace.review.weeks import Span

OLD_DAYS = 14
"""An entry that is older than this says little about how things are now."""


class Coverage(Struct, frozen=True, kw_only=True):
    """How much was written, when, and in how many files."""

    span: Span | None
    """The days that the diary can say something about; nothing if it is empty."""

    written: int
    """Days with an entry."""

    newest: date | None
    """Day of the newest entry."""

    age: int
    """Days since then."""

    files: int
    repeated: int
    """Entries that stood in more than one of the files."""

    earlier_version: int | None
    """The newest version in which an entry was made, if that is not the present one."""

    @property
    def unwritten(self) -> int:
        """Return the number of days without an entry."""
        return self.span.days - self.written if self.span else 0

    @property
    def is_old(self) -> bool:
        """Return whether the newest entry is too old to say how things are now."""
        return self.age > OLD_DAYS


def cover(
    plan: CarePlan, diary: Diary, span: Span | None, files: Sequence[Diary], today: date
) -> Coverage:
    """Return what `diary` covers, which was put together from `files`."""
    entries = (*diary.days, *diary.tries)
    newest = max((entry.day for entry in entries), default=None)
    version = max((entry.version for entry in entries), default=plan.version)
    return Coverage(
        span=span,
        written=len(diary.days),
        newest=newest,
        age=max((today - newest).days, 0) if newest else 0,
        files=len(files),
        repeated=_repeated(files),
        earlier_version=version if version < plan.version else None,
    )


def _repeated(files: Sequence[Diary]) -> int:
    """Return how many entries stand in more than one file."""
    found = Counter(entry_id(entry) for diary in files for entry in diary.days)
    found.update(entry_id(entry) for diary in files for entry in diary.tries)
    return sum(count > 1 for count in found.values())
