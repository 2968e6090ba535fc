"""Every number of the pack is a figure of the model, and the workbook says where the rows stand that it counts."""

import datetime as dt
import re
from collections import Counter
from decimal import Decimal
from typing import Any

import pytest

from dashboard.blocks.kinds import Addresses, FigureKey, Numbers, Paper, Table
from dashboard.filters_model import Filters
from dashboard.model import measures, pages
from locales import text
from locales.formats import is_missing
from reports import board
from reports.board import Asked, gather
from tests.reports import packs

DAYS = [dt.date(2018, 3, 30), dt.date(2020, 3, 29)]
NAME = "Rækker bag tallene"


def _asked(day: dt.date, **narrowed: Any) -> Asked:
    return Asked(Filters(as_of=day, **narrowed), dt.date(day.year - 1, 10, 1), "da")


def _stands(key: FigureKey) -> Counter[tuple[Any, ...]]:
    rows = measures.rows(key.filters, key.measure, key.group)[["_file", "_sheet", "_row"]]
    found = {
        tuple(None if is_missing(part) else part for part in row)
        for row in rows.astype(object).itertuples(index=False)
    }
    return Counter(row for row in found if row[0] is not None)


@pytest.mark.soak
@pytest.mark.usefixtures("sample_warehouse")
@pytest.mark.parametrize("narrowed", [{}, {"provinces": ("CN-JS",)}, {"parties": ("Sønderborg",)}], ids=str)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_each_figure_has_the_addresses_of_exactly_the_rows_that_it_counts(
    day: dt.date, narrowed: dict[str, Any]
) -> None:
    pack = gather(_asked(day, **narrowed), has_addresses=True)
    figures = pack.all_of(Addresses)[0].figures
    assert len(figures) > 60
    wrong = [one.label for one in figures if Counter(one.rows) != _stands(one.key)]
    assert wrong == []


@pytest.mark.soak
@pytest.mark.usefixtures("sample_warehouse")
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_number_of_the_summary_and_the_tables_is_a_figure_that_has_been_read(day: dt.date) -> None:
    pack = gather(_asked(day), has_addresses=True)
    read = {one.key: one.value for one in pack.all_of(Addresses)[0].figures}
    for key, value in _numbers(pack):
        assert read[key] == value or abs(Decimal(str(read[key])) - Decimal(str(value))) < Decimal("0.001"), (
            key
        )
        assert key.measure in pages.page("board").figures or key.group is not None


def _numbers(pack: Paper) -> list[tuple[FigureKey, Any]]:
    found = [(one.key, one.value) for block in pack.all_of(Numbers) for one in block.figures]
    for table in pack.all_of(Table):
        found += [
            (key, value)
            for row in table.rows
            for key, value in zip(row.keys, row.values, strict=False)
            if key is not None
        ]
    assert len(found) > 100
    return found


@pytest.mark.soak
@pytest.mark.usefixtures("sample_warehouse")
def test_a_figure_of_the_workbook_leads_to_its_own_rows() -> None:
    book = packs.workbook(board.make(_asked(DAYS[0]), "xlsx"))
    listed = dict(enumerate(book[NAME].iter_rows(values_only=True), start=1))
    links = [
        (cell.value, int(re.fullmatch(rf"'{NAME}'!A(\d+)", cell.hyperlink.location)[1]))  # type: ignore[index]
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.hyperlink
    ]
    assert len(links) > 200
    for value, at in links:
        stated = listed[at][2]
        assert stated == value or str(stated).endswith("%")
        # it is the first row of its figure: the one above is another's
        assert listed[at][:3] != listed[at - 1][:3]


@pytest.mark.usefixtures("sample_warehouse")
def test_guests_read_no_addresses() -> None:
    asked = Asked(Filters(as_of=DAYS[0]), None, "da", "guest")
    pack = gather(asked, has_addresses=True)
    assert pack.all_of(Addresses) == []
    # nor how many rows were loaded, but of which day they are
    sources = next(one for one in pack.all_of(Table) if one.title == text("pack-freshness"))
    assert [column.name for column in sources.columns] == ["source_title", "data_as_of"]
    assert dt.date(2023, 12, 1) in [row.values[1] for row in sources.rows]
    assert ".xlsx" not in str(pack.flat)
