"""Figures stated by pages: each figure of each block is the model's under the same filters, for every reader and choice."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

import pytest

from dashboard import tables
from dashboard.blocks import plain
from dashboard.blocks.kinds import Block, Choice, FigureKey, Pair, Rows, Search
from dashboard.blocks.statement import Statement
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.scope import reader
from locales import speaking
from tests.blocks.pages import PAGES, of_one

OPTIONS = (
    Filters(as_of=dt.date(2020, 3, 29)),
    Filters(as_of=dt.date(2018, 3, 30), provinces=("CN-JS",)),
    Filters(as_of=dt.date(2018, 3, 30), period_from=dt.date(2017, 10, 1), themes=("wastewater",)),
    Filters(as_of=dt.date(2016, 1, 1)),
)


pytestmark = pytest.mark.usefixtures("sample_warehouse")


def _of_model(keys: Iterable[FigureKey]) -> dict[FigureKey, measures.Stated]:
    """The figures as the model has them, those of groups asked for together; none that counts no row."""
    together: dict[tuple[Filters, str], dict[str, None]] = {}
    for key in keys:
        if key.group:
            together.setdefault((key.filters, key.group[0]), {})[key.measure] = None
    return {
        FigureKey(one.measure, filters, (by, one.group)): one
        for (filters, by), names in together.items()
        for one in measures.stated(filters, " ".join(names), by)
        if one.rows
    }


@pytest.mark.dealt(15)
@pytest.mark.parametrize("filters", OPTIONS, ids=["all", "province", "period", "early"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@pytest.mark.parametrize("is_guest", [False, True], ids=["house", "guest"])
def test_every_figure_is_the_models(page: Statement, filters: Filters, is_guest: bool) -> None:
    with speaking("da"), reader.reading(for_guests=is_guest or page.for_partners):
        facts = page.facts(of_one(page, filters), is_guest=is_guest)
        figures = list(plain.figures_of(plain.resolve(page.blocks(facts), facts.ledger)))
        of_groups = _of_model(key for key, _ in figures)
        for key, value in figures:
            assert not (is_guest and measures.measure(key.measure).is_internal), key.measure
            one = of_groups.get(key) if key.group else measures.figure(key.filters, key.measure)
            expected = None if one is None else one.value
            if one is None and not value:
                continue  # a group without any row of it
            known = plain.plain_value(expected)
            # a day known to the month is a text; the grant table has shares to a tenth of a per cent
            is_share = isinstance(known, Decimal) and measures.measure(key.measure).kind == "percent"
            said = round(known, 3) if is_share else known
            assert isinstance(value, str) or value in (said, known), key


def _tables(blocks: Iterable[Block]) -> Iterator[Rows]:
    for block in blocks:
        match block:
            case Rows():
                yield block
            case Pair():
                yield from _tables((block.left, block.right))
            case Choice():
                for code in (*block.options, *(() if block.needs_one else (None,))):
                    yield from _tables(block.blocks(code))
            case Search():
                yield from _tables(block.blocks(""))


@pytest.mark.dealt(10)
@pytest.mark.parametrize("filters", OPTIONS[:3], ids=["all", "province", "period"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_table_has_the_columns_that_it_names(page: Statement, filters: Filters) -> None:
    with speaking("da"), reader.reading(for_guests=page.for_partners):
        for table in _tables(page.blocks(page.facts(of_one(page, filters), is_guest=False))):
            named = table.columns or measures.shown(table.key.measure)
            missing = {column.name for column in tables.resolved(named)} - set(plain.rows(table, 1).columns)
            assert not missing, (table.name, table.key.measure, missing)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_table_by_date_shows_that_date(page: Statement) -> None:
    # what is known to the month is ordered by the last day that it may be
    same = {"ahead_date": "start_date", "expires_last_date": "expires_date"}
    with speaking("da"), reader.reading(for_guests=page.for_partners):
        for table in _tables(page.blocks(page.facts(of_one(page, OPTIONS[0]), is_guest=False))):
            by = re.match(r"(\w+_date)\b", table.order or "")
            on_screen = table.columns or measures.shown(table.key.measure)
            for columns in (on_screen, table.paper or on_screen) if by else ():
                named = {column.name for column in tables.resolved(columns)}
                assert same.get(by[1], by[1]) in named, (table.name, table.order)
