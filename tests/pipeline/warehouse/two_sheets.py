"""A desk of two sheets of vouchers, and what tests ask of it."""

from pathlib import Path

import duckdb

from pipeline.desk.desk import Desk
from tests.pipeline.drawn import workbook
from tests.pipeline.ready import ready

EXPENSES = "Bilag | Dato | Budgetpost | Tekst | Beløb\n"
ONE = EXPENSES + "1 | 01-05-2016 | Rejser | Fly | 1\n2 | 02-05-2016 | Rejser | Tog | 2\n"
TWO = EXPENSES + "3 | 03-05-2016 | Rejser | Bus | 4\n"


BOOKS = {"bilag.xlsx": {"Ark1": ONE}, "mere.xlsx": {"Ark1": TWO}}


def drawn(folder: Path) -> Desk:
    """A desk in ``folder`` with both sheets put in and nothing built yet."""
    (folder / "raw").mkdir()
    for name, sheets in BOOKS.items():
        workbook(folder / "raw" / name, sheets)
    return Desk(folder / "raw", folder / "warehouse.duckdb")


def loaded(folder: Path) -> Desk:
    """The same with both loaded."""
    return ready(folder, BOOKS)


def vouchers(desk: Desk) -> list[str]:
    """The numbers of the vouchers that are staged, in order."""
    with duckdb.connect(str(desk.warehouse), read_only=True) as con:
        return [
            row[0] for row in con.execute("select voucher_id from staging.expenses order by 1").fetchall()
        ]


def kept(desk: Desk, name: str) -> Path:
    """The ledger's copy of the file that was last put in under this name."""
    latest = desk.ledger.latest()
    assert latest is not None
    return next(desk.ledger.file(file.sha256, file.file) for file in latest.active if file.file == name)
