"""A desk of two sheets of vouchers, and what tests ask of it."""

from pathlib import Path

from pipeline.desk.desk import Desk
from tests.pipeline.ready import query, ready, unloaded

EXPENSES = "Bilag | Dato | Budgetpost | Tekst | Beløb\n"
ONE = EXPENSES + "1 | 01-05-2016 | Rejser | Fly | 1\n2 | 02-05-2016 | Rejser | Tog | 2\n"
TWO = EXPENSES + "3 | 03-05-2016 | Rejser | Bus | 4\n"


BOOKS = {"bilag.xlsx": {"Ark1": ONE}, "mere.xlsx": {"Ark1": TWO}}


def drawn(folder: Path) -> Desk:
    """A desk in ``folder`` with both sheets put in and nothing built yet."""
    return unloaded(folder, BOOKS)


def loaded(folder: Path) -> Desk:
    """The same with both loaded."""
    return ready(folder, BOOKS)


def vouchers(desk: Desk) -> list[str]:
    """The numbers of the vouchers that are staged, in order."""
    return [number for (number,) in query(desk, "select voucher_id from staging.expenses order by 1")]


def kept(desk: Desk, name: str) -> Path:
    """The ledger's copy of the file that was last put in under this name."""
    latest = desk.ledger.latest()
    assert latest is not None
    return next(desk.ledger.file(file.sha256, file.file) for file in latest.active if file.file == name)
