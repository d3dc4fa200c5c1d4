"""Run one command and print its seconds of CPU, seconds on the clock and peak memory in bytes.

Run by path with `-I -S`, so that it stays smaller than any command: Linux starts the peak memory
of a command at that of the process which starts it.
"""

import os
import sys
import time


def launch(command: list[str]) -> int:
    """Run `command`, print what it and its own children used, and return its exit code."""
    start = time.perf_counter()
    # what the command prints must not get between the numbers
    child = os.posix_spawn(
        command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, 2, 1)]
    )
    _, status, used = os.wait4(child, 0)
    wall = time.perf_counter() - start
    unit = 1 if sys.platform == "darwin" else 1024
    print(used.ru_utime + used.ru_stime, wall, used.ru_maxrss * unit)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(launch(sys.argv[1:]))
