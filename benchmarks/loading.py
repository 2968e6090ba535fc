"""Loading a large expenses workbook: the bare read as the floor, our whole build, and what people would use instead."""

from __future__ import annotations

import datetime as dt
import random
import tempfile
from pathlib import Path

import xlsxwriter

from benchmarks.measure import Command, run, table
from pipeline import paths

ROWS = 100_000
FIRST_DAY = dt.datetime(2016, 3, 31)  # noqa: DTZ001 - Excel knows no time zone
HEADINGS = (
    "Bilagsnr.", "Bogført dato", "Budgetpost", "Finansieringskilde", "Tekst", "Beløb", "Valuta", "Status", "Aftale-id", "Aktivitets-id",
    "Provins", "Illustrativ",
)  # fmt: skip

BARE = "import sys, python_calamine as c; c.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()"
OURS = (
    "import sys; from pathlib import Path; from pipeline.__main__ import main;"
    "assert main(['build', '--raw', str(Path(sys.argv[1]).parent), '--warehouse', sys.argv[2]]) == 0"
)
OURS_BEFORE = (
    "import sys, shutil, pathlib; p = pathlib.Path(sys.argv[2]); p.unlink(missing_ok=True);"
    "shutil.rmtree(p.with_name(p.stem + '.history'), ignore_errors=True)"
)
PANDAS_CALAMINE = (
    "import sys, pandas as pd, duckdb; df = pd.read_excel(sys.argv[1], engine='calamine');"
    "duckdb.sql('create table t as select * from df')"
)
PANDAS_OPENPYXL = PANDAS_CALAMINE.replace("calamine", "openpyxl")
DUCKDB = (
    "import sys, duckdb; duckdb.sql(f\"load '{sys.argv[3]}'\");"
    "duckdb.sql(f\"create table t as select * from read_xlsx('{sys.argv[1]}')\")"
)


def write_workbook(path: Path, rows: int) -> None:
    """An expenses export of that many vouchers, the same each time."""
    chance = random.Random(1)
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as workbook:
        sheet = workbook.add_worksheet("Bilag")
        day = workbook.add_format({"num_format": "dd-mm-yyyy"})
        sheet.write_row(0, 0, HEADINGS)
        for number in range(1, rows + 1):
            sheet.write_string(number, 0, f"B{number:06d}")
            sheet.write_datetime(number, 1, FIRST_DAY + dt.timedelta(days=number % 1450), day)
            sheet.write_row(
                number,
                2,
                (
                    ("Løn", "Rejser og ophold", "Revision", "Møder og delegationer")[number % 4],
                    ("Tilskud", "Egen medfinansiering")[number % 2],
                    f"Hotel og fly nr. {number % 977} til Kina",
                    round(chance.uniform(100, 9000), 2),
                    ("DKK", "CNY", "EUR")[number % 3],
                    ("Bogført", "Disponeret")[number % 9 == 0],
                    f"A-{number % 70:03d}",
                    f"AK-{number % 500:03d}",
                    ("Jiangsu", "Sichuan", "北京", "Hebei")[number % 4],
                    "ja",
                ),
            )


def _excel_extension() -> str | None:
    """Where the package duckdb-extension-excel keeps DuckDB's own reader, or None where it is not for this machine."""
    try:
        import duckdb_extension_excel  # noqa: PLC0415 - only the benchmark has it
    except ImportError:
        return None
    found = sorted(Path(duckdb_extension_excel.__file__).parent.rglob("*.duckdb_extension"))
    return str(found[0]) if found else None


def main() -> None:
    """Print the ratios to the bare read: of what people would use instead at 1×, and of ours at 1×, 2× and 4×."""
    for factor in (1, 2, 4):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "raw" / "bilag.xlsx"
            path.parent.mkdir()
            write_workbook(path, ROWS * factor)
            arguments = [str(path), str(Path(folder) / "warehouse.duckdb")]
            turns = 10 if factor == 1 else 3
            commands = [
                Command("python-calamine, bare read (the floor)", BARE, arguments, turns=turns),
                Command(
                    "our whole build: validation, lineage, marts, history",
                    OURS,
                    arguments,
                    OURS_BEFORE,
                    turns,
                ),
            ]
            if factor == 1:
                commands += [
                    Command(
                        "pandas.read_excel (calamine) → DuckDB, no validation", PANDAS_CALAMINE, arguments
                    ),
                    Command(
                        "pandas.read_excel (openpyxl) → DuckDB, no validation",
                        PANDAS_OPENPYXL,
                        arguments,
                        turns=1,
                    ),
                ]
                if extension := _excel_extension():
                    commands.append(
                        Command("DuckDB read_xlsx, no validation", DUCKDB, [*arguments, extension])
                    )
            table(f"Loading {ROWS * factor:,} × {len(HEADINGS)} cells ({paths.PROJECT.name})", run(commands))
