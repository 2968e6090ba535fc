"""Where things stand in the project, so that no module counts its own parents."""

from __future__ import annotations

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
SOURCES = PROJECT / "pipeline" / "sources"
SEEDS = PROJECT / "pipeline" / "seeds"
SQL = PROJECT / "pipeline" / "sql"
RAW = PROJECT / "data" / "raw"
SAMPLE = PROJECT / "data" / "sample"


def default_warehouse() -> Path:
    """The warehouse file that commands and pages use when none is named: WAREHOUSE, or data/warehouse.duckdb."""
    return Path(os.environ.get("WAREHOUSE") or PROJECT / "data" / "warehouse.duckdb")
