"""The cost of a click for the warehouse: planning is most of it, and it grows with the questions, not with the rows."""

from pathlib import Path
from typing import Any

import pytest

from app import PAGES
from dashboard import warehouse
from dashboard.frame import Entry
from dashboard.options import load_options
from tests.pages.desk import visit

# Characters of SQL that a page may send when a filter is chosen for the first time.
MOST = 15_000


@pytest.mark.dealt(9)
@pytest.mark.as_opened
@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)
def test_a_filter_asks_little_of_any_page(
    entry: Entry, sample_warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = visit(entry.file).run()
    asked: list[str] = []
    read = warehouse.read

    def counted(sql: str, *rest: Any) -> Any:
        asked.append(sql)
        return read(sql, *rest)

    monkeypatch.setattr(warehouse, "read", counted)
    # a choice of its own: of what another page has asked before, nothing is asked again
    page.query_params["province"] = list(load_options().choices["provinces"])[PAGES.index(entry)]
    page.run()
    assert not page.exception
    assert sum(map(len, asked)) <= MOST, [
        (len(one), one[:60]) for one in sorted(asked, key=len, reverse=True)[:9]
    ]
