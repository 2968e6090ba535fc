"""A keeper's questions in SQL: answered from the warehouse alone, within bounds, and stopped by the user or the clock."""

import time
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import pytest
from streamlit import config
from streamlit.dataframe_util import convert_pandas_df_to_arrow_bytes

from dashboard import sql, tables, uploads
from dashboard.sql import Question, State
from tests.marts.drawn import drawn_warehouse
from tests.pages import desk
from tests.pages.desk import open_page, words

FOREVER = "select count(*) from range(10000000) a, range(10000000) b where hash(a.range + b.range) % 7 = 3"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("it's sql") / "warehouse.duckdb"
    drawn_warehouse(path, desk.TABLES)
    return path


@pytest.fixture(autouse=True)
def _warehouse(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAREHOUSE", str(file))


def ended(question: Question, state: State) -> Question:
    end = time.monotonic() + 60
    while (question.state == "running" or not question.seconds) and time.monotonic() < end:
        time.sleep(0.02)
    assert question.state == state, question.reason
    return question


def answered(words: str) -> Question:
    return ended(sql.ask_in_sql(words), "done")


def test_an_answer_has_the_values_of_the_warehouse() -> None:
    found = answered(
        "select amount_dkk, posted_date, text from marts.fct_expense order by voucher_id limit 3"
    ).rows
    assert found is not None
    assert found.to_pylist()[0]["amount_dkk"] == Decimal("40000.00")
    assert tables.any_csv(found).decode().splitlines()[3] == "5000.00,2018-02-10,'=1+1"
    assert (
        tables.any_csv(found, for_excel=True).decode("utf-8-sig").splitlines()[3]
        == "5000,00;2018-02-10;'=1+1"
    )
    assert tables.any_frame(found).columns.tolist() == ["amount_dkk", "posted_date", "text"]


@pytest.mark.dealt(3)
@pytest.mark.parametrize("example", sql.EXAMPLES)
def test_the_examples_are_answered(example: str) -> None:
    rows = answered(sql.EXAMPLES[example]).rows
    assert rows is not None
    assert rows.num_rows > 0


def test_columns_of_one_name_and_unusual_types_are_shown() -> None:
    found = answered(
        "select 1 as a, 2 as a, [1, 2] as l, map {'k': 1} as m, interval 1 day as i, 3::hugeint as h, null as n"
    ).rows
    assert found is not None
    assert tables.any_frame(found).shape == (1, 7)
    assert len(tables.any_csv(found).decode().splitlines()) == 2


@pytest.mark.dealt(3)
@pytest.mark.parametrize(
    "words",
    [
        "create table t (a int)", "create temp table t as select 1", "drop table marts.fct_expense", "delete from marts.fct_expense",
        "update marts.fct_expense set text = ''", "attach ':memory:' as other", "set threads = 8", "set enable_external_access = true",
        "copy (select 1) to '{there}'", "export database '{there}'", "install httpfs", "load httpfs", "select 1; select 2", "",
        "select * from read_csv('/etc/passwd')", "select * from read_text('/etc/hostname')", "select * from '/etc/passwd'",
        "select * from glob('/*')", "select * from read_parquet('https://example.org/x.parquet')", "select nothing from nowhere",
        "call pragma_version()", "vacuum",
    ],
)  # fmt: skip
def test_what_is_no_question_to_the_warehouse_is_refused(words: str, tmp_path: Path) -> None:
    question = ended(sql.ask_in_sql(words.format(there=tmp_path / "there")), "failed")
    assert question.reason
    assert list(tmp_path.iterdir()) == []


def test_it_reads_no_more_rows_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sql, "ROWS", 5000)
    whole, cut = answered("from range(5000)"), answered("from range(5001)")
    assert (whole.rows.num_rows, whole.is_cut) == (5000, False)  # type: ignore[union-attr]
    assert (cut.rows.num_rows, cut.is_cut) == (5000, True)  # type: ignore[union-attr]


def test_it_reads_no_more_bytes_than_a_browser_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    sent = int(config.get_option("server.maxMessageSize")) * 1_000_000
    wide = answered("select repeat('x', 20000) as a, 1 as b from range(5000)")
    assert wide.rows is not None
    assert wide.is_cut
    assert len(convert_pandas_df_to_arrow_bytes(tables.any_frame(wide.rows))) < sent / 2
    assert wide.rows.num_rows > sent / 10 / 20000
    few = answered("select repeat('x', 20000) as a from range(300)")
    assert (few.rows.num_rows, few.is_cut) == (300, False)  # type: ignore[union-attr]
    monkeypatch.setattr(sql, "_BYTES", 1 << 16)
    long = answered("select repeat('x', 100000) from range(2)")
    assert (long.rows.num_rows, long.is_cut) == (1, True)  # type: ignore[union-attr]
    ended(sql.ask_in_sql("select repeat('x', 1000000)"), "large")


def test_whoever_asked_or_the_clock_ends_it_and_the_next_may_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    running = [sql.ask_in_sql(FOREVER) for _ in range(2)]
    with pytest.raises(sql.TooManyError):
        sql.ask_in_sql("select 1")
    for question in running:
        question.cancel()
        ended(question, "cancelled")
    with monkeypatch.context() as patched:
        patched.setattr(sql, "SECONDS", 2)
        assert ended(sql.ask_in_sql(FOREVER), "late").seconds < 20
    answered("select 1")


def test_who_leaves_lets_the_question_go_and_each_has_one_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    there = {"a", "b"}
    visit = SimpleNamespace(session_id="a")
    monkeypatch.setattr(sql, "get_script_run_ctx", lambda **_: visit)
    monkeypatch.setattr(sql, "exists", lambda: True)
    monkeypatch.setattr(uploads, "is_active", lambda session: session in there)
    monkeypatch.setattr(sql, "_ABSENT_SECONDS", 0.1)
    mine = sql.ask_in_sql(FOREVER)
    with pytest.raises(sql.TooManyError):
        sql.ask_in_sql("select 1")
    visit.session_id = "b"
    answered("select 1")  # another's turn is not taken
    assert mine.state == "running"
    there.remove("a")
    ended(mine, "cancelled")
    visit.session_id = "a"
    there.add("a")
    answered("select 1")


def test_a_question_that_wants_all_memory_costs_itself_alone() -> None:
    question = sql.ask_in_sql("select length(repeat('x', 1 << 40))")
    end = time.monotonic() + 60
    while question.state == "running" and time.monotonic() < end:
        time.sleep(0.02)
    assert question.state in ("failed", "lost")
    answered("select 1")


def test_a_keeper_asks_on_the_page_and_others_read_why_not() -> None:
    at = open_page("data/sql.py")
    at.text_area(key="sql-question").input("select 40 + 2 as answer").run()
    at.button(key="sql-run").click().run()
    end = time.monotonic() + 60
    while "1 række" not in words(at) and time.monotonic() < end:
        time.sleep(0.1)
        at.run()
    assert not at.exception
    assert [42] in [shown.value["answer"].tolist() for shown in at.dataframe if "answer" in shown.value]
    at.selectbox(key="sql-example").select("money").run()
    assert "budget_at" in at.text_area(key="sql-question").value
    guest = open_page("data/sql.py", view="guest")
    assert not guest.text_area
