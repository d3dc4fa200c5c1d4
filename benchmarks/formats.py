"""How large each form of a plan is, and what one more plan costs in it when all is warm."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import perf_counter

from benchmarks.bench import Bench
from benchmarks.row import Row, in_bytes, in_seconds, paired_ratio
from ownpace.build import build_plan
from ownpace.delivery import Delivery, Format
from ownpace.workshop import Workshop

MOST_BYTES, MOST_ELEMENTS = 1_000_000, 12_000
"""What a cheap phone opens."""

FORMS: tuple[Format, ...] = ("html", "pdf", "pwa", "ics")
DAY = date(2026, 11, 24)


def measure(bench: Bench) -> Iterator[Row]:
    """Yield the rows of bytes, elements and time of each form."""
    workshop = Workshop(bench.root, bench.root / ".ownpace")
    plans = [bench.plans([person], 1)[0] for person in bench.people]
    files = [build(bench, workshop, plan, "html") for plan in plans]
    largest = max(file.stat().st_size for file in files)
    elements = max(len(re.findall(rb"<[a-z]", file.read_bytes())) for file in files)
    yield _limit("Bytes: largest single file against its limit", largest, MOST_BYTES)
    yield _limit("Elements: fullest single file against its limit", elements, MOST_ELEMENTS)
    for form in FORMS:
        yield from _form(bench, workshop, plans, form)


def build(bench: Bench, workshop: Workshop, plan: Path, form: Format) -> Path:
    """Build a plan in a form, and return where it is.

    Raises:
        RuntimeError: It could not be built.
    """
    delivery = Delivery(out=bench.root / "forms", format=form)
    target = build_plan(plan, workshop, delivery, DAY).target
    if target is None:
        raise RuntimeError(f"a plan could not be built as {form}")
    return target


def _form(bench: Bench, workshop: Workshop, plans: list[Path], form: Format) -> Iterator[Row]:
    sizes: dict[Format, list[int]] = {form: [], "zip": []}
    times: dict[Format, list[float]] = {form: [], "zip": []}
    for turn in range(bench.scale.rounds + 1):
        plan = plans[turn % len(plans)]
        for one in (form, "zip"):
            start = perf_counter()
            target = build(bench, workshop, plan, one)
            if turn:  # the first one warms up
                times[one].append(perf_counter() - start)
                sizes[one].append(_size(target))
    yield Row(
        f"Bytes: {form} against our ZIP",
        in_bytes(sizes[form]),
        in_bytes(sizes["zip"]),
        paired_ratio(sizes[form], sizes["zip"]),
    )
    yield Row(
        f"Time: one more plan as {form} against one as ZIP",
        in_seconds(times[form]),
        in_seconds(times["zip"]),
        paired_ratio(times[form], times["zip"]),
    )


def _size(target: Path) -> int:
    files = target.rglob("*") if target.is_dir() else [target]
    return sum(file.stat().st_size for file in files if file.is_file())


def _limit(what: str, found: int, most: int) -> Row:
    return Row(what, f"{found:.1f}", f"{most:.1f}", found / most, 1, at_most=True)
