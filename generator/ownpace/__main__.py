"""Start the command line, quickly."""

import gc


def run() -> None:
    """Run the command that was typed."""
    # What is made while starting is never rubbish; looking for some takes a tenth of the time.
    gc.disable()
    from ownpace.cli import main

    main(prog_name="ownpace")


if __name__ == "__main__":
    run()
