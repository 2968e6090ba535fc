"""A block of questions reads one version, whatever is swapped in meanwhile, and leaves nothing open behind it."""

import contextvars
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from dashboard import warehouse
from dashboard.scope import reader


def _write(path: Path, number: int) -> None:
    """A warehouse in which every row says the same number, swapped in as the pipeline does it."""
    beside = path.with_suffix(f".{number}-{threading.get_ident()}")
    with duckdb.connect(str(beside)) as con:
        con.execute(f"create schema marts; create table marts.a as select {number} as number")
        con.execute("create table marts.b as select * from marts.a")
    beside.replace(path)


def _number(table: str) -> int:
    return int(warehouse.query(f"select number from marts.{table}")["number"][0])


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "warehouse.duckdb"
    _write(path, 1)
    monkeypatch.setenv("WAREHOUSE", str(path))
    warehouse.close()
    yield path
    warehouse.close()


def _open_files(folder: Path) -> int:
    found = 0
    for name in Path("/proc/self/fd").iterdir():
        try:
            found += str(name.readlink()).startswith(str(folder))
        except FileNotFoundError:
            continue
    return found


def test_a_block_reads_the_version_that_its_first_question_found(file: Path) -> None:
    with warehouse.one_version():
        before = warehouse.version()
        assert _number("a") == 1
        _write(file, 2)
        assert warehouse.version() == before
        with warehouse.one_version():  # part of the block around it
            assert _number("b") == 1
    assert (_number("a"), _number("b")) == (2, 2)
    assert warehouse.version() != before


def test_what_is_remembered_belongs_to_the_version_of_the_block(file: Path) -> None:
    @reader.cached
    def numbers() -> pd.DataFrame:
        return warehouse.query("select number from marts.a")

    @reader.remembered(4)
    def number() -> int:
        return _number("b")

    with warehouse.one_version():
        assert numbers()["number"][0] == 1
        _write(file, 2)
        newer = contextvars.Context()  # another visit
        assert newer.run(lambda: (numbers()["number"][0], number())) == (2, 2)
        assert (numbers()["number"][0], number()) == (1, 1)
    assert (numbers()["number"][0], number()) == (2, 2)


def test_an_answer_is_never_remembered_by_the_name_of_another_version(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A swap between the look at the file and the question."""
    to_frame = warehouse._to_frame

    def swapping(result: duckdb.DuckDBPyConnection) -> pd.DataFrame:
        answer = to_frame(result)
        _write(file, 2)
        return answer

    @reader.cached
    def numbers() -> pd.DataFrame:
        first = warehouse.query("select number from marts.a")
        return pd.concat([first, warehouse.query("select number from marts.b")])

    monkeypatch.setattr(warehouse, "_to_frame", swapping)
    assert numbers()["number"].tolist() == [1, 1]
    assert numbers()["number"].tolist() == [2, 2]


def test_a_swap_between_the_look_and_the_opening_gives_the_figures_their_own_name(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = warehouse._connect

    def swapping(path: str) -> duckdb.DuckDBPyConnection:
        monkeypatch.setattr(warehouse, "_connect", connect)
        _write(file, 2)
        return connect(path)

    monkeypatch.setattr(warehouse, "_connect", swapping)
    with warehouse.one_version():
        found = _number("a"), warehouse.version()
    assert found == (2, warehouse.version())


@pytest.mark.parametrize("has_asked", [False, True])
def test_a_fault_while_another_is_swapped_in_fails_only_where_answers_are_known(
    file: Path, monkeypatch: pytest.MonkeyPatch, has_asked: bool
) -> None:
    to_frame = warehouse._to_frame
    faults = []

    def failing(result: duckdb.DuckDBPyConnection) -> pd.DataFrame:
        if faults:
            return to_frame(result)
        _write(file, 2)
        faults.append(duckdb.InternalException("INTERNAL Error: a fault"))
        raise faults[0]

    with warehouse.one_version():
        if has_asked:
            assert _number("a") == 1
        monkeypatch.setattr(warehouse, "_to_frame", failing)
        with pytest.raises(duckdb.InternalException) if has_asked else nullcontext():
            assert (_number("a"), _number("b")) == (2, 2)


@pytest.mark.skipif(sys.platform != "linux", reason="open files are counted in /proc")
def test_nothing_stays_open_when_a_block_ends_however_it_ends(file: Path) -> None:
    class Stopped(BaseException):
        """As Streamlit stops a script whose reader has clicked again."""

    kept = []
    for number in range(2, 12):
        try:
            with warehouse.one_version():
                _number("a")
                _write(file, number)
                raise Stopped
        except Stopped as error:
            kept.append(error)  # with its frames, as a log or a debugger keeps them
    assert _number("a") == 11
    assert _open_files(file.parent) == 1
    warehouse.close()
    assert _open_files(file.parent) == 0


def test_a_run_without_a_warehouse_stays_without_and_the_next_has_it(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = file.with_suffix(".away")
    file.rename(away)
    with warehouse.one_version():
        with pytest.raises(warehouse.WarehouseMissing):
            warehouse.version()
        away.rename(file)
        with pytest.raises(warehouse.WarehouseMissing):
            _number("a")
    assert _number("a") == 1


def test_who_has_loaded_data_sees_it_in_the_same_run(file: Path) -> None:
    with warehouse.one_version():
        assert _number("a") == 1
        _write(file, 2)
        warehouse.close()
        assert _number("a") == 2


def test_a_worker_that_outlives_its_page_reads_on(file: Path) -> None:
    """Streamlit gives a fragment's worker a copy of the page's context, and may run it when the page is drawn."""
    with warehouse.one_version():
        assert _number("a") == 1
        context = contextvars.copy_context()
        _write(file, 2)
        assert context.run(_number, "b") == 1
    assert context.run(_number, "b") == 2


def test_the_page_may_end_while_another_thread_still_asks(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, ended = threading.Event(), threading.Event()
    to_frame = warehouse._to_frame

    def slowly(result: duckdb.DuckDBPyConnection) -> pd.DataFrame:
        reading.set()
        assert ended.wait(10)
        return to_frame(result)

    with ThreadPoolExecutor(1) as pool:
        with warehouse.one_version():
            warehouse.version()
            monkeypatch.setattr(warehouse, "_to_frame", slowly)
            answer = pool.submit(contextvars.copy_context().run, _number, "a")
            assert reading.wait(10)
            _write(file, 2)
        ended.set()
        assert answer.result() == 1


@pytest.mark.skipif(sys.platform != "linux", reason="open files are counted in /proc")
def test_many_readers_and_a_busy_loader_never_mix_versions_nor_keep_them_open(file: Path) -> None:
    over = threading.Event()
    numbers = [1]

    def load() -> None:
        while not over.is_set():
            _write(file, numbers[-1] + 1)
            numbers.append(numbers[-1] + 1)

    def read(_: int) -> bool:
        with warehouse.one_version():
            found = {_number("a"), _number("b"), _number("a")}
            return len(found) == 1

    def ask(mine: int) -> bool:
        found = warehouse.query("select number, ? as mine from marts.a", [mine])
        return found["number"][0] > 0 and found["mine"].tolist() == [mine]

    with ThreadPoolExecutor(9) as pool:
        loader = pool.submit(load)
        answers: list[bool] = []
        while len(numbers) < 6 and not loader.done():  # they read on while a busy machine loads slowly
            answers += [*pool.map(read, range(20)), *pool.map(ask, range(100))]
        over.set()
        loader.result()
    assert answers
    assert all(answers)
    assert _number("a") == numbers[-1]
    assert _open_files(file.parent) == 1
