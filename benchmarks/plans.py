"""Plans of many invented people, made from the few demo plans."""

import re
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

_ID = re.compile(r"^plan:.*$", re.MULTILINE)
_REPETITIONS = re.compile(r"\b(repetitions|until): *(\d+)")


def write_plans(people: Sequence[str], count: int, folder: Path) -> tuple[Path, ...]:
    """Write `count` plans into `folder`, made from the texts of `people` in turn.

    The same input gives the same plans. No clinician approved them, so all of them are drafts.
    """
    folder.mkdir(exist_ok=True)
    return tuple(_write(people[number % len(people)], number, folder) for number in range(count))


def _write(text: str, number: int, folder: Path) -> Path:
    digest = sha256(f"{number} {text}".encode()).hexdigest()
    id = digest[:12]
    # One amount for the whole plan, so that a smaller dose on bad days stays the smaller one.
    more = int(digest[12:14], 16) % 4
    varied = _REPETITIONS.sub(lambda found: f"{found[1]}: {int(found[2]) + more}", text)
    path = folder / f"{id}.yaml"
    path.write_text(_ID.sub(f"plan: {id}", varied, count=1), encoding="utf-8")
    return path
