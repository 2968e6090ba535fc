"""The chapter of the board pack on what came of it: the figures of the page, by hand, and what guests read of it."""

import datetime as dt

import pytest

from dashboard.blocks.kinds import Paper, Table, Text
from dashboard.filters_model import Filters
from locales import speaking, text
from reports.board import Asked, Audience
from reports.board.content import gather
from tests.marts.test_effect import DESK

AS_OF = dt.date(2020, 6, 30)


pytestmark = [pytest.mark.usefixtures("plain_map"), pytest.mark.shows(DESK)]


def _asked(audience: Audience = "board") -> Asked:
    return Asked(Filters(as_of=AS_OF), dt.date(2016, 3, 31), "da", audience, None)


def _table(pack: Paper, key: str) -> Table:
    title = speaking("da")(text)(key)
    return next(table for table in pack.all_of(Table) if table.title == title)


@pytest.mark.soak
def test_the_table_has_the_sides_of_the_project_in_their_order() -> None:
    rows = [row.values for row in _table(gather(_asked()), "effect-sides-title").rows]
    # contracts, demonstrations, commercial, non-commercial, not stated, contacts, companies
    assert rows == [
        ("Før projektet", 0, 0, 0, 0, 1, 2, 0),
        ("Under projektet", 1, 2, 2, 0, 1, 3, 0),
        ("Efter projektet", 0, 0, 0, 0, 2, 1, 0),
        ("Uden dato", 0, 0, 0, 1, 0, 0, 0),
    ]


def test_a_guest_reads_what_came_of_it_and_not_how_long_it_took() -> None:
    pack = gather(_asked("guest"))
    assert _table(pack, "outcomes-title").rows
    # the day of each kind of export, and no count of rows that a guest does not read
    assert [column.name for column in _table(pack, "pack-freshness").columns] == [
        "source_title",
        "data_as_of",
    ]
    said = [line for block in pack.all_of(Text) for line in block.lines]
    assert not any("underskriften" in line for line in said)
    headings = {column.label for table in pack.all_of(Table) for column in table.columns}
    assert "Kontakter" in headings
    assert "Værdi (kr.)" not in headings
