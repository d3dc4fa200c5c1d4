"""One thing that the next version of a plan could change, with all that a clinician asks of it."""

from typing import Literal, TypeAlias

from msgspec import Struct

from ownpace.model.plan import Resume, Try, Unit
from ownpace.model.value import Path, Text

QuotaKind: TypeAlias = Literal["hold", "step-back", "re-baseline", "step-on"]
LadderKind: TypeAlias = Literal["next-rung", "rung-back", "record-tries"]
Kind: TypeAlias = QuotaKind | LadderKind | Literal["ability"]


class Edit(Struct, frozen=True, kw_only=True):
    """One change of a plan's values."""

    path: Path
    """Where the value stands."""

    value: int | float | Resume | Try
    """What it becomes."""

    adds: bool = False
    """Whether `value` is added at the end of the list at `path` instead."""


class Told(Struct, frozen=True, kw_only=True):
    """What the person is told about a change, as values; `told_words` puts it into words."""

    kind: Kind
    activity: str | None = None
    """Id of the activity."""

    amount: float | None = None
    """The amount they go on with, in `unit`, or their rating of a goal."""

    unit: Unit | None = None
    words: Text | None = None
    """The rung they go on with, or their goal."""


class Proposal(Struct, frozen=True, kw_only=True):
    """One change that a rule proposes; nothing happens until a clinician takes it."""

    id: str
    """What it is about and its kind, such as `walking-hold`."""

    kind: Kind
    rule: str
    """The rule, in one sentence."""

    evidence: tuple[str, ...]
    """What the diary says that the rule goes by, in lines of dates and numbers."""

    edits: tuple[Edit, ...]
    told: Told
