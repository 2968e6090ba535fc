"""Has the first workbook that a command will read be read while the command still loads its libraries.

A guess that saves a third of a second and decides nothing: the command looks for itself, and what was read in vain is dropped.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from pipeline import paths
from pipeline.child import Child
from pipeline.guard import Inspected, Refusal, inspect, read_within
from pipeline.ledger import Ledger, next_active, scan


def read_ahead(child: Child, arguments: Sequence[str]) -> None:
    """Order the first workbook of a command line (without the program's name), where it can be told and is safe to open."""
    workbook = first_workbook(arguments)
    if workbook is None:
        return
    content = read_within(workbook, child.limits)
    if not isinstance(content, Refusal) and isinstance(inspect(content, child.limits), Inspected):
        child.ahead = workbook
        child.order(workbook)


def first_workbook(arguments: Sequence[str]) -> Path | None:
    """The workbook that a command line will read first, as the command will call it; None where only the command can tell."""
    parser = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    parser.add_argument("--raw", type=Path, default=paths.RAW)
    parser.add_argument("--warehouse", type=Path, default=paths.default_warehouse())
    parser.add_argument("--lang")
    try:
        said, others = parser.parse_known_args(arguments[1:])
    except argparse.ArgumentError:  # the command itself says what is wrong with it
        return None
    if arguments[0] == "check":
        return next((Path(other) for other in others if Path(other).is_file()), None)
    return _first_of_build(said.raw.resolve(), said.warehouse.resolve()) if arguments[0] == "build" else None


def _first_of_build(raw: Path, warehouse: Path) -> Path | None:
    ledger = Ledger(warehouse)
    kept, new = next_active(ledger.latest(), scan(raw))
    return ledger.place((*kept, *new)[0], raw) if new else None
