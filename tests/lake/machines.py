"""Machines that share a lake: each has a folder of data of its own, and they know of each other only what the lake tells."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

import settings
from lake import catalogue, publishing
from pipeline import paths
from pipeline.desk.desk import Desk
from settings import Lake
from tests.pipeline.drawn import workbook

VOUCHERS = "Bilag | Dato | Budgetpost | Tekst | Beløb\n"


@dataclass(frozen=True)
class Shared:
    """The settings that machines share to use one lake."""

    warehouse: str
    data: str


@dataclass(frozen=True)
class Machine:
    """One machine: its folder and the lake that it is told of."""

    folder: Path
    lake: Shared

    @property
    def inbox(self) -> Path:
        return self.folder / "data" / "raw"

    @property
    def desk(self) -> Desk:
        """Its desk, as a command finds it."""
        with pytest.MonkeyPatch.context() as patch:
            for name, value in self.environment.items():
                patch.setenv(name, value)
            return Desk.of(settings.warehouse_file(), self.inbox)

    @property
    def environment(self) -> dict[str, str]:
        return {
            "DESK": str(self.folder / "desk.toml"),
            "WAREHOUSE": self.lake.warehouse,
            "LAKE_DATA": self.lake.data,
        }

    def drop(self, name: str, *vouchers: int, amount: int = 1) -> None:
        """Put an export with these vouchers into the inbox."""
        lines = "".join(f"{number} | 01-05-2016 | Rejser | Fly | {amount}\n" for number in vouchers)
        workbook(self.inbox / name, {"Ark1": VOUCHERS + lines})

    def vouchers(self) -> list[tuple[str, int]]:
        """The vouchers that its copy holds, as a reader who only looks finds them: number and amount."""
        return vouchers(self.desk.warehouse)


def vouchers(warehouse: Path) -> list[tuple[str, int]]:
    """The vouchers of a warehouse file: number and amount."""
    with duckdb.connect(str(warehouse), read_only=True) as con:
        found = con.execute("select voucher_id, amount from staging.expenses order by all").fetchall()
    return [(number, int(amount)) for number, amount in found]


def machine(folder: Path, lake: Shared) -> Machine:
    """A machine without anything but the file that says which desk it serves."""
    (folder / "data" / "raw").mkdir(parents=True)
    shutil.copy(paths.PROJECT / "desk.toml", folder / "desk.toml")
    return Machine(folder, lake)


def tidied(lake: Lake) -> None:
    """Nothing of any earlier state is left in the lake, as after the days for which they are kept."""
    with catalogue.opened(lake) as con:
        publishing._tidy(con, keeps_earlier=False)


def whole(warehouse: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every table of a warehouse file and every view, with all rows in one order."""
    with duckdb.connect(str(warehouse), read_only=True) as con:
        names = con.execute(
            "select schema_name, table_name from duckdb_tables() where schema_name <> 'shared' "
            "union all select schema_name, view_name from duckdb_views() where not internal order by all"
        ).fetchall()
        macros = con.execute(
            "select schema_name, function_name, parameters::varchar from duckdb_functions() "
            "where not internal and function_type like '%macro' order by all"
        ).fetchall()
        return {"macros": macros} | {
            f"{schema}.{name}": con.execute(f'from "{schema}"."{name}" order by all').fetchall()
            for schema, name in names
        }
