"""The slow proofs of a shared lake: kills, two loaders at once, a catalogue that is away, growth, S3, and a person who is forgotten."""

import multiprocessing
import os
import signal
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import duckdb
import psycopg
import pyarrow as pa
import pytest

import settings
from pipeline import paths
from pipeline.commands.forget import forget
from pipeline.commands.verify import verify
from pipeline.desk import shelf
from pipeline.forgetting.person import Person
from pipeline.warehouse.build import build
from tests import postgres
from tests.lake import dying, s3_server
from tests.lake.machines import Machine, Shared, machine, tidied, whole
from tests.pipeline.conftest import few_marts
from tests.pipeline.drawn import workbook

pytestmark = [pytest.mark.soak, pytest.mark.skipif(os.name != "posix", reason="killed by a POSIX signal")]

FORKED = multiprocessing.get_context("forkserver")
FORKED.set_forkserver_preload(["tests.lake.dying"])


@pytest.mark.parametrize("point", dying.POINTS)
def test_a_killed_load_is_there_or_not_and_is_finished(at_work: tuple[Machine, Machine], point: str) -> None:
    anne, bo = at_work
    anne.drop("a.xlsx", 1, amount=5)
    anne.drop("b.xlsx", 2)
    process = FORKED.Process(target=dying.load_and_die, args=(anne, point))
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL
    shelf.look(bo.desk)
    new = [("1", 5), ("2", 1)]
    assert bo.vouchers() == (new if point in dying.IS_PUBLISHED else [("1", 1)])
    # The lock went with the process: no process waits for it.
    bo.drop("c.xlsx", 3)
    began = time.monotonic()
    build(bo.desk, loaded_by="Bo")
    assert time.monotonic() - began < 55
    # What was asked for is finished, signed by who asked, and made once.
    build(anne.desk, loaded_by="Dorte")
    assert anne.vouchers() == [*new, ("3", 1)]
    who = [load.loaded_by for load in anne.desk.ledger.loads()]
    assert who == (["Anne", "Karen", "Bo"] if point in dying.IS_PUBLISHED else ["Anne", "Bo", "Karen"])
    assert build(anne.desk, loaded_by="Dorte").is_unchanged
    assert build(bo.desk, loaded_by="Dorte").is_unchanged
    assert bo.vouchers() == anne.vouchers()
    assert list(anne.inbox.iterdir()) == []
    assert verify(anne.desk).findings == verify(bo.desk).findings == []


@pytest.mark.parametrize("is_locked", [True, False], ids=["locked", "unlocked"])
def test_two_loaders_at_once_lose_nothing(at_work: tuple[Machine, Machine], is_locked: bool) -> None:
    numbers = {"anne": [11, 12, 13], "bo": [21, 22, 23]}
    processes = [
        FORKED.Process(
            target=dying.load_often, args=(one, numbers[one.folder.name]), kwargs={"is_locked": is_locked}
        )
        for one in at_work
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0]
    for one in at_work:
        assert build(one.desk).is_unchanged
        assert [number for number, _ in one.vouchers()] == ["1", "11", "12", "13", "21", "22", "23"]
        loads = one.desk.ledger.loads()
        assert [load.load_id for load in loads] == list(range(1, 8))
        assert sorted(load.loaded_by for load in loads) == ["Anne", *["anne"] * 3, *["bo"] * 3]
        assert verify(one.desk).findings == []


def _until(holds: Callable[[], bool], seconds: float = 120) -> None:
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until, "it never came to that"
        time.sleep(0.1)


def test_dashboards_go_on_drawing_while_the_catalogue_is_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few_marts(monkeypatch)
    with postgres.cluster() as cluster:
        lake = Shared(
            f"ducklake:postgres:dbname=postgres host={cluster.folder} user=desk", str(tmp_path / "lake")
        )
        monkeypatch.setenv("LAKE_DATA", lake.data)
        anne = machine(tmp_path / "anne", lake)
        anne.drop("a.xlsx", 1)
        build(anne.desk, loaded_by="Anne")
        said = [tmp_path / name for name in ("first", "second")]
        drawing = [
            FORKED.Process(target=dying.draw, args=(machine(tmp_path / f"dashboard-{file.name}", lake), file))
            for file in said
        ]

        def drawn() -> list[list[str]]:
            return [file.read_text(encoding="utf-8").split(" ", 1) for file in said if file.exists()]

        try:
            for process in drawing:
                process.start()
            _until(lambda: [found for _, found in drawn()] == ["1", "1"])
            cluster.stop()
            stopped = time.time()
            _until(lambda: all(float(when) > stopped + 8 for when, _ in drawn()))
            assert [found for _, found in drawn()] == ["1", "1"]
            cluster.start()
            anne.drop("b.xlsx", 2)
            build(anne.desk, loaded_by="Anne")
            _until(lambda: [found for _, found in drawn()] == ["2", "2"])
        finally:
            for process in drawing:
                process.kill()


def _tables(lake: Shared) -> int:
    with psycopg.connect(lake.warehouse.removeprefix("ducklake:postgres:")) as connection:
        found = connection.execute("select count(*) from pg_tables where schemaname = 'lake'").fetchone()
    assert found is not None
    return int(found[0])


def _files(lake: Shared) -> int:
    return sum(path.is_file() for path in Path(lake.data).rglob("*"))


def test_thirty_loads_do_not_fill_the_lake(at_work: tuple[Machine, Machine]) -> None:
    """A load adds what it changed; what is no longer the state goes, and PostgreSQL gets no table of ours."""
    anne, bo = at_work
    tables, files = _tables(anne.lake), _files(anne.lake)
    for number in range(100, 130):
        one = (anne, bo)[number % 2]
        one.drop(f"{number}.xlsx", number)
        build(one.desk, loaded_by="?")
    assert len(bo.desk.ledger.loads()) == 31
    assert _files(anne.lake) - files < 30 * 20
    lake = settings.lake_of(anne.desk.warehouse)
    assert lake
    tidied(lake)
    # Each load leaves its export and what it changed.
    assert _files(anne.lake) < files + 2 * 30 + 20
    assert _tables(anne.lake) == tables
    build(anne.desk)
    assert len(anne.vouchers()) == 31
    assert verify(anne.desk).findings == []


def test_the_data_may_stand_in_s3(
    tmp_path: Path, cluster: postgres.Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    with psycopg.connect(f"dbname=template1 host={cluster.folder} user=desk", autocommit=True) as connection:
        connection.execute("create database s3")
    with s3_server.server("desk") as address:
        for name, value in {
            "AWS_ENDPOINT_URL": address,
            "AWS_ACCESS_KEY_ID": "key",
            "AWS_SECRET_ACCESS_KEY": "secret",
            "AWS_REGION": "eu-north-1",
            "LAKE_DATA": "s3://desk/lake/",
        }.items():
            monkeypatch.setenv(name, value)
        lake = Shared(f"ducklake:postgres:dbname=s3 host={cluster.folder} user=desk", "s3://desk/lake/")
        anne, bo = machine(tmp_path / "anne", lake), machine(tmp_path / "bo", lake)
        build(anne.desk, incoming=paths.sample_workbooks(), loaded_by="Anne")
        bo.drop("b.xlsx", 9001)
        build(bo.desk, loaded_by="Bo")
        shelf.look(anne.desk)
        assert whole(anne.desk.warehouse) == whole(bo.desk.warehouse)
        assert verify(anne.desk).findings == []
        assert list(tmp_path.rglob("*.parquet")) == [
            path for path in tmp_path.rglob("*.parquet") if path.parent.name == "changes"
        ]


def test_who_is_forgotten_is_nowhere_in_the_lake(at_work: tuple[Machine, Machine]) -> None:
    """Not in the tables, not in an earlier state, not in what PostgreSQL knows of them, and on no machine that looked."""
    anne, bo = at_work
    companies = "CVR | Navn | Kontaktperson | E-mail\n10150817 | Grundfos | Xenia Qvistgaard | kontakt@grundfos.example\n"
    workbook(anne.inbox / "firmaer.xlsx", {"Ark1": companies})
    build(anne.desk, loaded_by="Anne")
    # what the next load changed names the person, too
    companies = companies.replace("kontakt@", "ny@").replace("Xenia Qvistgaard", "Ulla Holm")
    workbook(anne.inbox / "firmaer.xlsx", {"Ark1": companies})
    build(anne.desk, loaded_by="Anne")
    build(bo.desk)
    assert anne.desk.ledger.changes(3).name in _named(anne)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in bo.environment.items():
            patch.setenv(name, value)
        forget(bo.desk, Person.of("Xenia Qvistgaard"), by="Bo")
    assert _named(bo) == []
    shelf.look(anne.desk)
    assert _named(anne) == []
    assert verify(anne.desk).findings == verify(bo.desk).findings == []


def _named(one: Machine) -> list[str]:
    """Where the person stands: files of the lake, rows of its catalogue, files of the machine."""
    found = []
    with psycopg.connect(one.lake.warehouse.removeprefix("ducklake:postgres:")) as connection:
        tables = connection.execute("select tablename from pg_tables where schemaname = 'lake'").fetchall()
        for (table,) in tables:
            rows = connection.execute(
                f"select count(*) from lake.{table} as t where t::text ilike '%qvistgaard%'"
            )
            found += [table] if rows.fetchone() != (0,) else []
    shared = whole(one.desk.warehouse)
    found += [name for name, rows in shared.items() if "qvistgaard" in repr(rows).lower()]
    return found + [
        path.name
        for folder in (Path(one.lake.data), one.desk.warehouse.parent)
        for path in folder.rglob("*")
        if path.is_file()
        and path.suffix not in (".duckdb", ".duckdb_extension")
        and b"qvistgaard" in _plain(path).lower()
    ]


def _plain(path: Path) -> bytes:
    """A file's content: of a Parquet file its rows, of a workbook its texts."""
    if path.suffix == ".arrow":
        return repr(pa.ipc.open_file(path).read_all().to_pylist()).encode()
    if path.suffix == ".parquet":
        with duckdb.connect() as con:
            rows = con.execute("from read_parquet(?)", [str(path)]).fetchall()
        return repr(rows).encode()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as zipped:
            return b"".join(zipped.read(name) for name in zipped.namelist())
    return path.read_bytes()
