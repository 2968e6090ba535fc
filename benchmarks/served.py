"""Desks of benchmarks: that of the sample, one a given number of times as large, and a dashboard served on such a desk, as the tests serve theirs."""

import argparse
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from unittest.mock import patch

import duckdb

from pipeline import paths
from pipeline.desk.desk import Desk
from pipeline.sources.declarations import load_sources, staging_columns
from pipeline.warehouse import store
from pipeline.warehouse.build import build
from pipeline.warehouse.marts import create_marts, load_seeds
from tests.frame.served import Served
from tests.frame.served import served as served_by_tests

# Columns that distinguish one row from another or refer to one: each copy gets its own.
IDENTITIES = {
    "agreement_id", "activity_id", "challenge_id", "voucher_id", "title", "name", "company_name", "danish_party", "_key",
}  # fmt: skip


def served(warehouse: Path, script: str = "app.py") -> AbstractContextManager[Served]:
    """Serve the dashboard, or another script, for a block, with the memory that `make run` and the units of systemd give it. Raises RuntimeError where it ends, or does not answer."""
    return served_by_tests(warehouse.parent, warehouse, script=script, MALLOC_ARENA_MAX="4", RECORDS="")


def scaled_warehouse(folder: Path, times: int) -> Path:
    """Build ``folder/warehouse.duckdb`` with ``times`` the sample's rows (exchange rates and the budget once) and return it."""
    desk = Desk.of(folder / "warehouse.duckdb")
    # The file is laid out as one for exports of that size.
    with patch.object(store, "SMALL_DESK", store.SMALL_DESK // times):
        build(desk, incoming=paths.sample_workbooks(), loaded_by="bench")
    if times > 1:
        with duckdb.connect(str(desk.warehouse)) as con:
            for source in load_sources().values():
                if source.name not in ("exchange_rates", "budget"):
                    mine = (
                        f'"{name}" || \' \' || copy as "{name}"' if name in IDENTITIES else f'"{name}"'
                        for name, _ in staging_columns(source)
                    )
                    copies = f"(from staging.{source.name}), range(2, {times + 1}) as copies(copy)"
                    con.execute(f"insert into staging.{source.name} select {', '.join(mine)} from {copies}")
            load_seeds(con)
            create_marts(con)
    return desk.warehouse


def main(arguments: Sequence[str]) -> None:
    """``python -m benchmarks warehouse --times 100 -o DIR``: write such a warehouse and say how to look at it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks warehouse", description=__doc__)
    parser.add_argument("--times", type=int, default=100)
    help = "a folder that holds no warehouse yet"
    parser.add_argument("-o", dest="folder", type=Path, required=True, metavar="DIR", help=help)
    options = parser.parse_args(arguments)
    if options.times < 1:
        parser.error("--times is 1 or more")
    if (options.folder / "raw").exists():
        parser.error(f"{options.folder} holds a warehouse already")
    print(f"WAREHOUSE={scaled_warehouse(options.folder.resolve(), options.times)}")
