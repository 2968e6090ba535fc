"""Has the first workbook that a command will need be staged while it still loads its libraries (a third of a second); a guess, which decides nothing. Imports nothing heavy."""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pipeline import paths
from pipeline.child.process import stage_order
from pipeline.desk.corrections import for_child
from pipeline.desk.ledger import Ledger, LedgerError, next_active, scan
from pipeline.desk.said import ListError, Said
from settings import NoWarehouseFileError, warehouse_file

# What is wrong then, the command itself says.
_FAULTS = (argparse.ArgumentError, LedgerError, ListError, NoWarehouseFileError, OSError, TypeError, ValueError)  # fmt: skip


def first_order(arguments: Sequence[str]) -> Mapping[str, Any] | None:
    """The first order that a command line will give, as the command will give it; None where only the command knows."""
    parser = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    parser.add_argument("--raw", type=Path)
    parser.add_argument("--warehouse")
    parser.add_argument("--lang")
    try:
        said, others = parser.parse_known_args(arguments[1:])
        warehouse = (Path(said.warehouse) if said.warehouse else warehouse_file()).resolve()
        people = Said(warehouse.parent)
        told = people.document()
        kinds: dict[str, Any] = {"headings": {}, "places": {}, "mappings": [], "totals": {}, "facts": {}}
        known = {name: told.get(name, nothing) for name, nothing in kinds.items()}
        known["questions"] = str(people.folder.absolute() / paths.QUESTIONS)
        if arguments[0] == "check":
            first = next((path for path in map(Path, others) if path.is_file()), None)
            latest = Ledger(warehouse).latest()
            corrections = for_child(latest.corrections if latest else (), first.name, None) if first else ()
            return stage_order(first, first.name, None, known, corrections) if first else None
        if arguments[0] == "build":
            raw = (said.raw or warehouse.with_name("raw")).resolve()
            ledger = Ledger(warehouse)
            latest = ledger.latest()
            kept, new = next_active(latest, scan(raw))
            if new and (not kept or ledger.staged.is_dir()):
                file = new[0]
                corrections = for_child(latest.corrections if latest else (), file.file, file.sha256)
                return stage_order(raw / file.file, file.file, file.sha256, known, corrections)
    except _FAULTS:
        pass
    return None
