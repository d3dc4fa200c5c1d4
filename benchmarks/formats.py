"""How large each form of a plan is, and what one more plan costs in it when all is warm."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import process_time

from benchmarks.bench import Bench
from benchmarks.row import Row, in_bytes, in_seconds, paired_ratio
from ownpace.build import build_plan
from ownpace.cli import CACHE
from ownpace.delivery import Delivery, Format
from ownpace.workshop import Workshop

MOST_BYTES, MOST_ELEMENTS = 1_000_000, 12_000
"""What a cheap phone opens."""

FORMS: tuple[Format, ...] = ("html", "pdf", "pwa", "ics")
DAY = date(2026, 11, 24)


def measure(bench: Bench) -> Iterator[Row]:
    """Yield the rows of bytes, elements and time of each form."""
    workshop = Workshop(bench.root, bench.root / CACHE)
    plans = [bench.plans([person], 1)[0] for person in bench.people]
    files = [build(bench, workshop, plan, "html") for plan in plans]
    largest = max(file.stat().st_size for file in files)
    elements = max(len(re.findall(rb"<[a-z]", file.read_bytes())) for file in files)
    yield Row(
        "Bytes: largest single file against its limit",
        in_bytes([largest]),
        in_bytes([MOST_BYTES]),
        largest / MOST_BYTES,
        1,
        at_most=True,
    )
    yield Row(
        "Elements: fullest single file against its limit",
        f"{elements:,}",
        f"{MOST_ELEMENTS:,}",
        elements / MOST_ELEMENTS,
        1,
        at_most=True,
    )
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
    for plan in plans:  # what all plans of its languages share is made now
        for one in sizes:
            build(bench, workshop, plan, one)
    for turn in range(bench.scale.rounds):
        for one in sizes:
            start = process_time()
            target = build(bench, workshop, plans[turn % len(plans)], one)
            times[one].append(process_time() - start)
            sizes[one].append(_size(target))
    yield Row(
        f"Bytes: {form} against our ZIP",
        in_bytes(sizes[form]),
        in_bytes(sizes["zip"]),
        paired_ratio(sizes[form], sizes["zip"]),
    )
    yield Row(
        f"CPU: one more plan as {form} against one as ZIP",
        in_seconds(times[form]),
        in_seconds(times["zip"]),
        paired_ratio(times[form], times["zip"]),
    )


def _size(target: Path) -> int:
    """Return the bytes of all that was built: all files of a folder, all booklets of a plan."""
    beside = target.parent.glob(f"{target.stem}*{target.suffix}")
    files = target.rglob("*") if target.is_dir() else beside
    return sum(file.stat().st_size for file in files if file.is_file())
