"""For each rule plans that it refuses or warns about, and near misses that it lets pass.

All of them are the demo plan m4k8wz, or the shipped project, with some parts changed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ownpace.model.source import Severity
from ownpace.model.value import Path

Changes = Mapping[Path, Any]
Found = tuple[Path, Severity]

FIRST_QUOTA: Path = ("quotas", 0)
BRIDGE: Path = ("routine", 0, "items", 2)
ADAPT: Path = ("flare_up", "adapt")
RUNGS: Path = ("ladders", 0, "rungs")
HOME: Path = ("person", "constraints")


@dataclass(frozen=True, kw_only=True)
class Example:
    """A plan, the rule that looks at it, and all that the rule finds."""

    rule: str
    fact: str
    """What makes the plan one that the rule speaks about, or one that it does not."""

    plan: Changes = field(default_factory=dict)
    setting: Changes = field(default_factory=dict)
    finds: tuple[Found, ...] = ()

    def __str__(self) -> str:
        return f"{self.rule}: {self.fact}"


def faulty(rule: str, fact: str, plan: Changes, *finds: Found) -> Example:
    """Return an example in which a rule finds something in the shipped project."""
    assert finds
    return Example(rule=rule, fact=fact, plan=plan, finds=finds)


def fine(rule: str, fact: str, plan: Changes, setting: Changes | None = None) -> Example:
    """Return an example that comes near to a fault and is none."""
    return Example(rule=rule, fact=fact, plan=plan, setting=setting or {})


def error(*path: str | int) -> Found:
    """Return a finding that forbids to build."""
    return path, "error"


def warning(*path: str | int) -> Found:
    """Return a finding that is said and no more."""
    return path, "warning"
