"""While a page or a report is made, another warehouse is swapped in after every single question: all of it says what one of the two says."""

import ast
import functools
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pytest
from streamlit.testing.v1.element_tree import Block, Element

from app import PAGES
from dashboard import ranking, warehouse
from dashboard.blocks.statement import Statement
from dashboard.filters_model import Filters
from dashboard.frame import Entry
from dashboard.model import measures
from dashboard.statements import denmark, parties, provinces
from locales import speaking
from reports import board, calendar, issuing, map_picture, papers, shortlist
from tests.pages.desk import open_page
from tests.project import trees
from tests.reports.packs import asked


@pytest.fixture
def doors_stay_open() -> None:
    """The dashboard's own door, which keeps one version open."""


@pytest.fixture(scope="module")
def two(sample_desk: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The sample's warehouse, and the same after a load that has changed every amount and every title."""
    folder = tmp_path_factory.mktemp("two")
    before, after = folder / "before.duckdb", folder / "after.duckdb"
    shutil.copyfile(sample_desk / "warehouse.duckdb", before)
    shutil.copyfile(before, after)
    with duckdb.connect(str(after)) as con:
        columns = con.execute("""
            select table_name, column_name, data_type
            from duckdb_columns() join duckdb_tables() using (database_name, schema_name, table_name)
            where schema_name = 'marts' and (data_type like 'DECIMAL(18%' or column_name in ('title', 'name', 'agreement_name', 'danish_party'))
        """).fetchall()
        for table, column, kind in columns:
            value = f"{column} + 1" if kind.startswith("DECIMAL") else f"{column} || ' II'"
            con.execute(f"update marts.{table} set {column} = {value}")
    return before, after


@pytest.fixture
def desk(two: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "warehouse.duckdb"
    monkeypatch.setenv("WAREHOUSE", str(path))
    _put(two[0], path)
    warehouse.close()
    yield path
    warehouse.close()


def _put(made: Path, where: Path) -> None:
    beside = where.with_suffix(".beside")
    os.link(made, beside)
    beside.replace(where)


@contextmanager
def _swapping(two: tuple[Path, Path], path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """After each question the other of the two stands there; yields the questions."""
    asked_for: list[str] = []
    read = warehouse.read

    def asked_and_swapped(sql: str, *rest: Any) -> Any:
        answer = read(sql, *rest)
        asked_for.append(sql)
        _put(two[len(asked_for) % 2], path)
        return answer

    with monkeypatch.context() as patched:
        patched.setattr(warehouse, "read", asked_and_swapped)
        yield asked_for


# By Streamlit, pandas and the widgets of the filters, at every visit.
_GIVEN_ANEW = re.compile(r'(?:uuid|deferred_file_id): "\w+"|#T_\w+?_|"\$\$ID-[^"]+"|-[0-9a-f]{8}\b')


def _everything(block: Block | Element) -> list[str]:
    """The parts of every element of a page, below one."""
    if isinstance(block, Block):
        return [line for child in block.children.values() for line in _everything(child)]
    return [f"{block.type}: {_GIVEN_ANEW.sub('', str(block.proto))}"]


def _drawn(entry: Entry) -> list[str]:
    return _everything(open_page(entry.file, as_of=None).main)


@pytest.mark.dealt(len(PAGES))
@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)
def test_a_page_says_what_one_version_says(
    two: tuple[Path, Path], desk: Path, entry: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _drawn(entry)
    warehouse.close()  # forgets the answers
    with _swapping(two, desk, monkeypatch) as questions:
        assert _drawn(entry) == before
    assert questions or entry.name == "search"  # which keeps its index
    _put(two[1], desk)
    if entry.name not in (
        "search",
        "data",
        "glossary",
        "handbook",
    ):  # which say nothing of amounts and titles
        assert _drawn(entry) != before


def _filters() -> Filters:
    return Filters(as_of=asked().filters.as_of)


@functools.cache  # a question beside those of the list would be another version's
def _challenge() -> str:
    return str(measures.rows(_filters(), "known_challenge_count")["challenge_id"][0])


def _paper(page: Statement, **chosen: tuple[str, ...]) -> bytes:
    return speaking("da")(papers.pdf)(page, replace(_filters(), **chosen), is_guest=False)[0]  # type: ignore[arg-type]


FILES: dict[str, Callable[[], object]] = {
    "board-pdf": lambda: board.make(asked(), "pdf"),
    "board-pptx": lambda: board.make(asked(), "pptx"),
    "board-xlsx": lambda: board.make(asked(), "xlsx"),
    "issued": lambda: issuing.make(asked()).files,
    "brief": lambda: _paper(provinces.PAGE, provinces=("CN-JS",)),
    "party-brief": lambda: _paper(parties.PAGE, parties=("Sønderborg Kommune",)),
    "party-calendar": lambda: calendar.of_party("Sønderborg Kommune"),
    "paper": lambda: _paper(denmark.PAGE),
    "map": lambda: map_picture.picture(_filters()),
    "calendar": lambda: calendar.expiries(_filters()),
    "list-pdf": lambda: shortlist.pdf(ranking.pairs_of(_filters(), challenge_id=_challenge())),
}


@pytest.mark.soak
@pytest.mark.parametrize("name", FILES)
def test_a_file_says_what_one_version_says(
    two: tuple[Path, Path], desk: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = FILES[name]()
    warehouse.close()
    with _swapping(two, desk, monkeypatch) as questions:
        assert FILES[name]() == before
    assert questions


def test_every_fragment_and_dialog_reads_one_version() -> None:
    """They run again without the frame: below Streamlit's decorator stands ours. A parallel one could outlive its page's version."""
    found, wrong = 0, []
    for path, module in trees("dashboard", "pages", "reports"):
        for node in ast.walk(module):
            said = [ast.unparse(one) for one in getattr(node, "decorator_list", ())]
            if any(line.startswith(("st.fragment", "st.dialog")) for line in said):
                found += 1
                if not said[-1].endswith("one_version()") or "parallel" in "".join(said):
                    wrong.append((path.name, node.name))
    assert wrong == []
    assert found
