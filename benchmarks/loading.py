"""Loading a large expenses workbook: the bare read as the floor, our whole build, and what people would use instead."""

import datetime as dt
import importlib.util
import random
import tempfile
import tomllib
from collections.abc import Sequence
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
            cells = (
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
            )
            sheet.write_row(number, 2, cells)


def _commands(arguments: Sequence[str], *, is_first: bool) -> list[Command]:
    """The commands timed on a workbook: at the first size those of all loaders on this machine, at the others those of the floor and of ours."""
    package = importlib.util.find_spec("duckdb_extension_excel")
    folder = Path(package.origin).parent if package and package.origin else None
    # DuckDB's own reader of Excel, where it is there for this machine
    extension = next(map(str, sorted(folder.rglob("*.duckdb_extension"))), "") if folder else ""
    turns = 10 if is_first else 3
    said = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))["command"]
    return [
        Command(one["name"], one["code"], [*arguments, extension], one.get("before"), one.get("turns", turns))
        for one in said
        if "always" in one or (is_first and ("needs" not in one or extension))
    ]


def main() -> None:
    """Print the ratios to the bare read: of what people would use instead at 1×, and of ours at 1×, 2× and 4×."""
    for factor in (1, 2, 4):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "raw" / "bilag.xlsx"
            path.parent.mkdir()
            write_workbook(path, ROWS * factor)
            commands = _commands([str(path), str(Path(folder) / "warehouse.duckdb")], is_first=factor == 1)
            table(f"Loading {ROWS * factor:,} × {len(HEADINGS)} cells ({paths.PROJECT.name})", run(commands))
