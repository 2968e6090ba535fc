"""``python -m pipeline``: see ``pipeline.commands``. Here only what makes it start quickly."""

from __future__ import annotations

import sys
from contextlib import nullcontext

from pipeline.child import started_ahead
from pipeline.no_pandas import leave_pandas_out

READS_WORKBOOKS = ("build", "check", "undo")


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns its exit code. The reader's process loads its libraries while this one loads its own."""
    said = sys.argv[1:] if arguments is None else arguments
    reads = said[:1] and said[0] in READS_WORKBOOKS and "--help" not in said and "-h" not in said
    with started_ahead() if reads else nullcontext():
        leave_pandas_out()
        from pipeline.commands import run  # noqa: PLC0415 - the libraries, loaded meanwhile

        return run(said)


if __name__ == "__main__":
    sys.exit(main())
