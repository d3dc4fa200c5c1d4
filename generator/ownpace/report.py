"""What a run says: progress on a terminal, plain lines elsewhere, a summary at the end."""

import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import click

from ownpace.build import Outcome

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

SHOWN_FROM = 3
"""Fewer plans are done before a progress bar could be read."""


class Progress:
    """Counts what became of the plans of a run, and shows it as it goes on."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._bar: Bar | None = None
        self.built = 0
        self.faulty = 0
        self.warnings = 0
        self.last: Path | None = None

    def __enter__(self) -> Self:
        if self._total >= SHOWN_FROM and sys.stderr.isatty():
            self._bar = _bar(self._total)
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar:
            self._bar.stop()

    def note(self, outcome: Outcome) -> None:
        """Print what is wrong with a plan, and count it."""
        for diagnostic in outcome.diagnostics:
            self._print(str(diagnostic))
        self.built += outcome.target is not None
        self.faulty += outcome.target is None
        self.warnings += sum(item.severity == "warning" for item in outcome.diagnostics)
        self.last = outcome.target or self.last
        if self._bar:
            self._bar.advance(self._bar.task_ids[0])

    def summary(self, out: Path) -> str:
        """Return one line about the whole run."""
        parts = [f"{_count(self.built, 'plan')} built in {out}"]
        if self.faulty:
            parts.append(f"{_count(self.faulty, 'plan')} with faults left out")
        if self.warnings:
            parts.append(_count(self.warnings, "warning"))
        return ", ".join(parts)

    def _print(self, line: str) -> None:
        if self._bar:
            self._bar.console.print(line, markup=False, highlight=False, soft_wrap=True)
        else:
            click.echo(line, err=True)


def summarise_check(plans: int, faulty: int) -> str:
    """Return one line about the plans that were checked."""
    return f"{_count(plans, 'plan')} checked, {faulty or 'none'} with faults"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _bar(total: int) -> "Bar":
    """Return a bar with rate and time left; imported here because few runs show one."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.progress import Progress as Bar
    from rich.text import Text

    class RateColumn(ProgressColumn):
        """Plans a second, once that is known."""

        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:.0f} a second" if task.speed else "")

    bar = Bar(
        TextColumn("Building"),
        BarColumn(),
        MofNCompleteColumn(),
        RateColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
    )
    bar.add_task("plans", total=total)
    return bar
