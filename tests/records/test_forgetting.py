"""A person is found and erased in everything that people write; what was issued is sealed again, and its PDF named."""

import datetime as dt
import io
from typing import Any

import openpyxl
import pytest
from sqlalchemy import Boolean, Column, Date, Integer, Numeric, String, Table, insert, select

from pipeline.forgetting import in_workbooks
from pipeline.forgetting.person import MARK, Person
from records import board_points, comments, database, decisions, forgetting, issued

ANNE = Person.of("Anne Bækgård")
DAY = dt.date(2018, 6, 30)


def _workbook(author: str) -> bytes:
    book = openpyxl.Workbook()
    book.properties.creator = author
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _issue(author: str) -> issued.Issued:
    listed = (("Budget fra Anne Bækgård.xlsx", "aa" * 32),)
    return issued.issue(
        {"pdf": ("rapport.pdf", b"%PDF-1.7"), "xlsx": ("rapport.xlsx", _workbook(author))},
        as_of=DAY,
        period_from=None,
        lang="da",
        audience="board",
        filters="",
        author=author,
        data=issued.DataState(3, DAY, issued.data_hash(listed), listed),
    )


def _erase() -> forgetting.Erased:
    with database.writing() as connection:
        return forgetting.erase(
            connection, ANNE.erased, lambda content, kind: in_workbooks.erase_in_workbook(content, kind, ANNE)
        )


def _found() -> dict[str, int]:
    with database.reading() as connection:
        return {
            one.name.removeprefix("records."): one.count
            for one in forgetting.find(connection, ANNE.is_named_in)
        }


def _tables() -> set[str]:
    return set(database.metadata.tables)


def test_every_text_of_every_table_is_walked() -> None:
    """Whatever a table holds: each text column is filled with the name, found, and erased."""
    assert {"edit", "issued_report", "issued_file"} <= _tables()
    _issue("Anne Bækgård")
    assert _found() == {"issued_report.author": 1, "issued_report.data_files": 1}
    erased = _erase()
    assert erased.changed == {"issued_report.author": 1, "issued_report.data_files": 1}
    assert _found() == {}
    [report] = issued.all_reports()
    assert report.author == MARK
    assert report.data_files == ((f"Budget fra {MARK}.xlsx", "aa" * 32),)


def test_an_issued_report_is_sealed_anew_and_its_pdf_is_named() -> None:
    _issue("Anne Bækgård")
    _issue("Bo Jensen")
    erased = _erase()
    assert erased.files == ((1, "xlsx"),)
    assert erased.left == ((1, "pdf"),)
    assert issued.verify(1) == ()
    assert issued.verify(2) == ()
    book = openpyxl.load_workbook(io.BytesIO(issued.fetch(1, "xlsx")))
    assert book.properties.creator == MARK
    # whose data files were named after her, who did not write it
    assert issued.all_reports()[0].author == "Bo Jensen"


def test_texts_in_json_are_erased_in_their_values() -> None:
    after = {
        '{"text": "Anne B\\u00e6kg\\u00e5rd ringer", "n": 1}': f'{{"text": "{MARK} ringer", "n": 1}}',
        "[broken Anne Bækgård": f"[broken {MARK}",
        '{"text": "Bo"}': '{"text": "Bo"}',
    }
    notes = {said: comments.write("budget", said, author="Bo Jensen", as_of=DAY).note_id for said in after}
    _erase()
    assert {said: comments.get(number).text for said, number in notes.items()} == after


def _filled(column: Column[Any]) -> object:
    """A value for a column: the name where it is of text."""
    of_kinds = {Integer: 1, Boolean: False, Date: DAY, String: "Anne Bækgård", Numeric: None}
    for kind, value in of_kinds.items():
        if isinstance(column.type, kind):
            return value
    return None if column.nullable else database.now()


@pytest.mark.parametrize("module", [board_points, comments, decisions])
def test_rows_with_the_name_in_every_column_are_erased(module: object) -> None:
    """A row of each table, with the name in each text that is not its key: later columns are walked as well."""
    tables = [table for table in vars(module).values() if isinstance(table, Table)]
    assert tables
    with database.writing() as connection:
        for table in database.metadata.sorted_tables:
            if table not in tables:
                continue
            values = {column.name: _filled(column) for column in table.columns}
            connection.execute(insert(table).values(values))
    assert _found()
    _erase()
    assert _found() == {}
    with database.reading() as connection:
        for table in tables:
            for row in connection.execute(select(table)):
                assert MARK in map(str, row)


def test_nothing_changes_where_nobody_is() -> None:
    _issue("Bo Jensen")
    with database.writing() as connection:
        erased = forgetting.erase(connection, Person.of("Ingen Her").erased, lambda content, _: content)
    assert erased == forgetting.Erased()
