"""Persons, mail addresses and telephone numbers stand in every text of every export of a small desk: a guest reads none of them anywhere."""

import datetime as dt
import re
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from app import PAGES
from dashboard import stated
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.options import load_options
from dashboard.queries import search
from dashboard.scope import reader
from dashboard.scope.asking import ask, query
from pipeline.sources.declarations import load_sources
from pipeline.warehouse import guests
from pipeline.warehouse.marts import load_marts
from reports import calendar
from tests.marts.drawn import Rows, drawn_warehouse, parse
from tests.pages import private
from tests.pages.desk import open_page

PLANTED = (
    "{} (Kirsten Zwicky, tlf. 23 45 67 89, kz@zwicky.example)",
    "{} v/ Zwicky, Kirsten, +45 23456789",
    "{} med Kirsten A. Zwickys folk",
    "{}，联系人王小明 138 1234 5678",
    "{}: kz@zwicky.example",
    "{}，王小明主任",
    "{} v. Zwicky (234 56 789)",
    "{} – Kirstens møde",
    "{} with Xiaoming, 23,45,67,89",
    "{} with Wang Xiao Ming",
    "{}，王局长",
)
FOUND = re.compile(
    r"zwicky|kirsten|王小明|王局长|xiao ?ming|23[ ,]?45[ ,]?67[ ,]?89|234 56 789|138 ?1234 ?5678",
    re.IGNORECASE,
)
# Where rows name each other; these are the numbers of rows.
NUMBERS = re.compile(r".*_id|cvr")
DAY = dt.date.fromisoformat(private.AS_OF)


def planted() -> dict[str, Rows]:
    """The desk of `private`, with a person in every column that holds a text of an export."""
    plants = cycle(PLANTED)
    drawn = parse(private.TABLES)
    for source in load_sources().values():
        for column in source.columns:
            suffix = {"word": "_text", "themes": "_text", "provinces": "_text"}.get(column.type, "")
            is_text = suffix or column.type in ("text", "list", "participants", "place", "province", "theme")
            if not is_text or NUMBERS.fullmatch(column.name):
                continue
            for row in drawn.get(source.name, ()):
                said = next(plants).format(row.get(f"{column.name}{suffix}") or column.name)
                row[f"{column.name}{suffix}"] = said.replace(";", ",")
    for row in drawn["agreements"]:
        row |= {"danish_owner": "Kirsten Zwicky, Teknik og Miljø", "chinese_owner": "王小明 局长"}
    return drawn


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("planted") / "warehouse.duckdb"
    drawn_warehouse(path, planted())
    return path


@pytest.fixture(autouse=True)
def _reading(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAREHOUSE", str(desk))


def _found(said: object) -> list[str]:
    words = str(said)
    return [words[max(0, one.start() - 40) : one.end() + 40] for one in FOUND.finditer(words)]


def _all_of(mart: str, arguments: tuple[str, ...] = (), *, is_dated: bool = False) -> list[dict[str, Any]]:
    """The rows of a mart for the present reader; of one that is read as of a day by guests alone, `is_dated`."""
    asked = ", ".join("$as_of" if name == "as_of" else "null" for name in arguments)
    is_table = arguments in ((), ("as_of",))
    sql = f"select * from {mart}{'' if is_table else f'({asked})'}"
    if is_dated or "as_of" in arguments:
        return ask(Filters(as_of=DAY), sql).to_dict("records")
    return query(sql).to_dict("records")


def test_the_house_reads_all_of_it() -> None:
    assert len(_found([_all_of(name) for name in ("fct_agreement", "fct_activity", "fct_challenge")])) > 50


@pytest.mark.parametrize(
    "mart", [mart for mart in load_marts() if not mart.is_rule], ids=lambda mart: mart.name
)
def test_no_mart_tells_a_guest_of_a_person(mart: Any) -> None:
    opening = guests.openings().get(mart.name)
    with reader.reading(for_guests=True):
        rows = _all_of(mart.name, mart.arguments, is_dated=opening is not None and bool(opening.arguments))
    assert _found(rows) == []
    assert opening or not rows


def test_figures_rows_and_search_tell_a_guest_of_nobody() -> None:
    filters = Filters(as_of=DAY)
    with reader.reading(for_guests=True):
        assert _found(list(stated.figures(filters))) == []
        told = [one for one in measures.catalogue().values() if stated.is_told(one)]
        for one in told:
            assert _found(stated.rows(filters, one.name)) == [], one.name
        assert "(…)" in str(stated.rows(filters, "agreement_count"))
        for words in ("kirsten", "zwicky", "王小明", "vandaftale", "wuxi", "besøg", "23456789"):
            assert (
                _found(search.find(words).drop(columns="query", errors="ignore").to_dict("records")) == []
            ), words


def test_no_calendar_tells_of_a_person() -> None:
    assert _found(calendar.expiries(Filters(as_of=DAY), guest=True).decode()) == []
    with reader.reading(for_guests=False):
        feeds = [calendar._of_party(party, DAY).decode() for party in load_options().choices["parties"]]
    assert sum(feed.count("BEGIN:VEVENT") for feed in feeds) > 5
    assert _found([feed.replace("\r\n ", "") for feed in feeds]) == []  # a long line goes on in the next


@pytest.mark.dealt(4)
@pytest.mark.parametrize(
    "entry", [entry for entry in PAGES if entry.for_guests], ids=lambda entry: entry.name
)
def test_no_page_tells_a_guest_of_a_person(entry: Any) -> None:
    assert _found(private.everything(open_page(entry.file, view="guest"))) == []
