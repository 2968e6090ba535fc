"""Issued reports: numbered, unchanged, fetched again byte for byte, and a hash that tells when a byte was changed."""

import datetime as dt
import sqlite3
from pathlib import Path

import pytest

from records import issued
from records.database import NoSuchEntryError

DAY = dt.date(2018, 6, 30)
EXPORTS = (("Budget.xlsx", "aa" * 32), ("Bilag.xlsx", "bb" * 32))
DATA = issued.DataState(3, dt.date(2018, 7, 2), issued.data_hash(EXPORTS), EXPORTS)
FILES = {
    "pdf": ("rapport.pdf", b"%PDF-1.7 \x00\xff"),
    "pptx": ("rapport.pptx", b"PK\x03\x04 slides"),
    "xlsx": ("rapport.xlsx", b"PK\x03\x04 cells"),
}


def issue(as_of: dt.date = DAY, lang: str = "da", audience: str = "board") -> issued.Issued:
    return issued.issue(
        FILES,
        as_of=as_of,
        period_from=dt.date(2018, 1, 1),
        lang=lang,
        audience=audience,
        filters="province=CN-JS",
        author="Anne",
        data=DATA,
    )


def change(folder: Path, sql: str) -> None:
    with sqlite3.connect(folder / "records.sqlite") as connection:
        assert connection.execute(sql).rowcount == 1
    connection.close()


def test_reports_are_numbered_and_come_back_byte_for_byte() -> None:
    first, second = issue(), issue(dt.date(2018, 12, 31))
    assert (first.number, second.number) == (1, 2)
    assert issued.all_reports() == [second, first]
    assert {f.format: (f.name, issued.fetch(1, f.format)) for f in issued.files(1)} == FILES
    assert issued.verify(1) == ()
    assert first.data_files == EXPORTS
    assert first.load_id == 3


@pytest.mark.parametrize(
    ("sql", "changed"),
    [
        ("update issued_file set content = x'255044462d312e372000fe' where format = 'pdf'", ("pdf",)),
        ("update issued_file set sha256 = 'x' where format = 'pdf'", ("pdf", "facts")),
        ("update issued_file set name = 'andet.pdf' where format = 'pdf'", ("facts",)),
        ("delete from issued_file where format = 'pptx'", ("facts",)),
        ("update issued_report set author = 'Bo'", ("facts",)),
        ("update issued_report set as_of = '2018-07-01'", ("facts",)),
        ("update issued_report set issued_at = '2018-07-01 00:00:00.000000'", ("facts",)),
        ("update issued_report set data_files = '[]'", ("facts",)),
        ("update issued_report set data_files = 'not json'", ("facts",)),
        ("update issued_report set content_hash = 'x'", ("facts",)),
    ],
)
def test_whatever_is_changed_in_the_database_is_found(
    fresh_records: Path, sql: str, changed: tuple[str, ...]
) -> None:
    issue()
    change(fresh_records, sql)
    assert issued.verify(1) == changed


def test_since_last_report_means_the_one_of_an_earlier_day() -> None:
    assert issued.last() is None
    issue(dt.date(2018, 6, 30))
    issue(dt.date(2017, 12, 31))
    issue(dt.date(2018, 6, 30), lang="en")
    issue(dt.date(2018, 9, 30), audience="guest")
    assert issued.last().number == 4
    assert issued.last(audience="board").number == 3
    assert issued.last(before=dt.date(2018, 6, 30)).number == 2
    assert issued.last(before=dt.date(2017, 12, 31)) is None
    assert issued.last(filters="province=CN-JS").number == 4
    assert issued.last(filters="") is None


def test_what_was_never_issued_cannot_be_fetched() -> None:
    with pytest.raises(NoSuchEntryError):
        issued.fetch(1, "pdf")
    with pytest.raises(NoSuchEntryError):
        issued.verify(1)


def test_a_report_needs_files_and_an_author() -> None:
    with pytest.raises(ValueError, match="files"):
        issued.issue(
            {}, as_of=DAY, period_from=None, lang="da", audience="board", filters="", author="A", data=DATA
        )
    with pytest.raises(ValueError, match="author"):
        issued.issue(
            FILES, as_of=DAY, period_from=None, lang="da", audience="board", filters="", author=" ", data=DATA
        )
    assert issued.all_reports() == []


def test_the_same_exports_in_the_same_order_are_the_same_data() -> None:
    assert issued.data_hash(EXPORTS) == issued.data_hash(list(EXPORTS))
    assert issued.data_hash(EXPORTS) != issued.data_hash(EXPORTS[::-1])
