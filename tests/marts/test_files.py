"""The rules of the house for SQL files: grain, one SELECT, no raw, no circles; and what the checks catch."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pipeline import paths
from pipeline.warehouse.marts import (
    CHECKS_FOLDER,
    MARTS_FOLDER,
    MartError,
    create_marts,
    load_checks,
    load_marts,
    run_checks,
    unmoved,
)
from tests.marts.drawn import drawn_marts

GOOD = "-- One row a number.\nselect 1 as number\n"


def _folder(tmp_path: Path, **files: str) -> Path:
    folder = tmp_path / "marts"
    folder.mkdir()
    for name, text in files.items():
        (folder / f"{name}.sql").write_text(text, encoding="utf-8")
    return folder


def test_marts_are_built_after_what_they_read(tmp_path: Path) -> None:
    folder = _folder(
        tmp_path,
        aaa="-- One row a number.\nselect * from marts.zzz",
        bbb=("-- Table macro bbb(as_of): one row a number.\nselect *, as_of as d from marts.aaa;"),
        zzz=GOOD,
    )
    con = duckdb.connect()
    assert create_marts(con, folder) == ("zzz", "aaa", "bbb")
    assert con.execute("select number, d from marts.bbb(date '2018-01-01')").fetchone() is not None


def test_a_rule_is_one_expression_that_marts_use(tmp_path: Path) -> None:
    folder = _folder(
        tmp_path,
        doubled="-- One row a number.\nselect marts.twice(21) as number",
        twice="-- Rule twice(some_number): a number, two times.\nsome_number * 2",
    )
    con = duckdb.connect()
    assert create_marts(con, folder) == ("twice", "doubled")
    assert con.execute("select number, marts.twice(2) from marts.doubled").fetchone() == (42, 4)


def test_marts_that_were_made_of_nothing_are_made_again_where_rows_have_come(tmp_path: Path) -> None:
    reads = "-- {}ne row a number.\nselect number from {}"
    folder = _folder(
        tmp_path, ours=GOOD, through=reads.format("O", "marts.ours"), stated=reads.format("O", "staging.said"),
        picked=reads.format("View: o", "marts.stated"), after=reads.format("O", "marts.picked"),
        unsaid=reads.format("O", "staging.unsaid"),
    )  # fmt: skip
    con = duckdb.connect()
    con.execute(
        "create schema staging; create table staging.said (number int); create table staging.unsaid (number int)"
    )
    create_marts(con, folder)
    assert unmoved(con, folder) == {mart.name for mart in load_marts(folder)}
    con.execute("insert into staging.said values (2)")
    assert unmoved(con, folder) == {"ours", "through", "picked", "unsaid"}
    assert create_marts(con, folder, done=unmoved(con, folder)) == ("stated", "after")
    assert con.execute("select number from marts.after").fetchone() == (2,)
    assert con.execute("select number from marts.picked").fetchone() == (2,)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("select 1 as number", "must say the grain"),
        ("-- One row a number\nselect 1", "must say the grain"),
        ("-- Table macro other(as_of): one row a number.\nselect 2", "same name"),
        ("-- One row a number.\nselect * from raw.rows", "reads raw.rows"),
        ("-- One row a number.\nselect * from history.changes", "reads history.changes"),
        ("-- One row a number.\nselect * from meta.loads", "reads meta.loads"),
        ("-- One row a number.\nselect 1; select 2", "one SELECT"),
        ("-- One row a number.\nselect * from marts.gone", "no file gone.sql"),
        ("-- One row a number.\nselect nothing", "DuckDB says"),
    ],
)
def test_a_file_that_breaks_a_rule_is_told_so(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(MartError, match=says) as told:
        create_marts(duckdb.connect(), _folder(tmp_path, mine=text))
    assert "mine" in str(told.value)


def test_a_circle_is_named(tmp_path: Path) -> None:
    reads = "-- One row a number.\nselect * from marts.{}"
    with pytest.raises(MartError, match=r"one → two → one|two → one → two"):
        load_marts(_folder(tmp_path, one=reads.format("two"), two=reads.format("one")))


def test_words_in_comments_and_quotes_are_no_reading(tmp_path: Path) -> None:
    comment = "-- One row a number.\n-- not raw.rows; nor marts.gone\n"
    text = comment + "select 'a;b' as word"
    assert create_marts(duckdb.connect(), _folder(tmp_path, mine=text)) == ("mine",)


def test_no_mart_asks_what_day_it_is_or_counts_money_in_floats() -> None:
    words = r"current_date|now\(\)|today\(|get_current|random\(|(?:as |::)(?:double|float)"
    found = {mart.name: re.findall(words, mart.select.lower()) for mart in load_marts(MARTS_FOLDER)}
    assert {name: said for name, said in found.items() if said} == {}


MOST_LINES = 200
MOST_LEVELS = 12
ALL_SQL = sorted(paths.SQL.rglob("*.sql"))


def test_no_file_is_longer_than_can_be_read_at_once() -> None:
    longer = {
        path.name for path in ALL_SQL if len(path.read_text(encoding="utf-8").splitlines()) > MOST_LINES
    }
    assert not longer


def test_no_mart_stands_on_more_levels_than_can_be_followed() -> None:
    """A rule is an expression and no level of its own: it reads no rows, but for those that it names."""
    levels: dict[str, int] = {}
    for mart in load_marts(MARTS_FOLDER):
        levels[mart.name] = max((levels[name] for name in mart.needs), default=0) + (not mart.is_rule)
    assert {name: level for name, level in levels.items() if level > MOST_LEVELS} == {}


def _parts(node: Any, name: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Each node of a statement that DuckDB has parsed, and the name under which the one above it has it."""
    if isinstance(node, dict):
        yield name, node
        for key, part in node.items():
            yield from _parts(part, key)
    elif isinstance(node, list):
        for part in node:
            yield from _parts(part, name)


def _parsed(con: duckdb.DuckDBPyConnection, path: Path) -> dict[str, Any]:
    text = re.sub(r"\{(\w+)\}", r"\1", path.read_text(encoding="utf-8"))  # the language of a question
    if "-- Rule " in text:
        text = f"select ({text}\n) as said"
    ((parsed,),) = con.execute("select json_serialize_sql(?)", [text]).fetchall()
    return json.loads(parsed)  # type: ignore[no-any-return]


def test_rows_are_united_by_name_and_no_column_is_a_number() -> None:
    with duckdb.connect() as con:
        for path in ALL_SQL:
            if path.stem in ("tables", "history_changes"):
                continue
            parsed = _parsed(con, path)
            assert not parsed["error"], (path.stem, parsed)
            for name, part in _parts(parsed):
                assert part.get("setop_type") != "UNION", f"{path.stem}: union by name"
                if name in ("left", "right", "query"):  # a side of a union, or what one may be made of
                    for column in part.get("node", part).get("select_list", ()):
                        is_named = column["alias"] or column["class"] in ("COLUMN_REF", "STAR")
                        assert is_named, (path.stem, column)
                for numbered in part.get("group_expressions", ()):
                    assert numbered["class"] != "CONSTANT", f"{path.stem}: group by a name"
                if name == "orders":
                    assert part["expression"]["class"] != "CONSTANT", f"{path.stem}: order by a name"


def test_an_empty_desk_and_a_full_one_pass_the_checks() -> None:
    assert load_checks(CHECKS_FOLDER)
    with drawn_marts({}) as con:
        assert run_checks(con) == {}


def test_every_macro_that_is_shipped_can_be_asked() -> None:
    with drawn_marts("""
        agreements
        agreement_id | danish_party
        A-1          | Aarhus
    """) as con:
        for mart in load_marts():
            if mart.is_macro and not mart.is_rule:
                con.execute(
                    f"select * from marts.{mart.name}({', '.join('null' for _ in mart.arguments)}) limit 0"
                )


def test_checks_catch_what_they_say() -> None:
    with drawn_marts("""
        agreements
        agreement_id | danish_party
        A-1          | Aarhus

        expenses
        voucher_id | posted_date | amount | currency
        1          | 2018-01-01  | 5.00   | DKK
        2          | 2018-01-01  | 5.00   | EUR
    """) as con:
        assert run_checks(con) == {}
        con.execute("update marts.fct_expense set amount_dkk = 1")
        con.execute("insert into marts.agreement_version by name from marts.agreement_version")
        con.execute("insert into marts.agreement_province values ('A-1', 'CN-XX')")
        con.execute("insert into marts.agreement_theme values ('A-1', 'nonsense')")
        failures = run_checks(con)
    assert failures.keys() >= {
        "agreement_ids_are_unique", "kroner_are_kroner", "no_row_is_lost",
        "provinces_are_known", "themes_are_known",
    }  # fmt: skip
    assert "kroner" in failures["kroner_are_kroner"]
    assert failures["kroner_are_kroner"].endswith("(2 rows)")


def test_a_check_without_a_sentence_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(MartError, match="what should hold"):
        load_checks(_folder(tmp_path, mine="select 1"))
