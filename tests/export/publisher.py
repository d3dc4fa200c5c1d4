"""A program that publishes editions over and over: for tests that stop it, or run several.

Arguments: how to publish, the target, a JSON file with the editions, the number of rounds, the
bytes that the largest file may have.
"""

import json
import os
import resource
import signal
import sys
from functools import cache
from pathlib import Path

from ownpace.export import publish


def main(how: str, target: Path, editions: Path, rounds: int, largest: int) -> None:
    """Publish each edition once a round; a failure ends it with the error's number."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
    prepared = [
        {path: text.encode() for path, text in edition.items()}
        for edition in json.loads(editions.read_text(encoding="utf-8"))
    ]
    if how != "exchange":
        publish.system_call = cache(lambda _name: None)
    if how == "halfway":
        die_between_renames()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    try:
        for _ in range(rounds):
            for files in prepared:
                put(how, target, files)
    except OSError as error:
        sys.exit(error.errno)


def put(how: str, target: Path, files: dict[str, bytes]) -> None:
    """Publish one edition, as a folder or as a file of all its texts."""
    if how == "file":
        publish.publish_file(target, files.values())
    else:
        publish.publish_folder(target, files)


def die_between_renames() -> None:
    """Kill this program once the old folder is aside and the new one not yet in its place."""
    rename = Path.rename

    def rename_and_die(path: Path, target: Path) -> Path:
        done = rename(path, target)
        if target.suffix == ".old":
            os.kill(os.getpid(), signal.SIGKILL)
        return done

    Path.rename = rename_and_die  # type: ignore[method-assign, assignment]


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5]))
