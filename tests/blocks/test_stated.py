"""Figures stated by pages: each figure of each block is the model's under the same filters, for every reader and choice."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from dashboard.blocks import plain
from dashboard.blocks.statement import Statement
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.scope import reader
from locales import LANGUAGES, speaking
from tests.blocks.pages import PAGES, of_one

OPTIONS = (
    Filters(as_of=dt.date(2020, 3, 29)),
    Filters(as_of=dt.date(2018, 3, 30), provinces=("CN-JS",)),
    Filters(as_of=dt.date(2018, 3, 30), period_from=dt.date(2017, 10, 1), themes=("wastewater",)),
    Filters(as_of=dt.date(2016, 1, 1)),
)


@pytest.fixture(autouse=True)
def _reading(sample_warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAREHOUSE", str(sample_warehouse))


@pytest.mark.dealt(2)
@pytest.mark.parametrize("filters", OPTIONS, ids=["all", "province", "period", "early"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@pytest.mark.parametrize("is_guest", [False, True], ids=["house", "guest"])
def test_every_figure_is_the_models(page: Statement, filters: Filters, is_guest: bool) -> None:
    with speaking("da"), reader.reading(for_guests=is_guest or page.for_partners):
        facts = page.facts(of_one(page, filters), is_guest=is_guest)
        blocks = plain.resolve(page.blocks(facts), facts.ledger)
        for key, value in plain.figures_of(blocks):
            assert not (is_guest and measures.measure(key.measure).is_internal), key.measure
            one = measures.figure(key.filters, key.measure, key.group)
            expected = None if one is None else one.value
            if one is None and not value:
                continue  # a group without any row of it
            known = plain.plain_value(expected)
            # a day known to the month is a text; the grant table has shares to a tenth of a per cent
            is_share = isinstance(known, Decimal) and measures.measure(key.measure).kind == "percent"
            said = round(known, 3) if is_share else known
            assert isinstance(value, str) or value in (said, known), key


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_block_is_said_in_every_language(lang: str) -> None:
    for page in PAGES:
        with speaking(lang), reader.reading(for_guests=page.for_partners):
            facts = page.facts(of_one(page, OPTIONS[0]), is_guest=False)
            said = str(plain.resolve(page.blocks(facts), facts.ledger))
            for missing in ("Her mangler en tekst", "A text is missing", "此处缺少文本"):
                assert missing not in said, (page.name, said[max(0, said.find(missing) - 200) :][:400])
