"""Read what files said before, from git where the project is kept in it."""

import subprocess
from collections.abc import Iterable
from pathlib import Path


def read_blobs(root: Path, ids: Iterable[str]) -> dict[str, str]:
    """Return the texts with these git blob ids; those that are not at hand are left out."""
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        return {}
    try:
        done = subprocess.run(
            ["git", "-C", str(root), "cat-file", "--batch"],
            input="".join(f"{one}\n" for one in wanted).encode(),
            capture_output=True,
            check=False,
        )
    except OSError:
        return {}
    return dict(_texts(done.stdout))


def _texts(output: bytes) -> Iterable[tuple[str, str]]:
    """Yield each id and its text: `<id> blob <size>`, the text, and a line end."""
    at = 0
    while at < len(output):
        head, _, _ = output[at:].partition(b"\n")
        at += len(head) + 1
        words = head.decode("ascii", "replace").split()
        if len(words) != 3 or not words[2].isdecimal():
            continue
        size = int(words[2])
        data = output[at : at + size]
        at += size + 1
        if words[1] == "blob":
            yield words[0], data.decode("utf-8", "replace")
