"""``python -m pipeline``: see ``pipeline.commands.line``. Here only what makes it start quickly."""

import gc
import os
import sys

from pipeline.child.process import ONE_THREAD, leave_pandas_out, started_early

READS_WORKBOOKS = ("build", "check", "map", "undo")


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns its exit code. The limited child loads its libraries, and stages, while this process loads its own."""
    said = sys.argv[1:] if arguments is None else arguments
    if not said or said[0] not in READS_WORKBOOKS or {"--help", "-h"} & set(said):
        return _run(said)
    with started_early() as child:
        from pipeline.commands.prefetch import first_order  # noqa: PLC0415 - the child starts meanwhile

        if order := first_order(said):
            child.prefetched = order
            child.order(order)
        return _run(said)


def _run(said: list[str]) -> int:
    leave_pandas_out()
    os.environ.update(ONE_THREAD)
    gc.disable()  # a tenth of the time of a short run, which makes next to no cycles
    try:
        from pipeline.commands.line import run  # noqa: PLC0415 - the libraries, loaded while the child is at work

        return run(said)
    finally:
        gc.enable()


if __name__ == "__main__":
    sys.exit(main())
