"""What to hand over for which device, and how to explain a plan in two minutes."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Literal, TypeAlias

from msgspec import structs

from ownpace.build import Outcome, build_plan
from ownpace.delivery import Delivery, Format
from ownpace.workshop import Workshop

Device: TypeAlias = Literal["iphone", "android", "computer", "paper"]

SETS: dict[Device, tuple[Format, ...]] = {
    "iphone": ("pdf", "ics"),
    "android": ("html", "ics"),
    "computer": ("zip", "ics"),
    "paper": ("pdf",),
}
"""iPhones open an HTML file with its scripts off, and a locked one not at all: they get the PDF."""

WHY: dict[Device, str] = {
    "iphone": "send the PDF by mail or message; it opens on every iPhone. The .ics goes into "
    "the calendar.",
    "android": "copy the .html to the phone and open it with Chrome; it needs no network. The "
    ".ics goes into the calendar.",
    "computer": "unpack the ZIP, from a stick or the disk, and open index.html.",
    "paper": "print the PDF. Its last sheets are for the fridge, the week and the pocket.",
}
SCRIPT = (
    "Explain it in two minutes:",
    "  1. Open Today together. Say: this is all for today, and an easier day counts.",
    "  2. Open Bad day. Read the first hour aloud, and ask what else helps them.",
    "  3. Open Help. Show the number to call, and say that nobody minds a call.",
    '  4. Ask: "What will you do on a day when it hurts more?" Listen. If it is not what you',
    "     agreed, say it again in other words: the explanation was not good enough yet.",
)


def hand_over(
    path: Path, device: Device, workshop: Workshop, delivery: Delivery, today: date
) -> Iterator[Outcome]:
    """Yield what became of each form that a device needs."""
    for form in SETS[device]:
        is_lockable = form in ("html", "pdf")
        wanted = structs.replace(
            delivery, format=form, locks=delivery.locks if is_lockable else None
        )
        yield build_plan(path, workshop, wanted, today)
