"""Where things are kept in the project, so that no module counts its own parents."""

from __future__ import annotations

from pathlib import Path

import settings

PROJECT = settings.PROJECT
SOURCES = PROJECT / "pipeline" / "sources"
SEEDS = PROJECT / "pipeline" / "seeds"
SQL = PROJECT / "pipeline" / "sql"
RAW = PROJECT / "data" / "raw"
SAMPLE = PROJECT / "data" / "sample"


def default_warehouse() -> Path:
    """The warehouse file that commands and pages use when none is named: WAREHOUSE, or data/warehouse.duckdb.

    Raises:
        settings.NoWarehouseFileError: WAREHOUSE names something that is no file of this machine.
    """
    return settings.warehouse_file()
