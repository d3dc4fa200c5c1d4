"""Start the command line, quickly, and leave it as quickly."""

import gc
import os
import sys


def run() -> None:
    """Run the command that was typed, and end the process with its exit code."""
    # What is made while starting is never rubbish; looking for some takes a tenth of the time.
    gc.disable()
    from ownpace.cli import main

    try:
        main(prog_name="ownpace")
    except SystemExit as end:
        sys.stdout.flush()
        sys.stderr.flush()
        # All that was written is on the disk; taking the program apart takes another tenth.
        os._exit(end.code if isinstance(end.code, int) else 0)


if __name__ == "__main__":
    run()
