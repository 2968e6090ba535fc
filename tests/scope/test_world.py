"""The schemas that questions are asked of say what the macros of the warehouse say, are made once, and go by age."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest

from dashboard import warehouse
from dashboard.filters_model import Filters
from dashboard.scope import asking, world
from dashboard.scope.languages import ORIGINAL
from dashboard.scope.reader import reading
from dashboard.scope.selection import Narrowing
from dashboard.scope.world import Reader, Scope, Worlds
from pipeline.warehouse.marts import Mart, load_marts

DAY = dt.date(2018, 3, 30)
# the sample has no row of theirs that day: of plans nothing was known yet
NOTHING_THEN = {
    "finding_at",
    "line_trouble_at",
    "shared_trip_at",
    "guest_shared_trip_at",
    "trip_at",
    "guest_trip_at",
    "promise_at",
}
HOUSE = Reader(is_guest=False, without_invented=False, language=ORIGINAL)

# Macros of a day that read another: the others are asked as they are.
_AT = {mart.name: mart for mart in load_marts() if mart.arguments[:1] == ("as_of",) and not mart.is_rule}
OF_A_DAY = [mart for mart in _AT.values() if mart.needs & _AT.keys()]


def _rows(frame: pd.DataFrame) -> Counter[str]:
    return Counter(map(repr, frame.itertuples(index=False, name=None)))


@pytest.mark.dealt(4)
@pytest.mark.parametrize("mart", OF_A_DAY, ids=lambda mart: mart.name)
def test_a_table_of_a_day_says_the_same_as_the_macro_asked_anew(mart: Mart, sample_warehouse: Path) -> None:
    more = ", null" * (len(mart.arguments) - 1)
    anew = warehouse.query(f"select * from marts.{mart.name}($day{more})", {"day": DAY})
    of_world = f"{mart.name}($as_of{more})" if more else mart.name
    told = asking.ask(Filters(as_of=DAY), f"select * from {of_world}")
    assert _rows(told) == _rows(anew)
    assert len(anew) or mart.name in NOTHING_THEN


@pytest.mark.parametrize("most", [0, world.MOST_PAIRS])
def test_what_is_chosen_of_all_pairs_is_what_the_macro_says_of_it(
    most: int, sample_warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(world, "MOST_PAIRS", most)
    warehouse.close()
    chosen = {
        "companies": warehouse.query(
            "select company_id from marts.dim_company using sample 9 (reservoir, 7)"
        )["company_id"].tolist(),
        "challenges": warehouse.query(
            "select challenge_id from marts.fct_challenge using sample 30 (reservoir, 7)"
        )["challenge_id"].tolist(),
    }
    of = "opportunity_at({day}, $companies::varchar[], $challenges::varchar[])"
    anew = warehouse.query(f"select * from marts.{of.format(day='$day')}", {"day": DAY, **chosen})
    told = asking.ask(Filters(as_of=DAY), f"select * from {of.format(day='$as_of')}", **chosen)
    assert _rows(told) == _rows(anew)
    assert len(anew) > 9


@pytest.mark.dealt(18)
@pytest.mark.parametrize("part", range(18))
def test_a_macro_answers_alike_however_its_work_is_divided(part: int, sample_warehouse: Path) -> None:
    """A tie is decided by the rows and not by whichever thread came first."""
    with duckdb.connect(str(sample_warehouse), read_only=True) as con:
        unstable = []
        for mart in [*_AT.values()][part::18]:
            if "weight" not in " ".join(mart.arguments):
                answers = set()
                for threads in (1, 4):
                    con.execute(f"set threads = {threads}")
                    more = ", null" * (len(mart.arguments) - 1)
                    told = con.execute(f"select * from marts.{mart.name}(date '{DAY}'{more})").fetchall()
                    answers.add(frozenset(Counter(map(repr, told)).items()))
                unstable += [mart.name] if len(answers) > 1 else []
    assert unstable == []


def test_no_macro_of_a_day_asks_of_another_day() -> None:
    """In a world each answers with the table of that world's day, whatever day it is asked of."""
    day = re.compile(rf"marts\.(?:{'|'.join(_AT)})\(\s*(?!as_of\s*[,)])")
    assert [mart.name for mart in load_marts() if day.search(re.sub(r"--[^\n]*", "", mart.select))] == []


def test_there_are_macros_of_each_form() -> None:
    assert {len(mart.arguments) > 1 for mart in OF_A_DAY} == {False, True}


# ── On a few macros, each of whose answers can be told from any other ─────────────────────────────────────────────

MACROS = {
    "fact_at(as_of)": "select *, as_of as asked, random() as once from marts.fact",
    "later_at(as_of)": "select asked, once, as_of as as_of_day from marts.fact_at(as_of)",
    "more_at(as_of, least)": "select once, as_of as day from marts.fact_at(as_of) where number >= least",
    "most_at(as_of)": "select * from marts.more_at(as_of, 1)",
    "many_at(as_of)": "select range // 9 as said, as_of as day from range(200000)",
}


def _write(path: Path, number: int) -> None:
    beside = path.with_suffix(".building")
    with duckdb.connect(str(beside)) as con:
        con.execute("create schema marts; create schema staging; create schema seeds; create schema raw")
        con.execute("create schema history; create schema meta")
        con.execute(f"create table marts.fact as select {number} as number")
        con.execute("create table seeds.marts (name varchar, statement varchar, sort_order integer)")
        con.execute("create table seeds.guests (relation varchar, edition varchar, arguments varchar)")
        for order, (head, select) in enumerate(MACROS.items()):
            statement = f"create or replace macro marts.{head} as table\n{select}"
            con.execute(statement)
            con.execute(
                "insert into seeds.marts values (?, ?, ?)", [head.partition("(")[0], statement, order]
            )
    beside.replace(path)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "warehouse.duckdb"
    _write(path, 1)
    monkeypatch.setenv("WAREHOUSE", str(path))
    yield path
    warehouse.close()


def _asked(select: str, day: dt.date = DAY, narrowed: Narrowing = (), **values: Any) -> list[list[Any]]:
    found = warehouse.query(select, values or None, Scope(HOUSE, day, narrowed))
    return found.to_numpy().tolist()  # type: ignore[no-any-return]


def _opened() -> duckdb.DuckDBPyConnection:
    opened = warehouse._door()._opened
    assert opened is not None
    return opened.connection


def _worlds() -> int:
    [[count]] = (
        _opened().cursor().execute("select count(*) from duckdb_databases() where database_name ~ 'w[0-9]+'")
    ).fetchall()
    return int(count)


def test_a_table_is_made_once_however_many_ask_at_once_and_never_outlives_the_warehouse(file: Path) -> None:
    questions = [
        "select number, asked, once from fact_at",
        "select number, asked, once from later_at, fact",
    ] * 20
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(_asked, questions))
    [[number, asked, once]] = answers[0]
    assert (number, asked) == (1, DAY)
    assert answers == [[[1, DAY, once]]] * len(questions)
    _write(file, 2)
    [[number, _, again]] = _asked(questions[0])
    assert number == 2
    assert again != once


def test_what_reads_another_of_the_same_day_reads_its_table(file: Path) -> None:
    [[asked, once, of_day]] = _asked("select * from later_at")
    assert _asked("select once from fact_at") == [[once]]
    assert (asked, of_day) == (DAY, DAY)
    assert _asked("select * from more_at($as_of, $least)", as_of=DAY, least=1) == [[once, DAY]]
    assert _asked("select * from most_at") == [[once, DAY]]


def test_a_warehouse_that_lacks_what_is_asked_was_built_by_another_version(file: Path) -> None:
    with pytest.raises(warehouse.OldWarehouseError):
        _asked("select * from none_at")


def test_so_many_days_are_held_and_the_one_unused_for_longest_goes(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(world, "MOST_WORLDS", 2)
    first, second, third = (DAY.replace(day=day) for day in (1, 2, 3))
    of_first, of_second = (_asked("select once from fact_at", day) for day in (first, second))
    assert _asked("select once from fact_at", first) == of_first  # used after the second
    _asked("select once from fact_at", third)
    assert _worlds() == 2
    assert _asked("select once from fact_at", first) == of_first
    assert _asked("select once from fact_at", second) != of_second


def test_so_many_selections_of_a_day_are_held(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(world, "MOST_SELECTIONS", 2)
    for code in ("CN-JS", "CN-SD", "CN-HB", "CN-SC"):
        assert _asked("select * from picked_province", narrowed=(("provinces", (code,)),)) == [[code]]
    selections = "select count(*) from duckdb_schemas() where schema_name ~ 's[0-9]+'"
    assert _opened().cursor().execute(selections).fetchall() == [(2,)]
    assert _asked("select * from picked_province", narrowed=(("provinces", ("CN-JS",)),)) == [["CN-JS"]]


def test_what_is_read_stays_however_many_others_come(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(world, "MOST_WORLDS", 1)
    monkeypatch.setattr(world, "MOST_SELECTIONS", 1)
    warehouse.query("select 1")
    opened = warehouse._door()._opened
    assert opened is not None
    question, narrowed = "select once, province_code from fact_at, picked_province", ("provinces", ("CN-JS",))
    with (
        opened.connection.cursor() as cursor,
        opened.worlds.entered(cursor, Scope(HOUSE, DAY, (narrowed,)), question),
    ):
        before = cursor.execute(question).fetchall()
        for day in range(1, 5):
            _asked("select once from fact_at", DAY.replace(day=day))
        _asked("select * from picked_province", narrowed=(("provinces", ("CN-SD",)),))
        assert cursor.execute(question).fetchall() == before
    _asked("select once from fact_at", DAY.replace(day=9))
    assert _worlds() <= 2


def test_what_is_made_is_packed_as_soon_as_nobody_writes_beside_it(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(world, "UNPACKED_CELLS", 100_000)
    _asked("select once from fact_at")

    def held() -> int:
        found = "select memory_usage_bytes from duckdb_memory() where tag = 'IN_MEMORY_TABLE'"
        [[bytes_held]] = _opened().cursor().execute(found).fetchall()
        return int(bytes_held)

    beside = _opened().cursor()
    beside.execute("begin; create table w1.main.somebody as select 1 as one")
    _asked("select count(*) from many_at")
    unpacked = held()
    beside.execute("commit")
    _asked("select once from later_at")
    assert held() < unpacked / 2
    assert _asked("select count(*) from many_at") == [[200_000]]


class _Failing:
    """A cursor whose statement of a number fails, as one does for lack of memory."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection, at: int) -> None:
        self._cursor, self._left = cursor, at

    def execute(self, *asked: Any) -> duckdb.DuckDBPyConnection:
        self._left -= 1
        if self._left == 0:
            raise duckdb.OutOfMemoryException("no memory left")
        return self._cursor.execute(*asked)


def _answer(
    connection: duckdb.DuckDBPyConnection, worlds: Worlds, scope: Scope, select: str, fails: int
) -> Any:
    with connection.cursor() as cursor:
        asked: Any = _Failing(cursor, fails) if fails else cursor
        with worlds.entered(asked, scope, select):
            return cursor.execute(select).fetchall()


def _answers_after_each_failure(file: Path, scope: Scope, select: str, *, step: int) -> int:
    """How many statements make an answer; after the failure of each `step`-th of them the next question is answered all the same."""
    connection = warehouse._connect(str(file))
    expected = _answer(connection, Worlds(), scope, select, 0)
    connection.close()
    for at in range(1, 1000, step):
        connection, worlds = warehouse._connect(str(file)), Worlds()
        try:
            _answer(connection, worlds, scope, select, at)
        except duckdb.OutOfMemoryException:
            assert _answer(connection, worlds, scope, select, 0) == expected, at
        else:
            return at
        finally:
            connection.close()
    raise AssertionError("it has no end")


def test_a_making_that_failed_leaves_nothing_half_made(file: Path) -> None:
    scope = Scope(HOUSE, DAY, (("provinces", ("CN-JS",)),))
    select = "select asked, as_of_day, province_code from later_at, picked_province"
    assert _answers_after_each_failure(file, scope, select, step=1) > 8


@pytest.mark.soak
@pytest.mark.parametrize("language", ["zh", ORIGINAL])
@pytest.mark.parametrize("is_guest", [False, True])
def test_a_making_that_failed_leaves_nothing_half_made_of_the_sample(
    is_guest: bool, language: str, sample_desk: Path
) -> None:
    scope = Scope(Reader(is_guest, is_guest, language), DAY, (("provinces", ("CN-JS",)),))
    select = "select agreement_id, title from chosen_milestones order by all"
    file = sample_desk / "warehouse.duckdb"
    assert _answers_after_each_failure(file, scope, select, step=5) > 20


def test_whoever_asks_first_is_answered(sample_warehouse: Path) -> None:
    """A question of none of the marts, put before any other: a guest's edition then has none."""
    for for_guests in (True, False):
        warehouse.close()
        with reading(for_guests=for_guests, without_invented=True):
            assert len(asking.query("select key from meta.build"))


def test_names_that_only_a_comment_has_are_no_names() -> None:
    sql = "-- from nothing\nwith own as (select * from fact_at) select rule(one) from own, more_at(1, 2) /* from none */"
    assert world.names_read(sql) - {"own"} == {"fact_at", "more_at", "rule"}
