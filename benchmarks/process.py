"""Run Python commands as whole processes, as a user would, and say what they used."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

LAUNCHER = Path(__file__).with_name("launcher.py")

NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
"""Taken out of the environment: a user's modules are compiled once and kept."""


class Usage(Struct, frozen=True):
    """What one command used, together with the processes it started."""

    cpu: float
    """Seconds of all processors, in the program and in the system for it."""

    wall: float
    """Seconds on the clock."""

    memory: int
    """Peak of resident bytes; of several processes, that of the largest."""


def run_python(arguments: Sequence[str], given: bytes = b"") -> Usage:
    """Run Python with `arguments`, with `given` on standard input, and return what it used.

    Raises:
        RuntimeError: The command failed; the text is what it said.
    """
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(LAUNCHER), sys.executable, *arguments],
        input=given,
        capture_output=True,
        check=False,
        env={name: value for name, value in os.environ.items() if name != NO_BYTECODE},
    )
    if done.returncode:
        raise RuntimeError(done.stderr.decode("utf-8", "replace").strip())
    cpu, wall, memory = done.stdout.split()
    return Usage(float(cpu), float(wall), int(memory))
